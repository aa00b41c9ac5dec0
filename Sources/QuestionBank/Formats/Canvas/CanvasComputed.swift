import Assessment
import Quantities

/// Questions whose figures are drawn: variables within ranges, and formulas over them of which the last is the answer.
struct CanvasComputed {
    private let item: XMLElement
    private let place: ImportedBank.Place
    private(set) var variables: [Variable] = []
    /// What the marks in the stem show.
    private(set) var figures: [Expression] = []

    init(_ item: XMLElement, at place: ImportedBank.Place) {
        self.item = item
        self.place = place
    }

    /// Puts marks for the figures into the stem.
    mutating func read(_ stem: inout String, _ bank: inout ImportedBank) -> AnswerKey? {
        guard let calculated = item.descendant("calculated") else {
            bank.refuse("this computed question brings no formula along", at: place)
            return nil
        }
        let given = calculated.first("formulas")
        var formulas = (given?.all("formula") ?? calculated.all("formula")).map(\.trimmedText).filter { !$0.isEmpty }
        guard let last = formulas.popLast() else {
            bank.refuse("this computed question brings no formula along", at: place)
            return nil
        }
        let count = formulas.count + (calculated.first("vars")?.all("var").count ?? 0)
        guard count <= VariableNames.most else {
            bank.refuse("this question draws more figures than one item here", at: place)
            return nil
        }
        var names = VariableNames()
        var known: [String: Expression] = [:]
        for variable in calculated.first("vars")?.all("var") ?? [] {
            guard let own = Self.variable(variable, &names) else {
                bank.refuse(
                    "the variable `\(variable["name"]?.prefix(40) ?? "")` has no range that can be read",
                    at: ImportedBank.Place(variable.range, file: place.file))
                return nil
            }
            variables.append(own)
            known[variable["name"] ?? ""] = .variable(own.name)
        }
        var expression: Expression
        do throws(FormulaParser.Failure) {
            for formula in formulas {
                let sides = Self.sides(of: formula)
                guard let name = sides.name else { continue }
                let own = names.name(for: name)
                let value = try FormulaParser.expression(sides.formula, known)
                variables.append(Variable(name: own, domain: .computed(value)))
                known[name] = .variable(own)
            }
            expression = try FormulaParser.expression(Self.sides(of: last).formula, known)
        } catch {
            let what =
                switch error {
                case .unknown(let sign): "has `\(sign.prefix(20))`, which is not computed here"
                case .malformed: "cannot be read"
                }
            return drawn(last, what, calculated, &stem, &bank)
        }
        if let places = given?["decimal_places"].flatMap(Int.init), (0...15).contains(places) {
            expression = .call(.round, [expression, .number(Rational(places))])
        }
        guard agrees(expression, known, calculated) else {
            return drawn(last, "does not give the answers of its draws, by which Canvas goes", calculated, &stem, &bank)
        }
        mark(known, in: &stem)
        return key(expression, calculated, &bank)
    }

    /// Whether the answers that come with the first draws are those of the formula, but for how they are rounded.
    private func agrees(_ expression: Expression, _ known: [String: Expression], _ calculated: XMLElement) -> Bool {
        let sets = calculated.first("var_sets")?.all("var_set") ?? []
        return sets.prefix(20).allSatisfy { set in
            guard let answer = PlainFigure.value(set.first("answer")?.trimmedText ?? "") else { return true }
            var values: [String: Rational] = [:]
            for variable in set.all("var") {
                guard case .variable(let own)? = known[variable["name"] ?? ""] else { continue }
                values[own] = PlainFigure.value(variable.trimmedText)
            }
            for variable in variables {
                if case .computed(let formula) = variable.domain {
                    values[variable.name] = try? formula.number(with: values)
                }
            }
            guard let value = try? expression.number(with: values), let gap = value.subtracting(answer)?.magnitude,
                let places = Rational.powerOfTen(min(answer.decimalPlaces ?? 0, 15)),
                let unit = Rational.one.divided(by: places),
                let thousand = answer.magnitude.divided(by: Rational(1_000))
            else { return false }
            return gap <= max(unit, thousand)
        }
    }

