/// What a text amounts to, and what had to be assumed to read it so.
public struct Reading: Sendable, Equatable {
    public enum Value: Sendable, Hashable {
        case single(Rational)
        /// From the low end to the high end, both included.
        case range(Rational, Rational)
        /// From the first year to the last, both included.
        case yearSpan(Int, Int)
    }

    /// In `unit` when there is one, else as it stands.
    public var value: Value
    /// The other value of an ambiguous single number: 1.6 beside 1600 for `1.600`.
    public var alternative: Rational?
    /// The other range of an ambiguous one: 1.6..1.7 beside 1600..1700 for `1.600-1.700`.
    public var alternativeValue: Value?
    /// The unit as typed, which may differ from the one expected; `Unit.convert` bridges them.
    public var unit: Unit?
    /// The words of the unit or of what is counted, as typed.
    public var unitText: String?
    public var isPercent: Bool
    /// The units of a quantity that was given in several, "6 feet 2 inches", the greatest first; else empty.
    public var compound: [Unit] = []
    /// Whether a single number was given as a fraction, such as "a quarter" or 3/4.
    public var isFraction = false
    /// Whether a word such as "about" came with the number.
    public var isApproximate: Bool
    /// In the order of the text, each at most once.
    public var assumed: [Assumption]

    public init(
        value: Value, alternative: Rational? = nil, alternativeValue: Value? = nil, unit: Unit? = nil,
        unitText: String? = nil, isPercent: Bool = false, isApproximate: Bool = false, assumed: [Assumption] = []
    ) {
        self.value = value
        self.alternative = alternative
        self.alternativeValue = alternativeValue
        self.unit = unit
        self.unitText = unitText
        self.isPercent = isPercent
        self.isApproximate = isApproximate
        self.assumed = assumed
    }
}

/// A choice the reader made that the text left open.
public enum Assumption: Sendable, Hashable {
    /// One mark before exactly three digits: this is the decimal mark of the style in force.
    case decimalMark(Character)
    /// An abbreviation was taken for a scale: `M` for million.
    case scaleWord(String)
    /// The scale after the second end of a range counts for the first too.
    case sharedScale
    /// Two digits after a dash end a span of years: 1926-27.
    case yearSpan
    /// "More than" and the like stand with the number, and the value is the number alone.
    case boundWord(Bound)

    /// Which side of the number the word points to, and whether the number itself belongs to it.
    public enum Bound: String, Sendable, Hashable, CaseIterable {
        case above = ">"
        case atLeast = ">="
        case below = "<"
        case atMost = "<="
    }

    /// A stable name for records and reports.
    public var code: String {
        switch self {
        case .decimalMark: "decimal-mark"
        case .scaleWord: "scale-word"
        case .sharedScale: "shared-scale"
        case .yearSpan: "year-span"
        case .boundWord: "bound-word"
        }
    }
}
