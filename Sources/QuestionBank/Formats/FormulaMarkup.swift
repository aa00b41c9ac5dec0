import Assessment
import Quantities

/// Formulas in the content markup of MathML, `<apply><times/><cn>2</cn><ci>x</ci></apply>`, as Blackboard keeps them.
enum FormulaMarkup {
    /// - Parameter variables: what stands for each name.
    static func expression(
        _ text: String, _ variables: [String: Expression]
    ) throws(FormulaParser.Failure) -> Expression {
        guard let root = try? XMLDocument.root(of: Array(text.utf8)), root.name == "math" else { throw .malformed }
        guard root.children.count == 1 else { throw .malformed }
        let expression = try expression(root.children[0], variables)
        guard expression.isReadable else { throw .malformed }
        return expression
    }

    /// More parts than a formula has that anyone can read.
    private static let mostParts = 64

    private static func expression(
        _ element: XMLElement, _ variables: [String: Expression]
    ) throws(FormulaParser.Failure) -> Expression {
        switch element.name {
        case "cn":
            guard let value = PlainFigure.value(element.trimmedText) else { throw .malformed }
            return .number(value)
        case "ci":
            guard let known = variables[element.trimmedText] else { throw .unknown(element.trimmedText) }
            return known
        case "pi": return .number(FormulaParser.pi)
        case "exponentiale": return .number(FormulaParser.e)
        case "apply":
            guard element.children.count <= mostParts, let operation = element.children.first?.name else {
                throw .malformed
            }
            var parts: [Expression] = []
            for child in element.children.dropFirst() { parts.append(try expression(child, variables)) }
            return try apply(operation, parts)
        // Signs in the order in which they are drawn say less of what is meant.
        default: throw .unknown("<\(element.name)>")
        }
    }

    private static func apply(
        _ operation: String, _ parts: [Expression]
    ) throws(FormulaParser.Failure) -> Expression {
        guard let first = parts.first else { throw .malformed }
        let rest = parts.dropFirst()
        switch (operation, parts.count) {
        case ("plus", _): return rest.reduce(first) { .binary(.add, $0, $1) }
        case ("times", _): return rest.reduce(first) { .binary(.multiply, $0, $1) }
        case ("minus", 1): return .negated(first)
        case ("minus", 2): return .binary(.subtract, first, parts[1])
        case ("divide", 2): return .binary(.divide, first, parts[1])
        case ("power", 2): return try FormulaParser.power(first, parts[1])
        case ("abs", 1): return .call(.abs, parts)
        default: throw .unknown(operation)
        }
    }
}
