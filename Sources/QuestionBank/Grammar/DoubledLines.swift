import Assessment

/// `text-misplaced` for a line that stands twice, one below the other.
extension ItemParser {
    /// Whether this line says what the one above says.
    func isDoubled(_ line: SourceText.Line) -> Bool {
        guard let above = textAbove, above.count == line.end - line.start, above.count > 2 else { return false }
        return bytes[above].elementsEqual(bytes[line.start..<line.end])
    }

    mutating func reportDoubled(_ line: SourceText.Line) {
        switch construct {
        case .stem, .explanation, .hint, .number, .text, .optionFeedback, .entryFeedback, .numberFeedback,
            .textFeedback:
            break
        default: return
        }
        guard let above = textAbove else { return }
        findings.report(
            .lineDoubled, at: line.range, notes: [Finding.Note(text: "it stands here as well", range: above)],
            fix: Finding.Fix(
                label: "remove it", range: line.start..<min(bytes.count, line.end + 1), replacement: "", isGuess: true))
    }
}

extension Message {
    static var lineDoubled: Message {
        Message(.textMisplaced, "this line says what the one above says; one of them is enough", severity: .warning)
    }
}
