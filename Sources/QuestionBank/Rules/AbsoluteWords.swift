import Assessment

/// `absolute-words`: "always" and its like in distractors alone, which tells a test-wise reader to cross them out.
enum AbsoluteWords {
    static func check(_ item: ParsedItem, _ words: ItemWords, in context: RuleContext, findings: inout Findings) {
        guard item.shape == .single || item.shape == .multiple, item.areAnswersWhole, item.options.count > 2,
            let stem = item.stem
        else { return }
        for version in stem.text.versions {
            guard let own = RuleWords.of(version.language ?? context.languages.first) else { continue }
            var first: (word: String, range: Range<Int>)?
            var isClear = true
            for index in item.options.indices {
                guard let place = item.options[index].text.place(ofVersionIn: version.language) else { continue }
                let text = words.options[index][place]
                let isKey = item.options[index].isKey
                let claim =
                    text.words.contains(where: \.isInBrackets)
                    ? text.words.filter { !$0.isInBrackets }[...] : text.words
                let word = absolute(in: claim, words: own)
                // Options of one or two words name things, and those where someone speaks are quoted; neither claims.
                if claim.count < fewestWords || claim.contains(where: { isSpoken($0, in: text, words: own) })
                    || (isKey && (word != nil || claimsAnywhere(claim, words: own)))
                    || AllOfTheAbove.speaksOfOthers(text)
                {
                    isClear = false
                    break
                }
                if let word { first = first ?? (text.text(of: word), item.options[index].text.ranges[place]) }
            }
            guard let first, isClear else { continue }
            findings.report(.absoluteWords(first.word), at: first.range)
            return
        }
    }

    /// The first absolute word of a text that is no title.
    private static func absolute(in claim: ArraySlice<TextWords.Word>, words: RuleWords) -> TextWords.Word? {
        // Capitals within a text are those of a title.
        let capitals = claim.dropFirst().count(where: \.isCapitalized)
        guard words.capitalizesNouns || capitals * 2 < claim.count else { return nil }
        return claim.indices.first { place in
            let word = claim[place]
            if place == claim.startIndex, words.absoluteOpening.contains(word) { return true }
            if place + 1 < claim.endIndex,
                words.absolutePairs.contains(where: { $0.0 == word.hash && $0.1 == claim[place + 1].hash })
            {
                return true
            }
            guard words.absolute.contains(word) else { return false }
            if place == claim.startIndex { return true }
            if word.isCapitalized || words.hedges.contains(claim[place - 1]) { return false }
            return place + 1 == claim.endIndex || !words.softening.contains(claim[place + 1])
        }.map { claim[$0] }
    }

    /// Whether a key speaks of all or none within itself, which is enough for distractors to do so at their heads.
    private static func claimsAnywhere(_ claim: ArraySlice<TextWords.Word>, words: RuleWords) -> Bool {
        claim.contains { words.absoluteOpening.contains($0) || words.absolute.contains($0) }
    }

    private static func isSpoken(_ word: TextWords.Word, in text: TextWords, words: RuleWords) -> Bool {
        if words.speakers.contains(word) { return true }
        let letters = text.letters.span.extracting(word.range)
        let mark = letters.indices.first { letters[$0] == 0x27 || letters[$0] == 0xE2 }
        return mark.map { words.speakers.contains(WordHash.of(letters.extracting(first: $0))) } ?? false
    }

    private static let fewestWords = 3
}

extension Message {
    static func absoluteWords(_ word: String) -> Message {
        Message(
            .absoluteWords,
            "`\(word)` stands in a distractor and nothing like it in the key, which gives the distractor away; soften it"
        )
    }
}

extension Explanation {
    static let absoluteWords = Explanation(
        finds: "A word such as `always` or `never` in a distractor, and none like it in the key.",
        reason: "What always holds is rarely true, so a test-wise reader crosses such options out without knowing "
            + "anything: a specific determiner, in the terms of Haladyna, Downing and Rodriguez 2002 and of the "
            + "NBME's item-writing guide. Soften the distractor, or word the key alike. Titles, quoted speech, "
            + "what stands in brackets, and options of one or two words are left alone.",
        fires: .bank(
            #"""
            ## kolkhoz
            What did a household keep?

            - (x) a plot beside the house
            - ( ) it never kept anything
            - ( ) half of the fields

            """#),
        quiet: .bank(
            #"""
            ## kolkhoz
            What did a household keep?

            - (x) a plot beside the house
            - ( ) the horses and the seed
            - ( ) half of the fields

            """#))
}
