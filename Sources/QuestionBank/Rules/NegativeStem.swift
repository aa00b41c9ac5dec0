import Assessment

/// `negative-stem`: a "not" that a hurried reader misses; set in capitals or between stars it is seen.
enum NegativeStem {
    static func check(_ item: ParsedItem, in context: RuleContext, findings: inout Findings) {
        guard item.shape == .single || item.shape == .multiple, let stem = item.stem else { return }
        for (place, version) in stem.text.versions.enumerated() {
            let text = LocalizedText.words(of: version)
            guard let pattern = pattern(for: version.language ?? context.languages.first) else { continue }
            guard let word = pattern.word(in: text) else { continue }
            findings.report(.negativeStem(word), at: stem.ranges[place])
            return
        }
    }

    private struct Pattern {
        var asking: Set<Substring>
        var denying: Set<Substring>

        /// The word that turns a question round, in lower case and without emphasis.
        func word(in text: String) -> Substring? {
            var isAsking = false
            var found: Substring?
            for word in text.split(whereSeparator: { " \n,.;:?¿!¡()\"“”«»।".contains($0) }) {
                if asking.contains(Substring(word.lowercased())) { isAsking = true }
                if isAsking, found == nil, denying.contains(word) { found = word }
            }
            return found
        }
    }

    private static let english = Pattern(asking: ["which"], denying: ["not", "never", "except", "isn't", "doesn't"])
    private static let spanish = Pattern(asking: ["cuál", "cuáles"], denying: ["no", "nunca", "excepto", "salvo"])
    private static let hindi = Pattern(asking: ["कौन", "कौन-सा", "कौन-सी", "कौन-से", "किस"], denying: ["नहीं", "छोड़कर", "अलावा"])

    private static func pattern(for language: Language?) -> Pattern? {
        switch language?.base {
        case "en": english
        case "es": spanish
        case "hi": hindi
        default: nil
        }
    }
}

extension Message {
    static func negativeStem(_ word: Substring) -> Message {
        Message(.negativeStem, "the stem turns on `\(word)`, easily missed; ask for what is so, or write it in capitals or `**`")
    }
}
