import Assessment

/// `absolute-words`: "always" and its like in distractors alone, which tells a test-wise reader to cross them out.
enum AbsoluteWords {
    static func check(_ item: ParsedItem, in context: RuleContext, findings: inout Findings) {
        guard item.shape == .single || item.shape == .multiple, item.areAnswersWhole, item.options.count > 2,
            let stem = item.stem
        else { return }
        for version in stem.text.versions {
            let language = version.language ?? context.languages.first
            guard let words = words[language?.base ?? ""] else { continue }
            var first: (word: String, range: Range<Int>)?
            var isInKey = false
            for option in item.options {
                guard let shown = option.text.version(in: version.language) else { continue }
                guard let word = absolute(in: TextWords(shown.version), of: words),
                    !AllOfTheAbove.speaksOfOthers(shown.version)
                else { continue }
                if option.isKey { isInKey = true }
                first = first ?? (word, shown.range)
            }
            guard let first, !isInKey else { continue }
            findings.report(.absoluteWords(first.word), at: first.range)
            return
        }
    }

    /// The first absolute word of a text that claims something; titles and single words claim nothing.
    private static func absolute(in text: TextWords, of absolutes: Set<String>) -> String? {
        guard text.words.count >= fewestWords else { return nil }
        // Capitals within a text are those of a title.
        let capitals = text.words.dropFirst().count(where: \.isCapitalized)
        guard capitals * 2 < text.words.count else { return nil }
        return text.words.enumerated().first { place, word in
            absolutes.contains(word.text) && (place == 0 || !word.isCapitalized)
        }?.element.text
    }

    private static let fewestWords = 3

    /// By language. Words that as often only count or join (`all`, `todo`) are left out.
    private static let words: [String: Set<String>] = [
        "en": [
            "always", "never", "every", "everyone", "everything", "everybody", "nobody", "nothing", "none",
            "completely", "entirely", "totally", "absolutely", "all", "solely",
        ],
        "es": [
            "siempre", "nunca", "jamás", "todos", "todas", "nadie", "nada", "ningún", "ninguna", "ninguno",
            "completamente", "totalmente", "absolutamente", "únicamente", "exclusivamente", "enteramente",
        ],
        "hi": [
            "हमेशा", "सदैव", "सदा", "कभी", "सभी", "केवल", "सिर्फ़", "सिर्फ", "बिल्कुल", "बिलकुल", "पूर्णतः", "पूर्णतया",
        ],
    ]
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
            + "NBME's item-writing guide. Soften the distractor, or word the key alike. Titles and options of one "
            + "or two words are left alone.",
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
