import Assessment

/// Puts changed texts of some languages into texts that may have more.
struct TextMerge {
    /// The languages of the changed texts, by the bank's names for them.
    let covered: [Language]
    /// The bank's own.
    let languages: [Language]

    /// Whether the other file holds one language, whatever its texts are tagged with.
    var isSingle: Bool { covered.count == 1 }

    /// What a reader of each covered language is shown; nil where that is another language's text.
    func visible(_ text: LocalizedText?) -> [Template?] {
        covered.map { language in text.flatMap { $0.speaks(language) ? $0.template(in: language) : nil } }
    }

    func isSame(_ one: LocalizedText?, _ other: LocalizedText?) -> Bool { visible(one) == visible(other) }

    /// Ours with what changed between base and theirs; a text that the other file lost is lost in its languages only.
    func merged(_ ours: LocalizedText?, _ base: LocalizedText?, _ theirs: LocalizedText?) -> LocalizedText? {
        let wanted = visible(theirs)
        if wanted == visible(base) || wanted == visible(ours) { return ours }
        guard let ours else { return theirs.map(added) }
        guard let theirs, wanted.contains(where: { $0 != nil }) else { return kept(of: ours) }
        if ours.languages.isEmpty, isSingle { return single(theirs, for: nil) }
        if theirs.languages.isEmpty, languages.allSatisfy(covered.contains), !isSingle { return theirs }
        var text = ours
        if ours.languages.isEmpty { text.versions = TextLayout.evened(spread(ours), among: languages) }
        for (language, template) in zip(covered, wanted) {
            let place =
                text.versions.firstIndex { $0.language == language }
                ?? text.versions.firstIndex { $0.language?.sharesBase(with: language) == true }
            if let template {
                if let place {
                    text.versions[place].text = template
                } else {
                    text.versions.append(.init(language: language, text: template))
                }
            } else if let place {
                text.versions.remove(at: place)
            }
        }
        return text
    }

    /// A text that must be there, and stays where the other file lost it.
    func merged(_ ours: LocalizedText, _ base: LocalizedText?, _ theirs: LocalizedText) -> LocalizedText {
        merged(Optional(ours), base, Optional(theirs)) ?? ours
    }

    /// A new text: in the one language of its file where the bank has several, unless it says nothing in any language.
    func added(_ text: LocalizedText) -> LocalizedText {
        guard isSingle else { return text }
        return single(text, for: languages.count > 1 && Self.hasWords(text) ? covered[0] : nil)
    }

    private func single(_ text: LocalizedText, for language: Language?) -> LocalizedText {
        LocalizedText(versions: [.init(language: language, text: text.template(in: covered[0]))])
    }

    /// What is left of a text that is gone from the covered languages.
    private func kept(of text: LocalizedText) -> LocalizedText? {
        let rest = text.versions.filter { version in
            version.language.map { own in !covered.contains { $0.sharesBase(with: own) } } ?? false
        }
        return rest.isEmpty ? nil : LocalizedText(versions: rest)
    }

    /// A text for every language as one for each of them.
    private func spread(_ text: LocalizedText) -> LocalizedText {
        guard let words = text.versions.first?.text else { return text }
        return LocalizedText(versions: languages.map { .init(language: $0, text: words) })
    }

    private static func hasWords(_ text: LocalizedText) -> Bool {
        text.versions.contains { version in
            version.text.segments.contains {
                if case .text(let text) = $0 { text.contains(where: \.isLetter) } else { false }
            }
        }
    }

    // MARK: Accepted texts

    /// Those that count for a reader of the covered languages.
    func visible(_ accepted: [TextKey.Accepted]) -> [String] {
        let own = accepted.filter { isCovered($0.language) }
        return (own.isEmpty ? accepted : own).map(\.text)
    }

    func merged(
        _ ours: [TextKey.Accepted], _ base: [TextKey.Accepted], _ theirs: [TextKey.Accepted]
    ) -> [TextKey.Accepted] {
        let wanted = visible(theirs)
        if Set(wanted) == Set(visible(base)) || Set(wanted) == Set(visible(ours)) { return ours }
        guard languages.count > 1 else { return theirs }
        guard isSingle else { return theirs + ours.filter { !isCovered($0.language) && !theirs.contains($0) } }
        let isTagged = ours.contains { $0.language != nil }
        var accepted = ours.filter { !isCovered($0.language) || wanted.contains($0.text) }
        for text in wanted where !accepted.contains(where: { isCovered($0.language) && $0.text == text }) {
            accepted.append(.init(language: isTagged ? covered[0] : nil, text: text))
        }
        return accepted
    }

    private func isCovered(_ language: Language?) -> Bool {
        language.map { own in covered.contains { $0.sharesBase(with: own) } } ?? true
    }
}
