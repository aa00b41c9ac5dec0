import Assessment
import Quantities
import ScoreReports

/// One variant of an item in one language: the question, its key, and all that may be shown after an answer.
struct PreviewView {
    let variant: Variant
    let language: Language
    let context: Context

    private var item: Item { variant.item }
    private var screen: Screen { context.screen }
    /// What learners read around the question is in the question's language.
    private var wording: Wording { Wording(language: language) }
    private var key: KeyText { KeyText(variant: variant, language: language) }
    private var accepted: KeyText { KeyText(variant: variant, language: language, showsTolerance: true) }

    func show() {
        let question = PracticeSession.Question(
            variant: variant, language: language, number: 1, total: 1, isRepeat: false, confidence: nil)
        let seed = item.variables.isEmpty ? [] : [wording(.seed(variant.seed))]
        screen.show()
        screen.paragraph(
            ([item.id.description, item.kind.rawValue, language.description] + seed).joined(separator: " · "),
            style: .faint)
        QuestionView(question: question, context: context).showBody()
        var rows = [[wording(.label(.key)), accepted.text + (key.others.map { " (\($0))" } ?? "")]]
        if !item.variables.isEmpty { rows.append([wording(.label(.figures)), wording.figures(of: variant)]) }
        rows += remarks.map { [$0.answer, $0.text] }
        rows += item.hints.map { [wording(.label(.hints)), text($0)] }
        if let explanation = item.explanation { rows.append([wording(.label(.explanation)), text(explanation)]) }
        if let source = item.source { rows.append(["", wording(.source(text(source)))]) }
        screen.table(rows, indent: 2)
    }

    var json: JSONValue {
        [
            "item": .string(item.id.description), "language": .string(language.description),
            "kind": .string(item.kind.rawValue), "seed": .int(Int(variant.seed)),
            "values": .object(variant.values.mapValues { .string($0.description) }), "stem": .string(text(item.stem)),
            "lettered": .array(
                variant.optionOrder.indices.map { .string(variant.letteredText(at: $0, in: language)) }),
            "key": .string(key.text), "accepted": .string(accepted.text),
            "feedback": .array(remarks.map { ["answer": .string($0.answer), "text": .string($0.text)] }),
            "hints": .array(item.hints.map { .string(text($0)) }),
            "explanation": .string(item.explanation.map(text)), "source": .string(item.source.map(text)),
        ]
    }

    private func text(_ text: LocalizedText) -> String { variant.text(text, in: language) }

    /// What is said of one answer.
    private struct Remark {
        var answer: String
        var text: String
    }

    private var remarks: [Remark] {
        switch item.answer {
        case .choice(let choice), .multiple(let choice, _): return remarks(on: choice, of: variant)
        case .numeric(let key): return remarks(on: key, of: variant)
        case .text(let key): return remarks(on: key)
        case .ordering(let ordering): return lettered(ordering.entries.map(\.feedback))
        case .matching(let matching):
            return matching.pairs.compactMap { pair in
                pair.feedback.map { Remark(answer: text(pair.left), text: text($0)) }
            }
        case .cloze:
            return variant.gaps(in: language).flatMap { gap -> [Remark] in
                switch gap.item.answer {
                case .choice(let choice): remarks(on: choice, of: gap)
                case .numeric(let key): remarks(on: key, of: gap)
                case .text(let key): remarks(on: key)
                default: []
                }
            }
        }
    }

    private func remarks(on choice: Choice, of variant: Variant) -> [Remark] {
        variant.optionOrder.enumerated().compactMap { position, place in
            choice.options[place].feedback.map {
                Remark(answer: Variant.label(at: position), text: variant.text($0, in: language))
            }
        }
    }

    private func lettered(_ feedback: [LocalizedText?]) -> [Remark] {
        variant.optionOrder.enumerated().compactMap { position, place in
            feedback[place].map { Remark(answer: Variant.label(at: position), text: text($0)) }
        }
    }

    /// Known mistakes, and whatever else has feedback or a share of the score.
    private func remarks(on key: NumericKey, of variant: Variant) -> [Remark] {
        key.branches.filter { $0.credit != .one || $0.feedback != nil }.map { branch in
            let figure = KeyText(variant: variant, language: language, showsTolerance: true).figure(of: branch)
            return Remark(answer: figure, text: worth(branch.credit, branch.feedback))
        }
    }

    private func remarks(on key: TextKey) -> [Remark] {
        key.branches.filter { $0.credit != .one || $0.feedback != nil }.map { branch in
            Remark(answer: branch.accepted.first?.text ?? "", text: worth(branch.credit, branch.feedback))
        }
    }

    private func worth(_ credit: Rational, _ feedback: LocalizedText?) -> String {
        let percent = credit.multiplied(by: Rational(100)) ?? credit
        let share = credit == .one ? [] : ["(\(wording.number(percent))\(wording.percentSign))"]
        return (share + (feedback.map { [text($0)] } ?? [])).joined(separator: " ")
    }
}
