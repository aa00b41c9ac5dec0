import Assessment
import Quantities

/// A key that is a figure as answers may have it, and keys do not: `2½`, `6.022 × 10²³`, `–5`, `1842–1845`, `.5`.
enum FigureTyped {
    /// More digits than this are hard to check by eye.
    private static let mostCharacters = 32

    /// What to write instead, up to a tolerance.
    ///
    /// - Parameter key: what stands after the mark.
    /// - Returns: nil where it is no figure, one that has two readings, or one in words alone.
    static func failure(
        in key: Range<Int>, of bytes: [UInt8], style: KeyStyle, units: UnitTable, language: Language?
    ) -> KeyParser.Failure? {
        let range = withoutTolerance(key, in: bytes)
        guard range.count <= 80 else { return nil }
        let text = String(decoding: bytes[range], as: UTF8.self)
        var figures = NumberStyle(for: language ?? .english)
        if let mark = style.decimalMark, figures.decimalMark != Character(Unicode.Scalar(mark)) {
            figures = figures.withOtherMark
        }
        let reader = NumberReader(style: figures, units: units)
        let hasDigits = text.unicodeScalars.contains { $0.properties.numericType != nil }
        let typed = text.utf8.first == UInt8(ascii: ".") ? "0" + text : text
        // Where the file says which mark is the decimal one, a figure with that mark has one reading.
        let isDecided =
            style == .point && !text.contains(",") || style == .comma && !text.contains(".")
        guard hasDigits, let reading = reader.reading(of: typed),
            isDecided || reading.alternative == nil && reading.alternativeValue == nil, !reading.isApproximate,
            reading.compound.isEmpty,
            let value = written(reading.value, style: style)
        else { return nil }
        let unit = reading.isPercent ? "%" : reading.unit.map { " " + (reading.unitText ?? $0.symbol) } ?? ""
        let replacement = value + unit
        guard replacement != text else { return nil }
        let assumed = reading.assumed.filter { if case .decimalMark = $0 { false } else { true } }
        let isSingle = if case .single = reading.value { assumed.isEmpty } else { false }
        return KeyParser.Failure(
            message: .figureTyped(text, replacement), range: range,
            fix: Finding.Fix(label: "write \(replacement)", range: range, replacement: replacement, isGuess: !isSingle))
    }

    private static func withoutTolerance(_ key: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        let marks = ["±", "+-", "+/-"].compactMap { bytes[key].firstRange(of: Array($0.utf8))?.lowerBound }
        var end = marks.min() ?? key.upperBound
        while end > key.lowerBound, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
        var start = key.lowerBound
        while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
        return start..<end
    }

    private static func written(_ value: Reading.Value, style: KeyStyle) -> String? {
        switch value {
        case .single(let figure): written(figure, style: style)
        case .range(let low, let high):
            written(low, style: style).flatMap { low in written(high, style: style).map { "\(low)..\($0)" } }
        case .yearSpan(let first, let last): "\(first)..\(last)"
        }
    }

    /// Nil for what no decimal is.
    private static func written(_ value: Rational, style: KeyStyle) -> String? {
        let text = PlainFigure.text(value)
        guard text.utf8.count <= mostCharacters, Rational(decimal: text) == value else { return nil }
        return style == .comma ? text.replacing(".", with: ",") : text
    }

    /// Whether what stands after a figure can be no unit, because of its first character.
    static func isNoUnit(_ name: String) -> Bool {
        guard let first = name.unicodeScalars.first else { return false }
        return "^*/+-.,:;!=<>&|@#×·√–—−½¼¾".unicodeScalars.contains(first) || first.properties.numericType != nil
    }
}

extension Message {
    static func figureTyped(_ text: String, _ written: String) -> Message {
        Message(
            .answerUnreadable, "`\(text.prefix(40))` is a figure as answers may have it; a key is written `\(written)`")
    }

    static var rangeEndMissing: Message {
        Message(
            .answerUnreadable, "a range has two ends, as in `1..5`; at least is written `>= 1`, and at most `<= 5`")
    }
}
