import Assessment
import Quantities

/// The figures that an item draws anew for each candidate, as variables and expressions of a bank.
///
/// Rules are read in their order, so that a figure is made of those above it. Where an item draws words, or chooses
/// among rules, it cannot be held, and ``fault`` says so.
struct QTITemplates {
    struct Fault: Error {
        var text: String
        var place: Range<Int>
    }

    private(set) var variables: [Variable] = []
    /// What figures must satisfy to be asked.
    private(set) var constraints: [Expression] = []
    /// What the marks in texts show.
    private(set) var figures: [Expression] = []
    /// By response, the figure that is right.
    private(set) var correct: [String: Expression] = [:]
    /// By response, what is right in words or by identifier.
    private(set) var correctWords: [String: [String]] = [:]
    private(set) var losses: [Fault] = []
    private(set) var fault: Fault?

    private var known: [String: Expression] = [:]
    private var names = VariableNames()
    /// Figures that formulas show as well as texts.
    private var shown: Set<String> = []

    /// - Parameter item: an item, in which marks take the place of the figures that it shows.
    init(_ item: inout XMLElement) {
        let declared = item.all("templateDeclaration")
        guard !declared.isEmpty else { return }
        do throws(Fault) {
            for declaration in declared {
                let name = declaration["identifier"] ?? ""
                if declaration["mathVariable"] == "true" || declaration["mathVariable"] == "1" { shown.insert(name) }
                let value = declaration.first("defaultValue")?.first("value")?.trimmedText ?? ""
                if let figure = PlainFigure.value(value) { known[name] = .number(figure) }
            }
            for rule in item.first("templateProcessing")?.children ?? [] { try read(rule) }
            item = try marked(item, isFormula: false)
        } catch {
            fault = error
        }
    }

    // MARK: Rules

    private mutating func read(_ rule: XMLElement) throws(Fault) {
        let name = rule["identifier"] ?? ""
        guard let value = rule.children.first else { return }
        guard variables.count < VariableNames.most, constraints.count < VariableNames.most else {
            throw Fault(text: "draws more figures than one item here", place: rule.range)
        }
        switch rule.name {
        case "setTemplateValue":
            let figure = try expression(value, named: name)
            switch figure {
            case .number, .variable: known[name] = figure
            default:
                let own = names.name(for: name)
                variables.append(Variable(name: own, domain: .computed(figure)))
                known[name] = .variable(own)
            }
        case "setCorrectResponse":
            let parts = ["multiple", "ordered"].contains(value.name) ? value.children : [value]
            if parts.allSatisfy({ $0.name == "baseValue" && !["integer", "float"].contains($0["baseType"] ?? "") }) {
                correctWords[name] = parts.map(\.trimmedText)
            } else {
                correct[name] = try expression(value, named: name)
            }
        case "templateConstraint": constraints.append(try condition(value))
        case "setDefaultValue":
            losses.append(Fault(text: "what stands in a field at first is not kept", place: rule.range))
        case "exitTemplate": break
        default:
            throw Fault(text: "chooses its figures by `\(rule.name)`, which is not read", place: rule.range)
        }
    }

    // MARK: Expressions

    /// The figure that an expression amounts to; nil for one that is made of anything but drawn figures.
    func figure(_ element: XMLElement) -> Expression? {
        var copy = self
        guard let figure = try? copy.expression(element, named: "r"), copy.variables.count == variables.count else {
            return nil
        }
        return figure
    }

    private mutating func expression(_ element: XMLElement, named name: String) throws(Fault) -> Expression {
        func wrong(_ text: String) -> Fault { Fault(text: text, place: element.range) }
        switch element.name {
        case "baseValue":
            guard let value = PlainFigure.value(element.trimmedText) else {
                throw wrong("draws words (`\(element.trimmedText.prefix(40))`), and figures alone are drawn here")
            }
            return .number(value)
        case "variable", "correct":
            let identifier = element["identifier"] ?? ""
            guard let figure = element.name == "correct" ? correct[identifier] : known[identifier] else {
                throw wrong("uses `\(identifier.prefix(40))`, which is no figure that was drawn before")
            }
            return figure
        case "randomInteger", "randomFloat": return try range(element, named: name)
        case "random": return try list(element, named: name)
        case "integerToFloat", "round", "truncate", "roundTo", "mathOperator", "min", "max":
            return try function(element, try parts(of: element, named: name))
        case "mathConstant":
            return .number(element["name"] == "e" ? FormulaParser.e : FormulaParser.pi)
        case "sum", "product", "subtract", "divide", "power", "integerDivide", "integerModulus":
            return try arithmetic(element, try parts(of: element, named: name))
        default: throw wrong("computes by `\(element.name)`, which is not done here")
        }
    }

    /// More parts than a formula has that anyone can read.
    private static let mostParts = 64

