import Quantities

/// Right but for the sign, the size, or the whole that it is a share of.
extension NumericMiss {
    var sign: Diagnosis? {
        guard !isSpan, !ends.low.isZero, fits(\.negated) else { return nil }
        return .sign
    }

    /// As far as a billion is from a thousandth, with room to spare; the small ones first.
    private static let exponents = (1...12).flatMap { [$0, -$0] }

    /// Where nothing at all is right, too, every answer is some power of ten away from it.
    var powerOfTen: Diagnosis? {
        guard !ends.low.isZero, !span.contains(.zero) else { return nil }
        for exponent in Self.exponents {
            guard let power = Rational.powerOfTen(-exponent) else { continue }
            if fits({ $0.multiplied(by: power) }) { return .powerOfTen(exponent, isRounded: false) }
        }
        return nil
    }

    /// "16" for 16 353: right to its two figures or more, had it been thousands.
    var roundedPowerOfTen: Diagnosis? {
        guard let (answer, key) = figures, let figures = answer.significantFigures, figures >= 2 else { return nil }
        let rounded = key.rounded(toSignificantFigures: figures)
        for exponent in Self.exponents {
            guard let power = Rational.powerOfTen(-exponent) else { continue }
            if let scaled = answer.multiplied(by: power), scaled == rounded {
                return .powerOfTen(exponent, isRounded: true)
            }
        }
        return nil
    }

    /// Of a percentage, or of a share between 0 and 1; a key with decimals may be met rounded.
    var complement: Diagnosis? {
        guard let (answer, key) = figures, isPercent || unit == nil else { return nil }
        let whole = Rational(isPercent ? 100 : 1)
        guard answer >= .zero, answer <= whole, key > .zero, key < whole, let rest = whole.subtracting(key) else {
            return nil
        }
        if fits({ whole.subtracting($0) }) { return .complement }
        // 0.27 beside a key of 73 %.
        if isBareShare, let percent = answer.multiplied(by: whole), let other = whole.subtracting(percent),
            accepts(other, other) || percent.lastPlace.map({ rest.rounded(toPlaces: max(0, $0)) == percent }) == true
        {
            return .complement
        }
        guard let place = answer.lastPlace, (answer.significantFigures ?? 0) >= 2 else { return nil }
        return rest.rounded(toPlaces: place) == answer ? .complement : nil
    }
}
