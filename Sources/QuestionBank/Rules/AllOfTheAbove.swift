import Assessment

/// `all-of-the-above`: in real banks such an option is the key far too often, and shuffling makes nonsense of it.
enum AllOfTheAbove {
    private static let phrases = RuleWords.all.values.reduce(into: Set<String>()) { $0.formUnion($1.ofOthers) }

    /// The first bytes of the phrases, in either case.
    private static let initials = Set(phrases.compactMap(\.utf8.first).flatMap { [$0, $0 & 0xDF] })

    static func check(_ item: ParsedItem, in context: RuleContext, findings: inout Findings) {
        for option in item.options {
            for (place, version) in option.text.text.versions.enumerated() {
                guard speaksOfOthers(version) else { continue }
                findings.report(.allOfTheAbove, at: option.text.ranges[place])
                break
            }
        }
    }

    /// Whether a text is such an option.
    static func speaksOfOthers(_ version: LocalizedText.Version) -> Bool {
        let words = LocalizedText.words(of: version)
        guard (8...90).contains(words.utf8.count), let first = words.utf8.first, initials.contains(first) else {
            return false
        }
        return phrases.contains(FoldedText.folded(words))
    }
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
