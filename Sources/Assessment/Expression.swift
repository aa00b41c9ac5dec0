public import Quantities

/// A computed figure or a condition over an item's variables, with exact arithmetic.
public indirect enum Expression: Hashable, Sendable {
    case number(Rational)
    case variable(String)
    case negated(Expression)
    case binary(BinaryOperator, Expression, Expression)
    case call(Function, [Expression])
    case not(Expression)

    public enum BinaryOperator: String, CaseIterable, Hashable, Sendable {
        case add = "+"
        case subtract = "-"
        case multiply = "*"
        case divide = "/"
        case equal = "="
        case notEqual = "!="
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
        case and
        case or
    }

    public enum Function: String, CaseIterable, Hashable, Sendable {
        case min
        case max
        case abs
        case round

        /// How many arguments it takes.
        public var arity: ClosedRange<Int> {
            switch self {
            case .min, .max: 2...16
            case .abs: 1...1
            case .round: 1...2
            }
        }
    }

    public enum Value: Hashable, Sendable {
        case number(Rational)
        case truth(Bool)
    }
}

/// Why an expression has no value.
public enum EvaluationError: Error, Hashable, Sendable {
    case undefined(variable: String)
    case divisionByZero
    case outOfRange
    /// A number stands where a condition should, or the other way round.
    case kindMismatch
}

extension Expression {
    /// The figure that it amounts to.
    public func number(with values: [String: Rational]) throws(EvaluationError) -> Rational {
        guard case .number(let number) = try value(with: values) else { throw .kindMismatch }
        return number
    }

    /// Whether the condition holds.
    public func holds(with values: [String: Rational]) throws(EvaluationError) -> Bool {
        guard case .truth(let truth) = try value(with: values) else { throw .kindMismatch }
        return truth
    }

    public func value(with values: [String: Rational]) throws(EvaluationError) -> Value {
        switch self {
        case .number(let number):
            return .number(number)
        case .variable(let name):
            guard let number = values[name] else { throw .undefined(variable: name) }
            return .number(number)
        case .negated(let inner):
            return .number(try inner.number(with: values).negated)
        case .not(let inner):
            return .truth(try !inner.holds(with: values))
        case .binary(let operation, let left, let right):
            return try Self.apply(operation, left, right, values)
        case .call(let function, let arguments):
            var numbers: [Rational] = []
            for argument in arguments { numbers.append(try argument.number(with: values)) }
            return .number(try Self.apply(function, numbers))
        }
    }

    /// Every variable it names, in the order of reading.
    public var variables: [String] {
        switch self {
        case .number: []
        case .variable(let name): [name]
        case .negated(let inner), .not(let inner): inner.variables
        case .binary(_, let left, let right): left.variables + right.variables
        case .call(_, let arguments): arguments.flatMap(\.variables)
        }
    }

    private static func apply(
        _ operation: BinaryOperator, _ left: Expression, _ right: Expression, _ values: [String: Rational]
    ) throws(EvaluationError) -> Value {
        switch operation {
        // The right side is left alone where the left one decides: `b != 0 and a / b > 2` holds or fails for any b.
        case .and:
            guard try left.holds(with: values) else { return .truth(false) }
            return .truth(try right.holds(with: values))
        case .or:
            if try left.holds(with: values) { return .truth(true) }
            return .truth(try right.holds(with: values))
        default:
            break
        }
        let first = try left.number(with: values)
        let second = try right.number(with: values)
        let result: Rational?
        switch operation {
        case .add: result = first.adding(second)
        case .subtract: result = first.subtracting(second)
        case .multiply: result = first.multiplied(by: second)
        case .divide:
            guard second != Rational(0) else { throw .divisionByZero }
            result = first.divided(by: second)
        case .equal: return .truth(first == second)
        case .notEqual: return .truth(first != second)
        case .less: return .truth(first < second)
        case .lessOrEqual: return .truth(first <= second)
        case .greater: return .truth(first > second)
        case .greaterOrEqual: return .truth(first >= second)
        case .and, .or: throw .kindMismatch
        }
        guard let result else { throw .outOfRange }
        return .number(result)
    }

    private static func apply(_ function: Function, _ arguments: [Rational]) throws(EvaluationError) -> Rational {
        guard function.arity.contains(arguments.count), let first = arguments.first else { throw .kindMismatch }
        switch function {
        case .min: return arguments.min() ?? first
        case .max: return arguments.max() ?? first
        case .abs: return first.magnitude
        case .round:
            let places = arguments.dropFirst().first ?? Rational(0)
            guard places.isInteger, let rounded = first.rounded(toPlaces: Int(clamping: places.numerator)) else {
                throw .outOfRange
            }
            return rounded
        }
    }
}
