extension Reading {
    /// The greatest of the units it was given in, its own one first, in which it is an exact decimal: 6 feet 2 inches
    /// are 37/6 ft and 74 in. Its own where there is none, and for a quantity in one unit.
    public var decimalUnit: Unit? {
        guard let unit, !compound.isEmpty else { return unit }
        let numbers: [Rational] =
            switch value {
            case .single(let number): [number]
            case .range(let low, let high): [low, high]
            case .yearSpan: []
            }
        return ([unit] + compound).first { other in
            numbers.allSatisfy { unit.convert($0, to: other)?.decimalPlaces != nil }
        } ?? unit
    }

    /// A number of this reading as people say it who gave it in several units: whole numbers of all but the last, those
    /// that are zero left out. Empty where it was given in one unit, or does not fit.
    ///
    /// - Parameter number: in `unit`; the first part carries its sign.
    public func parts(of number: Rational) -> [(count: Rational, unit: Unit)] {
        guard let unit, let least = compound.last else { return [] }
        var parts: [(count: Rational, unit: Unit)] = []
        guard var rest = unit.convert(number.magnitude, to: least) else { return [] }
        for other in compound {
            guard let count = least.convert(rest, to: other) else { return [] }
            let whole = other == least ? count : Rational(reduced: count.numerator / count.denominator)
            guard !whole.isZero else { continue }
            guard let taken = other.convert(whole, to: least), let left = rest.subtracting(taken) else { return [] }
            rest = left
            parts.append((parts.isEmpty && number.isNegative ? whole.negated : whole, other))
        }
        return parts.isEmpty ? [(.zero, least)] : parts
    }
}
