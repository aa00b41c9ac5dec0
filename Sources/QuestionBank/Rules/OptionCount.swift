/// `option-count`: too few options to choose from.
enum OptionCount {
    static func check(_ item: ParsedItem, in context: RuleContext, findings: inout Findings) {
        guard item.areAnswersWhole, let first = item.options.first else { return }
        let fewest = item.shape == .single ? 2 : 3
        guard item.options.count < fewest else { return }
        findings.report(.optionsFew(item.options.count), at: first.mark)
    }
}

extension Message {
    static func optionsFew(_ count: Int) -> Message {
        Message(
            .optionCount,
            "there \(count == 1 ? "is one option" : "are \(count) options") to choose from; offer three or more")
    }
}

extension Explanation {
    static let optionCount = Explanation(
        finds: "Too few options, entries or pairs to choose from.",
        reason: "With one option there is nothing to choose, and with two `[ ]` options little. Three are enough: "
            + "more rarely work (Haladyna, Downing and Rodriguez 2002).",
        fires: .bank(
            #"""
            ## a
            Which of these?

            - [x] one
            - [ ] two

            """#),
        quiet: .bank(
            #"""
            ## a
            Which of these?

            - [x] one
            - [x] two
            - [ ] three

            """#))
}
