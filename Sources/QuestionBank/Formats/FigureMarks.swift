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
    func mapTexts(_ change: (LocalizedText) -> LocalizedText) -> ImportedBank.Entry {
        var entry = self
        entry.stem = change(stem)
        entry.hints = hints.map(change)
        entry.explanation = explanation.map(change)
        entry.source = source.map(change)
        entry.answer = answer.mapTexts(change)
        return entry
    }
}

extension AnswerKey {
    fileprivate func mapTexts(_ change: (LocalizedText) -> LocalizedText) -> AnswerKey {
        switch self {
        case .choice(let choice): return .choice(choice.mapTexts(change))
        case .multiple(let choice, let rule): return .multiple(choice.mapTexts(change), rule)
        case .numeric(let key): return .numeric(key.mapTexts(change))
        case .text(let key): return .text(key.mapTexts(change))
        case .ordering(var ordering):
            ordering.entries = ordering.entries.map {
                Ordering.Entry(text: change($0.text), feedback: $0.feedback.map(change))
            }
            return .ordering(ordering)
        case .matching(var matching):
            matching.targets = matching.targets.map(change)
            matching.pairs = matching.pairs.map {
                Matching.Pair(left: change($0.left), target: $0.target, feedback: $0.feedback.map(change))
            }
            return .matching(matching)
        case .cloze(var cloze):
            cloze.gaps = cloze.gaps.map { gap in
                let key: Cloze.Key =
                    switch gap.key {
                    case .choice(let choice): .choice(choice.mapTexts(change))
                    case .numeric(let key): .numeric(key.mapTexts(change))
                    case .text(let key): .text(key.mapTexts(change))
                    }
                return Cloze.Gap(name: gap.name, key: key)
            }
            return .cloze(cloze)
        }
    }
}

extension Choice {
    fileprivate func mapTexts(_ change: (LocalizedText) -> LocalizedText) -> Choice {
        let options = options.map {
            Option(text: change($0.text), key: $0.key, feedback: $0.feedback.map(change), credit: $0.credit)
        }
        return Choice(options: options, isOrderFixed: isOrderFixed)
    }
}

extension NumericKey {
    fileprivate func mapTexts(_ change: (LocalizedText) -> LocalizedText) -> NumericKey {
        var key = self
        for place in key.branches.indices { key.branches[place].feedback = key.branches[place].feedback.map(change) }
        return key
    }
}

extension TextKey {
    fileprivate func mapTexts(_ change: (LocalizedText) -> LocalizedText) -> TextKey {
        var key = self
        for place in key.branches.indices { key.branches[place].feedback = key.branches[place].feedback.map(change) }
        return key
    }
}
