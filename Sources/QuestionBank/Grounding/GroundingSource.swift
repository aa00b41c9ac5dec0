public import Assessment
import Quantities

/// A text that a bank's figures are said to come from.
public struct GroundingSource: Sendable {
    public let file: String
    public let bytes: [UInt8]
    /// Whose words its figures are read as.
    public let language: Language
    let figures: [SourceFigure]
    /// Whether its bytes are no text in UTF-8.
    let isUnreadable: Bool

    /// - Parameters:
    ///   - bytes: the text, in UTF-8.
    ///   - languages: those that it may be in; which of them it is, is guessed from its letters and small words.
    public init(bytes: [UInt8], file: String, languages: [Language]) {
        self.file = file
        self.bytes = bytes
        isUnreadable = bytes.contains(0) || String(validating: bytes, as: UTF8.self) == nil
        // Figures of what is no text would be chance.
        let text = isUnreadable ? "" : String(decoding: bytes, as: UTF8.self)
        language = Self.language(of: text, among: languages.isEmpty ? [.english] : languages)
        let found = FigureFinder(style: NumberStyle(for: language)).figures(in: text, includingParts: true)
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
