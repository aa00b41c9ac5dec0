public import Quantities

/// A figure that each repetition of an item draws anew.
public struct Variable: Hashable, Sendable {
    public enum Domain: Hashable, Sendable {
        /// low, low + step, ... up to high.
        case steps(low: Rational, high: Rational, step: Rational)
        case list([Rational])
        /// Computed from the variables above it.
        case computed(Expression)
    }

    public var name: String
    public var domain: Domain

    public init(name: String, domain: Domain) {
        self.name = name
        self.domain = domain
    }

    /// How many values it can take; nil when it follows from other variables.
    public var count: Int? {
        switch domain {
        case .list(let values): return values.count
        case .computed: return nil
        case .steps(let low, let high, let step):
            guard step > Rational(0), let span = high.subtracting(low), let steps = span.divided(by: step) else {
                return 0
            }
            return steps < Rational(0) ? 0 : Int(clamping: steps.numerator / steps.denominator + 1)
        }
    }

    /// Its value number `index` of `count`, counted from 0.
    public func value(at index: Int) -> Rational? {
        switch domain {
        case .list(let values): values.indices.contains(index) ? values[index] : nil
        case .computed: nil
        case .steps(let low, _, let step): step.multiplied(by: Rational(index)).flatMap { low.adding($0) }
        }
    }
}
