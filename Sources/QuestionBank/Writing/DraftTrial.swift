public import Assessment

extension BankDraft {
    /// What of a bank's one item an author is asked for.
    public enum Part: Sendable, Hashable {
        case title, stem, answers, source
    }

    /// What came of reading a figure by itself.
    public struct Trial: Sendable {
        /// Nil where it cannot be read.
        public var item: Item?
        /// About the figure alone.
        public var findings: [Diagnostic]
        /// The bank that it was read in.
        public var text: String
    }

    /// The part that stands on a line, counted from 1, of the file that the draft makes.
    public static func part(ofLine line: Int, in text: String) -> Part {
        var part = Part.title
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).prefix(line) {
            if line.hasPrefix("## ") {
                part = .stem
            } else if part == .stem, ["- (", "- [", "= "].contains(where: line.hasPrefix) {
                part = .answers
            } else if part == .answers, line.hasPrefix("source:") {
                part = .source
            }
        }
        return part
    }

    /// Reads the figure as it stands, before the rest of the item is known.
    public func trialOfFigure() -> Trial {
        var draft = self
        draft.kind = .numeric
        let text = draft.text(id: "draft")
        let reading = BankReader.read(Array(text.utf8), fileName: "draft.quiz.md", scrutiny: .soundness)
        let errors = reading.diagnostics.filter {
            $0.severity == .error && Self.part(ofLine: $0.range.line, in: text) == .answers
        }
        return Trial(item: errors.isEmpty ? reading.bank?.items.first : nil, findings: errors, text: text)
    }
}
