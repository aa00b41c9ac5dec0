import Assessment
import Quantities

/// Questions whose figures are drawn: datasets become variables, formulas expressions.
struct MoodleCalculated {
    private let question: MoodleQuestion
    private(set) var variables: [Variable] = []

    init(_ question: MoodleQuestion) {
        self.question = question
    }

    mutating func read(into bank: inout ImportedBank) -> AnswerKey? {
        let place = question.place
        if question.element["type"] == "calculatedmulti" {
            bank.leaveOut("computed options are not read; the question is left out", at: place)
            return nil
        }
        let sets = question.element.first("dataset_definitions")?.all("dataset_definition") ?? []
        for set in sets {
            let name = set.first("name")?.trimmedText ?? ""
            let items = (set.first("dataset_items")?.all("dataset_item") ?? []).compactMap {
                PlainFigure.value($0.first("value")?.trimmedText ?? "")
            }
            guard !items.isEmpty, Self.isName(name) else {
                bank.refuse(
                    "the dataset `\(name.prefix(40))` has no values, or no name that a variable can have", at: place)
                return nil
            }
            variables.append(Variable(name: name, domain: Self.domain(items)))
        }
        guard !variables.isEmpty else {
            bank.refuse("this computed question brings no dataset along", at: place)
            return nil
        }
        if variables.count > 1 {
            bank.lose("each variable is drawn by itself here; in Moodle values of one row go together", at: place)
        }
        let unit = question.unit(&bank)
        var branches: [NumericBranch] = []
        for answer in question.element.all("answer") {
            guard var branch = branch(answer, &bank) else { return nil }
            (branch.unit, branch.isPercent) = unit
            branches.append(branch)
        }
        guard branches.contains(where: { $0.credit == .one }) else {
            bank.refuse("no formula of this question earns the full mark", at: place)
            return nil
        }
        return .numeric(NumericKey(branches: branches, units: bank.units))
    }

    private func branch(_ answer: XMLElement, _ bank: inout ImportedBank) -> NumericBranch? {
        let place = ImportedBank.Place(answer.range)
        let formula = answer.first("text")?.trimmedText ?? ""
        guard let expression = Self.expression(formula) else {
            bank.refuse("the formula `\(formula.prefix(80))` uses what expressions here do not know", at: place)
            return nil
        }
        let width = PlainFigure.value(answer.first("tolerance")?.trimmedText ?? "0")?.magnitude ?? .zero
        var target = NumericBranch.Target.value(expression, width.isZero ? .exact : .absolute(.number(width)))
        switch answer.first("tolerancetype")?.trimmedText ?? "1" {
        case "2", "nominal": break
        case "3", "geometric":
            if !width.isZero {
                bank.lose("a geometric tolerance is written as the range that it means", at: place)
                target = geometric(expression, width)
            }
        default: if !width.isZero { target = .value(expression, .relative(width)) }
        }
        return NumericBranch(
            target: target, credit: max(.zero, min(question.share(answer), .one)),
            feedback: question.text(answer.first("feedback"), &bank).map {
                Self.computed($0, variables.map(\.name))
            })
    }

    /// From the value divided by 1 and the tolerance to its product with them.
    private func geometric(_ value: Expression, _ tolerance: Rational) -> NumericBranch.Target {
        let factor = Rational.one.adding(tolerance) ?? tolerance
        if let number = try? value.number(with: [:]), let less = number.divided(by: factor),
            let more = number.multiplied(by: factor)
        {
            return .range(low: .number(min(less, more)), high: .number(max(less, more)))
        }
        let less = Expression.binary(.divide, value, .number(factor))
        let more = Expression.binary(.multiply, value, .number(factor))
        let combinations = Combinations(of: variables)
        let areAllPositive =
            combinations.count <= Combinations.few
            && (0..<combinations.count).allSatisfy { place in
                (try? value.number(with: combinations.values(at: place))).map { $0 > .zero } ?? false
            }
        return areAllPositive
            ? .range(low: less, high: more) : .range(low: .call(.min, [less, more]), high: .call(.max, [less, more]))
    }

    /// The same text with the figures that it shows.
    static func computed(_ text: LocalizedText, _ names: [String]) -> LocalizedText {
        LocalizedText(
            versions: text.versions.map { .init(language: $0.language, text: template($0.text.source, names)) })
    }

    /// `{a} * 2` as `a * 2`; nil for what is no expression.
    static func expression(_ formula: String) -> Expression? {
        let text = formula.replacing("{", with: " ").replacing("}", with: " ")
        let bytes = Array(text.utf8)
        guard formula.count(where: { $0 == "{" }) == formula.count(where: { $0 == "}" }) else { return nil }
        let parsed = try? ExpressionParser.parse(0..<bytes.count, in: bytes, style: .point, wanted: .number)
        return parsed?.expression ?? power(formula, text)
    }

    /// A formula with `pow()`, `pi()` and the like.
    private static func power(_ formula: String, _ text: String) -> Expression? {
        let names = formula.split(separator: "{").dropFirst().map { String($0.prefix { $0 != "}" }) }
        let known = Dictionary(names.map { ($0, Expression.variable($0)) }) { first, _ in first }
        return try? FormulaParser.expression(text, known)
    }

    /// The text with the figures that it shows: `{a}` and `{={a}*2}`.
    static func template(_ text: String, _ names: [String]) -> Template {
        var segments: [Template.Segment] = []
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "{") {
            var depth = 0
            var close = open
            for place in rest[open...].indices {
                if rest[place] == "{" { depth += 1 }
                if rest[place] == "}" { depth -= 1 }
                close = place
                if depth == 0 { break }
            }
            let inner = rest[rest.index(after: open)..<close]
            let isFormula = inner.first == "="
            if depth == 0, names.contains(String(inner)) {
                segments += [.text(String(rest[..<open])), .value(.variable(String(inner)))]
            } else if depth == 0, isFormula, let expression = expression(String(inner.dropFirst())) {
                segments += [.text(String(rest[..<open])), .value(expression)]
            } else {
                segments.append(.text(String(rest[...open])))
                rest = rest[rest.index(after: open)...]
                continue
            }
            rest = rest[rest.index(after: close)...]
        }
        segments.append(.text(String(rest)))
        return Template(segments: segments.filter { if case .text("") = $0 { false } else { true } })
    }

    /// The values, each once: a range where they stand a step apart, as the ones of a range were written.
    private static func domain(_ values: [Rational]) -> Variable.Domain {
        var seen: Set<Rational> = []
        let distinct = values.filter { seen.insert($0).inserted }
        let sorted = distinct.sorted()
        let steps = Set(zip(sorted, sorted.dropFirst()).map { $1.subtracting($0) })
        guard distinct.count > 2, steps.count == 1, let low = sorted.first, let high = sorted.last,
            let step = steps.first ?? nil
        else { return .list(distinct) }
        return .steps(low: low, high: high, step: step)
    }

    private static func isName(_ name: String) -> Bool {
        let bytes = Array(name.utf8)
        guard let first = bytes.first, ExpressionParser.isNameStart(first) else { return false }
        return bytes.allSatisfy(ExpressionParser.isNamePart) && !ExpressionParser.reserved.contains(name)
    }
}
