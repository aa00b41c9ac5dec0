import Assessment
import Quantities

/// What a response may be, which is right, and what others earn.
struct QTIDeclaration {
    struct Mapping {
        var entries: [(key: String, value: Rational, isCaseSensitive: Bool)]
        var lowest: Rational?
        var highest: Rational?

        /// Nil for a key that has no entry.
        subscript(key: String) -> Rational? { entries.first { $0.key == key }?.value }

        /// What the best answer earns.
        func best(isSum: Bool) -> Rational {
            let positive = entries.map(\.value).filter { $0 > .zero }
            let sum = isSum ? positive.reduce(Rational.zero) { $0.adding($1) ?? $0 } : positive.max() ?? .one
            guard let highest, highest > .zero, highest < sum || !isSum else { return sum > .zero ? sum : .one }
            return isSum ? highest : min(highest, sum > .zero ? sum : .one)
        }
    }

    var identifier: String
    var cardinality: String
    var type: String
    var correct: [String]
    /// What is right, where it is computed from figures that are drawn.
    var figure: Expression?
    var mapping: Mapping?

    init(_ element: XMLElement) {
        identifier = element["identifier"] ?? ""
        cardinality = element["cardinality"] ?? "single"
        type = element["baseType"] ?? "string"
        correct = element.first("correctResponse")?.all("value").map(\.trimmedText) ?? []
        mapping = element.first("mapping").map { mapping in
            Mapping(
                entries: mapping.all("mapEntry").compactMap { entry in
                    guard let key = entry["mapKey"], let value = PlainFigure.value(entry["mappedValue"] ?? "") else {
                        return nil
                    }
                    return (key, value, entry["caseSensitive"] == "true")
                }, lowest: mapping["lowerBound"].flatMap(PlainFigure.value),
                highest: mapping["upperBound"].flatMap(PlainFigure.value))
        }
    }

    var isNumeric: Bool { type == "float" || type == "integer" }
}
