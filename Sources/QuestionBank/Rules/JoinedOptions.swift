import Assessment

/// `answer-unreadable` for the mark of an option within the text of another: a line's end was lost between them.
enum JoinedOptions {
    static func check(_ item: ParsedItem, in context: RuleContext, findings: inout Findings) {
        for part in [item] + item.gaps.map(\.answers) {
            for option in part.options {
                guard let range = mark(in: option.text, of: context.source.bytes) else { continue }
                let mark = context.source.string(range)
                findings.report(
                    .optionsJoined(mark), at: range,
                    fix: Finding.Fix(label: "begin a line", range: range, replacement: "\n" + mark, isGuess: true))
            }
        }
    }

    private static let marks = ["- (x) ", "- ( ) ", "- [x] ", "- [ ] "].map { Array($0.utf8) }

    private static func mark(in text: PlacedText, of bytes: [UInt8]) -> Range<Int>? {
        for range in text.ranges where bytes[range].contains(UInt8(ascii: "-")) {
            for mark in marks {
                guard let found = bytes[range].firstRange(of: mark) else { continue }
                return found.lowerBound..<(found.upperBound - 1)
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
