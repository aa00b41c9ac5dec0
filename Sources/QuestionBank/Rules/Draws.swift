import Assessment
import Quantities

/// The combinations of an item's figures that the check tries: all of them where they are few, else the corners and
/// a fixed sample.
struct Draws {
    private let combinations: Combinations
    private let constraints: [Expression]

    init(of item: ParsedItem) {
        combinations = Combinations(of: item.variables.map { Variable(name: $0.name, domain: $0.domain) })
        constraints = item.constraints.map(\.condition.expression)
    }

    /// Of all combinations, those that a constraint rules out among them; the largest integer where they are more.
    var count: Int { combinations.count }

    var areFew: Bool { count <= Combinations.few }

    /// Where combinations are many, the first two are the corners and the others are spread.
    func values(at index: Int) -> [String: Rational] {
        if areFew { return combinations.values(at: index) }
        if index < 2 { return combinations.values { index == 0 ? 0 : $0 - 1 } }
        var state = UInt64(truncatingIfNeeded: index) &* 0x9E37_79B9_7F4A_7C15
        return combinations.values { count in
            state = (state ^ (state >> 29)) &* 0xBF58_476D_1CE4_E5B9 &+ 0x94D0_49BB_1331_11EB
            return Int((state >> 33) % UInt64(count))
        }
    }

    /// Up to so many combinations that satisfy the constraints, of the first few that there are.
    func satisfying(most: Int) -> [[String: Rational]] {
        var found: [[String: Rational]] = []
        for index in 0..<min(count, constraints.isEmpty ? most : 10 * most) where found.count < most {
            let values = values(at: index)
            if constraints.hold(with: values) { found.append(values) }
        }
        return found
    }
}

extension ParsedItem {
    /// The values of the drawn variables on which expressions depend, in words: `a = 3, b = 5`.
    func described(_ values: [String: Rational], of expressions: [PlacedExpression]) -> String {
        var sources: [String: [String]] = [:]
        func names(_ uses: [PlacedExpression.Use]) -> [String] {
            var names: [String] = []
            for name in uses.flatMap({ sources[$0.name] ?? [$0.name] }) where !names.contains(name) {
                names.append(name)
            }
            return names
        }
        for variable in variables {
            let own = variable.expression.map { names($0.uses) } ?? []
            sources[variable.name] = own.isEmpty ? [variable.name] : own
        }
        return names(expressions.flatMap(\.uses)).prefix(8)
            .map { "\($0) = \(values[$0]?.description ?? "?")" }.joined(separator: ", ")
    }

    /// The same as the beginning of a message.
    func occasion(_ values: [String: Rational], of expressions: [PlacedExpression]) -> String {
        let words = described(values, of: expressions)
        return words.isEmpty ? "whatever the figures" : "for \(words)"
    }
}
