/// Which language's words are read and which mark a writer of it puts before the decimals.
///
/// The region decides about the mark where the language alone does not: Spanish has a comma in Spain and Argentina and
/// a point in Mexico and Central America.
public struct NumberStyle: Sendable, Hashable {
    /// An ISO 639-1 code: `en`, `es` or `hi`.
    public let language: String
    /// A point or a comma.
    public let decimalMark: Character

    init(_ vocabulary: VocabularyLanguage, decimalMark: Character) {
        language = vocabulary.rawValue
        self.decimalMark = decimalMark
    }

    public static let english = NumberStyle(.english, decimalMark: ".")
    public static let spanish = NumberStyle(.spanish, decimalMark: ",")
    public static let latinAmericanSpanish = NumberStyle(.spanish, decimalMark: ".")
    public static let hindi = NumberStyle(.hindi, decimalMark: ".")

    /// Regions whose Spanish has a decimal point (CLDR: `es-419` and what inherits its numbers).
    private static let pointRegions: Set<String> = [
        "419", "BZ", "CU", "DO", "GT", "HN", "MX", "NI", "PA", "PE", "PR", "SV", "US",
    ]

    /// Reads a language tag or a POSIX locale name, such as `es`, `es-MX` or `es_MX.UTF-8`; `nil` for a language whose
    /// words are not known.
    public init?(language tag: String) {
        let name = tag.prefix { $0 != "." && $0 != "@" }
        let parts = name.split { $0 == "-" || $0 == "_" }
        guard let first = parts.first, let language = VocabularyLanguage(rawValue: first.lowercased()) else {
            return nil
        }
        switch language {
        case .english: self = .english
        case .hindi: self = .hindi
        case .spanish:
            let region = parts.dropFirst().first { $0.count == 2 || $0.count == 3 }?.uppercased()
            self = region.map(Self.pointRegions.contains) == true ? .latinAmericanSpanish : .spanish
        }
    }

    /// The same words with the other decimal mark, for what else a number with two readings can mean.
    public var withOtherMark: NumberStyle {
        NumberStyle(vocabularyLanguage, decimalMark: decimalMark == "," ? "." : ",")
    }

    var vocabularyLanguage: VocabularyLanguage { VocabularyLanguage(rawValue: language) ?? .english }
}

/// The languages that have a file of number words.
enum VocabularyLanguage: String, Sendable {
    case english = "en"
    case spanish = "es"
    case hindi = "hi"
}
