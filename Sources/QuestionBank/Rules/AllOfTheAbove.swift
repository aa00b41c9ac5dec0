import Assessment

/// `all-of-the-above`: in real banks such an option is the key far too often, and shuffling makes nonsense of it.
enum AllOfTheAbove {
    private static let phrases = WordSet(RuleWords.all.flatMap { $0.words.ofOthers.map { TextWords($0).hash } })

    static func check(
        _ item: ParsedItem, _ words: ItemWords, in context: RuleContext, findings: inout Findings
    ) {
        for option in item.options.indices {
            guard let place = words.options[option].firstIndex(where: speaksOfOthers) else { continue }
            findings.report(.allOfTheAbove, at: item.options[option].text.ranges[place])
        }
    }

    /// Whether a text is such an option.
    static func speaksOfOthers(_ text: TextWords) -> Bool { phrases.contains(text.hash) }
}

extension Message {
    static var allOfTheAbove: Message {
        Message(
            .allOfTheAbove, "this option speaks of the others, which are shuffled; use `[ ]`, or name what is meant")
    }
}

extension Explanation {
    static let allOfTheAbove = Explanation(
        finds: "An option that speaks of the other options.",
        reason: "Options are shuffled, so that there is no above. And it gives itself away: in five real banks such "
            + "options stood in up to 6.5 % of the items and were the key in 38 to 100 % of these. Haladyna, "
            + "Downing and Rodriguez 2002 advise against it. `[ ]` options ask the same better.",
        fires: .bank(
            #"""
            ## a
            Which?

            - ( ) one
            - ( ) two
            - (x) all of the above

            """#),
        quiet: .bank(
            #"""
            ## a
            Which?

            - [x] one
            - [x] two
            - [ ] three

            """#))
}
