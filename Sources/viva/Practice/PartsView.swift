import Assessment

/// Which gaps, pairs or places of an answer were right, a line for each; where all were, only those that are spelt otherwise.
struct PartsView {
    let question: PracticeSession.Question
    let response: String
    let grade: Grade
    let context: Context

    private var language: Language { question.language }
    private var wording: Wording { Wording(language: language) }

    func show() {
        guard grade.parts.count > 1 else { return }
        let diagnoses = question.variant.gapDiagnoses(of: response, grade: grade, language: language)
        for (place, part) in zip(0..., zip(rows, grade.parts)) {
            let (row, grade) = part
            if self.grade.verdict == .right, grade.spelling == nil { continue }
            let mark = context.screen.isPlain ? wording(.verdict(grade.verdict)) + ":" : grade.verdict.mark
            let change = [row.given, grade.verdict == .right ? grade.spelling.map { "→ \($0)" } ?? "" : "→ \(row.key)"]
            let text = change.filter { !$0.isEmpty }.joined(separator: " ")
            context.screen.paragraph(
                "\(wording.number(place + 1))  \(mark) \(text)", indent: 2, hanging: 7, style: grade.verdict.style)
            if diagnoses.indices.contains(place), let diagnosis = diagnoses[place] {
                context.screen.paragraph(DiagnosisText(language: language, shelf: nil).text(of: diagnosis), indent: 5)
            }
            for feedback in grade.feedback {
                context.screen.paragraph(question.variant.text(feedback, in: language), indent: 5)
            }
        }
    }

    private var rows: [(given: String, key: String)] {
        switch question.variant.item.answer {
        case .cloze: gapRows
        case .matching(let matching):
            zip(matching.pairs, grade.parts).map { pair, part in
                let texts = KeyText(variant: question.variant, language: language)
                let taken = part.reading.flatMap { Int(countedFromOne: $0) }.map(texts.lettered)
                let left = question.variant.text(pair.left, in: language)
                return ("\(left): \(taken ?? "–")", texts.lettered(pair.target))
            }
        case .ordering:
            grade.parts.enumerated().map { place, part in
                let texts = KeyText(variant: question.variant, language: language)
                let taken = part.reading.flatMap { Int(countedFromOne: $0) }.map(texts.lettered)
                return (taken ?? "–", texts.lettered(place))
            }
        default: []
        }
    }

    private var gapRows: [(given: String, key: String)] {
        let gaps = question.variant.gaps(in: language)
        return zip(zip(gaps, grade.parts), Variant.parts(of: response, gaps: gaps)).map { gap, typed in
            let (gap, grade) = gap
            let texts = KeyText(variant: gap, language: language)
            switch gap.item.answer {
            case .choice:
                let taken = grade.reading.flatMap { Int(countedFromOne: $0) }.map(texts.lettered)
                return (taken ?? typed, texts.text)
            case .numeric(let key):
                let reading = gap.reading(of: typed, key: key, language: language)
                return (reading.map(wording.quantity) ?? typed, texts.text)
            default: return (typed, texts.text)
            }
        }
    }
}

extension Verdict {
    /// A sign that says it without colour.
    var mark: String {
        switch self {
        case .right: "✓"
        case .partial: "~"
        case .wrong: "✗"
        case .skipped: "–"
        }
    }

    var style: Screen.Style {
        switch self {
        case .right: .good
        case .partial: .partial
        case .wrong, .skipped: .bad
        }
    }
}
