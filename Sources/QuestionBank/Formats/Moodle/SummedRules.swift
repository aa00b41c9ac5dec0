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
    /// What is written for a share, in per cent, and whether it is the share itself.
    static func text(_ share: Rational) -> (text: String, isExact: Bool) {
        let nearest = nearest(to: share)
        return (percent(nearest.share), nearest.isExact)
    }
}
