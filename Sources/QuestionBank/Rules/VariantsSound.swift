import Assessment
import Quantities

/// `option-conditions-overlap`, figures that cannot be computed, constraints that nothing satisfies, and options or
/// answers that clash: tries an item with the values it can draw.
///
/// All variants are tried where they are few, else the corners, those at which something turns over, and a fixed sample.
enum VariantsSound {
    /// Of what is left of a file's budget, what an item may always have: variants, and parts of expressions for draws
    /// that look for a variant.
    private static let fewest = 16
    private static let reserve = 4000
    private static let mostConstraints = 100

    /// How much evaluating one file may cost, in parts of expressions: some tenths of a second.
    struct Budget {
        var left = 2_000_000
        /// For what only warns; apart, so that errors do not depend on whether warnings are wanted.
        var leftForWarnings = 1_000_000
    }

    private struct Checked {
        var expression: PlacedExpression
        var isReported = false
    }

    /// - Parameter isPart: whether these are the answers to a gap, whose variables and constraints were looked at with
    ///   the item.
    static func check(
        _ item: ParsedItem, isPart: Bool = false, in context: RuleContext, budget: inout Budget,
        findings: inout Findings
    ) {
        guard item.areVariablesWhole, item.areAnswersWhole, item.hasExpressions, areNamesKnown(in: item) else { return }
        guard item.constraints.count <= mostConstraints else {
            if isPart { return }
            findings.report(
                .tooManyConstraints(mostConstraints), at: item.constraints[mostConstraints].condition.range)
            return
        }
        var shown = placeholders(of: item).map { Checked(expression: $0) }
        for variable in item.variables where !isPart {
            if let own = variable.expression { shown.append(Checked(expression: own)) }
        }
        let conditions = item.options.indices.filter {
            if case .when = item.options[$0].key { true } else { false }
        }
        var constraints = ConstraintTrial(of: item, isSilent: isPart)
        var clashes = OptionClash.all(of: item, in: context)
        var branches = context.scrutiny == .full ? BranchClash(of: item) : nil
        let costOfDraw = max(1, item.variables.count + constraints.cost)
        let costOfCheck = cost(of: item, shown: shown)
        let draws = Draws(of: item)
        let critical = draws.areFew ? [] : CriticalDraws.all(of: item)
        let most = min(draws.count, Combinations.few)
        let fewestDraws = item.constraints.isEmpty ? fewest : max(fewest, reserve / costOfDraw)
        var tried = 0
        var held = 0
        var isOverlapReported = false
        var reportedBranches: Set<Int> = []
        while tried < most {
            if budget.left <= 0, held >= fewest || tried >= fewestDraws { break }
            // After the corners.
            let isCritical = tried >= 2 && tried - 2 < critical.count
            let values = isCritical ? critical[tried - 2] : draws.values(at: tried)
            tried += 1
            budget.left -= costOfDraw
            guard constraints.hold(with: values, in: item, findings: &findings) else { continue }
            held += 1
            budget.left -= costOfCheck
            for place in shown.indices where !shown[place].isReported {
                guard let error = failure(of: shown[place].expression, values, in: item) else { continue }
                shown[place].isReported = true
                findings.report(error, at: shown[place].expression.range)
            }
            if !conditions.isEmpty, !isOverlapReported {
                isOverlapReported = checkConditions(conditions, of: item, values, findings: &findings)
            }
            for place in item.numbers.indices where !reportedBranches.contains(place) {
                guard let (message, range) = failure(of: item.numbers[place], values, in: item) else { continue }
                reportedBranches.insert(place)
                findings.report(message, at: range)
            }
            // Writing figures takes longest; a file that has used its time up has its first variants looked at.
            for place in clashes.indices where budget.left > 0 || held <= 2 {
                budget.left -= clashes[place].cost
                clashes[place].check(values, of: item, findings: &findings)
            }
            if budget.leftForWarnings > 0 || held <= 2, let cost = branches?.cost {
                budget.leftForWarnings -= cost
                branches?.check(values, of: item, findings: &findings)
            }
            if !item.variables.isEmpty, clashes.isEmpty, branches == nil, shown.allSatisfy(\.isReported),
                conditions.isEmpty || isOverlapReported, reportedBranches.count == item.numbers.count
            {
                return
            }
        }
        constraints.report(tried: tried, areAll: tried == draws.count, in: item, findings: &findings)
    }

    private static func areNamesKnown(in item: ParsedItem) -> Bool {
        var names: Set<String> = []
        func isKnown(_ expression: PlacedExpression) -> Bool { expression.uses.allSatisfy { names.contains($0.name) } }
        for variable in item.variables {
            if let expression = variable.expression, !isKnown(expression) { return false }
            names.insert(variable.name)
        }
        return item.constraints.allSatisfy({ isKnown($0.condition) }) && placeholders(of: item).allSatisfy(isKnown)
            && item.numbers.allSatisfy { $0.target.expressions.allSatisfy(isKnown) }
            && item.options.allSatisfy { if case .when(let condition) = $0.key { isKnown(condition) } else { true } }
    }

