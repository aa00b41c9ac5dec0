/// CRC-32 as in ISO 3309 and zlib: reflected polynomial 0xEDB88320, eight bytes at a step.
struct CRC32: Equatable {
    private var register: UInt32 = 0xFFFF_FFFF

    init() {}

    /// Goes on from a checksum of what came before.
    init(resuming value: UInt32) { register = ~value }

    init(_ bytes: ArraySlice<UInt8>) { update(bytes) }

    var value: UInt32 { ~register }

    mutating func update(_ bytes: ArraySlice<UInt8>) {
        let table = Self.table
        var sum = register
        var place = bytes.startIndex
        while bytes.endIndex - place >= 8 {
            let low =
                sum
                ^ (UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2]) << 16
                    | UInt32(bytes[place + 3]) << 24)
            let near = table[0x700 + Int(low & 0xFF)] ^ table[0x600 + Int(low >> 8 & 0xFF)]
            let middle = table[0x500 + Int(low >> 16 & 0xFF)] ^ table[0x400 + Int(low >> 24)]
            let far = table[0x300 + Int(bytes[place + 4])] ^ table[0x200 + Int(bytes[place + 5])]
            let last = table[0x100 + Int(bytes[place + 6])] ^ table[Int(bytes[place + 7])]
            sum = near ^ middle ^ far ^ last
            place += 8
        }
        while place < bytes.endIndex {
            sum = sum >> 8 ^ table[Int((sum ^ UInt32(bytes[place])) & 0xFF)]
            place += 1
        }
        register = sum
    }

    /// Eight tables of 256: the n-th tells what a byte does n bytes later.
    private static let table: [UInt32] = {
        var table = (0..<256).map { byte in
            (0..<8).reduce(UInt32(byte)) { sum, _ in sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
        }
        for place in 256..<2048 {
            let before = table[place - 256]
            table.append(before >> 8 ^ table[Int(before & 0xFF)])
        }
        return table
    }()
}

/// A JSON object whose last member is the checksum of all before it: `{...,"sum":"1a2b3c4d"}`.
///
/// The checksum stands textually last, so that a line can be judged without being parsed.
enum SealedObject {
    private static let opening = Array(",\"sum\":\"".utf8)
    /// The length of `,"sum":"1a2b3c4d"}`.
    static let sealLength = opening.count + 10

    /// Seals an object that has at least one member.
    static func seal(_ members: [String: JSON]) -> [UInt8] {
        var line = JSON.object(members).bytes
        line.removeLast()
        let sum = CRC32(line[...]).value
        return line + opening + hex(sum) + Array("\"}".utf8)
    }

    enum Finding: Equatable {
        case intact(sum: UInt32)
        case altered
        case unsealed
    }

    /// Judges the bytes in `range` by their seal alone.
    static func examine(_ bytes: [UInt8], in range: Range<Int>) -> Finding {
        let start = range.upperBound - sealLength
        guard start > range.lowerBound, isSeal(bytes, at: start) else { return .unsealed }
        let sum = CRC32(bytes[range.lowerBound..<start]).value
        let digits = bytes[start + opening.count..<start + opening.count + 8]
        return digits.elementsEqual(hex(sum)) ? .intact(sum: sum) : .altered
    }

    /// True when the shape of a seal stands at `start`, whatever its digits.
    static func isSeal(_ bytes: [UInt8], at start: Int) -> Bool {
        guard start >= 0, start + sealLength <= bytes.count else { return false }
        for (place, byte) in opening.enumerated() where bytes[start + place] != byte { return false }
        return bytes[start + sealLength - 2] == UInt8(ascii: "\"") && bytes[start + sealLength - 1] == UInt8(ascii: "}")
    }

    /// Eight digits, small letters only: a flipped bit in one must not spell the same number.
    private static func hex(_ sum: UInt32) -> [UInt8] {
        let digits = Array("0123456789abcdef".utf8)
        return (0..<8).map { digits[Int(sum >> UInt32(28 - 4 * $0) & 0xF)] }
    }
}
