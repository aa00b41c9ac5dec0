/// What an item wants of an answer; decides between two meanings of a word and what is refused with which reason.
public struct Expectation: Sendable, Hashable {
    /// What becomes of a number in per cent.
    public enum Percent: Sendable, Hashable {
        /// The number before the sign is the value; `Reading.isPercent` tells.
        case accepted
        /// The value is a hundredth of the number before the sign.
        case asFraction
        /// Answered with `percentNotExpected`.
        case refused
    }

    /// The unit of the key; an answer in another unit of the same dimension is read too.
    public var unit: Unit?
    /// Whether a bare number is answered with `unitRequired`.
    public var requiresUnit = false
    /// Further names of what is counted, in any language, beside the unit's own.
    public var nouns: [String] = []
    /// Whether a known unit is accepted although `unit` is `nil`.
    public var acceptsAnyUnit = false
    public var percent = Percent.accepted
    /// Whether two ends ("10 to 12") may answer.
    public var acceptsRange = false
    /// Whether years from and to ("1926-27") may answer.
    public var acceptsYearSpan = false

    /// A single number without a unit, perhaps in per cent.
    public init() {}

    public init(
        unit: Unit?, requiresUnit: Bool = false, nouns: [String] = [], percent: Percent = .accepted,
        acceptsRange: Bool = false, acceptsYearSpan: Bool = false
    ) {
        self.unit = unit
        self.requiresUnit = requiresUnit
        self.nouns = nouns
        self.percent = percent
        self.acceptsRange = acceptsRange
        self.acceptsYearSpan = acceptsYearSpan
    }

    /// Takes every number, range, span and known unit.
    public static let any: Expectation = {
        var any = Expectation()
        any.acceptsAnyUnit = true
        any.acceptsRange = true
        any.acceptsYearSpan = true
        return any
    }()

    /// A single number without a unit, perhaps in per cent.
    public static let number = Expectation()
}
