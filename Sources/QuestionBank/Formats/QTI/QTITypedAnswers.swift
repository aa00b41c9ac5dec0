import Assessment
import Quantities

/// What a field takes, collected rule by rule.
struct QTITypedAnswers {
    let unit: (unit: Quantities.Unit?, isPercent: Bool)
    private(set) var texts: [TextKey.Branch] = []
    /// A draw by which spans are compared.
    private let sample: [String: Rational]
    private var figures: [(branch: NumericBranch, without: [Expression])] = []
    /// Texts whose capitals count, and others.
    private var sensitive: [String] = []
    private var insensitive: [String] = []

    init(unit: (unit: Quantities.Unit?, isPercent: Bool), sample: [String: Rational] = [:]) {
        self.unit = unit
        self.sample = sample
    }

    var isEmpty: Bool { figures.isEmpty && texts.isEmpty }

    /// - Parameter without: ends of the span that are not within.
    mutating func add(
        _ target: NumericBranch.Target, without: [Expression] = [], credit: Rational, feedback: LocalizedText?
    ) {
        if let known = figures.firstIndex(where: { $0.branch.target == target }) {
            if figures[known].branch.feedback == nil { figures[known].branch.feedback = feedback }
            return
        }
        figures.append(
            (
                NumericBranch(
                    target: target, unit: unit.unit, isPercent: unit.isPercent, credit: credit, feedback: feedback),
                without
            ))
    }

    mutating func add(_ words: [String], isCaseSensitive: Bool, credit: Rational, feedback: LocalizedText?) {
        let lines = words.map(TextLines.oneLine).filter { !$0.isEmpty }
        let accepted = lines.map { TextKey.Accepted(language: nil, text: $0) }
        if let known = texts.firstIndex(where: { $0.accepted == accepted }) {
            if texts[known].feedback == nil { texts[known].feedback = feedback }
        } else if !accepted.isEmpty {
            texts.append(TextKey.Branch(accepted: accepted, credit: credit, feedback: feedback))
        }
        let cased = lines.filter { $0.lowercased() != $0.uppercased() }
        if isCaseSensitive { sensitive += cased } else { insensitive += cased }
    }

    /// Gives the first branch that is right whole what is shown to right answers; false where there is none.
    mutating func explainKey(_ feedback: LocalizedText?) -> Bool {
        guard let key = figures.firstIndex(where: { $0.branch.credit == .one }) else { return false }
        if figures[key].branch.feedback == nil { figures[key].branch.feedback = feedback }
        return true
    }

    // MARK: Figures

    /// The branches in their order; before a span without one of its ends stands what that end earns, since the first
    /// branch that takes a figure decides.
    var branches: [NumericBranch] {
        var branches: [NumericBranch] = []
        for (place, figure) in figures.enumerated() {
            for end in figure.without where !branches.contains(where: { takes(end, $0) }) {
                let later = figures[(place + 1)...].first { takes(end, $0.branch) && !$0.without.contains(end) }
                let credit = later?.branch.credit ?? .zero
                guard credit != figure.branch.credit else { continue }
                branches.append(
                    NumericBranch(
                        target: .value(end, .exact), unit: unit.unit, isPercent: unit.isPercent,
                        credit: credit, feedback: later?.branch.feedback))
            }
            branches.append(figure.branch)
        }
        return branches
    }

    private func takes(_ end: Expression, _ branch: NumericBranch) -> Bool {
        guard let figure = try? end.number(with: sample), let span = try? branch.span(with: sample) else {
            return false
        }
        return span.contains(figure)
    }

    // MARK: Texts

    /// How the texts are compared, what that changes, and the texts themselves.
    ///
    /// A bank says it once for all texts. Where some are compared with their capitals and others without, no right
    /// answer may become wrong.
    var textKey: (key: TextKey, loss: String?) {
        var letterCase = TextComparison.Regard.free
        var loss: String?
        if let one = sensitive.first {
            if let other = insensitive.first {
                letterCase = hasClash ? .mind : .free
                loss =
                    "capitals count in `\(one.prefix(40))` and not in `\(other.prefix(40))`; here they count in neither"
                    + (hasClash ? ", but tell apart texts that differ in nothing else" : "")
            } else {
                letterCase = .exact
            }
        }
        var own = texts
        if letterCase != .exact, !hasClash {
            for place in own.indices {
                var seen: Set<String> = []
                own[place].accepted.removeAll { !seen.insert($0.text.lowercased()).inserted }
            }
        }
        return (TextKey(branches: own, comparison: TextComparison(letterCase: letterCase, accents: .exact)), loss)
    }

    /// Whether answers of different worth differ in nothing but their capitals.
    private var hasClash: Bool {
        var credits: [String: Rational] = [:]
        for branch in texts {
            for accepted in branch.accepted {
                let folded = accepted.text.lowercased()
                if let known = credits[folded], known != branch.credit { return true }
                credits[folded] = branch.credit
            }
        }
        return false
    }
}
