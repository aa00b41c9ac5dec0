import Assessment
import Quantities

/// Items to miss, and what is said of the miss.
enum Misses {
    static func rational(_ text: String) -> Rational { Rational(decimal: text) ?? .zero }

    static func number(_ text: String) -> Expression { .number(rational(text)) }

    static func unit(_ name: String?) -> Quantities.Unit? { name.flatMap { UnitTable.standard.unit(named: $0) } }

    /// An item whose key is `key`, or the span `key..high`.
    static func item(
        _ key: String, to high: String? = nil, unit name: String? = nil, percent: Bool = false,
        tolerance: NumericBranch.Tolerance = .exact, stem: String = "How much?", units: UnitTable = .standard
    ) -> Item {
        let target: NumericBranch.Target =
            high.map { .range(low: number(key), high: number($0)) } ?? .value(number(key), tolerance)
        let branch = NumericBranch(target: target, unit: unit(name), isPercent: percent)
        var item = Sample.item("figure", .numeric(NumericKey(branches: [branch], units: units)))
        item.stem = LocalizedText(stem)
        return item
    }

    static func diagnosis(
        _ response: String, _ item: Item, _ language: Language = .english, among siblings: [Item] = []
    ) -> Diagnosis? {
        let variant = Variant(of: item, seed: 0)
        guard let grade = variant.judge(response, language: language).grade else { return nil }
        return variant.diagnosis(
            of: response, grade: grade, language: language, siblings: KeyFigure.siblings(of: item, among: siblings))
    }
}
