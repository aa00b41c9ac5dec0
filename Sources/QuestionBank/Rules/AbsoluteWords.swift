import Assessment

/// `absolute-words`: "always" and its like in distractors alone, which tells a test-wise reader to cross them out.
enum AbsoluteWords {
    static func check(_ item: ParsedItem, in context: RuleContext, findings: inout Findings) {
        guard item.shape == .single || item.shape == .multiple, item.areAnswersWhole, item.options.count > 2,
            let stem = item.stem
        else { return }
        for version in stem.text.versions {
            let language = (version.language ?? context.languages.first)?.base ?? ""
            guard words[language] != nil else { continue }
            var first: (word: String, range: Range<Int>)?
            var isClear = true
            for option in item.options {
                guard let shown = option.text.version(in: version.language) else { continue }
                let text = TextWords(shown.version)
                // Options of one or two words name things and claim nothing.
                let word = absolute(in: text, language: language)
                if text.words.count < fewestWords || (option.isKey && word != nil)
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
    private static func absolute(in text: TextWords, language: String) -> String? {
        // Capitals within a text are those of a title.
        let capitals = text.words.dropFirst().count(where: \.isCapitalized)
        guard capitals * 2 < text.words.count else { return nil }
        return text.words.enumerated().first { place, word in
            (words[language]?.contains(word.text) == true && (place == 0 || !word.isCapitalized))
                || (place == 0 && openingWords[language]?.contains(word.text) == true)
        }?.element.text
    }

    private static let fewestWords = 3

    /// By language.
    private static let words: [String: Set<String>] = [
        "en": [
            "always", "never", "everyone", "everybody", "nobody", "completely", "entirely", "totally", "absolutely",
            "solely",
        ],
        "es": [
            "siempre", "nunca", "jamás", "nadie", "completamente", "totalmente", "absolutamente", "únicamente",
            "exclusivamente", "enteramente",
        ],
        "hi": ["हमेशा", "सदैव", "सदा", "बिल्कुल", "बिलकुल", "पूर्णतः", "पूर्णतया", "पूरी-तरह"],
    ]

    /// Words that elsewhere as often only count or join.
    private static let openingWords: [String: Set<String>] = [
        "en": ["all", "every", "none"],
        "es": ["todo", "toda", "todos", "todas", "ningún", "ninguna", "ninguno", "cada"],
        "hi": ["सभी", "हर", "प्रत्येक"],
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
