import Assessment
import Quantities

/// Writes expressions as banks have them, with no more brackets than are needed to read them back.
enum ExpressionPrinter {
    /// How tightly an operation binds, loosest first.
    private enum Level: Int {
        case or = 1
        case and
        case not
        case comparison
        case sum
        case product
        case sign
        case primary
    }

    static func text(_ expression: Expression) -> String { text(expression, within: .or) }

    private static func text(_ expression: Expression, within level: Level) -> String {
        let own = self.level(of: expression)
        let text = bare(expression)
        return own.rawValue < level.rawValue ? "(\(text))" : text
    }

    private static func level(of expression: Expression) -> Level {
        switch expression {
        case .number(let number): number.isNegative ? .sign : number.decimalPlaces == nil ? .product : .primary
        case .variable, .call: .primary
        case .negated: .sign
        case .not: .not
        case .binary(let operation, _, _): level(of: operation)
        }
    }

    private static func level(of operation: Expression.BinaryOperator) -> Level {
        switch operation {
        case .or: .or
        case .and: .and
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: .comparison
        case .add, .subtract: .sum
        case .multiply, .divide: .product
        }
    }

    private static func bare(_ expression: Expression) -> String {
        switch expression {
        case .number(let number): number.description
        case .variable(let name): name
        case .negated(let inner): "-" + text(inner, within: .sign)
        case .not(let inner): "not " + text(inner, within: .not)
        case .call(let function, let arguments):
            "\(function.rawValue)(\(arguments.map(text).joined(separator: ", ")))"
        case .binary(let operation, let left, let right):
            binary(operation, left, right)
        }
    }

    /// Operations of one level read from the left, and comparisons do not chain.
    private static func binary(
        _ operation: Expression.BinaryOperator, _ left: Expression, _ right: Expression
    ) -> String {
        let level = level(of: operation)
        let tighter = Level(rawValue: level.rawValue + 1) ?? .primary
        let first = text(left, within: level == .comparison ? tighter : level)
        return "\(first) \(operation.rawValue) \(text(right, within: tighter))"
    }
}
