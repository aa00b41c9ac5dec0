import Quantities

/// `unit-mismatch`: answers to one item that measure different things.
enum UnitsAgree {
    static func check(_ item: ParsedItem, in context: RuleContext, findings: inout Findings) {
        guard let key = item.numbers.first(where: { $0.isKey && $0.unit != nil }), let unit = key.unit else { return }
        for branch in item.numbers {
            guard let own = branch.unit, own.dimension != unit.dimension else { continue }
            findings.report(
                .unitMismatch(own.symbol, unit.symbol), at: branch.unitRange ?? branch.range,
                notes: [Finding.Note(text: "the key's unit is here", range: key.unitRange ?? key.range)])
        }
    }
}

extension Message {
    static func unitMismatch(_ own: String, _ key: String) -> Message {
        Message(.unitMismatch, "`\(own)` does not measure what `\(key)` measures; use units that convert")
    }
}

extension Explanation {
    static let unitMismatch = Explanation(
        finds: "Answers to one item in units that do not convert.",
        reason: "Hectares cannot be compared with kilograms, so one of the answers could never be given.",
        fires: .bank(
            #"""
            ## a
            How much land?

            = 5 ha
            ~ 3 kg (0)

            """#),
        quiet: .bank(
            #"""
            ## a
            How much land?

            = 5 ha
            ~ 3 m2 (0)

            """#))
}
