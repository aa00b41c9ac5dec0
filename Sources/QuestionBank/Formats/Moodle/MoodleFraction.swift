import Quantities

/// The shares of the mark that Moodle takes for an answer.
enum MoodleFraction {
    /// As its import compares them, in per cent.
    private static let listed: [(text: String, share: (Int128, Int128))] = [
        ("100", (1, 1)), ("90", (9, 10)), ("83.33333", (5, 6)), ("80", (4, 5)), ("75", (3, 4)), ("70", (7, 10)),
        ("66.66667", (2, 3)), ("60", (3, 5)), ("50", (1, 2)), ("40", (2, 5)), ("33.33333", (1, 3)), ("30", (3, 10)),
        ("25", (1, 4)), ("20", (1, 5)), ("16.66667", (1, 6)), ("14.28571", (1, 7)), ("12.5", (1, 8)),
        ("11.11111", (1, 9)), ("10", (1, 10)), ("5", (1, 20)), ("0", (0, 1)),
    ]

    /// The nearest one there is, and whether it is the share itself.
    static func text(_ share: Rational) -> (text: String, isExact: Bool) {
        var best: (text: String, gap: Rational)?
        for entry in listed {
            guard let own = Rational(numerator: entry.share.0, denominator: entry.share.1),
                let gap = own.subtracting(share.magnitude)?.magnitude
            else { continue }
            if best.map({ gap < $0.gap }) ?? true { best = (entry.text, gap) }
        }
        guard let best else { return ("0", false) }
        return (share.isNegative && best.text != "0" ? "-" + best.text : best.text, best.gap.isZero)
    }
}
