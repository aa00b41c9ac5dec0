import Assessment

/// `key-differs`: what is right in one language is not what is right in another.
///
/// The mark of an option is the same for every language; what can differ is the text behind it: versions that were swapped
/// with those of a distractor, a yes that is a no, and accepted texts with other figures.
enum KeyDiffers {
    static func check(_ item: ParsedItem, _ words: ItemWords, in context: RuleContext, findings: inout Findings) {
        guard item.areAnswersWhole else { return }
        if item.shape == .text { checkTexts(of: item, findings: &findings) }
        for swap in swaps(in: item, words) {
            let key = item.options[swap.key]
            let other = item.options[swap.distractor].text
            findings.report(
                .keySwapped(key.text.text.versions[swap.version].language), at: key.text.ranges[swap.version],
                notes: [
                    Finding.Note(
                        text: "the option that seems to be its version is here",
                        range: other.ranges[min(swap.version, other.ranges.count - 1)])
                ])
        }
    }

    struct Swap {
        var key: Int
        var distractor: Int
        /// Of the key, the one that is not its own.
        var version: Int
    }

    /// Keys whose version in some language seems to be that of a distractor; in time proportional to the options.
    ///
    /// - Parameter words: of the options, where they were cut for other rules.
    static func swaps(in item: ParsedItem, _ words: ItemWords? = nil) -> [Swap] {
        guard item.features.contains(.translations) else { return [] }
        let keys = item.options.indices.filter { place in
            item.options[place].isKey && mayDiffer(item.options[place].text.text)
                && words.map { mayBeSwapped(place, among: item.options, $0.options) } != false
        }
        guard !keys.isEmpty else { return [] }
        let forms = item.options.map { option in
            Dictionary(option.text.text.versions.map { ($0.language, form(of: $0)) }) { first, _ in first }
                .compactMapValues { $0 }
        }
        var distractors: [Place: [Int]] = [:]
        for (option, own) in forms.enumerated() where !item.options[option].isKey {
            for (language, form) in own {
                distractors[Place(language: language, form: form), default: []].append(option)
            }
        }
        var swaps: [Swap] = []
        for place in keys {
            let versions = item.options[place].text.text.versions
            guard let origin = versions.first?.language, let first = forms[place][origin] else { continue }
            for version in versions.indices.dropFirst() {
                guard let language = versions[version].language, let own = forms[place][language], own != first
                else { continue }
                let alike = distractors[Place(language: language, form: first), default: []].prefix(Self.mostAlike)
                let twin = alike.first { option in
                    forms[option][origin].map { first.isSwapped(own: own, other: $0) } ?? false
                }
                guard let twin else { continue }
                swaps.append(Swap(key: place, distractor: twin, version: version))
                break
            }
        }
        return swaps
    }

    /// False where all versions have the same digits: then their figures are the same.
    private static func mayDiffer(_ text: LocalizedText) -> Bool {
        guard let digits = text.versions.first.map({ FiguresInText.glance(at: $0).digits }) else { return false }
        return digits == 0 || text.versions.contains { FiguresInText.glance(at: $0).digits != digits }
    }

    /// False for a key without figures that says neither yes nor no, and whose words no distractor has in any language;
    /// told in less time than what follows.
    private static func mayBeSwapped(
        _ key: Int, among options: [ParsedItem.Option], _ words: ItemWords.Options
    ) -> Bool {
        let own = words[key]
        let isPlain = own.allSatisfy { text in
            text.isWrittenInOneWay && !text.hasDevanagariDigits && !text.words.contains(where: \.isFigure)
                && !yesAndNo.contains(text.hash)
        }
        guard isPlain, let first = own.first else { return true }
        return options.indices.contains { place in
            !options[place].isKey
                && words[place].contains { $0.hash == first.hash || !$0.isWrittenInOneWay }
        }
    }

    private static let yesAndNo = WordSet(affirmations.values.flatMap { $0.keys.map { TextWords($0).hash } })

    private static let mostAlike = 8

    private struct Place: Hashable {
        var language: Language?
        var form: Form
    }

    /// What a text is compared by: whether it says yes or no, its figures, or its words.
    private enum Form: Hashable {
        case affirmation(Bool)
        case figures([String])
        case words(String)

