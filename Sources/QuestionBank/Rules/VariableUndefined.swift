import Assessment

/// `variable-undefined`: a name that no `let` above gives a value.
enum VariableUndefined {
    private static let most = 100

    static func check(_ item: ParsedItem, in context: RuleContext, findings: inout Findings) {
        guard item.areVariablesWhole, item.hasExpressions else { return }
        if item.variables.count > most {
            findings.report(.tooManyVariables(most), at: item.variables[most].nameRange)
            return
        }
        var known: Set<String> = []
        var reported: Set<String> = []
        func check(_ expression: PlacedExpression) {
            for use in expression.uses where !known.contains(use.name) && reported.insert(use.name).inserted {
                report(use, known: known.sorted(), in: item, findings: &findings)
            }
        }
        var constraints = item.constraints[...]
        for (place, variable) in item.variables.enumerated() {
            while let next = constraints.first, next.variablesAbove <= place {
                check(next.condition)
                constraints.removeFirst()
            }
            if let expression = variable.expression { check(expression) }
            known.insert(variable.name)
        }
        for constraint in constraints { check(constraint.condition) }
        item.forEachText { text in
            for expression in text.placeholders { check(expression) }
        }
        for part in [item] + item.gaps.map(\.answers) {
            for option in part.options {
                if case .when(let condition) = option.key { check(condition) }
            }
            for branch in part.numbers {
                for expression in branch.target.expressions { check(expression) }
            }
        }
    }

    private static func report(
        _ use: PlacedExpression.Use, known: [String], in item: ParsedItem, findings: inout Findings
    ) {
        if let below = item.variables.first(where: { $0.name == use.name }) {
            findings.report(
                .variableBelow(use.name), at: use.range,
                notes: [Finding.Note(text: "it is declared here", range: below.nameRange)])
            return
        }
        let near = Spelling.nearest(to: use.name, among: known)
        let fix = near.map { Finding.Fix(label: "write \($0)", range: use.range, replacement: $0, isGuess: true) }
        findings.report(.variableUndefined(use.name, near: near), at: use.range, fix: fix)
    }
}

extension Message {
    static func tooManyVariables(_ most: Int) -> Message {
        Message(.tooLarge, "this item has more than \(most) variables; split it into several")
    }

    static func variableUndefined(_ name: String, near: String?) -> Message {
        Message(
            .variableUndefined,
            "there is no variable `\(name)`; "
                + (near.map { "did you mean `\($0)`?" }
                    ?? "declare it with `let \(name) = ...`, or write `\\{` for a brace"))
    }

    static func variableBelow(_ name: String) -> Message {
        Message(.variableUndefined, "`\(name)` is declared further down; move that line above this one")
    }
}

extension Explanation {
    static let variableUndefined = Explanation(
        finds: "A name in an expression that no `let` above gives a value.",
        reason: "The figure could not be computed. A backslash makes a brace a plain character.",
        fires: .bank(
            #"""
            ## a
            let days = 1..9
            How many hours in {dys} days?

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
