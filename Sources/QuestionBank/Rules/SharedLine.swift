import Assessment

/// `text-misplaced` for a line for every language that goes on with a sentence in one: it was to be set in.
enum SharedLine {
    static func check(_ item: ParsedItem, in context: RuleContext, findings: inout Findings) {
        guard context.front.syntax.declaredLanguages.count != 1, item.features.contains(.translations) else { return }
        item.forEachText { text in
            guard !text.stretches.isEmpty else { return }
            check(text.stretches, in: context.source.bytes, findings: &findings)
        }
    }

    private static func check(_ stretches: [PlacedText.Stretch], in bytes: [UInt8], findings: inout Findings) {
        for place in stretches.indices.dropFirst() {
            let (above, own) = (stretches[place - 1], stretches[place])
            guard own.language == nil, let language = above.language, own.paragraph == above.paragraph,
                !own.range.isEmpty, !above.range.isEmpty
            else { continue }
            let isWithin = place + 1 < stretches.count && stretches[place + 1].paragraph == own.paragraph
            let begins = bytes[own.range.lowerBound]
            let next = bytes[own.range].dropFirst(begins < 0xC0 ? 1 : 2)
            // The rest of a line that was set in, behind a key that was struck.
            let isSmall =
                (0x61...0x7A).contains(begins) || begins == UInt8(ascii: "{") || next.starts(with: "  ".utf8)
            guard isSmall || (isWithin && begins >= 0x41) || !ends(above.range, in: bytes) else { continue }
            // A list, a formula or a quotation is for all.
            guard isSmall || begins >= 0x80 || (0x41...0x5A).contains(begins) else { continue }
            findings.report(
                .lineShared(language), at: own.range,
                fix: Finding.Fix(
                    label: "set it in", range: own.range.lowerBound..<own.range.lowerBound, replacement: "     ",
                    isGuess: true))
        }
    }

    /// Whether a sentence, or a heading of what follows, ends here.
    private static func ends(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        let last = bytes[range.upperBound - 1]
        return ".?!:;)\"*`_".utf8.contains(last)
            || ["।", "…", "”", "»"].contains { bytes[range].suffix(3).elementsEqual($0.utf8.suffix(3)) }
            || bytes[range].suffix(2).elementsEqual("»".utf8)
    }
}

extension Message {
    static func lineShared(_ language: Language) -> Message {
        Message(
            .textMisplaced,
            "this line is for readers of every language, below one in `\(language)`; set it in to go on with that one",
            severity: .warning)
    }
}
