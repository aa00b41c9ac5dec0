import Assessment
import Quantities

/// `field-invalid`: fields that do nothing in an item of this kind.
enum FieldFits {
    static func check(_ item: ParsedItem, in context: RuleContext, findings: inout Findings) {
        guard let shape = item.shape else { return }
        if item.areAnswersWhole, let scoring = item.scoring { check(scoring, of: shape, findings: &findings) }
        let numbers = item.numbers + item.gaps.flatMap(\.answers.numbers)
        if let unit = item.declaredUnits.first, numbers.isEmpty, item.areAnswersWhole {
            findings.report(.fieldIdle("unit", "items with a figure as their answer"), at: unit.range)
        } else if let unit = item.unitPolicy, numbers.isEmpty, item.areAnswersWhole {
            findings.report(.fieldIdle("unit", "items with a figure as their answer"), at: unit.range)
        } else if let unit = item.unitPolicy, unit.value != .optional, item.areAnswersWhole,
            !numbers.contains(where: { $0.unit != nil })
        {
            findings.report(.unitRequiredOfNone, at: unit.range)
        }
        if let span = item.isSpanWanted, span.value, item.areAnswersWhole, !numbers.contains(where: \.target.isRange) {
            findings.report(.fieldIdle("answer: span", "keys such as `1932..1934`"), at: span.range)
        }
        guard item.areAnswersWhole else { return }
        let hasOptions = !item.options.isEmpty || item.gaps.contains { !$0.answers.options.isEmpty }
        if let order = item.isOrderFixed, !hasOptions {
            findings.report(.fieldIdle("order", "items with options"), at: order.range)
        }
        checkTextFields(item, findings: &findings)
    }
}

extension FieldFits {
    private static func checkTextFields(_ item: ParsedItem, findings: inout Findings) {
        let ofTexts = [
            ("case", item.letterCase?.range), ("accents", item.accents?.range), ("typos", item.typos?.range),
        ]
        let hasTexts = item.shape == .text || item.gaps.contains { $0.answers.shape == .text }
        for case (let name, let range?) in ofTexts where !hasTexts {
            findings.report(.fieldIdle(name, "items with a text as their answer"), at: range)
        }
        if let cost = item.hintCost, item.hints.isEmpty {
            findings.report(.fieldIdle("hint-cost", "items with a hint"), at: cost.range)
        } else if let cost = item.hintCost, let all = cost.value.multiplied(by: Rational(item.hints.count)), all >= .one
        {
            findings.report(.hintsTakeAll(item.hints.count), at: cost.range)
        }
    }

    private static func check(
        _ scoring: ParsedItem.Field<ScoringRule>, of shape: ParsedItem.Shape, findings: inout Findings
    ) {
        let kind: ItemKind? =
            switch shape {
            case .multiple: .multipleResponse
            case .ordering: .ordering
            case .matching: .matching
            case .cloze: .cloze
            case .single, .numeric, .text: nil
            }
        guard let kind else {
            findings.report(.fieldIdle("score", "items of several parts, such as `[ ]` ones"), at: scoring.range)
            return
        }
        let known = ScoringRule.fitting(kind)
        guard !known.contains(scoring.value) else { return }
        findings.report(
            .fieldValueUnknown("score", scoring.value.rawValue, known.map(\.rawValue), near: nil), at: scoring.range)
    }
}

extension Message {
    static func hintsTakeAll(_ count: Int) -> Message {
        Message(
            .fieldInvalid,
            count == 1
                ? "the hint takes the whole score, so that a right answer after it is worth nothing; let it cost less"
                : "\(count) hints take the whole score, so that a right answer after them is worth nothing; let them cost less",
            severity: .warning)
    }

    static func fieldIdle(_ name: String, _ kinds: String) -> Message {
        Message(.fieldInvalid, "`\(name)` is for \(kinds), and does nothing here; drop it", severity: .warning)
    }

    static var unitRequiredOfNone: Message {
        Message(.fieldInvalid, "a unit is required, and no key has one; write the key's unit or drop this line")
    }
}

extension Explanation {
    static let fieldInvalid = Explanation(
        finds: "A field whose value means nothing, or that does nothing in an item of this kind.",
        reason: "An author who writes it counts on something that does not happen. Where the rest of the item is "
            + "sound, it is only a warning.",
        fires: .bank(
            #"""
            ## a
            One?

            = 1

            score: per-option

            """#),
        quiet: .bank(
            #"""
            ## a
            Which two?

            - [x] one
            - [x] two
            - [ ] three

            score: per-option

            """#))
}
