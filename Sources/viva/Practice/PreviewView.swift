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
        QuestionView(question: question, context: context, spoken: language).showBody()
        var rows = keyRows
        let rules = PreviewRules(variant: variant, language: language).texts
        if !rules.isEmpty { rows.append([note(.rules), rules.joined(separator: "; ")]) }
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
            "alsoRight": .array(otherKeys.map { .string($0) }),
            "rules": .array(PreviewRules(variant: variant, language: language).texts.map { .string($0) }),
            "key": .string(key.text), "accepted": .string(accepted.text),
            "feedback": .array(remarks.map { ["answer": .string($0.answer), "text": .string($0.text)] }),
            "hints": .array(item.hints.map { .string(text($0)) }),
            "explanation": .string(item.explanation.map(text)), "source": .string(item.source.map(text)),
        ]
    }

    private func note(_ note: Phrase.AuthoringNote) -> String { wording(.report(.authoring(note))) }

    /// The key, and below it what else is right; of a matching the pairs, below what is typed for them.
    private var keyRows: [[String]] {
        let label = wording(.label(.key))
        switch item.answer {
        case .matching(let matching):
            let typed = matching.pairs.enumerated().map { place, pair in
                "\(wording.number(place + 1))\(key.lettered(pair.target).prefix { $0 != " " })"
            }
            let pairs = matching.pairs.map { ["", "\(text($0.left)) → \(text(matching.targets[$0.target]))"] }
            return [[label, typed.joined(separator: " ")]] + pairs
        default:
            let others = otherKeys
            return [[label, firstKey]] + (others.isEmpty ? [] : [[note(.alsoRight), others.joined(separator: "; ")]])
        }
    }

    private var firstKey: String {
        guard case .numeric(let figures) = item.answer, let first = figures.key else { return accepted.text }
        return accepted.figure(of: first)
    }

    /// What is right beside the key that a verdict names.
    private var otherKeys: [String] {
        if case .numeric(let figures) = item.answer {
            return figures.branches.filter { $0.credit == .one }.dropFirst().map(accepted.figure)
        }
        return key.others.map { [$0] } ?? []
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
        variant.optionOrder.enumerated().compactMap { position, place -> Remark? in
            let option = choice.options[place]
            guard option.feedback != nil || option.credit != nil else { return nil }
            return Remark(answer: Variant.label(at: position), text: worth(option.credit ?? .one, option.feedback))
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
