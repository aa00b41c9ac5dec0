public import Quantities

extension Reading {
    /// The side that the words around a single number leave open: `above` of "more than 500".
    public var bound: Assumption.Bound? {
        guard case .single = value else { return nil }
        for case .boundWord(let bound) in assumed { return bound }
        return nil
    }
}

extension NumericBranch.Span {
    /// The side that a key such as `> 500` leaves open; nil for a figure and for two ends.
    public var openSide: Assumption.Bound? {
        switch (center, low, high) {
        case (nil, _?, nil): .above
        case (nil, nil, _?): .below
        default: nil
        }
    }

    /// Whether a figure is right, given with such a bound.
    ///
    /// A key that is a bound itself is met by that very bound, too. Elsewhere the figure alone counts.
    func accepts(_ value: Rational, bound: Assumption.Bound?) -> Bool {
        contains(value) || bound != nil && bound == openSide && value == (low ?? high)
    }
}

extension ReadingFailure {
    /// Two ends where a single number is asked for.
    static func spanForOneNumber(_ response: String) -> ReadingFailure {
        ReadingFailure(
            reason: .rangeNotExpected, offset: 0, length: response.unicodeScalars.count,
            text: String(response.prefix(40)))
    }
}
