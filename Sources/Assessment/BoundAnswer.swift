public import Quantities

extension Reading {
    /// What the words around a single number make of it: `above` of "more than 500", `atLeast` of "500 or more".
    public var bound: Assumption.Bound? {
        guard case .single = value else { return nil }
        for case .boundWord(let bound) in assumed { return bound }
        return nil
    }
}

extension NumericBranch.Span {
    /// What a key such as `> 500` is; nil for a figure and for two ends.
    public var openSide: Assumption.Bound? {
        switch (center, low, high) {
        case (nil, _?, nil): isLowIncluded ? .atLeast : .above
        case (nil, nil, _?): isHighIncluded ? .atMost : .below
        default: nil
        }
    }

    /// Whether the bound that came with a figure says something of its own beside this key.
    ///
    /// "Almost 600" is a figure near 600 rather than anything below it, unless the key points that way as well.
    public func takes(_ bound: Assumption.Bound, isNear: Bool) -> Bool {
        guard let openSide else { return false }
        return !isNear || openSide.isLower == bound.isLower
    }

    /// Whether an answer such as "less than 600" points to the other side than the key, so that no distance between
    /// the two figures says anything.
    func isOpposed(to reading: Reading) -> Bool {
        guard let bound = reading.bound, let openSide, takes(bound, isNear: reading.isApproximate) else { return false }
        return bound.isLower != openSide.isLower
    }

    /// Whether a figure is right, given with such a bound.
    ///
    /// A key that is a bound is met by every bound from which it follows: `> 500` by "more than 500" and by "at least
    /// 501", not by "at least 500", which leaves 500 itself open, nor by "less than 600"; and `>= 500` by "at least
    /// 500" and "more than 500". Elsewhere the figure alone counts.
    func accepts(_ value: Rational, bound: Assumption.Bound?, isNear: Bool) -> Bool {
        guard let bound, let own = openSide else { return contains(value) }
        // "Just over 500" is not 500.
        guard bound.isLower == own.isLower else { return isNear && value != (low ?? high) && contains(value) }
        return value == (low ?? high) ? own.includesNumber || !bound.includesNumber : contains(value)
    }
}

extension Assumption.Bound {
    /// Whether the number is the least and not the most.
    fileprivate var isLower: Bool { self == .above || self == .atLeast }
    fileprivate var includesNumber: Bool { self == .atLeast || self == .atMost }
}

extension ReadingFailure {
    /// Two ends where a single number is asked for.
    static func spanForOneNumber(_ response: String) -> ReadingFailure {
        ReadingFailure(
            reason: .rangeNotExpected, offset: 0, length: response.unicodeScalars.count,
            text: String(response.prefix(40)))
    }
}
