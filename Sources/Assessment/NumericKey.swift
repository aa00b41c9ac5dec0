public import Quantities

/// The figures that a numeric item accepts.
public struct NumericKey: Sendable {
    /// Tried in order; the first that matches decides.
    public var branches: [NumericBranch]
    public var unitPolicy: UnitPolicy
    /// True when a range key wants both its ends; else any number within the range is right, too.
    public var isSpanWanted: Bool
    /// The units that may be typed: the standard ones and those that the bank declares.
    public var units: UnitTable

    public init(
        branches: [NumericBranch], unitPolicy: UnitPolicy = .optional, isSpanWanted: Bool = false,
        units: UnitTable = .standard
    ) {
        self.branches = branches
        self.unitPolicy = unitPolicy
        self.isSpanWanted = isSpanWanted
        self.units = units
    }

    /// The branch that the verdict quotes as the right answer.
    public var key: NumericBranch? { branches.first { $0.credit == Rational(1) } }
}

/// What an answer may say of its unit; the raw value is what banks write.
public enum UnitPolicy: String, CaseIterable, Sendable {
    /// A bare number is in the key's unit; other units of the same dimension are converted.
    case optional
    /// A bare number is asked again.
    case required
    /// Another unit than the key's is asked again, for items whose task is to convert.
    case only
}

/// A figure or a span of figures, and what it earns.
public struct NumericBranch: Sendable {
    public enum Target: Hashable, Sendable {
        case value(Expression, Tolerance)
        /// Bounds included.
        case range(low: Expression, high: Expression)
        case bound(Bound, Expression)
    }

    public enum Bound: String, CaseIterable, Hashable, Sendable {
        case above = ">"
        case atLeast = ">="
        case below = "<"
        case atMost = "<="
    }

    public enum Tolerance: Hashable, Sendable {
        case exact
        /// Half the width of the accepted span, in the key's unit; bounds included.
        case absolute(Expression)
        /// A share of the key's magnitude: 0.01 is one per cent.
        case relative(Rational)
        case significantFigures(Int)
        case decimalPlaces(Int)

        /// More figures, or decimals, than anyone measures; what asks for more than these is a slip.
        public static let mostDigits = 30
    }

    public var target: Target
    public var unit: Quantities.Unit?
    public var isPercent: Bool
    /// 0...1; 1 for the key.
    public var credit: Rational
    public var feedback: LocalizedText?

    public init(
        target: Target, unit: Quantities.Unit? = nil, isPercent: Bool = false, credit: Rational = Rational(1),
        feedback: LocalizedText? = nil
    ) {
        self.target = target
        self.unit = unit
        self.isPercent = isPercent
        self.credit = credit
        self.feedback = feedback
    }
}

extension NumericBranch {
    /// What it accepts once the variables have values, as a span in its own unit.
    public struct Span: Hashable, Sendable {
        /// The figure to quote; nil where the key is a range or a bound.
        public var center: Rational?
        public var low: Rational?
        public var high: Rational?
        public var isLowIncluded = true
        public var isHighIncluded = true
        public var rounding: Tolerance = .exact

        /// Whether a figure in the branch's unit lies in it.
        public func contains(_ value: Rational) -> Bool {
            switch rounding {
            case .significantFigures(let figures):
                guard let center else { return false }
                let rounded = center.rounded(toSignificantFigures: figures)
                return rounded != nil && value.rounded(toSignificantFigures: figures) == rounded
            case .decimalPlaces(let places):
                guard let center else { return false }
                let rounded = center.rounded(toPlaces: places)
                return rounded != nil && value.rounded(toPlaces: places) == rounded
            default:
                if let low, value < low || (value == low && !isLowIncluded) { return false }
                if let high, value > high || (value == high && !isHighIncluded) { return false }
                return true
            }
        }
    }

    /// Computes what it accepts for one variant.
    public func span(with values: [String: Rational]) throws(EvaluationError) -> Span {
        switch target {
        case .range(let low, let high):
            return Span(low: try low.number(with: values), high: try high.number(with: values))
        case .bound(let bound, let expression):
            let limit = try expression.number(with: values)
            switch bound {
            case .above: return Span(low: limit, isLowIncluded: false)
            case .atLeast: return Span(low: limit)
            case .below: return Span(high: limit, isHighIncluded: false)
            case .atMost: return Span(high: limit)
            }
        case .value(let expression, let tolerance):
            let center = try expression.number(with: values)
            let margin: Rational?
            switch tolerance {
            case .exact: margin = Rational(0)
            case .absolute(let width): margin = try width.number(with: values)
            case .relative(let share): margin = center.magnitude.multiplied(by: share)
            case .significantFigures, .decimalPlaces:
                return Span(center: center, low: center, high: center, rounding: tolerance)
            }
            guard let margin, let low = center.subtracting(margin), let high = center.adding(margin) else {
                throw .outOfRange
            }
            return Span(center: center, low: low, high: high)
        }
    }
}
