/// The names of gaps: `share` in `[[share]]`, of letters, digits and hyphens.
enum GapName {
    private static let longest = 40

    /// Where the name stands, if a gap opens at `place`.
    static func range(at place: Int, until end: Int, in bytes: [UInt8]) -> Range<Int>? {
        guard place + 1 < end, bytes[place] == UInt8(ascii: "["), bytes[place + 1] == UInt8(ascii: "[") else {
            return nil
        }
        let start = place + 2
        var close = start
        while close < end, close - start <= longest, isPart(bytes[close]) { close += 1 }
        guard close > start, close - start <= longest, close + 1 < end, bytes[close] == UInt8(ascii: "]"),
            bytes[close + 1] == UInt8(ascii: "]")
        else { return nil }
        return start..<close
    }

    static func isPart(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: false
        }
    }
}
