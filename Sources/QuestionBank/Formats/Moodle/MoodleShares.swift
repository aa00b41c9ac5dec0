import Assessment
import Quantities

/// What each option of a multiple-response item adds to the score where a program adds up weights, as Moodle does.
struct MoodleShares {
    var shares: [Rational]
    /// False where the item's own rule counts otherwise.
    var isRuleKept: Bool

    init(_ choice: Choice, _ rule: ScoringRule) {
        let isKey = choice.options.map { if case .always = $0.key { true } else { false } }
        let keys = isKey.count { $0 }
        if choice.options.contains(where: { $0.credit != nil }) {
            shares = choice.options.map { $0.credit ?? .zero }
            isRuleKept = rule == .moodle
            return
        }
        let own = Rational(numerator: 1, denominator: Int128(max(keys, 1))) ?? .one
        let distractors = Int128(max(isKey.count - keys, 1))
        let lost: Rational =
            switch rule {
            case .rexamsNone: .zero
            case .rightMinusWrong, .rexamsTrue: own.negated
            case .moodle, .rexamsFalse, .perOption: Rational(numerator: -1, denominator: distractors) ?? .one.negated
            case .rexamsFalse2: Rational(numerator: -1, denominator: max(2, distractors)) ?? .one.negated
            default: .one.negated
            }
        shares = isKey.map { $0 ? own : lost }
        switch rule {
        case .moodle, .rexamsFalse, .rexamsFalse2, .rexamsTrue, .rexamsNone, .rexamsAll, .rightMinusWrong, .noneIfWrong:
            isRuleKept = true
        case .allOrNothing, .perOption, .perPlace, .perPair, .perGap: isRuleKept = false
        }
    }
}

/// A figure as a program without units and significant figures accepts it: bounds included.
struct MoodleFigure {
    enum Target {
        case around(Rational, Rational)
        case between(Rational, Rational)
    }

    var target: Target

    /// Nil, and said, for what cannot be written; the branch must be settled.
    init?(_ branch: NumericBranch, of key: NumericKey, _ item: Item, report: inout ExportReport) {
        guard branch.unit == key.key?.unit, branch.isPercent == key.key?.isPercent else {
            report.lose("an answer in another unit than the key's is not written", of: item)
            return nil
        }
        guard let span = try? branch.span(with: [:]) else {
            report.lose("an answer without a value is not written", of: item)
            return nil
        }
        switch span.rounding {
        case .significantFigures, .decimalPlaces:
            guard let middle = AcceptedSpan(branch)?.middle else {
                report.lose("an answer that is rounded is not written", of: item)
                return nil
            }
            report.lose(
                "figures that round alike are written as a tolerance, \(middle.value) ± \(middle.margin)", of: item)
            target = .around(middle.value, middle.margin)
        default:
            guard let low = span.low, let high = span.high else {
                report.lose("an answer without an upper or lower end is not written", of: item)
                return nil
            }
            if let center = span.center, let width = high.subtracting(center) {
                target = .around(
                    Self.decimal(center, item, report: &report), Self.decimal(width, item, report: &report))
            } else {
                target = .between(Self.decimal(low, item, report: &report), Self.decimal(high, item, report: &report))
            }
        }
    }

    /// The number itself, or its first fifteen decimals.
    private static func decimal(_ number: Rational, _ item: Item, report: inout ExportReport) -> Rational {
        guard number.decimalPlaces == nil, let rounded = number.rounded(toPlaces: 15) else { return number }
        report.lose("`\(number)` is no decimal, and is written as \(rounded)", of: item)
        return rounded
    }
}
