import Assessment
import Quantities
import SpacedRepetition

/// The verdict on an answer: right or not, the key, the reason, the source, and when the item returns.
struct VerdictView {
    let question: PracticeSession.Question
    let response: String
    let grade: Grade
    let review: Review
    let context: Context
    let trace: MemoryTrace?
    /// True when nothing is left to ask: nobody waits for a word on the answer but the shell.
    let isLast: Bool
    /// What was wrong with a missed figure, in words.
    let diagnosis: String?

    private var screen: Screen { context.screen }
    private var variant: Variant { question.variant }
    private var item: Item { variant.item }
    /// The verdict speaks the question's language.
    private var wording: Wording { Wording(language: question.language) }

    func show() {
        if let echo = NumberEcho(variant: variant, response: response, language: question.language).phrase {
            screen.paragraph(wording(echo), indent: 2, style: .faint)
        }
        let sentence = [verdict, diagnosis, textRemark, hintRemark].compactMap { $0 }.joined(separator: " ")
        screen.paragraph(sentence, hanging: screen.isPlain ? 0 : 2, style: grade.verdict.style)
        PartsView(question: question, response: response, grade: grade, context: context).show()
        for feedback in grade.feedback { screen.paragraph(text(feedback), indent: 2) }
        if let explanation = item.explanation { screen.paragraph(text(explanation), indent: 2) }
        if grade.verdict != .right, let source = item.sourceName {
            screen.paragraph(wording(.source(text(source))), indent: 2, style: .faint)
        }
        screen.spread(schedule, invitation, indent: 2)
    }

    private var invitation: String {
        if grade.verdict != .right { return context.wording(.afterMiss) }
        if review.purpose == .cram { return "" }
        return isLast && context.console.isInteractive && !context.isInShell ? "" : context.wording(.changeRating)
    }

    private var verdict: String {
        switch (grade.verdict, grade.remark) {
        case (.right, .mindAccents(let text)): mark("✓") + wording(.mindAccents(text))
        case (.right, let remark?) where Phrase.TextEntry(remark) != nil:
            mark("✓") + (Phrase.TextEntry(remark).map { wording(.textEntry($0)) } ?? "")
        case (.right, _): mark("✓") + wording(.right)
        case (.partial, _):
            mark("~") + wording(hasParts ? .partlyInParts(percent: percent) : .partly(percent: percent, key: key))
        default: mark("✗") + wording(hasParts ? .wrongInParts : .wrong(key: key))
        }
    }

    private var hasParts: Bool { grade.parts.count > 1 }
    private var percent: Int { Int((grade.score * 100).rounded()) }

    private func mark(_ symbol: String) -> String { screen.isPlain ? "" : symbol + " " }

    /// How near a wrong text came.
    private var textRemark: String? {
        guard grade.verdict != .right, let diagnosis = variant.textDiagnosis(of: response, language: question.language)
        else { return nil }
        return wording(.textEntry(Phrase.TextEntry(diagnosis, key: key)))
    }

    /// What is left of the score after hints that cost.
    private var hintRemark: String? {
        guard review.hints > 0, !item.hintCost.isZero, grade.score > 0 else { return nil }
        return wording(.textEntry(.afterHints(review.hints, score: review.score)))
    }

    private var schedule: String {
        if review.purpose == .cram { return wording(.scheduleUntouched) }
        guard review.rating != .again, let trace else { return wording(.returnsInSession) }
        return wording(.returnsIn(days: context.schedule.intervalDays(of: item.id, trace)))
    }

    private var key: String { KeyText(variant: variant, language: question.language).text }

    private func text(_ text: LocalizedText) -> String { variant.text(text, in: question.language) }
}
