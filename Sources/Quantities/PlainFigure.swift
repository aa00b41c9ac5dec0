/// Figures written just as a style writes them, `16,353` or `1 600,5`: most of what is typed, read without cutting it
/// into tokens.
struct PlainFigure {
    private let decimalMark: [UInt8]
    private let groupMark: [UInt8]
    private let isSpaced: Bool

    init(_ style: NumberStyle) {
        decimalMark = Array(String(style.decimalMark).utf8)
        groupMark = Array(String(style.groupMark).utf8)
        isSpaced = style.groupMark.isWhitespace
    }

    /// The figure, where there can be no second reading of it; nil leaves the text to the full grammar.
    func read(_ text: String) -> Rational? {
        guard text.utf8.count <= 24 else { return nil }
        var bytes = Array(text.utf8)[...]
        guard let first = bytes.first, isDigit(first) else { return nil }
        var digits: Int64 = 0
        var count = 0
        var groups: [Int] = [0]
        while let byte = bytes.first {
            if isDigit(byte) {
                guard count < 18 else { return nil }
                digits = digits * 10 + Int64(byte & 0x0F)
                count += 1
                groups[groups.count - 1] += 1
                bytes = bytes.dropFirst()
            } else if bytes.starts(with: groupMark) {
                bytes = bytes.dropFirst(groupMark.count)
                groups.append(0)
            } else {
                break
            }
        }
        guard groups.count == 1 || groups[0] <= 3 && groups.dropFirst().allSatisfy({ $0 == 3 }) else { return nil }
        // `007` and `0,125` are for the grammar to judge.
        guard first != 0x30 || count == 1 else { return nil }
        guard !bytes.isEmpty else {
            return groups.count == 2 && !isSpaced ? nil : Rational(Int(digits))
        }
        guard bytes.starts(with: decimalMark) else { return nil }
        bytes = bytes.dropFirst(decimalMark.count)
        let places = bytes.count
        guard places > 0, places + count <= 18, bytes.allSatisfy(isDigit) else { return nil }
        // One mark before three digits has two readings.
        if places == 3, groups.count == 1 { return nil }
        for byte in bytes { digits = digits * 10 + Int64(byte & 0x0F) }
        return Rational.powerOfTen(places).flatMap { Rational(numerator: Int128(digits), denominator: $0.numerator) }
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
