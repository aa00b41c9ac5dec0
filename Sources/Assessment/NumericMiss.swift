import Quantities

/// An answer beside one of the figures that would have been right.
struct NumericMiss {
    /// As typed; the ends of a single figure are alike.
    let typed: (low: Rational, high: Rational)
    let isSpan: Bool
    /// The unit that was typed, if any.
    let typedUnit: Quantities.Unit?
    /// The unit that was wanted, if any.
    let unit: Quantities.Unit?
    let isPercent: Bool
    /// A number between 0 and 1 without the sign, where per cent are wanted.
    let isBareShare: Bool
    let span: NumericBranch.Span
    /// The ends of the answer in the wanted unit.
    let ends: (low: Rational, high: Rational)

    init?(_ reading: Reading, missing branch: NumericBranch, of key: NumericKey, values: [String: Rational]) {
        guard let span = try? branch.span(with: values), !span.isOpposed(to: reading) else { return nil }
        typed = reading.ends
        if case .single = reading.value { isSpan = false } else { isSpan = true }
        unit = branch.unit ?? key.key?.unit
        typedUnit = reading.unit
        isPercent = branch.isPercent
        isBareShare = isPercent && !isSpan && !reading.isPercent && typed.low > .zero && typed.low < Rational(1)
        self.span = span
        guard let low = typed.low.converted(from: reading.unit ?? key.key?.unit, to: unit),
            let high = typed.high.converted(from: reading.unit ?? key.key?.unit, to: unit)
        else { return nil }
        ends = (low, high)
    }

    /// Whether a figure in the wanted unit is right; by a bound such as "more than 5" nearly all are, which says nothing.
    func accepts(_ low: Rational, _ high: Rational) -> Bool {
        if isSpan { return span.center == nil && span.low == low && span.high == high }
        guard span.center == nil else { return span.contains(low) }
        guard let least = span.low, let most = span.high, !least.isNegative,
            let limit = least.multiplied(by: Rational(2)), most <= limit
        else { return false }
        return span.contains(low)
    }

    /// Whether the answer would be right if it were changed so.
    func fits(_ change: (Rational) -> Rational?) -> Bool {
        guard let low = change(ends.low), let high = change(ends.high) else { return false }
        return accepts(low, high)
    }

    /// The answer in the wanted unit, where it and the key are one figure each.
    var figures: (answer: Rational, key: Rational)? {
        guard !isSpan, let center = span.center else { return nil }
        return (ends.low, center)
    }

    /// An exact whole number of four digits, which may be a year, and an answer that may be one too.
    var mayBeYears: Bool {
        guard let (answer, key) = figures, unit == nil, !isPercent, span.low == span.high else { return false }
        return [answer, key].allSatisfy { $0.isInteger && $0 >= Rational(1000) && $0 < Rational(3000) }
    }
}

extension Reading {
    /// Both ends of a span; the figure twice where there is one only.
    var ends: (low: Rational, high: Rational) {
        switch value {
        case .single(let number): (number, number)
        case .range(let low, let high): (low, high)
        case .yearSpan(let first, let last): (Rational(first), Rational(last))
        }
    }
}

extension Rational {
    /// The decimal place of its last digit that is not 0 (2 for 0.25, -3 for 16000); nil for 0 and endless decimals.
    var lastPlace: Int? {
        guard !isZero, let places = decimalPlaces else { return nil }
        guard places == 0 else { return places }
        var rest = numerator
        var zeroes = 0
        while rest % 10 == 0 {
            rest /= 10
            zeroes += 1
        }
        return -zeroes
    }

    /// Its digits from the first to the last that are not 0: 2 for 16000.
    var significantFigures: Int? { lastPlace.map { decimalExponent + $0 + 1 } }

    /// How far it is from `other`, as a share of that; nil for a share of 0.
    func relativeDistance(from other: Rational) -> Rational? {
        subtracting(other)?.divided(by: other.magnitude)
    }
}
