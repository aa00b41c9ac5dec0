import Assessment
import Quantities

/// What ``BranchOverlap`` finds, for answers that depend on variables: it may be so for some values only.
struct BranchClash {
    private let branches: ArraySlice<ParsedItem.NumericBranch>
    private var reported: Set<Int> = []

    /// Nil where no two answers depend on what is drawn.
    init?(of item: ParsedItem) {
        branches = item.numbers.prefix(BranchOverlap.most)
        guard branches.count > 1, branches.contains(where: \.isComputed) else { return nil }
    }

    /// As a measure of time, in parts of expressions.
    var cost: Int {
        branches.reduce(branches.count * branches.count) { cost, branch in
            cost + branch.target.expressions.reduce(4) { $0 + $1.size }
        }
    }

    /// Reports answers that are out of reach with these values, each once.
    mutating func check(_ values: [String: Rational], of item: ParsedItem, findings: inout Findings) {
        let spans = branches.map { BranchOverlap.span(of: $0, in: item, with: values) }
        for later in branches.indices where !reported.contains(later) {
            for earlier in 0..<later where branches[earlier].isComputed || branches[later].isComputed {
                guard let first = spans[earlier], let second = spans[later],
                    first.covers(second) || first.meets(second)
                else { continue }
                let expressions = branches[earlier].target.expressions + branches[later].target.expressions
                let occasion = item.occasion(values, of: expressions)
                if BranchOverlap.report(earlier, later, first, second, in: item, for: occasion, findings: &findings) {
                    reported.insert(later)
                    break
                }
            }
        }
    }
}