    private mutating func parts(of element: XMLElement, named name: String) throws(Fault) -> [Expression] {
        let long = Fault(text: "computes by a formula that is too long to be held", place: element.range)
        guard element.children.count <= Self.mostParts else { throw long }
        var parts: [Expression] = []
        for child in element.children {
            let part = try expression(child, named: name)
            guard part.isReadable else { throw long }
            parts.append(part)
        }
        return parts
    }

    private func arithmetic(_ element: XMLElement, _ parts: [Expression]) throws(Fault) -> Expression {
        let wrong = Fault(text: "has a `\(element.name)` that cannot be read", place: element.range)
        guard let first = parts.first else { throw wrong }
        switch element.name {
        case "sum": return parts.dropFirst().reduce(first) { Self.folded(.add, $0, $1) }
        case "product": return parts.dropFirst().reduce(first) { Self.folded(.multiply, $0, $1) }
        default: break
        }
        guard parts.count == 2 else { throw wrong }
        let second = parts[1]
        switch element.name {
        case "subtract": return Self.folded(.subtract, first, second)
        case "divide": return Self.folded(.divide, first, second)
        case "power":
            guard let power = try? FormulaParser.power(first, second) else {
                throw Fault(text: "has a power whose exponent is not a whole figure up to 8", place: element.range)
            }
            return power
        case "integerDivide": return Self.floor(Self.folded(.divide, first, second))
        default:
            let whole = Self.floor(Self.folded(.divide, first, second))
            return Self.folded(.subtract, first, Self.folded(.multiply, second, whole))
        }
    }

    private func function(_ element: XMLElement, _ parts: [Expression]) throws(Fault) -> Expression {
        let wrong = Fault(text: "has a `\(element.name)` that cannot be read", place: element.range)
        guard let first = parts.first else { throw wrong }
        switch element.name {
        case "min" where (2...16).contains(parts.count): return .call(.min, parts)
        case "max" where (2...16).contains(parts.count): return .call(.max, parts)
        case "integerToFloat" where parts.count == 1: return first
        case "round" where parts.count == 1: return .call(.round, [first])
        case "truncate" where parts.count == 1:
            let up = Expression.negated(Self.floor(.negated(first)))
            return .binary(.add, .call(.max, [Self.floor(first), .number(.zero)]), .call(.min, [up, .number(.zero)]))
        case "roundTo" where parts.count == 1 && element["roundingMode"] == "decimalPlaces":
            guard let places = Int(element["figures"] ?? ""), (0...15).contains(places) else { throw wrong }
            return .call(.round, [first, .number(Rational(places))])
        case "mathOperator" where parts.count == 1:
            switch element["name"] ?? "" {
            case "abs": return .call(.abs, [first])
            case "floor": return Self.floor(first)
            case "ceil": return .negated(Self.floor(.negated(first)))
            case let name:
                throw Fault(text: "computes by `\(name.prefix(20))`, which is not done here", place: element.range)
            }
        default: throw wrong
        }
    }

    /// Down to a whole figure, by rounding what is just less than a half below: exact unless the rest is nearer to one
    /// than a thousand-millionth.
    private static func floor(_ value: Expression) -> Expression {
        let half = Rational(decimal: "0.499999999") ?? .zero
        if case .number(let number) = value, let whole = number.subtracting(half)?.rounded(toPlaces: 0) {
            return .number(whole)
        }
        return .call(.round, [.binary(.subtract, value, .number(half))])
    }

    /// The same, at once where both sides are figures.
    static func folded(_ operation: Expression.BinaryOperator, _ left: Expression, _ right: Expression) -> Expression {
        let whole = Expression.binary(operation, left, right)
        guard case .number = left, case .number = right, let value = try? whole.number(with: [:]) else { return whole }
        return .number(value)
    }

    static func magnitude(_ figure: Expression) -> Expression {
        if case .number(let number) = figure { .number(number.magnitude) } else { .call(.abs, [figure]) }
    }

    // MARK: Draws

    /// The first of all draws, by which spans about drawn figures can be compared.
    var sample: [String: Rational] {
        var values: [String: Rational] = [:]
        for variable in variables {
            switch variable.domain {
            case .steps(let low, _, _): values[variable.name] = low
            case .list(let all): values[variable.name] = all.first
            case .computed(let formula): values[variable.name] = try? formula.number(with: values)
            }
        }
        return values
    }

    /// An end of a range: a figure, or the name of one that is always the same.
    private func end(_ element: XMLElement, _ attribute: String) throws(Fault) -> Rational? {
        guard let written = element[attribute] else { return nil }
        if let value = PlainFigure.value(written) { return value }
        let name = written.filter { $0 != "{" && $0 != "}" }
        if case .number(let value)? = known[name] { return value }
        throw Fault(
            text: "draws a figure up to one that is drawn itself (`\(written.prefix(40))`), which is not done here",
            place: element.range)
    }

