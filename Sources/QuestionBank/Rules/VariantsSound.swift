import Assessment
import Quantities

/// `option-conditions-overlap`, and figures that cannot be computed: tries an item with the values it can draw.
///
/// All variants are tried where they are few, else the corners and a fixed sample.
enum VariantsSound {
    /// Variants of one item.
    private static let most = 4000
    /// Of what is left of a file's budget, what an item may always have.
    private static let fewest = 16

    /// How much evaluating one file may cost, in parts of expressions: some tenths of a second.
    struct Budget {
        var left = 2_000_000
    }

    private struct Checked {
        var expression: PlacedExpression
        var isReported = false
    }

    static func check(
        _ item: ParsedItem, in context: RuleContext, budget: inout Budget, findings: inout Findings
    ) {
        guard item.areVariablesWhole, item.areAnswersWhole, !isPlain(item), areNamesKnown(in: item) else { return }
        var shown = placeholders(of: item).map { Checked(expression: $0) }
        for variable in item.variables { if let own = variable.expression { shown.append(Checked(expression: own)) } }
        let conditions = item.options.indices.filter {
            if case .when = item.options[$0].key { true } else { false }
        }
        let cost = max(1, cost(of: item, shown: shown))
        let drawn = Draws(item.variables.map { Variable(name: $0.name, domain: $0.domain) })
        let count = min(drawn.count, Self.most, max(Self.fewest, budget.left / cost))
        budget.left = max(0, budget.left - count * cost)
        var isOverlapReported = false
        var reportedBranches: Set<Int> = []
        for index in 0..<count {
            let values = drawn.values(at: index)
            for place in shown.indices where !shown[place].isReported {
                guard let error = failure(of: shown[place].expression, values) else { continue }
                shown[place].isReported = true
                findings.report(error, at: shown[place].expression.range)
            }
            if !conditions.isEmpty, !isOverlapReported {
                isOverlapReported = checkConditions(conditions, of: item, values, findings: &findings)
            }
            for place in item.numbers.indices where !reportedBranches.contains(place) {
                guard let (message, range) = failure(of: item.numbers[place], values) else { continue }
                reportedBranches.insert(place)
                findings.report(message, at: range)
            }
            if !item.variables.isEmpty, shown.allSatisfy(\.isReported), conditions.isEmpty || isOverlapReported,
                reportedBranches.count == item.numbers.count
            {
                break
            }
        }
    }

    private static func isPlain(_ item: ParsedItem) -> Bool {
        item.variables.isEmpty && item.numbers.isEmpty && placeholders(of: item).isEmpty
            && item.options.allSatisfy { if case .when = $0.key { false } else { true } }
    }

    private static func areNamesKnown(in item: ParsedItem) -> Bool {
        var names: Set<String> = []
        func isKnown(_ expression: PlacedExpression) -> Bool { expression.uses.allSatisfy { names.contains($0.name) } }
        for variable in item.variables {
            if let expression = variable.expression, !isKnown(expression) { return false }
            names.insert(variable.name)
        }
        return placeholders(of: item).allSatisfy(isKnown)
            && item.numbers.allSatisfy { $0.target.expressions.allSatisfy(isKnown) }
            && item.options.allSatisfy { if case .when(let condition) = $0.key { isKnown(condition) } else { true } }
    }

    private static func placeholders(of item: ParsedItem) -> [PlacedExpression] {
        var all: [PlacedExpression] = []
        item.forEachText { all += $0.placeholders }
        return all
    }

    private static func cost(of item: ParsedItem, shown: [Checked]) -> Int {
        var cost = item.variables.count + shown.reduce(0) { $0 + $1.expression.size }
        for option in item.options { if case .when(let condition) = option.key { cost += condition.size } }
        for branch in item.numbers { cost += branch.target.expressions.reduce(0) { $0 + $1.size } }
        return cost
    }

    private static func failure(of expression: PlacedExpression, _ values: [String: Rational]) -> Message? {
        do throws(EvaluationError) {
            _ = try expression.expression.number(with: values)
            return nil
        } catch {
            return .notComputable(error, values: values, of: expression)
        }
    }

    private static func failure(
        of branch: ParsedItem.NumericBranch, _ values: [String: Rational]
    ) -> (Message, Range<Int>)? {
        for expression in branch.target.expressions {
            if let error = failure(of: expression, values) { return (error, expression.range) }
        }
        switch branch.target {
        case .range(let low, let high):
            guard let first = try? low.expression.number(with: values),
                let last = try? high.expression.number(with: values), first > last
            else { return nil }
            let range = low.range.lowerBound..<high.range.upperBound
            return (.rangeInvertedFor(described(values, of: [low, high])), range)
        case .value(let center, .absolute(let width)):
            guard let margin = try? width.expression.number(with: values), margin.isNegative else { return nil }
            return (.toleranceNegativeFor(described(values, of: [width])), branch.toleranceRange ?? center.range)
        case .value(let center, .relative):
            guard let value = try? center.expression.number(with: values), value.isZero else { return nil }
            return (.toleranceOfZeroFor(described(values, of: [center])), branch.toleranceRange ?? center.range)
        case .value, .bound:
            return nil
        }
    }

