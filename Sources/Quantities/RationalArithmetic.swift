extension Rational {
    /// The sum, or `nil` when it does not fit.
    public func adding(_ other: Rational) -> Rational? {
        if denominator == 1 && other.denominator == 1 {
            let (sum, overflow) = numerator.addingReportingOverflow(other.numerator)
            return overflow || sum == Int128.min ? nil : Rational(reducedNumerator: sum, denominator: 1)
        }
        let common = Int128(greatestCommonDivisor(denominator.magnitude, other.denominator.magnitude))
        let (left, leftOverflow) = numerator.multipliedReportingOverflow(by: other.denominator / common)
        let (right, rightOverflow) = other.numerator.multipliedReportingOverflow(by: denominator / common)
        let (sum, sumOverflow) = left.addingReportingOverflow(right)
        guard !leftOverflow, !rightOverflow, !sumOverflow, sum != Int128.min else { return nil }
        // Only a divisor of `common` can still be shared (Knuth, TAOCP 2, 4.5.1): reduce before multiplying.
        let shared = Int128(greatestCommonDivisor(sum.magnitude, common.magnitude))
        let (product, overflow) = (denominator / common).multipliedReportingOverflow(by: other.denominator / shared)
        return overflow ? nil : Rational(reducedNumerator: sum / shared, denominator: product)
    }

    /// The difference, or `nil` when it does not fit.
    public func subtracting(_ other: Rational) -> Rational? { adding(other.negated) }

    /// The product, or `nil` when it does not fit.
    public func multiplied(by other: Rational) -> Rational? {
        let first = Int128(greatestCommonDivisor(numerator.magnitude, other.denominator.magnitude))
        let second = Int128(greatestCommonDivisor(other.numerator.magnitude, denominator.magnitude))
        let (above, aboveOverflow) =
            (numerator / first).multipliedReportingOverflow(by: other.numerator / second)
        let (below, belowOverflow) =
            (denominator / second).multipliedReportingOverflow(by: other.denominator / first)
        guard !aboveOverflow, !belowOverflow, above != Int128.min else { return nil }
        return Rational(reducedNumerator: above, denominator: below)
    }

    /// The quotient, or `nil` for a divisor of zero or when it does not fit.
    public func divided(by other: Rational) -> Rational? {
        guard !other.isZero else { return nil }
        let reciprocal =
            other.isNegative
            ? Rational(reducedNumerator: -other.denominator, denominator: -other.numerator)
            : Rational(reducedNumerator: other.denominator, denominator: other.numerator)
        return multiplied(by: reciprocal)
    }

    /// The same distance from zero on the other side; always fits.
    public var negated: Rational { Rational(reducedNumerator: -numerator, denominator: denominator) }

    /// The distance from zero.
    public var magnitude: Rational { isNegative ? negated : self }

    /// 10 to the given power, `nil` when it or its reciprocal does not fit (beyond ±38).
    public static func powerOfTen(_ exponent: Int) -> Rational? {
        guard (-38...38).contains(exponent) else { return nil }
        let power = Int128.powersOfTen[abs(exponent)]
        return exponent >= 0
            ? Rational(reducedNumerator: power, denominator: 1) : Rational(reducedNumerator: 1, denominator: power)
    }
}

extension Int128 {
    /// 10^0 to 10^38, all that fit.
    static let powersOfTen: [Int128] = (0..<38).reduce(into: [1]) { powers, index in powers.append(powers[index] * 10) }
}
