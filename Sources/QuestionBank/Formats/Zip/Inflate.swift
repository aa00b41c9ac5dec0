import CZlib

/// The two functions of zlib that archives need.
enum Inflate {
    /// The bytes that a raw deflate stream stands for; nil unless they are exactly as many as expected.
    static func inflated(_ packed: ArraySlice<UInt8>, count: Int) -> [UInt8]? {
        guard count > 0 else { return [] }
        var stream = unsafe z_stream()
        let size = unsafe Int32(MemoryLayout<z_stream>.size)
        // Negative: no header of zlib's own, a window of 32 KB.
        guard unsafe inflateInit2_(&stream, -15, ZLIB_VERSION, size) == Z_OK else { return nil }
        defer { unsafe inflateEnd(&stream) }
        var status = Z_OK
        let result = unsafe [UInt8](unsafeUninitializedCapacity: count) { output, written in
            unsafe packed.withUnsafeBufferPointer { input in
                unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                unsafe stream.avail_in = uInt(clamping: input.count)
                unsafe stream.next_out = output.baseAddress
                unsafe stream.avail_out = uInt(clamping: count)
                status = unsafe inflate(&stream, Z_FINISH)
            }
            written = unsafe count - Int(stream.avail_out)
        }
        return status == Z_STREAM_END && result.count == count ? result : nil
    }

    /// The checksum that archives keep of each file.
    static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            UInt32(truncatingIfNeeded: unsafe crc32(0, buffer.baseAddress, uInt(clamping: buffer.count)))
        }
    }
}
