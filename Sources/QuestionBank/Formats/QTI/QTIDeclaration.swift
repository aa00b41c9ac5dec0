import Assessment
import Quantities

/// What a response may be, which is right, and what others earn.
struct QTIDeclaration {
    struct Mapping {
        var entries: [(key: String, value: Rational, isCaseSensitive: Bool)]
        var lowest: Rational?
        var highest: Rational?
        /// What each answer counts that has no entry.
        var otherwise = Rational.zero

        /// Nil for a key that has no entry.
        subscript(key: String) -> Rational? { entries.first { $0.key == key }?.value }
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
                highest: mapping["upperBound"].flatMap(PlainFigure.value),
                otherwise: mapping["defaultValue"].flatMap(PlainFigure.value) ?? .zero)
        }
    }

    var isNumeric: Bool { type == "float" || type == "integer" }
}
