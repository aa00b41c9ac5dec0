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

    /// - Parameter numbers: how the bank writes figures.
    static func text(_ expression: Expression, _ numbers: KeyStyle = .point) -> String {
        text(expression, within: .or, numbers)
    }

    private static func text(_ expression: Expression, within level: Level, _ numbers: KeyStyle) -> String {
        let own = self.level(of: expression)
        let text = bare(expression, numbers)
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

    private static func bare(_ expression: Expression, _ numbers: KeyStyle) -> String {
        switch expression {
        case .number(let number): numbers.text(number)
        case .variable(let name): name
        case .negated(let inner): "-" + text(inner, within: .sign, numbers)
        case .not(let inner): "not " + text(inner, within: .not, numbers)
        case .call(let function, let arguments):
            "\(function.rawValue)(\(arguments.map { text($0, numbers) }.joined(separator: numbers.separator)))"
        case .binary(let operation, let left, let right):
            binary(operation, left, right, numbers)
        }
    }

    /// Operations of one level read from the left, and comparisons do not chain.
    private static func binary(
        _ operation: Expression.BinaryOperator, _ left: Expression, _ right: Expression, _ numbers: KeyStyle
    ) -> String {
        let level = level(of: operation)
        let tighter = Level(rawValue: level.rawValue + 1) ?? .primary
        let first = text(left, within: level == .comparison ? tighter : level, numbers)
        return "\(first) \(operation.rawValue) \(text(right, within: tighter, numbers))"
    }
}
