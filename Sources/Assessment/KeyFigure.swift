public import Quantities

/// The figure that is right for an item, as other items of its bank see it.
public struct KeyFigure: Hashable, Sendable {
    public let item: ItemID
    /// The ends of a span; alike for a single figure.
    public let low: Rational
    public let high: Rational
    public let unit: Quantities.Unit?
    public let isPercent: Bool
    /// Whether it shares a group or a tag with the item in question.
    public let isKin: Bool
    let span: NumericBranch.Span

    /// Nil for items of other kinds, and for keys that change from one variant to the next or are no figure.
    init?(_ item: Item, isKin: Bool) {
        guard case .numeric(let numericKey) = item.answer, item.variables.isEmpty, let key = numericKey.key,
            let span = try? key.span(with: [:]), let low = span.center ?? span.low, let high = span.center ?? span.high
        else { return nil }
        self.item = item.id
        self.span = span
        self.low = low
        self.high = high
        self.isKin = isKin
        unit = key.unit
        isPercent = key.isPercent
    }

    /// The figures of an item's bank but its own, the most akin first: of the same group, then with more tags in
    /// common, then in the bank's order.
    public static func siblings(of item: Item, among items: [Item]) -> [KeyFigure] {
        let kin = items.enumerated().compactMap { place, other -> (figure: KeyFigure, kinship: (Int, Int))? in
            guard other.id != item.id, other.id.bank == item.id.bank else { return nil }
            let isOfGroup = item.group != nil && other.group == item.group
            let kinship = (isOfGroup ? 1000 : 0) + Set(item.tags).intersection(other.tags).count
            return KeyFigure(other, isKin: kinship > 0).map { ($0, (-kinship, place)) }
        }
        return kin.sorted { $0.kinship < $1.kinship }.map(\.figure)
    }

    /// Whether the figure is this one, as it stands or in another unit of its dimension.
    func matches(_ reading: Reading, unit wanted: Quantities.Unit?, isPercent: Bool) -> Bool {
        let typedUnit = reading.unit ?? wanted
        guard (typedUnit == nil) == (unit == nil), self.isPercent == isPercent,
            let low = reading.ends.low.converted(from: typedUnit, to: unit),
            let high = reading.ends.high.converted(from: typedUnit, to: unit)
        else { return false }
        switch reading.value {
        case .single: return span.center != nil && span.contains(low)
        case .range, .yearSpan: return span.center == nil && self.low == low && self.high == high
        }
    }

    /// Whether it is met by chance too rarely to be coincidence: three figures, two from a thousand on, or a span.
    var isTelling: Bool {
        guard low == high, let figures = low.significantFigures else { return low != high }
        return figures >= 3 || (figures >= 2 && low.magnitude >= Rational(1000))
    }
}

extension NumericMiss {
    /// The key of another item. A small or round figure says so only where the two items have to do with each other
    /// and both want a unit, a percentage, or thousands.
    static func sibling(
        _ reading: Reading, unit: Quantities.Unit?, isPercent: Bool, _ siblings: [KeyFigure]
    ) -> Diagnosis? {
        siblings.first { figure in
            guard figure.matches(reading, unit: unit, isPercent: isPercent) else { return false }
            let hasMeasure = figure.unit != nil || figure.isPercent || figure.low.magnitude >= Rational(1000)
            return figure.isTelling || (figure.isKin && hasMeasure)
        }.map(Diagnosis.sibling)
    }
}
