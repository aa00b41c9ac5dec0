import Assessment

/// `clang`: of all options only the key repeats a word of the stem.
enum Clang {
    private static let fewestLetters = 4

    static func check(_ item: ParsedItem, in context: RuleContext, findings: inout Findings) {
        guard item.shape == .single, item.areAnswersWhole, item.options.count > 2, let stem = item.stem,
            item.options.count(where: \.isKey) == 1, let key = item.options.first(where: \.isCertainKey)
        else { return }
        for version in stem.text.versions {
            guard let own = key.text.version(in: version.language) else { continue }
            let asked = Set(words(of: version))
            guard let word = words(of: own.version).first(where: asked.contains) else { continue }
            let isEchoed = item.options.contains { option in
                guard !option.isKey, let other = option.text.version(in: version.language) else { return false }
                return words(of: other.version).contains(where: asked.contains)
            }
            guard !isEchoed else { continue }
            findings.report(.clang(written(word, in: own.version)), at: own.range)
            return
        }
    }

    /// A root as it stands in a text.
    private static func written(_ root: String, in version: LocalizedText.Version) -> String {
        TextWords(version).words.first { ContentWords.root(of: $0, fewestLetters: fewestLetters) == root }
            .map { ContentWords.withoutElision($0.text) } ?? root
    }

    /// Those with a meaning; figures are too short to be noticed.
    private static func words(of version: LocalizedText.Version) -> [String] {
        ContentWords.roots(of: TextWords(version), fewestLetters: fewestLetters).filter { word in
            !word.utf8.contains { (0x30...0x39).contains($0) }
        }
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
