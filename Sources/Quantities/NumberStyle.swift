/// Which language's words are read, and which marks a writer of it puts into a number.
///
/// The region decides about the marks where the language alone does not: Spanish has a decimal comma in Spain and
/// Argentina and a point in Mexico and Central America. The marks are those of the Unicode CLDR.
public struct NumberStyle: Sendable, Hashable {
    public enum Grouping: Sendable, Hashable {
        /// 1,234,567
        case threes
        /// 12,34,567
        case indian
    }

    public enum Digits: Sendable, Hashable {
        case latin, devanagari
    }

    /// An ISO 639-1 code, such as `en`.
    public let language: String
    /// A point or a comma.
    public private(set) var decimalMark: Character
    /// A point, a comma, an apostrophe or a no-break space.
    public private(set) var groupMark: Character
    public let grouping: Grouping
    /// How many digits a whole part has at least before it is grouped: 5 where 1600 stands without a mark.
    public let leastGrouped: Int
    /// The digits to write in; digits of every script are read.
    public var digits: Digits = .latin

    private init(_ language: NumberLanguage, region: String? = nil) {
        let convention = region.flatMap { language.regions[$0] } ?? language.convention
        self.language = language.tag
        decimalMark = convention.decimalMark
        groupMark = convention.groupMark
        grouping = convention.grouping
        leastGrouped = convention.leastGrouped
    }

    public static let english = NumberStyle(.english)
    public static let spanish = NumberStyle(.spanish)
    public static let latinAmericanSpanish = NumberStyle(.spanish, region: "419")
    public static let hindi = NumberStyle(.hindi)
    public static let french = NumberStyle(.french)
    public static let german = NumberStyle(.german)

    /// Reads a language tag or a POSIX locale name, such as `es`, `es-MX`, `es_MX.UTF-8` or `hi-u-nu-deva`; `nil` for a
    /// language whose words are not known.
    public init?(language tag: String) {
        let name = tag.prefix { $0 != "." && $0 != "@" }
        let parts = name.split { $0 == "-" || $0 == "_" }.map { $0.lowercased() }
        guard let first = parts.first, let language = NumberLanguage.tagged(first) else { return nil }
        // What follows a single letter is an extension.
        let subtags = parts.dropFirst().prefix { $0.count > 1 }
        self.init(language, region: subtags.first { $0.count == 2 || $0.count == 3 }?.uppercased())
        let extensions = parts.dropFirst(1 + subtags.count)
        if extensions.starts(with: ["u", "nu", "deva"]) || tag.hasSuffix("@numbers=deva") { digits = .devanagari }
    }

    /// The same words with the other decimal mark, for what else a number with two readings can mean.
    public var withOtherMark: NumberStyle {
        var other = self
        other.decimalMark = decimalMark == "," ? "." : ","
        if groupMark == other.decimalMark { other.groupMark = decimalMark }
        return other
    }
}
