import Assessment

/// `text-misplaced` for versions of one text that went to two places: a `>` before one of them makes it feedback.
enum VersionsApart {
    static func check(_ item: ParsedItem, in context: RuleContext, findings: inout Findings) {
        guard context.front.syntax.declaredLanguages.count > 1 else { return }
        check(item.options, findings: &findings)
        for place in item.entries.indices {
            check(item.entries[place].text, item.entries[place].feedback, findings: &findings)
        }
        for place in item.gaps.indices { check(item.gaps[place].answers.options, findings: &findings) }
        // Above the answers an explanation is rare.
        if let stem = item.stem, let explanation = item.explanation,
            explanation.range.lowerBound < stem.range.upperBound + 16
        {
            check(stem, explanation, findings: &findings)
        }
    }

    private static func check(_ options: [ParsedItem.Option], findings: inout Findings) {
        for place in options.indices { check(options[place].text, options[place].feedback, findings: &findings) }
    }

    private static func check(_ text: PlacedText, _ other: PlacedText?, findings: inout Findings) {
        guard let other, let first = other.text.versions.first?.language, !text.text.speaks(first) else { return }
        let own = text.text.languages
        guard !own.isEmpty, own.allSatisfy({ !other.text.speaks($0) }) else { return }
        findings.report(.versionApart(first), at: other.range)
    }
}

extension Message {
    static func versionApart(_ language: Language) -> Message {
        Message(
            .textMisplaced,
            "the text above has no version in `\(language)`, and `>` makes this one a remark on it; if it is its version,"
                + " take the `>` away", severity: .warning)
    }
}
