import Assessment
import Quantities

/// Formulas as other programs write them, `2*x^2 + pow(b, 3) / pi()`, as expressions that compute the same.
///
/// A power with a whole exponent is written out as a product, and π and e as decimals of fifteen digits. Precedence,
/// loosest first: + -; * /; sign; ^, which goes from right to left.
struct FormulaParser {
    /// What keeps a formula from being an expression.
    enum Failure: Error, Hashable {
        /// A function, a constant or a sign that expressions do not have.
        case unknown(String)
        case malformed
    }

    private static let deepest = 40
    /// Powers beyond this make expressions that nobody can read.
    private static let highestPower = 8

    private let scalars: [Unicode.Scalar]
    private let variables: [String: Expression]
    private var place = 0
    private var depth = 0

    private init(_ text: String, _ variables: [String: Expression]) {
        scalars = Array(text.unicodeScalars.filter { !$0.properties.isWhitespace })
        self.variables = variables
    }

    /// - Parameter variables: what stands for each name.
    static func expression(
        _ text: String, _ variables: [String: Expression]
    ) throws(Failure) -> Expression {
        if text.hasPrefix("<") { return try FormulaMarkup.expression(text, variables) }
        guard text.utf8.count < 2_000 else { throw .malformed }
        var parser = FormulaParser(text, variables)
        let expression = try parser.sum()
        guard parser.place == parser.scalars.count else { throw parser.stranger() }
        guard expression.isReadable else { throw .malformed }
        return expression
    }

    private var next: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        place += 1
        return true
    }

    private func stranger() -> Failure { next.map { .unknown(String($0)) } ?? .malformed }

    private mutating func sum() throws(Failure) -> Expression {
        depth += 1
        defer { depth -= 1 }
        guard depth < Self.deepest else { throw .malformed }
        var left = try product()
        while true {
            if take("+") {
                left = .binary(.add, left, try product())
            } else if take("-") || take("\u{2212}") {
                left = .binary(.subtract, left, try product())
            } else {
                return left
            }
        }
    }

    private mutating func product() throws(Failure) -> Expression {
        var left = try signed()
        while true {
            if next == "*", place + 1 < scalars.count, scalars[place + 1] == "*" { return left }
            if take("*") || take("\u{D7}") || take("\u{B7}") {
                left = .binary(.multiply, left, try signed())
            } else if take("/") || take("\u{F7}") {
                left = .binary(.divide, left, try signed())
            } else {
                return left
            }
        }
    }

    private mutating func signed() throws(Failure) -> Expression {
        var isNegative = false
        while let sign = next, sign == "-" || sign == "+" || sign == "\u{2212}" {
            if sign != "+" { isNegative.toggle() }
            place += 1
        }
        let inner = try power()
        guard isNegative else { return inner }
        if case .number(let number) = inner { return .number(number.negated) }
        return .negated(inner)
    }

    private mutating func power() throws(Failure) -> Expression {
        let base = try atom()
        if next == "*", place + 1 < scalars.count, scalars[place + 1] == "*" {
            place += 2
        } else if !take("^") {
            return base
        }
        depth += 1
        defer { depth -= 1 }
        guard depth < Self.deepest else { throw .malformed }
        return try Self.power(base, try signed())
    }

    /// A product of so many factors.
    static func power(_ base: Expression, _ exponent: Expression) throws(Failure) -> Expression {
        guard let value = try? exponent.number(with: [:]), value.isInteger, value.magnitude <= Rational(highestPower)
        else { throw .unknown("^") }
        guard base.isReadable else { throw .malformed }
        let count = Int(clamping: value.magnitude.numerator)
        guard count > 0 else { return .number(.one) }
        var result = base
        for _ in 1..<max(1, count) { result = .binary(.multiply, result, base) }
        return value.isNegative ? .binary(.divide, .number(.one), result) : result
    }

    private mutating func atom() throws(Failure) -> Expression {
        guard let first = next else { throw .malformed }
        if take("(") {
            let inner = try sum()
            guard take(")") else { throw .malformed }
            return inner
        }
        if first == "." || ("0"..."9").contains(first) { return .number(try number()) }
        guard first == "_" || first.properties.isAlphabetic else { throw stranger() }
        var name = ""
        while let scalar = next, scalar == "_" || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
            name.unicodeScalars.append(scalar)
            place += 1
        }
        guard take("(") else {
            if let known = variables[name] ?? Self.constant(name) { return known }
            throw .unknown(name)
        }
        var arguments: [Expression] = []
        while !take(")") {
            arguments.append(try sum())
            guard take(",") || next == ")" else { throw .malformed }
        }
        return try Self.call(name.lowercased(), arguments)
    }

    private mutating func number() throws(Failure) -> Rational {
        var text = ""
        while let scalar = next, scalar == "." || ("0"..."9").contains(scalar) {
            text.unicodeScalars.append(scalar)
            place += 1
        }
        if let mark = next, mark == "e" || mark == "E", place + 1 < scalars.count {
            var power = ""
            var end = place + 1
            if scalars[end] == "-" || scalars[end] == "+" {
                power.unicodeScalars.append(scalars[end])
                end += 1
            }
            let start = end
            while end < scalars.count, ("0"..."9").contains(scalars[end]) {
                power.unicodeScalars.append(scalars[end])
                end += 1
            }
            if end > start {
                text += "e" + power
                place = end
            }
        }
        guard let value = PlainFigure.value(text) else { throw .malformed }
        return value
    }

    // MARK: Names

    static let pi = Rational(decimal: "3.14159265358979") ?? .zero
    static let e = Rational(decimal: "2.71828182845905") ?? .zero

    private static func constant(_ name: String) -> Expression? {
        switch name {
        case "pi", "PI", "π": .number(pi)
        case "e": .number(e)
        default: nil
        }
    }

    private static func call(_ name: String, _ arguments: [Expression]) throws(Failure) -> Expression {
        switch (name, arguments.count) {
        case ("pi", 0): return .number(pi)
        case ("e", 0): return .number(e)
        case ("pow", 2), ("power", 2): return try power(arguments[0], arguments[1])
        case ("abs", 1): return .call(.abs, arguments)
        case ("round", 1), ("round", 2): return .call(.round, arguments)
        case ("min", 2...16): return .call(.min, arguments)
        case ("max", 2...16): return .call(.max, arguments)
        default: throw .unknown(name + "()")
        }
    }
}

