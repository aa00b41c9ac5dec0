import Assessment
import Quantities

/// Lines that are read as they stand and hardly mean it.
extension ItemParser {
    /// `> ...` at the margin with more answers below it: who wrote it most often meant the option above.
    mutating func reportExplanationAmongAnswers() {
        guard construct == .explanation, let line = explanationBegin else { return }
        findings.report(
            .explanationAmongAnswers, at: line.range,
            fix: Finding.Fix(label: "set it in", range: line.text..<line.text, replacement: "      ", isGuess: true))
        explanationBegin = nil
    }

    /// `let a = 1-10`, which is the figure -9.
    mutating func reportRangeTyped(_ variable: ParsedItem.Variable, in line: SourceText.Line) {
        guard let placed = variable.expression, let value = placed.constant, value.isNegative,
            let sign = RangeTyped.sign(in: placed.range, of: bytes)
        else { return }
        let ends = [placed.range.lowerBound..<sign, (sign + 1)..<placed.range.upperBound].map {
            source.string($0).filter { $0 != " " }
        }
        let range = ends.joined(separator: "..")
        findings.report(
            .rangeTyped(source.string(placed.range), PlainFigure.text(value), range), at: placed.range,
            fix: Finding.Fix(label: "write \(range)", range: placed.range, replacement: range, isGuess: true))
    }
}

/// Two figures with a minus sign between them, where a range was wanted.
enum RangeTyped {
    /// Where the sign is in `1-10`.
    static func sign(in range: Range<Int>, of bytes: [UInt8]) -> Int? {
        let signs = range.filter { bytes[$0] == UInt8(ascii: "-") }
        guard let sign = signs.first, signs.count == 1 else { return nil }
        let ends = [range.lowerBound..<sign, (sign + 1)..<range.upperBound]
        let areFigures = ends.allSatisfy { end in
            bytes[end].contains { (0x30...0x39).contains($0) }
                && bytes[end].allSatisfy { (0x30...0x39).contains($0) || " .,".utf8.contains($0) }
        }
        return areFigures ? sign : nil
    }
}

/// Words for large figures, which answers may have and keys not.
enum MagnitudeWord {
    private static let words: Set<String> = [
        "thousand", "million", "billion", "lakh", "crore", "mil", "millón", "millon", "millones", "mille", "millions",
        "milliard", "milliards", "tausend", "millionen", "milliarden", "हज़ार", "हजार", "लाख", "करोड़", "अरब",
    ]

    /// Whether the first word is one of them.
    static func begins(_ text: String) -> Bool {
        text.split(separator: " ").first.map { words.contains($0.lowercased()) } ?? false
    }

    /// Writes all digits of `5 million` out; nil where that is no whole figure, or a word has two sizes.
    static func fix(
        after number: Range<Int>, words range: Range<Int>, in bytes: [UInt8], style: KeyStyle, language: Language?
    ) -> Finding.Fix? {
        let known = String(decoding: bytes[range], as: UTF8.self).split(
            separator: " ", omittingEmptySubsequences: false
        )
        .prefix { words.contains($0.lowercased()) }.joined(separator: " ")
        let reader = NumberReader(style: NumberStyle(for: language ?? .english))
        let written = try? KeyNumber.read(
            at: number.lowerBound, until: number.upperBound, in: bytes, style: style, allowsComma: true,
            allowsFraction: true)
        guard let written, let reading = try? reader.read("2 " + known), reading.alternative == nil,
            reading.unit == nil, case .single(let two) = reading.value, let scale = two.divided(by: Rational(2)),
            let value = written.value.multiplied(by: scale), value.isInteger
        else { return nil }
        let digits = value.description
        return Finding.Fix(
            label: "write \(digits)", range: number.lowerBound..<(range.lowerBound + known.utf8.count),
            replacement: digits)
    }
}

extension Message {
    static func magnitudeInKey(_ word: String) -> Message {
        Message(
            .answerUnreadable,
            "`\(word.prefix(40))` is a word that answers may have; a key has all its digits, such as `= 500000`")
    }

    static var explanationAmongAnswers: Message {
        Message(
            .textMisplaced,
            "at the margin `>` explains the whole item to everyone, and answers follow below; set it in to speak of the"
                + " answer above it, or put it after the last one",
            severity: .warning)
    }

    static func rangeTyped(_ text: String, _ value: String, _ range: String) -> Message {
        Message(
            .expressionInvalid,
            "`\(text.prefix(40))` is a difference, \(value); a range is written `\(range.prefix(40))`",
            severity: .warning)
    }

    static func stepTyped(_ word: String) -> Message {
        Message(.expressionInvalid, "`\(word)` is no part of a range; did you mean `step`, as in `1..9 step 2`?")
    }

    static var toleranceMissing: Message {
        Message(.answerUnreadable, "a figure should follow the `±`, such as `± 0.5` or `± 2%`")
    }
}