    private static func checkConditions(
        _ places: [Int], of item: ParsedItem, _ values: [String: Rational], findings: inout Findings
    ) -> Bool {
        var holding: [Int] = []
        for place in places {
            guard case .when(let condition) = item.options[place].key else { continue }
            do throws(EvaluationError) {
                if try condition.expression.holds(with: values) { holding.append(place) }
            } catch {
                findings.report(.notComputable(error, values: values, of: condition), at: condition.range)
                return true
            }
        }
        guard item.shape == .single else { return false }
        let words = described(
            values, of: item.options.compactMap { if case .when(let own) = $0.key { own } else { nil } })
        if holding.count > 1 {
            let first = item.options[holding[0]]
            let second = item.options[holding[1]]
            findings.report(
                .conditionsOverlap(words, first.quotation, second.quotation), at: second.mark,
                notes: [Finding.Note(text: "the other one is here", range: first.mark)])
            return true
        }
        let hasOtherwise = item.options.contains { if case .otherwise = $0.key { true } else { false } }
        let hasCertain = item.options.contains(where: \.isCertainKey)
        if holding.isEmpty, !hasOtherwise, !hasCertain {
            findings.report(.conditionsLeaveNone(words), at: item.options[places[0]].mark)
            return true
        }
        return false
    }

    static func described(_ values: [String: Rational], of expressions: [PlacedExpression]) -> String {
        var names: [String] = []
        for use in expressions.flatMap(\.uses) where !names.contains(use.name) { names.append(use.name) }
        return names.prefix(8).map { "\($0) = \(values[$0]?.description ?? "?")" }.joined(separator: ", ")
    }
}

/// The values that an item's variables take together, by number.
struct Draws {
    private let variables: [Variable]
    private let counts: [Int]
    /// Of all variants; the largest integer where they are more.
    let count: Int

    init(_ variables: [Variable]) {
        self.variables = variables
        counts = variables.map { $0.count ?? 1 }
        var total = 1
        for own in counts {
            let (product, overflow) = total.multipliedReportingOverflow(by: max(own, 1))
            total = overflow ? .max : product
        }
        count = total
    }

    /// Where variants are many, the first two are the corners and the others are spread.
    func values(at index: Int) -> [String: Rational] {
        var values: [String: Rational] = [:]
        var rest = index
        var state = UInt64(truncatingIfNeeded: index) &* 0x9E37_79B9_7F4A_7C15
        for (variable, own) in zip(variables, counts) {
            if case .computed(let expression) = variable.domain {
                values[variable.name] = try? expression.number(with: values)
                continue
            }
            let place: Int
            if count <= 4000 {
                place = rest % max(own, 1)
                rest /= max(own, 1)
            } else if index < 2 {
                place = index == 0 ? 0 : own - 1
            } else {
                state = (state ^ (state >> 29)) &* 0xBF58_476D_1CE4_E5B9 &+ 0x94D0_49BB_1331_11EB
                place = Int((state >> 33) % UInt64(max(own, 1)))
            }
            values[variable.name] = variable.value(at: place)
        }
        return values
    }
}

extension Message {
    static func notComputable(
        _ error: EvaluationError, values: [String: Rational], of expression: PlacedExpression
    ) -> Message {
        let words = VariantsSound.described(values, of: [expression])
        let place = words.isEmpty ? "" : " for \(words)"
        let reason =
            switch error {
            case .undefined(let name): "`\(name)` has no value\(place)"
            case .divisionByZero: "this divides by zero\(place)"
            case .outOfRange: "this figure is out of range\(place)"
            case .kindMismatch: "this mixes figures and conditions\(place)"
            }
        return Message(.expressionInvalid, reason + "; change the expression or the values of `let`")
    }

    static func rangeInvertedFor(_ words: String) -> Message {
        Message(.rangeInverted, "the range runs backwards for \(words)")
    }

    static func toleranceNegativeFor(_ words: String) -> Message {
        Message(.toleranceNegative, "the tolerance is below zero for \(words)")
    }

    static func toleranceOfZeroFor(_ words: String) -> Message {
        Message(.toleranceOfZeroKey, "the key is zero for \(words), and a share of zero is zero; write `± 0.5`, say")
    }

    static func conditionsOverlap(_ words: String, _ first: String, _ second: String) -> Message {
        Message(
            .optionConditionsOverlap, "for \(words) both `\(first)` and `\(second)` are right; a `( )` item has one key"
        )
    }

    static func conditionsLeaveNone(_ words: String) -> Message {
        Message(.optionConditionsOverlap, "for \(words) no option is right; mark one `(x otherwise)`")
    }
}
