/// Writes zip archives, the same bytes for the same files: stored, and dated 1 January 1980.
enum ZipText {
    static func archive(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        var archive: [UInt8] = []
        var directory: [UInt8] = []
        for file in files {
            let name = Array(file.name.utf8)
            // Version 2.0, names in UTF-8, stored, the earliest date there is.
            var shared = numbers([(20, 2), (0x0800, 2), (0, 2), (0, 2), (0x0021, 2)])
            shared += numbers([
                (Int(Inflate.checksum(file.bytes[...])), 4), (file.bytes.count, 4), (file.bytes.count, 4),
            ])
            shared += numbers([(name.count, 2), (0, 2)])
            directory += numbers([(0x0201_4B50, 4), (20, 2)]) + shared
            directory += numbers([(0, 2), (0, 2), (0, 2), (0, 4), (archive.count, 4)]) + name
            archive += numbers([(0x0403_4B50, 4)]) + shared + name + file.bytes
        }
        let start = archive.count
        archive += directory
        archive += numbers([(0x0605_4B50, 4), (0, 2), (0, 2), (files.count, 2), (files.count, 2)])
        return archive + numbers([(directory.count, 4), (start, 4), (0, 2)])
    }

    /// The least byte first.
    private static func numbers(_ fields: [(value: Int, bytes: Int)]) -> [UInt8] {
        fields.flatMap { field in (0..<field.bytes).map { UInt8(truncatingIfNeeded: field.value >> (8 * $0)) } }
    }
}