        /// Whether this key and a distractor that says in the second language what it says in the first were swapped.
        ///
        /// - Parameters:
        ///   - own: the key in the second language.
        ///   - other: the distractor in the first.
        func isSwapped(own: Form, other: Form) -> Bool {
            switch (self, own) {
            case (.affirmation, .affirmation): true
            // One of the two figures may have been mistyped as well.
            case (.figures, .figures): self != other
            // A word that means another thing in another language is no swap; two of them are.
            case (.words, .words): own == other
            default: false
            }
        }
    }

    private static func form(of version: LocalizedText.Version) -> Form? {
        guard version.text.isConstant else { return nil }
        let words = LocalizedText.words(of: version)
        let figures = FiguresInText(words).figures
        if !figures.isEmpty { return .figures(figures.sorted()) }
        let folded = FoldedText.folded(words)
        if let language = version.language?.base, let yes = affirmations[language]?[folded] { return .affirmation(yes) }
        return folded.isEmpty ? nil : .words(folded)
    }

    private static let affirmations: [String: [String: Bool]] = [
        "en": ["yes": true, "true": true, "no": false, "false": false],
        "es": ["sí": true, "si": true, "verdadero": true, "cierto": true, "no": false, "falso": false],
        "hi": ["हाँ": true, "हां": true, "सही": true, "सत्य": true, "नहीं": false, "गलत": false, "ग़लत": false, "असत्य": false],
    ]

    private static func checkTexts(of item: ParsedItem, findings: inout Findings) {
        var order: [Language] = []
        var figures: [Language: Set<[String]>] = [:]
        var places: [Language: Range<Int>] = [:]
        for accepted in item.texts.filter(\.isKey).flatMap(\.accepted) {
            guard let language = accepted.language else { return }
            if figures[language] == nil {
                order.append(language)
                places[language] = accepted.range
            }
            figures[language, default: []].insert(FiguresInText(accepted.text).figures.sorted())
        }
        guard let first = order.first, let known = figures[first], let origin = places[first] else { return }
        // A figure may be spelt out in an alternative, and then nothing can be said.
        guard !known.contains([]) else { return }
        for language in order.dropFirst() {
            guard let own = figures[language], let place = places[language], !own.contains([]),
                own.isDisjoint(with: known)
            else { continue }
            findings.report(
                .keyFiguresDiffer(listed(own), listed(known), first), at: place,
                notes: [Finding.Note(text: "the other version is here", range: origin)])
        }
    }

    /// The first of the figures of a language, in an order that is always the same.
    private static func listed(_ figures: Set<[String]>) -> String {
        figures.map { $0.joined(separator: ", ") }.min() ?? ""
    }
}

extension Message {
    static func keySwapped(_ language: Language?) -> Message {
        let version = language.map { "the key's version in `\($0)`" } ?? "this version of the key"
        return Message(
            .keyDiffers,
            "\(version) seems to be that of a distractor, so the languages disagree on what is right; swap them")
    }

    static func keyFiguresDiffer(_ own: String, _ other: String, _ language: Language) -> Message {
        Message(.keyDiffers, "the key has the figure \(own) here and \(other) in `\(language)`; make them agree")
    }
}

extension Explanation {
    static let keyDiffers = Explanation(
        finds: "A key that says another thing in another language.",
        reason: "What is right for one reader is then wrong for another. Reported are versions of a key that were "
            + "swapped with those of a distractor, a yes that is a no, and accepted texts whose figures differ; "
            + "figures that differ in any other text are `figures-differ`.",
        fires: .bank(
            #"""
            ## plan
            [en] When did the first plan begin?
            [es] ¿Cuándo empezó el primer plan?

            - (x) [en] In 1928
                  [es] En 1933
            - ( ) [en] In 1933
                  [es] En 1928

            """#),
        quiet: .bank(
            #"""
            ## plan
            [en] When did the first plan begin?
            [es] ¿Cuándo empezó el primer plan?

            - (x) [en] In 1928
                  [es] En 1928
            - ( ) [en] In 1933
                  [es] En 1933

            """#))
}
