public import Quantities

/// Two figures between which a learner says that the truth lies, both included.
public struct Interval: Hashable, Sendable {
    public let low: Rational
    public let high: Rational

    /// Nil where the ends stand in the wrong order.
    public init?(low: Rational, high: Rational) {
        guard low <= high else { return nil }
        self.low = low
        self.high = high
    }

    public func contains(_ truth: Rational) -> Bool { low <= truth && truth <= high }

    /// How far the truth lies outside: above 0 where it is too high for the interval, below 0 where it is too low, and
    /// 0 inside; nil where the difference does not fit.
    public func miss(of truth: Rational) -> Rational? {
        if truth < low { return truth.subtracting(low) }
        if truth > high { return truth.subtracting(high) }
        return .zero
    }

    /// Its width plus a fine for a miss, in the unit of its ends; the lower, the better. A learner cannot do better in
    /// the long run than by naming the interval that he or she believes in.
    ///
    /// `(u - l) + 2/alpha * max(l - x, x - u, 0)`, alpha being 1 less the confidence: the interval score of Winkler
    /// (1972), in the form of Gneiting and Raftery (2007), equation 43.
    ///
    /// - Returns: exact; nil where a step towards the result does not fit.
    public func score(for truth: Rational, confidence: Confidence) -> Rational? {
        guard let width = high.subtracting(low), let miss = miss(of: truth)?.magnitude,
            let fine = Rational(numerator: 200, denominator: Int128(100 - confidence.percent)),
            let paid = miss.multiplied(by: fine)
        else { return nil }
        return width.adding(paid)
    }

    /// By which factor it had to be widened around its middle to reach just to the truth: up to 1 inside, more outside.
    ///
    /// Infinite for an interval without width that misses.
    public func stretch(to truth: Rational) -> Double {
        guard let doubled = truth.adding(truth)?.subtracting(low)?.subtracting(high)?.magnitude,
            let width = high.subtracting(low)
        else { return contains(truth) ? 1 : .infinity }
        if doubled.isZero { return 0 }
        guard !width.isZero else { return .infinity }
        return doubled.divided(by: width)?.doubleValue ?? doubled.doubleValue / width.doubleValue
    }
}

extension Interval: CustomStringConvertible {
    /// The exact form that records keep: `12000..20000`.
    public var description: String { "\(low)..\(high)" }

    /// Reads what a record keeps, perhaps with a unit behind it; nil where it is no interval.
    public init?(recorded text: String) {
        let ends = text.prefix { $0 != " " }.split(separator: "..", omittingEmptySubsequences: false)
        guard ends.count == 2, let low = Rational(recorded: ends[0]), let high = Rational(recorded: ends[1]) else {
            return nil
        }
        self.init(low: low, high: high)
    }
}

extension Rational {
    /// Reads a figure as records keep it: an exact decimal, or a fraction such as `1/3` where no decimal is exact.
    public init?(recorded text: some StringProtocol) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2, let upper = Rational(decimal: parts[0]) else { return nil }
        guard parts.count == 2 else {
            self = upper
            return
        }
        guard let lower = Rational(decimal: parts[1]), let quotient = upper.divided(by: lower) else { return nil }
        self = quotient
    }
}
