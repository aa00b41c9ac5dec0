import Assessment

/// `translation-missing`: a text that some of the bank's readers get in another language.
enum TranslationMissing {
    static func check(_ item: ParsedItem, in context: RuleContext, findings: inout Findings) {
        // A line that belongs to nothing may well be the version that is missed.
        guard let stem = item.stem, !item.hasLostText else { return }
        let declared = context.front.syntax.declaredLanguages
        guard declared.count > 1 || stem.text.versions.count > 1 else { return }
        let ofStem = missing(declared, in: stem.text)
        report(ofStem, in: stem, findings: &findings)
        var wanted = ofStem.isEmpty ? declared : declared.filter { !ofStem.contains($0) }
        for place in stem.text.versions.indices {
            if let own = stem.text.versions[place].language, !wanted.contains(own) { wanted.append(own) }
        }
        item.forEachText { text in
            guard text.range != stem.range else { return }
            report(missing(wanted, in: text.text), in: text, findings: &findings)
        }
    }

    static func checkHead(_ front: FrontMatter, findings: inout Findings) {
        let declared = front.syntax.declaredLanguages
        for text in [front.title].compactMap({ $0 }) + front.sources.map(\.text) {
            report(missing(declared, in: text.text), in: text, findings: &findings)
        }
    }

    private static func missing(_ languages: [Language], in text: LocalizedText) -> [Language] {
        // Most texts speak all of them, which takes no list to tell.
        languages.allSatisfy(text.speaks) ? [] : languages.filter { !text.speaks($0) }
    }

    private static func report(_ languages: [Language], in text: PlacedText, findings: inout Findings) {
        guard let first = languages.first else { return }
        // A tag that waits for its words.
        let tag = languages.count == 1 ? text.hollow.first { $0.language == first } : nil
        let range = tag.map { ($0.range.lowerBound - first.description.utf8.count - 2)..<$0.range.lowerBound }
        findings.report(
            .translationMissing(languages), at: range.flatMap { $0.lowerBound < 0 ? nil : $0 } ?? text.range)
    }
}

extension Message {
    static func translationMissing(_ languages: [Language]) -> Message {
        let list = languages.map { "`\($0)`" }.joined(separator: ", ")
        return Message(.translationMissing, "this text has no version in \(list); its readers get another language")
    }
}

extension Explanation {
    static let translationMissing = Explanation(
        finds: "A text without a version in one of the bank's languages.",
        reason: "Its readers are shown another language in the middle of their own.",
        fires: .bank(
            #"""
            ---
            languages: en es
            ---
            ## a
            [en] One?

            = 1

            """#),
        quiet: .bank(
            #"""
            ---
            languages: en es
            ---
            ## a
            [en] One?
            [es] ¿Uno?

            = 1

            """#))
}
