import Assessment
import Quantities

/// The verdict on an interval: whether it holds the figure, by how much not, and its score.
struct EstimateView {
    let question: PracticeSession.Question
    let review: Review
    let context: Context
    private let estimate: Estimate
    private let interval: Interval

    /// Nil for an answer that is no estimate.
    init?(question: PracticeSession.Question, review: Review, context: Context) {
        guard let estimate = review.estimate, let interval = review.interval else { return nil }
        self.question = question
        self.review = review
        self.context = context
        self.estimate = estimate
        self.interval = interval
    }

    private var screen: Screen { context.screen }
    private var item: Item { question.variant.item }
    /// The verdict speaks the question's language.
    private var wording: Wording { Wording(language: question.language) }
    private var isInside: Bool { interval.contains(estimate.truth) }

    func show() {
        let mark = screen.isPlain ? "" : isInside ? "✓ " : "✗ "
        let sentences = [wording(.estimate(verdict))] + (score.map { [wording(.estimate($0))] } ?? [])
        screen.paragraph(
            mark + sentences.joined(separator: " "), hanging: screen.isPlain ? 0 : 2, style: isInside ? .good : .bad)
        if let explanation = item.explanation { screen.paragraph(text(explanation), indent: 2) }
        if !isInside, let source = item.sourceName {
            screen.paragraph(wording(.source(text(source))), indent: 2, style: .faint)
        }
        if !isInside { screen.paragraph(context.wording(.estimate(.afterMiss)), indent: 2, style: .faint) }
    }

    private var verdict: EstimatePhrase {
        let truth = KeyText(variant: question.variant, language: question.language).text
        let ends = "\(wording.brief(interval.low))–\(wording.brief(interval.high))\(unit)"
        guard !isInside, let miss = interval.miss(of: estimate.truth) else {
            return .inside(truth: truth, interval: ends)
        }
        return .outside(
            truth: truth, interval: ends, miss: wording.brief(miss.magnitude) + unit, isAbove: !miss.isNegative)
    }

    private var score: EstimatePhrase? {
        guard let score = interval.score(for: estimate.truth, confidence: estimate.confidence) else { return nil }
        return .score(
            wording.brief(score) + unit, share: estimate.relativeScore(of: interval).map(wording.shareOfFigure))
    }

    private var unit: String {
        guard let branch = item.figure else { return "" }
        return branch.isPercent ? wording.percentSign : branch.unit.map { " " + wording.name(of: $0) } ?? ""
    }

    private func text(_ text: LocalizedText) -> String { question.variant.text(text, in: question.language) }
}

extension Wording {
    /// A figure that was computed: whole, or to four significant figures, where it has more than four decimals.
    func brief(_ value: Rational) -> String {
        if let places = value.decimalPlaces, places <= 4 { return number(value) }
        let short = value.magnitude < 1000 ? value.rounded(toSignificantFigures: 4) : value.rounded(toPlaces: 0)
        return number(short ?? value)
    }

    /// A relative score in per cent.
    func shareOfFigure(_ share: Double) -> String {
        let percent = share * 100
        return decimal(percent, places: percent < 9.95 ? 1 : 0) + percentSign
    }
}
