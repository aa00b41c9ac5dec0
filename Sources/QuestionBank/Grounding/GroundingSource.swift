public import Assessment
import Quantities

/// A text that a bank's figures are said to come from.
public struct GroundingSource: Sendable {
    public let file: String
    public let bytes: [UInt8]
    /// Whose words its figures are read as.
    public let language: Language
    let figures: [SourceFigure]

    /// - Parameters:
    ///   - bytes: the text, in UTF-8.
    ///   - languages: those that it may be in; which of them it is, is guessed from its letters and small words.
    public init(bytes: [UInt8], file: String, languages: [Language]) {
        self.file = file
        self.bytes = bytes
        let text = String(decoding: bytes, as: UTF8.self)
        language = Self.language(of: text, among: languages.isEmpty ? [.english] : languages)
        let found = FigureFinder(style: NumberStyle(for: language)).figures(in: text)
        figures = SourceFigure.placed(found, in: text)
    }

    /// Letters of Devanagari are Hindi; else the language of whose small words there are most, the first of equals.
    static func language(of text: String, among languages: [Language]) -> Language {
        let sample = String(text.prefix(20_000))
        let letters = sample.unicodeScalars.filter(\.properties.isAlphabetic)
        let devanagari = letters.count { (0x900...0x97F).contains($0.value) }
        if devanagari * 2 > letters.count {
            return languages.first { $0.base == "hi" } ?? .hindi
        }
        var counts: [Substring: Int] = [:]
        for word in sample.lowercased().split(whereSeparator: { !$0.isLetter }) { counts[word, default: 0] += 1 }
        let scored = languages.filter { $0.base != "hi" }.map { language in
            (language, (Self.smallWords[language.base] ?? []).reduce(0) { $0 + (counts[$1] ?? 0) })
        }
        guard let most = scored.map(\.1).max() else { return languages[0] }
        return scored.first { $0.1 == most }?.0 ?? languages[0]
    }

    private static let smallWords: [String: [Substring]] = [
        "en": ["the", "of", "and", "to", "in", "was", "for", "that"],
        "es": ["de", "la", "que", "el", "los", "las", "por", "una"],
        "fr": ["de", "la", "le", "les", "des", "et", "du", "une"],
        "de": ["der", "die", "und", "das", "den", "von", "mit", "ist"],
    ]
}

/// A figure of a source, with its place.
struct SourceFigure: Sendable {
    var found: FoundFigure
    var range: SourceRange
    /// With some words on both sides.
    var context: String

    private static let wordsAround = 36

    static func placed(_ figures: [FoundFigure], in text: String) -> [SourceFigure] {
        let scalars = Array(text.unicodeScalars)
        var result: [SourceFigure] = []
        var place = 0
        var (line, column, byte) = (1, 1, 0)
        func advance(to end: Int) {
            while place < min(end, scalars.count) {
                byte += UTF8.width(scalars[place])
                if scalars[place] == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
                place += 1
            }
        }
        for figure in figures {
            advance(to: figure.range.lowerBound)
            let start = (line, column, byte)
            advance(to: figure.range.upperBound)
            let range = SourceRange(
                bytes: start.2..<byte, line: start.0, column: start.1, endLine: line, endColumn: column)
            let around =
                max(
                    0, figure.range.lowerBound - wordsAround)..<min(
                    scalars.count, figure.range.upperBound + wordsAround)
            result.append(SourceFigure(found: figure, range: range, context: excerpt(scalars, around)))
        }
        return result
    }

    /// Whole words only, on one line.
    private static func excerpt(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        var words = String(view).split(whereSeparator: \.isWhitespace).map(String.init)
        let isCutBefore = range.lowerBound > 0 && !scalars[range.lowerBound - 1].properties.isWhitespace
        let isCutAfter = range.upperBound < scalars.count && !scalars[range.upperBound].properties.isWhitespace
        if isCutBefore, words.count > 1 { words.removeFirst() }
        if isCutAfter, words.count > 1 { words.removeLast() }
        return words.joined(separator: " ")
    }

    /// Every value that it may be meant to have, in its own unit.
    var values: [Rational] {
        let reading = found.reading
        return ends + [reading.alternative].compactMap { $0 } + found.unscaled
    }

    var ends: [Rational] {
        switch found.reading.value {
        case .single(let value): [value]
        case .range(let low, let high): [low, high]
        case .yearSpan(let first, let last): [Rational(first), Rational(last)]
        }
    }
}
