import Assessment
import Quantities

/// `hint-cost:`, the share of the maximum that each hint takes: `25%`, `1/4`.
extension ItemParser {
    mutating func readHintCost(_ value: Range<Int>, at name: Range<Int>) {
        let word = source.string(value)
        guard !word.isEmpty else { return findings.report(.fieldEmpty(FieldName.hintCost.rawValue), at: name) }
        guard let written = HintCostText(word) else {
            return findings.report(.hintCostUnreadable(word), at: value)
        }
        guard written.isShare, written.value >= .zero, written.value <= .one else {
            let meant = written.meant
            let fix = Finding.Fix(label: "write \(meant)", range: value, replacement: meant)
            return findings.report(.hintCostOutside(word, meant), at: value, fix: fix)
        }
        item.hintCost = ParsedItem.Field(value: written.value, range: value)
    }
}

/// A share as authors write one.
private struct HintCostText {
    var value: Rational
    /// False for a number without `%`, of which nobody can tell whether it is a share or points.
    var isShare: Bool

    init?(_ word: String) {
        let bare = word.filter { $0 != " " && $0 != "\u{A0}" }.map { $0 == "," ? "." : $0 }
        if bare.last == "%" {
            guard let number = Rational(decimal: String(bare.dropLast())),
                let share = number.divided(by: Rational(100))
            else { return nil }
            self.init(share, isShare: true)
            return
        }
        let parts = bare.split(separator: "/", omittingEmptySubsequences: false).map { Rational(decimal: String($0)) }
        guard let first = parts[0] else { return nil }
        if parts.count == 1 {
            self.init(first, isShare: first.isZero)
        } else if parts.count == 2, let second = parts[1], !second.isZero, let share = first.divided(by: second) {
            self.init(share, isShare: true)
        } else {
            return nil
        }
    }

    private init(_ value: Rational, isShare: Bool) {
        self.value = value
        self.isShare = isShare
    }

    /// The nearest cost that there can be: a bare number up to 1 is a share, one above it per cent.
    var meant: String {
        let hundred = Rational(100)
        let isBarePercent = !isShare && value > .one
        let percent = isBarePercent ? value : value.multiplied(by: hundred) ?? hundred
        let kept = percent < .zero ? .zero : percent > hundred ? hundred : percent
        return (kept.decimalPlaces == nil ? kept.rounded(toPlaces: 2) ?? kept : kept).description + "%"
    }
}

extension Message {
    static func hintCostUnreadable(_ word: String) -> Message {
        Message(
            .fieldInvalid,
            "`\(word)` is no cost of a hint; it is a share of the maximum, `0%` to `100%`, such as `25%` or `1/4`")
    }

    static func hintCostOutside(_ word: String, _ meant: String) -> Message {
        Message(
            .fieldInvalid,
            "`\(word)` is no share of the maximum; a hint costs `0%` to `100%`, or a fraction such as `1/4`; did you mean"
                + " `\(meant)`?")
    }
}
