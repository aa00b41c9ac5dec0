import Assessment

/// `all-of-the-above`: in real banks such an option is the key far too often, and shuffling makes nonsense of it.
enum AllOfTheAbove {
    private static let phrases = WordSet(RuleWords.all.flatMap { $0.words.ofOthers.map { TextWords($0).hash } })

    static func check(
        _ item: ParsedItem, _ words: ItemWords, in context: RuleContext, findings: inout Findings
    ) {
        var lettered: Bool?
        for option in item.options.indices {
            let versions = words.options[option]
            var place = versions.firstIndex(where: speaksOfOthers)
            if place == nil, let named = versions.firstIndex(where: OptionLetters.areNamed) {
                // Vitamins A and C, among others: letters are what is asked for.
                let isOfLetters = lettered ?? OptionLetters.areAnswers(words.options)
                lettered = isOfLetters
                if !isOfLetters { place = named }
            }
            // "1", "2", "both": what they speak of is listed in the stem.
            if let place, versions[place].words.count == 1, OptionLetters.areNumbered(words.options) { continue }
            guard let place else { continue }
            findings.report(
                .allOfTheAbove(isOrderFixed: item.isOrderFixed?.value == true),
                at: item.options[option].text.ranges[place])
        }
    }

    /// Whether a text is such an option.
    static func speaksOfOthers(_ text: TextWords) -> Bool { phrases.contains(text.hash) }
}

/// Options that name others by their letters: "Both A and B", "a and c", "दोनों (क) और (ख)".
enum OptionLetters {
    private static let letters = WordSet(["a", "b", "c", "d", "e", "f", "क", "ख", "ग", "घ"].map { WordHash.of($0) })
    private static let joining = WordSet(RuleWords.all.flatMap { $0.words.joiningLetters.map { WordHash.of($0) } })
    private static let around = WordSet(RuleWords.all.flatMap { $0.words.aroundLetters.map { WordHash.of($0) } })
    private static let mostWords = 8

    /// Whether two letters or more are joined, and nothing else is said but that they are right.
    static func areNamed(_ text: TextWords) -> Bool {
        guard text.words.count > 1, text.words.count <= mostWords, let first = text.words.first, isPart(first) else {
            return false
        }
        guard text.words.allSatisfy(isPart) else { return false }
        return text.words.count(where: letters.contains) > 1 && text.words.contains(where: joining.contains)
    }

    private static func isPart(_ word: TextWords.Word) -> Bool {
        letters.contains(word) || joining.contains(word) || around.contains(word)
    }

    /// Whether an option is a letter or a digit.
    static func areNumbered(_ options: ItemWords.Options) -> Bool {
        options.contains { versions in
            versions.first.map { $0.words.count == 1 && ($0.hasDigit || $0.words.contains(where: letters.contains)) }
                ?? false
        }
    }

    /// Whether options are letters themselves, or all of them name some.
    static func areAnswers(_ options: ItemWords.Options) -> Bool {
        let texts = options.compactMap(\.first)
        return texts.contains { $0.words.count == 1 && $0.words.contains(where: letters.contains) }
            || texts.allSatisfy(areNamed)
    }
}

extension Message {
    static func allOfTheAbove(isOrderFixed: Bool) -> Message {
        Message(
            .allOfTheAbove,
            isOrderFixed
                ? "this option speaks of the others, and such a one is the key far too often; use `[ ]`, or name what is"
                    + " meant"
                : "this option speaks of the others, which are shuffled; use `[ ]`, or name what is meant")
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
