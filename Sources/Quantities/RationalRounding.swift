extension Rational {
    /// The nearest number with at most so many decimal places, a tie going away from zero; negative places round to
    /// tens, hundreds and so on. `nil` when a step towards the result does not fit.
    public func rounded(toPlaces places: Int) -> Rational? {
        if let decimals = decimalPlaces, decimals <= places { return self }
        guard let scale = Rational.powerOfTen(places) else {
            return places < 0 ? .zero : nil
        }
        return multiplied(by: scale)?.roundedToInteger?.divided(by: scale)
    }

    /// The nearest number with at most so many significant figures, a tie going away from zero.
    ///
    /// `nil` for fewer than one figure or when a step towards the result does not fit.
    public func rounded(toSignificantFigures figures: Int) -> Rational? {
        guard figures >= 1 else { return nil }
        guard !isZero, figures <= 80 else { return self }
        return rounded(toPlaces: figures - 1 - decimalExponent)
    }

    /// How many decimal places the exact decimal needs, `nil` when it does not terminate.
    public var decimalPlaces: Int? {
        if denominator == 1 { return 0 }
        let twos = denominator.trailingZeroBitCount
        var rest = denominator >> Int128(twos)
        var fives = 0
        while rest != 1 {
            let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: 5)
            guard remainder == 0 else { return nil }
            rest = quotient
            fives += 1
        }
        return max(twos, fives)
    }

    /// The power of ten of the leading digit: 2 for 150, -2 for 0.05. Zero counts as a digit at 0.
    public var decimalExponent: Int {
        if isZero { return 0 }
        var top = numerator.magnitude
        let bottom = denominator.magnitude
        var exponent = 0
        if top >= bottom {
            var whole = top / bottom
            while whole >= 10 {
                whole /= 10
                exponent += 1
            }
            return exponent
        }
        while top < bottom {
            let (next, overflow) = top.multipliedReportingOverflow(by: 10)
            exponent -= 1
            if overflow { break }
            top = next
        }
        return exponent
    }

    private var roundedToInteger: Rational? {
        let (whole, rest) = numerator.magnitude.quotientAndRemainder(dividingBy: denominator.magnitude)
        let rounded = rest >= denominator.magnitude - rest ? whole + 1 : whole
        guard rounded <= UInt128(Int128.max) else { return nil }
        return Rational(reducedNumerator: isNegative ? -Int128(rounded) : Int128(rounded), denominator: 1)
    }

    /// The nearest `Double`, a tie going to the even one.
    public var doubleValue: Double {
        let exactlyRepresentable: Int128 = 1 << 53
        if numerator.magnitude <= exactlyRepresentable.magnitude && denominator <= exactlyRepresentable {
            return Double(numerator) / Double(denominator)
        }
        let divisor = denominator.magnitude
        var (quotient, rest) = numerator.magnitude.quotientAndRemainder(dividingBy: divisor)
        var shift = 0
        // 55 bits: the 53 of a Double, one to round by, and one that says whether anything was left over.
        while UInt128.bitWidth - quotient.leadingZeroBitCount < 55 {
            quotient <<= 1
            rest <<= 1
            if rest >= divisor {
                rest -= divisor
                quotient |= 1
            }
            shift += 1
        }
        if rest != 0 { quotient |= 1 }
        let magnitude = Double(sign: .plus, exponent: -shift, significand: Double(quotient))
        return isNegative ? -magnitude : magnitude
    }
}
