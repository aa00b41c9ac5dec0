import Assessment

/// Answers that are set in, and so would be a part of what stands above them.
extension ItemParser {
    /// Tells of `  = 4` and `  ~ 5 (0.5)` below an answer, and of `  2. Austria` below an entry.
    ///
    /// - Returns: whether the line is done with, since nothing above could take it.
    mutating func reportIndentedAnswer(_ line: SourceText.Line) -> Bool {
        guard line.indent > 0 else { return false }
        switch (construct, LineKind(line, in: bytes)) {
        case (.number, .key), (.number, .branch), (.text, .key), (.text, .branch):
            findings.report(.answerIndented, at: line.range, fix: .margin(line, isGuess: false))
            item.areAnswersWhole = false
            item.hasLostText = true
            construct = .unread
            return true
        case (.entry, .numbered) where item.shape == .ordering:
            findings.report(.entryIndented, at: line.range, fix: .margin(line, isGuess: true))
            return false
        default:
            return false
        }
    }

    /// Tells of the same in a stem that no answers follow.
    ///
    /// - Returns: whether the line looks like an answer.
    mutating func reportAnswerInStem(_ range: Range<Int>) -> Bool {
        guard let first = bytes[range].first, first == 0x20 || first == 0x09,
            let text = bytes[range].firstIndex(where: { $0 != 0x20 && $0 != 0x09 })
        else { return false }
        let line = SourceText.Line(
            start: range.lowerBound, text: text, end: range.upperBound, indent: text - range.lowerBound,
            isCommentOnly: false)
        let isGuess: Bool
        switch LineKind(line, in: bytes) {
        case .key, .branch: isGuess = false
        case .numbered: isGuess = true
        default: return false
        }
        findings.report(.answerIndented, at: line.range, fix: .margin(line, isGuess: isGuess))
        item.areAnswersWhole = false
        return true
    }
}

extension Finding.Fix {
    fileprivate static func margin(_ line: SourceText.Line, isGuess: Bool) -> Finding.Fix {
        Finding.Fix(label: "put it at the margin", range: line.start..<line.text, replacement: "", isGuess: isGuess)
    }
}

extension Message {
    static var answerIndented: Message {
        Message(
            .textMisplaced, "an answer stands at the margin; set in, this is a part of what stands above it")
    }

    static var entryIndented: Message {
        Message(
            .textMisplaced,
            "this number is set in, and so is a part of the entry above; an entry stands at the margin, and in a text"
                + " write `\\` before the full stop",
            severity: .warning)
    }
}
