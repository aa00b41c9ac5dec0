import Assessment
import Quantities

/// `constraint-unsatisfiable`, `constraint-narrow`: counts the combinations that an item's constraints let through.
struct ConstraintTrial {
    /// Of a hundred combinations; fewer make drawing slow.
    private static let fewestInHundred = 1

    private let constraints: [ParsedItem.Constraint]
    /// How many combinations satisfied each constraint and all above it.
    private var survivors: [Int]
    private var isReported: Bool

    init(of item: ParsedItem, isSilent: Bool) {
        isReported = isSilent
        constraints = item.constraints
        survivors = constraints.map { _ in 0 }
    }

    /// Parts that evaluating all of them takes.
    var cost: Int { constraints.reduce(0) { $0 + $1.condition.size } }

    /// Whether all hold; one that cannot be computed does not, and is reported.
    mutating func hold(
        with values: [String: Rational], in item: ParsedItem, findings: inout Findings
    ) -> Bool {
        for (place, constraint) in constraints.enumerated() {
            do throws(EvaluationError) {
                guard try constraint.condition.expression.holds(with: values) else { return false }
                survivors[place] += 1
            } catch {
                if !isReported { report(error, of: constraint.condition, values, in: item, findings: &findings) }
                isReported = true
                return false
            }
        }
        return true
    }

    /// A variable without a value is the trouble of its own line.
    private func report(
        _ error: EvaluationError, of condition: PlacedExpression, _ values: [String: Rational], in item: ParsedItem,
        findings: inout Findings
    ) {
        if case .undefined(let name) = error,
            let expression = item.variables.first(where: { $0.name == name })?.expression
        {
            do throws(EvaluationError) {
                _ = try expression.expression.number(with: values)
            } catch {
                let words = item.described(values, of: [expression])
                return findings.report(.notComputable(error, for: words), at: expression.range)
            }
        }
        findings.report(.notComputable(error, for: item.described(values, of: [condition])), at: condition.range)
    }

    /// - Parameters:
    ///   - tried: combinations that were looked at.
    ///   - areAll: whether there are no others.
    func report(tried: Int, areAll: Bool, in item: ParsedItem, findings: inout Findings) {
        guard !isReported, let held = survivors.last else { return }
        if held == 0, let place = survivors.firstIndex(of: 0) {
            let constraint = constraints[place]
            findings.report(
                .constraintUnsatisfiable(tried: areAll ? nil : tried, isAlone: place == 0),
                at: constraint.condition.range,
                notes: constraints[..<place].suffix(1).map {
                    Finding.Note(text: "what is above it ends here", range: $0.condition.range)
                })
        } else if areAll, held == 1, tried > 1 {
            findings.report(.constraintLeavesOne(of: tried), at: constraints[constraints.count - 1].condition.range)
        } else if !areAll, held * 100 < tried * Self.fewestInHundred {
            findings.report(
                .constraintNarrow(held, of: tried), at: constraints[constraints.count - 1].condition.range)
        }
    }
}

extension Message {
    static func constraintUnsatisfiable(tried: Int?, isAlone: Bool) -> Message {
        let nothing = tried.map { "none of \($0) draws that were tried satisfies" } ?? "no values satisfy"
        return Message(
            .constraintUnsatisfiable,
            "\(nothing) this\(isAlone ? "" : " together with what is required above"); change the condition or the values"
                + " of `let`")
    }

    static func constraintLeavesOne(of all: Int) -> Message {
        Message(
            .constraintNarrow,
            "only one of \(all) combinations is left, so that the figures never change; require less")
    }

    static func constraintNarrow(_ held: Int, of tried: Int) -> Message {
        Message(
            .constraintNarrow,
            "only \(held) of \(tried) draws that were tried \(held == 1 ? "satisfies" : "satisfy") this; narrow the values"
                + " of `let`, or compute one variable from another")
    }
}

extension Explanation {
    static let constraintUnsatisfiable = Explanation(
        finds: "A `require` that no draw of the variables satisfies.",
        reason: "The item could never be asked. All combinations are tried where they are few, else a fixed sample.",
        fires: .bank(
            #"""
            ## share
            let a = 1..9
            require a > 9
            How much is half of {a}?

            = {a / 2} 1 dp

            """#),
        quiet: .bank(
            #"""
            ## share
            let a = 1..9
            require a > 3
            How much is half of {a}?

            = {a / 2} 1 dp

            """#))

    static let constraintNarrow = Explanation(
        finds: "A `require` that leaves one combination of figures, or rules nearly all draws out.",
        reason: "Figures that never change are learnt by heart, and drawing until a rare combination comes takes time. "
            + "Narrow the values of `let`, or compute one variable from another.",
        fires: .bank(
            #"""
            ## share
            let a = 1..9
            require a > 8
            How much is half of {a}?

            = {a / 2} 1 dp

            """#),
        quiet: .bank(
            #"""
            ## share
            let a = 1..9
            require a > 3
            How much is half of {a}?

            = {a / 2} 1 dp

            """#))
}