    private static func placeholders(of item: ParsedItem) -> [PlacedExpression] {
        var all: [PlacedExpression] = []
        item.forEachText { all += $0.placeholders }
        return all
    }

    private static func cost(of item: ParsedItem, shown: [Checked]) -> Int {
        var cost = shown.reduce(0) { $0 + $1.expression.size }
        for option in item.options { if case .when(let condition) = option.key { cost += condition.size } }
        for branch in item.numbers { cost += branch.target.expressions.reduce(0) { $0 + $1.size } }
        return cost
    }

    private static func failure(
        of expression: PlacedExpression, _ values: [String: Rational], in item: ParsedItem
    ) -> Message? {
        do throws(EvaluationError) {
            _ = try expression.expression.number(with: values)
            return nil
        } catch {
            // A variable without a value is reported where it is declared.
            if case .undefined = error { return nil }
            return .notComputable(error, for: item.described(values, of: [expression]))
        }
    }

    private static func failure(
        of branch: ParsedItem.NumericBranch, _ values: [String: Rational], in item: ParsedItem
    ) -> (Message, Range<Int>)? {
        for expression in branch.target.expressions {
            if let error = failure(of: expression, values, in: item) { return (error, expression.range) }
        }
        switch branch.target {
        case .range(let low, let high):
            guard let first = try? low.expression.number(with: values),
                let last = try? high.expression.number(with: values), first > last
            else { return nil }
            let range = low.range.lowerBound..<high.range.upperBound
            return (.rangeInvertedFor(item.described(values, of: [low, high])), range)
        case .value(let center, .absolute(let width)):
            guard let margin = try? width.expression.number(with: values), margin.isNegative else { return nil }
            return (.toleranceNegativeFor(item.described(values, of: [width])), branch.toleranceRange ?? center.range)
        case .value(let center, .relative):
            guard let value = try? center.expression.number(with: values), value.isZero else { return nil }
            return (.toleranceOfZeroFor(item.described(values, of: [center])), branch.toleranceRange ?? center.range)
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
                if case .undefined = error { return false }
                findings.report(
                    .notComputable(error, for: item.described(values, of: [condition])), at: condition.range)
                return true
            }
        }
        // Few items come to the words.
        func occasion() -> String {
            item.occasion(values, of: item.options.compactMap { if case .when(let own) = $0.key { own } else { nil } })
        }
        if item.shape == .single, holding.count > 1 {
            let first = item.options[holding[0]]
            let second = item.options[holding[1]]
            findings.report(
                .conditionsOverlap(occasion(), first.quotation, second.quotation), at: second.mark,
                notes: [Finding.Note(text: "the other one is here", range: first.mark)])
            return true
        }
        let hasOtherwise = item.options.contains { if case .otherwise = $0.key { true } else { false } }
        let hasCertain = item.options.contains(where: \.isCertainKey)
        if holding.isEmpty, !hasOtherwise, !hasCertain {
            let isSingle = item.shape == .single
            findings.report(.conditionsLeaveNone(occasion(), isSingle: isSingle), at: item.options[places[0]].mark)
            return true
        }
        return false
    }
}

extension Message {
    static func notComputable(_ error: EvaluationError, for words: String) -> Message {
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

    static func conditionsOverlap(_ occasion: String, _ first: String, _ second: String) -> Message {
        Message(
            .optionConditionsOverlap, "\(occasion) both `\(first)` and `\(second)` are right; a `( )` item has one key")
    }

    /// Of several options none may be right, but whoever answers hardly expects it.
    static func conditionsLeaveNone(_ occasion: String, isSingle: Bool) -> Message {
        Message(
            .optionConditionsOverlap,
            "\(occasion) no option is right; "
                + (isSingle
                    ? "mark one `(x otherwise)`" : "mark one `[x otherwise]`, or keep such values out with `require`"),
            severity: isSingle ? .error : .warning)
    }

    static func tooManyConstraints(_ most: Int) -> Message {
        Message(.tooLarge, "this item has more than \(most) constraints; join some of them with `and`")
    }
}

extension Explanation {
    static let optionConditionsOverlap = Explanation(
        finds: "Conditions of options of which two hold at once, or none, for some of the figures drawn.",
        reason: "A `( )` item then has two keys or no key for the learner who draws those figures; the message "
            + "names them.",
        fires: .bank(
            #"""
            ## small
            let d = 1..9
            Is {d} less than five?

            - (x if d < 5) yes
            - (x if d > 5) no

            """#),
        quiet: .bank(
            #"""
            ## small
            let d = 1..9
            Is {d} less than five?

            - (x if d < 5) yes
            - (x otherwise) no

            """#))
}
