import Assessment
import Quantities

/// The share of each option where Moodle's sum comes to the same as a scoring rule of ours.
enum MoodleShares {
    /// Rules that are sums of shares, the first that fits standing for the others.
    private static let sums: [ScoringRule] = [.moodle, .rightMinusWrong, .rexamsNone, .rexamsAll, .rexamsFalse2]

    static func shares(of choice: Choice, _ rule: ScoringRule) -> [Rational]? {
        let keys = choice.options.map { $0.key == .always }
        if rule == .moodle, choice.options.contains(where: { $0.credit != nil }) {
            return choice.options.map { $0.credit ?? .zero }
        }
        let right = keys.count { $0 }
        let wrong = keys.count - right
        let loss: (Int128, Int)
        switch rule {
        case .moodle, .rexamsFalse: loss = (-1, max(1, wrong))
        case .rexamsFalse2: loss = (-1, max(2, wrong))
        case .rightMinusWrong, .rexamsTrue: loss = (-1, max(1, right))
        case .rexamsAll: loss = (-1, 1)
        case .rexamsNone: loss = (0, 1)
        default: return nil
        }
        guard let gain = Rational(numerator: 1, denominator: Int128(max(1, right))),
            let share = Rational(numerator: loss.0, denominator: Int128(loss.1))
        else { return nil }
        return keys.map { $0 ? gain : share }
    }

    /// The rule that such shares follow; nil for those of an author's own.
    static func rule(of shares: [Rational]) -> ScoringRule? {
        let options = shares.map {
            Option(text: LocalizedText(""), key: $0 > .zero ? .always : .never)
        }
        let choice = Choice(options: options, isOrderFixed: false)
        return sums.first { Self.shares(of: choice, $0) == shares }
    }
}
