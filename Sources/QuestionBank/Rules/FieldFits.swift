import Assessment

/// `field-invalid`: fields that do nothing in an item of this kind.
enum FieldFits {
    static func check(_ item: ParsedItem, in context: RuleContext, findings: inout Findings) {
        guard let shape = item.shape else { return }
        if let scoring = item.scoring, shape != .multiple {
            findings.report(.fieldIdle("score", "`[ ]` items"), at: scoring.range)
        }
        if let unit = item.unitPolicy, shape != .numeric {
            findings.report(.fieldIdle("unit", "items with a figure as their answer"), at: unit.range)
        } else if let unit = item.unitPolicy, unit.value != .optional, item.areAnswersWhole,
            !item.numbers.contains(where: { $0.unit != nil })
        {
            findings.report(.unitRequiredOfNone, at: unit.range)
        }
        if let span = item.isSpanWanted, span.value, !item.numbers.contains(where: \.target.isRange) {
            findings.report(.fieldIdle("answer: span", "keys such as `1932..1934`"), at: span.range)
        }
        if let order = item.isOrderFixed, shape != .single, shape != .multiple {
            findings.report(.fieldIdle("order", "items with options"), at: order.range)
        }
    }
}

extension Message {
    static func fieldIdle(_ name: String, _ kinds: String) -> Message {
        Message(.fieldInvalid, "`\(name)` is for \(kinds), and does nothing here; drop it", severity: .warning)
    }

    static var unitRequiredOfNone: Message {
        Message(.fieldInvalid, "a unit is required, and no key has one; write the key's unit or drop this line")
    }
}
