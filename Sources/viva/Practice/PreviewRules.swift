import Assessment
import Quantities

/// How answers to an item are judged, as far as its author said so: what `preview` lists as its rules.
struct PreviewRules {
    let variant: Variant
    let language: Language

    private var item: Item { variant.item }
    private var wording: Wording { Wording(language: language) }

    /// In words, the rules of gaps behind the numbers of these.
    var texts: [String] {
        var texts = own(item.answer)
        for (place, gap) in variant.gaps(in: language).enumerated() {
            texts += own(gap.item.answer).map { "[\(wording.number(place + 1))] \($0)" }
        }
        if let rule = item.scoringRule { texts.append(wording(.report(.authoring(.scored(rule.rawValue))))) }
        if !item.hintCost.isZero { texts.append(wording(.report(.authoring(.hintTakes(item.hintCost))))) }
        return texts
    }

    private func own(_ answer: AnswerKey) -> [String] {
        let notes: [Phrase.AuthoringNote] =
            switch answer {
            case .numeric(let key):
                (key.isSpanWanted ? [.bothEnds] : []) + (key.unitPolicy == .optional ? [] : [.unit(key.unitPolicy)])
            case .text(let key): Self.notes(on: key.comparison)
            case .choice(let choice), .multiple(let choice, _): choice.isOrderFixed ? [.orderFixed] : []
            case .ordering, .matching, .cloze: []
            }
        return notes.map { wording(.report(.authoring($0))) }
    }

    private static func notes(on comparison: TextComparison) -> [Phrase.AuthoringNote] {
        var notes: [Phrase.AuthoringNote] = []
        let usual = TextComparison.usual
        if comparison.letterCase != usual.letterCase { notes.append(.letterCase(comparison.letterCase)) }
        if comparison.accents != usual.accents { notes.append(.accents(comparison.accents)) }
        if comparison.typos > 0 { notes.append(.typos(comparison.typos)) }
        return notes
    }
}
