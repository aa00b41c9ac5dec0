/// What a unit measures; only units of one dimension convert into each other.
public enum Dimension: Hashable, Sendable {
    case length, area, volume, mass, time, speed, energy, power
    /// Each scale is a dimension of its own, since their zeros differ.
    case temperature(String)
    /// Months and years, apart from `time` because they are no fixed number of days.
    case calendar
    /// Each currency is a dimension of its own (by its ISO 4217 code, or a name for historical money): exchange rates
    /// are not units.
    case currency(String)
    /// Things counted: people, schools.
    case count(String)
}

/// A named measure with its exact size in the base unit of its dimension.
public struct Unit: Hashable, Sendable {
    /// As written after a number: `ha`, `km`, `rouble`.
    public let symbol: String
    public let dimension: Dimension
    /// How many base units (metre, square metre, cubic metre, gram, second, month, ...) one of these is.
    public let factor: Rational

    public init(symbol: String, dimension: Dimension, factor: Rational) {
        self.symbol = symbol
        self.dimension = dimension
        self.factor = factor
    }

    /// A thing counted, which converts to nothing else.
    public static func counting(_ noun: String) -> Unit {
        Unit(symbol: noun, dimension: .count(WordFolding.key(noun)), factor: .one)
    }

    /// The same quantity in another unit, exactly; `nil` for another dimension or when the result does not fit.
    public func convert(_ value: Rational, to other: Unit) -> Rational? {
        if self == other { return value }
        guard dimension == other.dimension, let ratio = factor.divided(by: other.factor) else { return nil }
        return value.multiplied(by: ratio)
    }
}
