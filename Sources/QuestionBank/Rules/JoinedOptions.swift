import Assessment

/// `answer-unreadable` for the mark of an option within the text of another: a line's end was lost between them.
enum JoinedOptions {
    static func check(_ item: ParsedItem, in context: RuleContext, findings: inout Findings) {
        check(item.options, in: context.source, findings: &findings)
        for gap in item.gaps { check(gap.answers.options, in: context.source, findings: &findings) }
    }

    private static func check(_ options: [ParsedItem.Option], in source: SourceText, findings: inout Findings) {
        for place in options.indices {
            guard let range = mark(in: options[place].text.ranges, of: source.bytes.span) else { continue }
            let mark = source.string(range)
            findings.report(
                .optionsJoined(mark), at: range,
                fix: Finding.Fix(label: "begin a line", range: range, replacement: "\n" + mark, isGuess: true))
        }
    }

    /// `- (x)`, `- ( )`, `- [x]` or `- [ ]` before a blank.
    private static func mark(in ranges: [Range<Int>], of bytes: Span<UInt8>) -> Range<Int>? {
        for range in ranges {
            for place in range.dropLast(5) where bytes[place] == UInt8(ascii: "-") {
                guard bytes[place + 1] == 0x20, bytes[place + 3] == 0x20 || bytes[place + 3] == UInt8(ascii: "x"),
                    bytes[place + 5] == 0x20
                else { continue }
                switch (bytes[place + 2], bytes[place + 4]) {
                case (UInt8(ascii: "("), UInt8(ascii: ")")), (UInt8(ascii: "["), UInt8(ascii: "]")):
                    return place..<(place + 5)
                default: continue
                }
            }
        }
        return nil
    }
}

extension Message {
    static func optionsJoined(_ mark: String) -> Message {
        Message(
            .answerUnreadable,
            "`\(mark)` begins an option at the start of a line, and is a part of this one here; in a text write `\\` before"
                + " the bracket", severity: .warning)
    }
}
