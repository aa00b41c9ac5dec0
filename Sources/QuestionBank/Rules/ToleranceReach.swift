import Assessment
import Quantities

/// `tolerance-unreachable`: keys that no typed decimal meets, and keys in two units of which neither takes in the other.
enum ToleranceReach {
    /// Nobody types more decimals than this.
    private static let mostPlaces = 9

    static func check(_ item: ParsedItem, in context: RuleContext, findings: inout Findings) {
        guard item.areAnswersWhole, item.areVariablesWhole else { return }
        let keys = item.numbers.filter(\.isKey).prefix(10)
        for key in keys {
            guard case .value(let center, .exact) = key.target, center.size > 1,
                let (value, words) = longestValue(of: center, in: item)
            else { continue }
            findings.report(.keyEndless(value, words), at: center.range)
        }
        guard keys.count > 1, let first = keys.first else { return }
        for other in keys.dropFirst() {
            guard let unit = first.unit, let own = other.unit, unit != own, unit.dimension == own.dimension,
                case .value(let one, _) = first.target, case .value(let two, _) = other.target,
                let center = one.constant, let value = two.constant,
                let converted = value.multiplied(by: own.factor)?.divided(by: unit.factor),
                let span = try? NumericBranch(target: first.target.plain).span(with: [:]), !span.contains(converted),
                let distance = converted.subtracting(center)?.magnitude,
                let limit = center.magnitude.divided(by: Rational(100)), distance < limit
            else { continue }
            findings.report(
                .conversionMissed(converted.description, unit.symbol), at: first.toleranceRange ?? first.range,
                notes: [Finding.Note(text: "the other key is here", range: other.range)])
        }
    }

    /// A value with more decimals than anybody types, and the variables that lead to it.
    private static func longestValue(of expression: PlacedExpression, in item: ParsedItem) -> (String, String)? {
        for values in Draws(of: item).satisfying(most: 50) {
            guard let value = try? expression.expression.number(with: values) else { return nil }
            if value.decimalPlaces.map({ $0 > mostPlaces }) ?? true {
                return (value.description, item.described(values, of: [expression]))
            }
        }
        return nil
    }
}

extension Message {
    static func keyEndless(_ value: String, _ words: String) -> Message {
        let place = words.isEmpty ? "" : " for \(words)"
        return Message(
            .toleranceUnreachable,
            "the key is \(value)\(place), which nobody types to the last digit; add `2 dp` or `± 0.01`, say")
    }

    static func conversionMissed(_ value: String, _ unit: String) -> Message {
        Message(
            .toleranceUnreachable,
            "the other key converts to \(value) \(unit), which this one does not accept; widen the tolerance")
    }
}

extension Explanation {
    static let toleranceUnreachable = Explanation(
        finds: "A key that no decimal meets, or that its like in another unit does not meet.",
        reason: "Nobody types a third to its last digit. Give decimal places (`2 dp`), significant figures (`3 sf`) "
            + "or a tolerance.",
        fires: .bank(
            #"""
            ## a
            let d = 1..9
            How much is a third of {d}?

            = {d / 3}

            """#),
        quiet: .bank(
            #"""
            ## a
            let d = 1..9
            How much is a third of {d}?

            = {d / 3} 2 dp

            """#))
}