    /// `y = x + 1` as the name and the formula.
    private static func sides(of formula: String) -> (name: String?, formula: String) {
        guard !formula.hasPrefix("<"), let sign = formula.firstIndex(of: "=") else { return (nil, formula) }
        let name = XMLElement.trimmed(String(formula[..<sign]))
        return (name.isEmpty ? nil : name, String(formula[formula.index(after: sign)...]))
    }

    private static func variable(_ element: XMLElement, _ names: inout VariableNames) -> Variable? {
        func end(_ name: String) -> Rational? {
            PlainFigure.value(element.first(name)?.trimmedText ?? element[name] ?? "")
        }
        let scale = Int(element["scale"] ?? element["precision"] ?? "0") ?? 0
        guard let name = element["name"], !name.isEmpty, let low = end("min"), let high = end("max"),
            let unit = Rational.powerOfTen(max(0, min(scale, 15))), let step = Rational.one.divided(by: unit)
        else { return nil }
        let own = names.name(for: name)
        if low == high { return Variable(name: own, domain: .list([low])) }
        return Variable(name: own, domain: .steps(low: min(low, high), high: max(low, high), step: step))
    }

    private mutating func mark(_ known: [String: Expression], in stem: inout String) {
        stem = FigureMarks.unmarked(stem)
        for name in known.keys.sorted() {
            guard let value = known[name], stem.contains("[\(name)]") else { continue }
            stem = stem.replacing("[\(name)]", with: FigureMarks.mark(figures.count))
            figures.append(value)
        }
    }

    /// A formula that cannot be computed here still has the draws that came with it: the first of them is asked.
    private mutating func drawn(
        _ formula: String, _ what: String, _ calculated: XMLElement, _ stem: inout String,
        _ bank: inout ImportedBank
    ) -> AnswerKey? {
        variables = []
        let sets = calculated.first("var_sets")?.all("var_set") ?? []
        guard let first = sets.first, let answer = PlainFigure.value(first.first("answer")?.trimmedText ?? "") else {
            bank.refuse("the formula `\(formula.prefix(80))` \(what), and no draw of its figures is there", at: place)
            return nil
        }
        var known: [String: Expression] = [:]
        for variable in first.all("var") {
            if let name = variable["name"], let value = PlainFigure.value(variable.trimmedText) {
                known[name] = .number(value)
            }
        }
        bank.lose(
            "the formula `\(formula.prefix(80))` \(what): the first of its \(sets.count) draws is asked, always the same",
            at: place)
        mark(known, in: &stem)
        return key(.number(answer), calculated, &bank)
    }

    private func key(
        _ expression: Expression, _ calculated: XMLElement, _ bank: inout ImportedBank
    ) -> AnswerKey? {
        let element = calculated.first("answer_tolerance")
        var written = element?.trimmedText ?? "0"
        let types = ["margintype", "margin_type", "type"].compactMap { element?[$0]?.lowercased() }
        let isPercent = written.hasSuffix("%") || types.contains { $0.hasPrefix("percent") }
        if written.hasSuffix("%") { written.removeLast() }
        guard let width = PlainFigure.value(written.isEmpty ? "0" : written)?.magnitude,
            let share = width.divided(by: Rational(100))
        else {
            bank.refuse("the tolerance `\(written.prefix(40))` is no figure; write digits and a point", at: place)
            return nil
        }
        let tolerance: NumericBranch.Tolerance =
            width.isZero ? .exact : isPercent ? .relative(share) : .absolute(.number(width))
        return .numeric(
            NumericKey(branches: [NumericBranch(target: .value(expression, tolerance))], units: bank.units))
    }
}
