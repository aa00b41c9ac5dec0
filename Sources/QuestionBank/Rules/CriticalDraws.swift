import Assessment
import Quantities

/// Draws at which something turns over, for items with more combinations than are tried: where two sides of a comparison
/// are equal, a divisor is zero, or two options or answers show the same figure, and the values next to these.
///
/// Each such difference is taken for a straight line between the ends of a variable's range, which most are; where one is
/// not, its root is missed, as it was likely to be by a sample.
struct CriticalDraws {
    private static let mostDifferences = 48
    private static let mostDraws = 600

    private let item: ParsedItem
    private let combinations: Combinations
    /// Those that are drawn, in order.
    private let drawn: [Variable]

    private init(_ item: ParsedItem) {
        self.item = item
        let variables = item.variables.map { Variable(name: $0.name, domain: $0.domain) }
        combinations = Combinations(of: variables)
        drawn = variables.filter { ($0.count ?? 0) > 0 }
    }

    static func all(of item: ParsedItem) -> [[String: Rational]] {
        let own = CriticalDraws(item)
        let differences = own.differences().prefix(mostDifferences)
        guard !differences.isEmpty, !own.drawn.isEmpty, own.drawn.count <= 8 else { return [] }
        let candidates = own.drawn.indices.map { own.candidates(for: $0, of: differences) }
        return own.draws(from: candidates)
    }

    private func values(_ indices: [Int]) -> [String: Rational] {
        var place = -1
        return combinations.values { count in
            place += 1
            return place < indices.count ? min(max(0, indices[place]), count - 1) : 0
        }
    }

    /// Places of values of one variable, those at which some difference vanishes first.
    private func candidates(for variable: Int, of differences: ArraySlice<Expression>) -> [Int] {
        guard let count = drawn[variable].count, case .steps = drawn[variable].domain else {
            return Array(0..<min(drawn[variable].count ?? 0, 12))
        }
        var found: [Int] = []
        func add(_ index: Int) {
            if index >= 0, index < count, !found.contains(index) { found.append(index) }
        }
        for corner in [0, 1] {
            var indices = drawn.map { corner == 0 ? 0 : ($0.count ?? 1) - 1 }
            indices[variable] = 0
            let first = values(indices)
            indices[variable] = count - 1
            let last = values(indices)
            for difference in differences {
                guard let low = try? difference.number(with: first), let high = try? difference.number(with: last),
                    low != high, let rise = high.subtracting(low), let share = low.negated.divided(by: rise),
                    share >= .zero, share <= .one, let place = share.multiplied(by: Rational(count - 1))
                else { continue }
                let index = Int(clamping: place.numerator / place.denominator)
                for near in [index, index + 1, index - 1, index + 2] { add(near) }
            }
        }
        add(0)
        add(count - 1)
        return found
    }

    /// All ways to put candidates together, or as many of the first of them as may be tried.
    private func draws(from candidates: [[Int]]) -> [[String: Rational]] {
        var lists = candidates
        while lists.reduce(1, { min($0 * $1.count, 1_000_000) }) > Self.mostDraws,
            let longest = lists.indices.max(by: { lists[$0].count < lists[$1].count }), lists[longest].count > 1
        {
            lists[longest].removeLast()
        }
        let total = lists.reduce(1) { $0 * $1.count }
        return (0..<total).map { number in
            var rest = number
            return values(
                lists.map { list in
                    defer { rest /= list.count }
                    return list[rest % list.count]
                })
        }
    }

    /// What is zero where something turns over.
    private func differences() -> [Expression] {
        var found: [Expression] = []
        func look(_ expression: Expression) {
            guard found.count < Self.mostDifferences else { return }
            switch expression {
            case .number, .variable: break
            case .negated(let inner), .not(let inner): look(inner)
            case .call(_, let arguments): arguments.forEach(look)
            case .binary(let sign, let left, let right):
                switch sign {
                case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
                    found.append(.binary(.subtract, left, right))
                case .divide: found.append(right)
                case .add, .subtract, .multiply, .and, .or: break
                }
                look(left)
                look(right)
            }
        }
        for option in item.options {
            if case .when(let condition) = option.key { look(condition.expression) }
        }
        for constraint in item.constraints { look(constraint.condition.expression) }
        for variable in item.variables { if let own = variable.expression { look(own.expression) } }
        let keys = item.numbers.map { $0.target.expressions.map(\.expression) }
        for expression in keys.joined() { look(expression) }
        item.forEachText { text in for own in text.placeholders { look(own.expression) } }
        addClashes(of: keys.compactMap(\.first), to: &found)
        addClashes(of: item.options.compactMap { $0.text.placeholders.first?.expression }, to: &found)
        addClashes(of: item.entries.compactMap { $0.text.placeholders.first?.expression }, to: &found)
        return found
    }

    private func addClashes(of expressions: [Expression], to found: inout [Expression]) {
        for (place, one) in expressions.prefix(8).enumerated() {
            for other in expressions.prefix(place) where one != other && found.count < Self.mostDifferences {
                found.append(.binary(.subtract, one, other))
            }
        }
    }
}
