import Assessment
import Quantities

/// `key-count`: shares of the score that do not add up to all of it.
enum ShareSum {
    /// What writing thirds as `33.3%` leaves out is no mistake.
    private static let slack = Rational(decimal: "0.005") ?? .zero

    static func check(_ item: ParsedItem, in context: RuleContext, findings: inout Findings) {
        guard item.shape == .multiple, item.areAnswersWhole,
            item.scoring.map({ $0.value == .moodle }) ?? true
        else { return }
        let shares = item.options.compactMap(\.credit).filter { $0 > .zero }
        // A key without a share is an error of its own.
        guard item.options.allSatisfy({ !$0.isKey || $0.credit != nil }),
            let first = item.options.first(where: { $0.credit.map { $0 > .zero } ?? false })
        else { return }
        var sum = Rational.zero
        for share in shares {
            guard let next = sum.adding(share) else { return }
            sum = next
        }
        guard let low = Rational.one.subtracting(slack), let high = Rational.one.adding(slack),
            sum < low || sum > high, let percent = sum.multiplied(by: Rational(100))
        else { return }
        let written = (percent.decimalPlaces == nil ? percent.rounded(toPlaces: 2) ?? percent : percent).description
        findings.report(.sharesOff(written, isLow: sum < .one), at: first.mark)
    }
}

extension Message {
    static func sharesOff(_ sum: String, isLow: Bool) -> Message {
        Message(
            .keyCount,
            "the shares above zero add up to \(sum)%, "
                + (isLow
                    ? "so that no answer reaches the full score; let them add up to 100%"
                    : "so that some of them earn the full score already; let them add up to 100%"),
            severity: .warning)
    }
}
