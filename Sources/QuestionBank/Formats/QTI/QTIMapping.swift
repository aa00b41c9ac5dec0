import Quantities

/// What a mapping gives to answers that it does not list, and to sums beyond its bounds.
extension QTIDeclaration.Mapping {
    /// What one answer alone earns, within the bounds.
    func bounded(_ value: Rational) -> Rational {
        let raised = lowest.map { max($0, value) } ?? value
        return highest.map { min($0, raised) } ?? raised
    }

    /// What an answer earns that it does not list, where one answer is all there is.
    var boundedDefault: Rational { bounded(otherwise) }

    /// Whether an answer can earn less than nothing.
    var canCost: Bool {
        (otherwise.isNegative || entries.contains { $0.value.isNegative }) && lowest.map { $0.isNegative } ?? true
    }

    /// The same with an entry for each of the options that are offered.
    func covering(_ identifiers: [String], isSum: Bool) -> Self {
        var own = self
        for identifier in identifiers where self[identifier] == nil {
            own.entries.append((identifier, otherwise, true))
        }
        if !isSum { own.entries = own.entries.map { ($0.key, bounded($0.value), $0.isCaseSensitive) } }
        return own
    }

    /// What the best answer earns.
    ///
    /// - Parameter count: of options that may be chosen at the most; nil for any number.
    func best(isSum: Bool, atMost count: Int? = nil) -> Rational {
        let positive = entries.map(\.value).filter { $0 > .zero }.sorted(by: >)
        guard isSum else {
            let most = positive.first ?? .one
            guard let highest, highest > .zero else { return most }
            return min(highest, most)
        }
        let sum = positive.prefix(count ?? positive.count).reduce(Rational.zero) { $0.adding($1) ?? $0 }
        if let highest, highest > .zero, highest < sum { return highest }
        return sum > .zero ? sum : .one
    }
}

extension QTIDeclaration {
    func covering(_ identifiers: [String]) -> QTIDeclaration {
        var own = self
        own.mapping = mapping?.covering(identifiers, isSum: cardinality != "single")
        return own
    }
}