    private mutating func range(_ element: XMLElement, named name: String) throws(Fault) -> Expression {
        let low = try end(element, "min") ?? .zero
        guard let high = try end(element, "max"), let span = high.subtracting(low) else {
            throw Fault(text: "draws a figure without an upper end", place: element.range)
        }
        var step = try end(element, "step") ?? .one
        if element.name == "randomFloat", !span.isZero {
            // A thousand steps or so, of a power of ten.
            let exponent = span.decimalExponent - 2
            let unit = Rational.powerOfTen(min(abs(exponent), 30)) ?? .one
            step = exponent < 0 ? Rational.one.divided(by: unit) ?? .one : unit
            losses.append(
                Fault(text: "a figure between \(low) and \(high) is drawn in steps of \(step)", place: element.range))
        }
        if span.isZero { return .number(low) }
        let own = names.name(for: name)
        variables.append(Variable(name: own, domain: .steps(low: low, high: high, step: step)))
        return .variable(own)
    }

    private mutating func list(_ element: XMLElement, named name: String) throws(Fault) -> Expression {
        var values: [Rational] = []
        let container = element.children.first
        for child in container?.children ?? [] {
            guard let value = try? expression(child, named: name).number(with: [:]) else {
                throw Fault(text: "draws among what are no figures", place: element.range)
            }
            if values.contains(value) {
                losses.append(Fault(text: "\(value) is drawn as often as any other here", place: child.range))
            } else {
                values.append(value)
            }
        }
        guard !values.isEmpty else { throw Fault(text: "draws among nothing", place: element.range) }
        let own = names.name(for: name)
        variables.append(Variable(name: own, domain: .list(values)))
        return .variable(own)
    }

    // MARK: Conditions

    private mutating func condition(_ element: XMLElement) throws(Fault) -> Expression {
        let wrong = Fault(text: "has the condition `\(element.name)`, which is not read", place: element.range)
        let comparisons: [String: Expression.BinaryOperator] = [
            "lt": .less, "lte": .lessOrEqual, "gt": .greater, "gte": .greaterOrEqual, "equal": .equal, "match": .equal,
        ]
        if let operation = comparisons[element.name], element.children.count == 2,
            element["toleranceMode"] ?? "exact" == "exact"
        {
            let left = try expression(element.children[0], named: "r")
            return .binary(operation, left, try expression(element.children[1], named: "r"))
        }
        guard element.children.count <= Self.mostParts else { throw wrong }
        var parts: [Expression] = []
        for child in element.children { parts.append(try condition(child)) }
        guard let first = parts.first else { throw wrong }
        switch element.name {
        case "and": return parts.dropFirst().reduce(first) { .binary(.and, $0, $1) }
        case "or": return parts.dropFirst().reduce(first) { .binary(.or, $0, $1) }
        case "not" where parts.count == 1: return .not(first)
        default: throw wrong
        }
    }

    // MARK: Texts

    private mutating func mark(_ figure: Expression) -> String {
        figures.append(figure)
        return FigureMarks.mark(figures.count - 1)
    }

    private mutating func marked(_ element: XMLElement, isFormula: Bool) throws(Fault) -> XMLElement {
        let isFormula = isFormula || element.name == "math"
        var content: [XMLElement.Content] = []
        for part in element.content {
            switch part {
            case .text(let words): content.append(.text(FigureMarks.unmarked(words)))
            case .element(let child) where child.name == "printedVariable":
                content.append(.text(mark(try printed(child))))
            case .element(let child)
            where isFormula && ["mi", "ci"].contains(child.name) && shown.contains(child.trimmedText):
                guard let figure = known[child.trimmedText] else { fallthrough }
                content.append(
                    .element(
                        XMLElement(child.name, child.attributes, content: [.text(mark(figure))], range: child.range)))
            case .element(let child):
                let isRule = ["templateDeclaration", "templateProcessing", "responseProcessing"].contains(child.name)
                content.append(.element(isRule ? child : try marked(child, isFormula: isFormula)))
            }
        }
        return XMLElement(element.name, element.attributes, content: content, range: element.range)
    }

    /// `format="%.2f"` rounds.
    private func printed(_ element: XMLElement) throws(Fault) -> Expression {
        let name = element["identifier"] ?? ""
        guard let figure = known[name] else {
            throw Fault(text: "shows `\(name.prefix(40))`, which is no figure that is drawn", place: element.range)
        }
        let format = element["format"] ?? ""
        guard format.hasSuffix("f"), let point = format.lastIndex(of: "."),
            let places = Int(format[format.index(after: point)...].dropLast()), (0...8).contains(places)
        else { return figure }
        return .call(.round, [figure, .number(Rational(places))])
    }
}
