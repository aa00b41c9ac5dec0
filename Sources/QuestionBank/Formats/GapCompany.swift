import Assessment

extension LocalizedText {
    /// The same text with words before each gap that would begin a line of answers where it stands.
    ///
    /// In a bank, `[[1]]` alone on a line, or before `=` or `~`, says what is right in that gap.
    var withGapsInText: LocalizedText {
        LocalizedText(versions: versions.map { .init(language: $0.language, text: Self.accompanied($0.text)) })
    }

    private static func accompanied(_ text: Template) -> Template {
        let paragraphs = TextLines.paragraphs(of: text)
        guard paragraphs.joined().contains(where: beginsAnswers) else { return text }
        var result: [[[Template.Segment]]] = []
        for paragraph in paragraphs {
            result.append([])
            for line in paragraph {
                guard beginsAnswers(line) else {
                    result[result.count - 1].append(line)
                    continue
                }
                // To the end of the line above, and without one behind a sign of its own.
                let above = result.lastIndex { !$0.isEmpty }
                if let above {
                    result[above][result[above].count - 1] += [.text(" ")] + line
                } else {
                    result[result.count - 1].append([.text("… ")] + line)
                }
            }
        }
        var segments: [Template.Segment] = []
        for paragraph in result where !paragraph.isEmpty {
            if !segments.isEmpty { segments.append(.text("\n\n")) }
            for (row, line) in paragraph.enumerated() { segments += (row > 0 ? [.text("\n")] : []) + line }
        }
        return Template(segments: segments)
    }

    private static func beginsAnswers(_ line: [Template.Segment]) -> Bool {
        guard case .gap? = line.first else { return false }
        guard line.count > 1 else { return true }
        guard case .text(let words) = line[1] else { return false }
        let first = words.first { !$0.isWhitespace }
        return first == nil && line.count == 2 || first == "=" || first == "~"
    }
}