extension Expression {
    /// Whether it is of a size that a bank takes; what is written out of powers of powers soon is not.
    var isReadable: Bool {
        var budget = 200
        return takes(&budget)
    }

    /// False once more parts were counted than there may be.
    private func takes(_ budget: inout Int) -> Bool {
        budget -= 1
        guard budget >= 0 else { return false }
        switch self {
        case .number, .variable: return true
        case .negated(let inner), .not(let inner): return inner.takes(&budget)
        case .binary(_, let left, let right): return left.takes(&budget) && right.takes(&budget)
        case .call(_, let arguments):
            for argument in arguments { guard argument.takes(&budget) else { return false } }
            return true
        }
    }
}

/// Names of variables that a bank can hold, for those of another program.
struct VariableNames {
    /// More variables than any question has.
    static let most = 64

    private var taken: Set<String> = []

    /// The name itself where it can be one; else one like it. Each is given out once.
    mutating func name(for foreign: String) -> String {
        var base = String(
            String.UnicodeScalarView(
                FoldedText.withoutAccents(foreign).unicodeScalars.prefix(24).map {
                    $0.isASCII && ExpressionParser.isNamePart(UInt8($0.value)) ? $0 : "_"
                }))
        if Self.isName(foreign) { base = foreign }
        if let first = base.utf8.first, !ExpressionParser.isNameStart(first) { base = "v" + base }
        if base.isEmpty { base = "v" }
        var name = base
        var count = 1
        while ExpressionParser.reserved.contains(name) || !taken.insert(name).inserted {
            count += 1
            name = "\(base)_\(count)"
        }
        return name
    }

    private static func isName(_ name: String) -> Bool {
        guard let first = name.utf8.first, ExpressionParser.isNameStart(first) else { return false }
        return name.utf8.allSatisfy(ExpressionParser.isNamePart)
    }
}
