import Assessment

/// `clang`: of all options only the key repeats a word of the stem.
enum Clang {
    private static let fewestLetters = 4
    /// A longer stem tells a story, and half of its words come again.
    private static let mostWords = 100

    static func check(_ item: ParsedItem, _ words: ItemWords, in context: RuleContext, findings: inout Findings) {
        guard item.shape == .single, item.areAnswersWhole, item.options.count > 2, let stem = item.stem,
            item.options.count(where: \.isKey) == 1, let key = item.options.firstIndex(where: \.isCertainKey)
        else { return }
        for (version, text) in zip(stem.text.versions, words.stem) {
            guard let place = item.options[key].text.place(ofVersionIn: version.language),
                let asked = ContentWords.roots(of: text, fewestLetters: fewestLetters, most: mostWords)
            else { continue }
            let own = words.options[key][place]
            guard let word = echo(of: asked, in: own) else { continue }
            let isEchoed = item.options.indices.contains { option in
                guard option != key, let place = item.options[option].text.place(ofVersionIn: version.language) else {
                    return false
                }
                return echo(of: asked, in: words.options[option][place]) != nil
            }
            guard !isEchoed else { continue }
            findings.report(
                .clang(String(decoding: own.letters[word.range], as: UTF8.self)),
                at: item.options[key].text.ranges[place])
            return
        }
    }

    /// The first word that the stem has too.
    private static func echo(of asked: [ContentWords.Root], in words: TextWords) -> ContentWords.Root? {
        for word in words.words where !word.isFigure {
            guard let root = ContentWords.root(of: word, in: words, fewestLetters: fewestLetters) else { continue }
            if asked.contains(where: { $0.hash == root.hash }) { return root }
        }
        return nil
    }
}

extension Message {
    static func clang(_ word: String) -> Message {
        Message(
            .clang,
            "only the key repeats `\(word)` of the stem, which gives it away; let a distractor have it, or no option")
    }
}

extension Explanation {
    static let clang = Explanation(
        finds: "A key that repeats a word of the stem which no distractor repeats.",
        reason: "The echo gives the key away to readers who know nothing: a clang association, in the terms of "
            + "Haladyna, Downing and Rodriguez 2002 and of the NBME's item-writing guide. Let a distractor echo "
            + "the stem as well, or no option. Short words and those of every sentence do not count.",
        fires: .bank(
            #"""
            ## tribute
            What did the tribute amount to?

            - (x) A yearly tribute in gold
            - ( ) Service in the army
            - ( ) Debts to the banks

            """#),
        quiet: .bank(
            #"""
            ## tribute
            What did the tribute amount to?

            - (x) A yearly sum in gold
            - ( ) Service in the army
            - ( ) Debts to the banks

            """#))
}
