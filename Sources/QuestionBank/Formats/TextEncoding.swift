/// Text files of other programs, which are not always UTF-8.
enum TextEncoding {
    /// The same text as UTF-8 with `\n` between lines.
    struct Decoded {
        var bytes: [UInt8]
        /// What the file was taken for, where it was not UTF-8, and the first place in `bytes` that this decided.
        var guess: (name: String, place: Range<Int>)?
    }

    static func decoded(_ bytes: [UInt8]) -> Decoded {
        var decoded = wide(bytes) ?? narrow(bytes)
        // Old Macintosh programs end lines with a return alone.
        if decoded.bytes.contains(0x0D), !decoded.bytes.contains(0x0A) {
            decoded.bytes = decoded.bytes.map { $0 == 0x0D ? 0x0A : $0 }
        }
        return decoded
    }

    /// UTF-8 without the control characters that no text has, and where the first of them stood; nil where there is none.
    ///
    /// Tabs, line ends and page breaks are kept.
    static func withoutControls(_ bytes: [UInt8]) -> (bytes: [UInt8], first: Int)? {
        func isControl(_ place: Int) -> Bool {
            switch bytes[place] {
            case 0x09...0x0D: false
            case ..<0x20, 0x7F: true
            case 0xC2: place + 1 < bytes.count && (0x80..<0xA0).contains(bytes[place + 1])
            default: false
            }
        }
        guard let first = bytes.indices.first(where: isControl) else { return nil }
        var kept = Array(bytes[..<first])
        var place = first
        while place < bytes.count {
            if isControl(place) {
                place = commandEnd(at: place, in: bytes) ?? (place + (bytes[place] == 0xC2 ? 2 : 1))
            } else {
                kept.append(bytes[place])
                place += 1
            }
        }
        return (kept, first)
    }

    /// Where a terminal's command such as `ESC [ 3 1 m` ends; nil where none begins.
    private static func commandEnd(at start: Int, in bytes: [UInt8]) -> Int? {
        guard bytes[start] == 0x1B, start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "[") else { return nil }
        let end = bytes[(start + 2)...].prefix(32).firstIndex { !(0x20..<0x40).contains($0) }
        return end.flatMap { (0x40..<0x7F).contains(bytes[$0]) ? $0 + 1 : nil }
    }

    // MARK: Two bytes a character

    private static func wide(_ bytes: [UInt8]) -> Decoded? {
        let isLittle: Bool
        if bytes.starts(with: [0xFF, 0xFE]) {
            isLittle = true
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            isLittle = false
        } else if let order = zeros(in: bytes.prefix(1024)) {
            isLittle = order
        } else {
            return nil
        }
        let units = stride(from: 0, to: bytes.count - 1, by: 2).map { place in
            let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
            return isLittle ? second << 8 | first : first << 8 | second
        }
        let text = String(decoding: units.first == 0xFEFF ? units.dropFirst() : units[...], as: UTF16.self)
        return Decoded(bytes: Array(text.utf8), guess: bytes.count % 2 == 0 ? nil : ("UTF-16", 0..<0))
    }

    /// Whether the second of two bytes is zero in most Latin text, or else the first; nil where neither is.
    private static func zeros(in bytes: ArraySlice<UInt8>) -> Bool? {
        guard bytes.count >= 4 else { return nil }
        let even = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).count { bytes[$0] == 0 }
        let odd = stride(from: bytes.startIndex + 1, to: bytes.endIndex, by: 2).count { bytes[$0] == 0 }
        let quarter = bytes.count / 4
        if odd >= quarter, even == 0 { return true }
        return even >= quarter && odd == 0 ? false : nil
    }

    // MARK: One byte a character

    /// Lines that are no UTF-8 are read as Windows-1252, which Latin-1 is a part of.
    private static func narrow(_ bytes: [UInt8]) -> Decoded {
        if isUTF8(bytes[...]) { return Decoded(bytes: bytes, guess: nil) }
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count + bytes.count / 8)
        var first: Range<Int>?
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
            let line = bytes[start..<end]
            if isUTF8(line) {
                decoded += line
            } else {
                for byte in line {
                    let place = decoded.count
                    decoded += String(Character(windows(byte))).utf8
                    if byte >= 0x80, first == nil { first = place..<decoded.count }
                }
            }
            start = end
        }
        return Decoded(bytes: decoded, guess: first.map { ("Windows-1252", $0) })
    }

    static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue: continue
            case .emptyInput: return true
            case .error: return false
            }
        }
    }

    static func windows(_ byte: UInt8) -> Unicode.Scalar {
        guard (0x80..<0xA0).contains(byte) else { return Unicode.Scalar(byte) }
        return special[Int(byte) - 0x80]
    }

    /// What 0x80 to 0x9F stand for; five of them stand for nothing and are kept as they are.
    private static let special: [Unicode.Scalar] = Array(
        ("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}" + "\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ").unicodeScalars)
}
