import Assessment
import Quantities

extension MoodleShares {
    /// Rules that are sums of shares, the first that fits standing for the others.
    private static let sums: [ScoringRule] = [.moodle, .rightMinusWrong, .rexamsNone, .noneIfWrong, .rexamsFalse2]

    /// What each option adds; nil where the rule is no sum.
    static func shares(of choice: Choice, _ rule: ScoringRule) -> [Rational]? {
        let summed = MoodleShares(choice, rule)
        return summed.isRuleKept ? summed.shares : nil
    }

    /// The rule that such shares follow; nil for those of an author's own.
    static func rule(of shares: [Rational]) -> ScoringRule? {
        let options = shares.map { Option(text: LocalizedText(""), key: $0 > .zero ? .always : .never) }
        let choice = Choice(options: options, isOrderFixed: false)
        return sums.first { Self.shares(of: choice, $0) == shares }
    }
}

extension MoodleFraction {
    /// What is written for a share, in per cent.
    static func text(_ share: Rational) -> String { percent(nearest(to: share).share) }
}

extension ExportReport {
    /// Shares that Moodle knows for answers of which one counts; what that changes is said.
    mutating func fittedShares(_ wanted: [Rational], _ item: Item) -> [Rational] {
        let fitted = MoodleFittedShares(oneOf: wanted)
        if let loss = fitted.loss { lose(loss, of: item) }
        return fitted.shares
    }

    /// The same for boxes, whose shares Moodle adds up.
    mutating func summedShares(of choice: Choice, _ rule: ScoringRule, _ item: Item) -> [Rational] {
        let summed = MoodleShares(choice, rule)
        if !summed.isRuleKept {
            let effect: String =
                switch rule {
                case .allOrNothing: ": some of what is right earns a part"
                case .perOption: ": a wrong option that is left out earns nothing"
                default: ""
                }
            lose("`score: \(rule.rawValue)` is written as weights that Moodle adds up\(effect)", of: item)
        }
        let fitted = MoodleFittedShares(addingUp: summed.shares)
        if let loss = fitted.loss { lose(loss, of: item) }
        return fitted.shares
    }
}
