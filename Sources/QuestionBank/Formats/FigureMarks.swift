import Assessment
import Quantities

/// Computed figures in a text that is still markup: signs that stand for nothing else lead and close a number.
enum FigureMarks {
    private static let open: Character = "\u{E0F2}"
    private static let close: Character = "\u{E0F3}"

    static func mark(_ number: Int) -> String { "\(open)\(number)\(close)" }

    /// Without what could be taken for a figure.
    static func unmarked(_ text: String) -> String { text.filter { $0 != open && $0 != close } }

    /// The text with a figure for each mark, counted from 0.
    static func filled(_ text: LocalizedText, _ figures: [Expression]) -> LocalizedText {
        LocalizedText(
            versions: text.versions.map { version in
                let segments = version.text.segments.flatMap { segment in
                    if case .text(let words) = segment { filled(words, figures) } else { [segment] }
                }
                return .init(language: version.language, text: Template(segments: segments))
            })
    }

    private static func filled(_ words: String, _ figures: [Expression]) -> [Template.Segment] {
        guard words.contains(open) else { return [.text(words)] }
        var segments: [Template.Segment] = []
        for (place, part) in words.split(separator: open, omittingEmptySubsequences: false).enumerated() {
            guard place > 0, let end = part.firstIndex(of: close) else {
                segments.append(.text(String(part)))
                continue
            }
            if let number = Int(part[..<end]), figures.indices.contains(number) {
                segments.append(.value(figures[number]))
            }
            segments.append(.text(String(part[part.index(after: end)...])))
        }
        return segments.filter { if case .text("") = $0 { false } else { true } }
    }
}

extension ImportedBank.Entry {
    /// The same question with each of its texts changed.
    func mappingTexts(_ change: (LocalizedText) -> LocalizedText) -> ImportedBank.Entry {
        var entry = self
        entry.stem = change(stem)
        entry.hints = hints.map(change)
        entry.explanation = explanation.map(change)
        entry.source = source.map(change)
        entry.answer = answer.mappingTexts(change)
        return entry
    }
}
