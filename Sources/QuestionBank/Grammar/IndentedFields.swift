/// A field that is set in is a part of what stands above it, which hardly anybody means.
extension ItemParser {
    /// Tells of `  source: an atlas` below an option or an answer.
    ///
    /// - Returns: whether the line is done with, since nothing above could take it.
    mutating func reportIndentedField(_ line: SourceText.Line) -> Bool {
        guard line.indent > 0, case .field(let name) = LineKind(line, in: bytes) else { return false }
        let isTaken: Bool
        switch construct {
        case .option, .optionFeedback, .entry, .entryFeedback, .numberFeedback, .textFeedback, .hint: isTaken = true
        case .number, .declaration, .closed, .text: isTaken = false
        case .heading, .stem, .explanation, .source, .tags, .unread: return false
        }
        let field = line.text..<(line.text + name.rawValue.utf8.count + 1)
        findings.report(
            .fieldIndented(name, isTaken: isTaken), at: field,
            fix: Finding.Fix(
                label: "put it at the margin", range: line.start..<line.text, replacement: "", isGuess: isTaken))
        guard !isTaken else { return false }
        item.hasLostText = true
        construct = .unread
        return true
    }
}

extension Message {
    static func fieldIndented(_ name: FieldName, isTaken: Bool) -> Message {
        Message(
            .textMisplaced,
            isTaken
                ? "`\(name.rawValue):` is set in, and so is a part of the text above it; a field stands at the margin, and"
                    + " in a text write `\\:`"
                : "`\(name.rawValue):` is set in, and nothing above goes on here; a field stands at the margin",
            severity: isTaken ? .warning : .error)
    }
}
