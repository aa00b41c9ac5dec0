import Assessment

/// `key-differs`: what is right in one language is not what is right in another.
///
/// The mark of an option is the same for every language; what can differ is the text behind it: versions that were swapped
/// with those of a distractor, a yes that is a no, and accepted texts with other figures.
enum KeyDiffers {
    static func check(_ item: ParsedItem, in context: RuleContext, findings: inout Findings) {
        guard item.areAnswersWhole else { return }
        if item.shape == .text { checkTexts(of: item, findings: &findings) }
        for swap in swaps(in: item) {
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

    /// Keys whose version in some language seems to be that of a distractor.
    static func swaps(in item: ParsedItem) -> [Swap] {
        guard item.options.contains(where: { $0.text.text.versions.count > 1 }) else { return [] }
        var swaps: [Swap] = []
        for (place, key) in item.options.enumerated() where key.isKey && key.text.text.versions.count > 1 {
            let versions = key.text.text.versions
            guard let first = form(of: versions[0]) else { continue }
            let found = (1..<versions.count).lazy.compactMap { version -> Swap? in
                guard let own = form(of: versions[version]), own.isOther(than: first) else { return nil }
                let distractor = item.options.firstIndex { option in
                    guard !option.isKey else { return false }
                    let theirs = option.text.text.versions
                    guard let here = theirs.first(where: { $0.language == versions[0].language }).flatMap(form),
                        let there = theirs.first(where: { $0.language == versions[version].language }).flatMap(form)
                    else { return false }
                    return first.isSwapped(with: there, own: own, other: here)
                }
                return distractor.map { Swap(key: place, distractor: $0, version: version) }
            }.first
            if let found { swaps.append(found) }
        }
        return swaps
    }

    /// What a text is compared by: whether it says yes or no, its figures, or its words.
    private enum Form: Equatable {
        case affirmation(Bool)
        case figures([String])
        case words(String)

        func isOther(than first: Form) -> Bool { self != first }

        /// - Parameters:
        ///   - there: the distractor in the key's second language.
        ///   - own: the key there.
        ///   - other: the distractor in the first language.
        func isSwapped(with there: Form, own: Form, other: Form) -> Bool {
            switch (self, own) {
            case (.affirmation, .affirmation): return true
            // One of the two figures may have been mistyped as well.
            case (.figures, .figures): return self == there && self != other
            // A word that means another thing in another language is no swap; two of them are.
            case (.words, .words): return self == there && own == other
            default: return false
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
        var figures: [Language: [[String]]] = [:]
        var places: [Language: Range<Int>] = [:]
        for accepted in item.texts.filter(\.isKey).flatMap(\.accepted) {
            guard let language = accepted.language else { return }
            if figures[language] == nil {
                order.append(language)
                places[language] = accepted.range
            }
            figures[language, default: []].append(FiguresInText(accepted.text).figures.sorted())
        }
        guard let first = order.first, let known = figures[first], let origin = places[first] else { return }
        // A figure may be spelt out in an alternative, and then nothing can be said.
        guard !known.contains([]) else { return }
        for language in order.dropFirst() {
            guard let own = figures[language], let place = places[language], !own.contains([]),
                !own.contains(where: known.contains)
            else { continue }
            findings.report(
                .keyFiguresDiffer(own[0].joined(separator: ", "), known[0].joined(separator: ", "), first), at: place,
                notes: [Finding.Note(text: "the other version is here", range: origin)])
        }
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
