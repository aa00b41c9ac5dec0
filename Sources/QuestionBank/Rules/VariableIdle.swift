import Assessment
import Quantities

/// `variable-idle`: variables that nothing uses, and drawn ones with a single value to draw.
enum VariableIdle {
    static func check(_ item: ParsedItem, in context: RuleContext, findings: inout Findings) {
        guard item.areVariablesWhole, item.areAnswersWhole, !item.variables.isEmpty else { return }
        let used = names(usedIn: item)
        for variable in item.variables {
            if !used.contains(variable.name) {
                findings.report(.variableUnused(variable.name), at: variable.nameRange)
            } else if let value = onlyValue(of: variable.domain) {
                findings.report(.variableConstant(variable.name, value.description), at: variable.nameRange)
            }
        }
    }

    private static func names(usedIn item: ParsedItem) -> Set<String> {
        var used: Set<String> = []
        func use(_ expression: PlacedExpression) { for use in expression.uses { used.insert(use.name) } }
        for variable in item.variables { if let own = variable.expression { use(own) } }
        for constraint in item.constraints { use(constraint.condition) }
        item.forEachText { text in
            for expression in text.placeholders { use(expression) }
        }
        for part in [item] + item.gaps.map(\.answers) {
            for option in part.options { if case .when(let condition) = option.key { use(condition) } }
            for branch in part.numbers { for expression in branch.target.expressions { use(expression) } }
        }
        return used
    }

    /// Of `3, 3` and `1..5 step 10`; `7..7` says plainly that it has one.
    private static func onlyValue(of domain: Variable.Domain) -> Rational? {
        switch domain {
        case .list(let values): values.count > 1 && Set(values).count == 1 ? values[0] : nil
        case .steps(let low, let high, let step):
            low < high && high.subtracting(low).map { $0 < step } ?? false ? low : nil
        case .computed: nil
        }
    }
}

extension Message {
    static func variableUnused(_ name: String) -> Message {
        Message(
            .variableIdle, "nothing uses the variable `\(name)`; write `{\(name)}` where it belongs, or drop the line")
    }

    static func variableConstant(_ name: String, _ value: String) -> Message {
        Message(.variableIdle, "`\(name)` is \(value) each time; give it more values, or write \(value) in its place")
    }
}

extension Explanation {
    static let variableIdle = Explanation(
        finds: "A variable that nothing uses, or that is the same figure each time.",
        reason: "It is declared so that figures differ from one repetition to the next, and they do not. A step that "
            + "is larger than its range leaves the first value only.",
        fires: .bank(
            #"""
            ## a
            let days = 1..5 step 10
            How many hours in {days} days?

            = {days * 24}

            """#),
        quiet: .bank(
            #"""
            ## a
            let days = 1..9
            How many hours in {days} days?

            = {days * 24}

            """#))
}
