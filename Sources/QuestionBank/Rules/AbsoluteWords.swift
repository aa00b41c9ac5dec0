import Assessment

/// `absolute-words`: "always" and its like in distractors alone, which tells a test-wise reader to cross them out.
enum AbsoluteWords {
    static func check(_ item: ParsedItem, in context: RuleContext, findings: inout Findings) {
        guard item.shape == .single || item.shape == .multiple, item.areAnswersWhole, item.options.count > 2,
            let stem = item.stem
        else { return }
        for version in stem.text.versions {
            guard let own = RuleWords.of(version.language ?? context.languages.first) else { continue }
            var first: (word: String, range: Range<Int>)?
            var isClear = true
            for option in item.options {
                guard let shown = option.text.version(in: version.language) else { continue }
                let text = TextWords(outsideBrackets: LocalizedText.words(of: shown.version))
                let word = absolute(in: text, words: own)
                // Options of one or two words name things, and those where someone speaks are quoted; neither claims.
                if text.words.count < fewestWords || isSpoken(text, words: own) || (option.isKey && word != nil)
                    || AllOfTheAbove.speaksOfOthers(shown.version)
                {
                    isClear = false
                }
                if let word { first = first ?? (word, shown.range) }
            }
            guard let first, isClear else { continue }
            findings.report(.absoluteWords(first.word), at: first.range)
            return
        }
    }

    /// The first absolute word of a text that is no title.
    private static func absolute(in text: TextWords, words: RuleWords) -> String? {
        // Capitals within a text are those of a title.
        let capitals = text.words.dropFirst().count(where: \.isCapitalized)
        guard words.capitalizesNouns || capitals * 2 < text.words.count else { return nil }
        return text.words.indices.first { place in
            let word = text.words[place]
            if place == 0, words.absoluteOpening.contains(word.text) { return true }
            guard words.absolute.contains(word.text) else { return false }
            if place == 0 { return true }
            if word.isCapitalized || words.hedges.contains(text.words[place - 1].text) { return false }
            return place + 1 == text.words.count || !words.softening.contains(text.words[place + 1].text)
        }.map { text.words[$0].text }
    }

    private static func isSpoken(_ text: TextWords, words: RuleWords) -> Bool {
        text.words.contains { word in
            let start = word.text.prefix { $0 != "'" && $0 != "’" }
            return words.speakers.contains(String(start))
        }
    }

    private static let fewestWords = 3
}

extension TextWords {
    /// The words that stand in no round brackets: what is added there is no part of the claim.
    fileprivate init(outsideBrackets text: String) {
        guard text.utf8.contains(UInt8(ascii: "(")) else {
            self.init(text)
            return
        }
        var depth = 0
        var kept = ""
        for scalar in text.unicodeScalars {
            if scalar == "(" { depth += 1 }
            if depth == 0 { kept.unicodeScalars.append(scalar) }
            if scalar == ")" { depth = max(0, depth - 1) }
        }
        self.init(kept)
    }
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
