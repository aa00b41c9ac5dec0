import Assessment
import Quantities
import SpacedRepetition
import Testing

@Suite struct HintCostTests {
    private func item(_ cost: Rational, credit: Rational = .one) -> Item {
        var item = Sample.item(
            "name",
            .text(
                TextKey(branches: [
                    .init(accepted: [.init(language: nil, text: "kulak")], credit: .one),
                    .init(accepted: [.init(language: nil, text: "peasant")], credit: Rational(decimal: "0.5") ?? .one),
                ])))
        item.hints = [LocalizedText("one"), LocalizedText("two"), LocalizedText("three")]
        item.hintCost = cost
        return item
    }

    private func review(_ response: String, hints: Int, cost: String) -> (Grade, Review)? {
        let session = PracticeSession(
            id: "s", items: [item(Rational(decimal: cost) ?? .zero)], purpose: .practice, progress: Progress(),
            language: .english, seed: 1)
        guard case .graded(let grade, let review)? = session.review(response, seconds: 1, hints: hints) else {
            return nil
        }
        return (grade, review)
    }

    @Test(arguments: [
        ("0.25", 0, 1), ("0.25", 1, 0.75), ("0.25", 3, 0.25), ("0.1", 9, 0.1), ("0.5", 3, 0), ("1", 1, 0), ("0", 3, 1),
    ])
    func eachHintTakesItsShare(cost: String, hints: Int, score: Double) throws {
        let (grade, review) = try #require(self.review("kulak", hints: hints, cost: cost))
        #expect(review.score == score)
        #expect(review.hints == hints)
        // The answer itself was right.
        #expect(grade.verdict == .right && review.verdict == .right)
    }

    @Test func aPartlyRightAnswerPaysToo() {
        #expect(review("peasant", hints: 1, cost: "0.25")?.1.score == 0.25)
        #expect(review("peasant", hints: 3, cost: "0.25")?.1.score == 0)
        #expect(review("nobody", hints: 3, cost: "0.25")?.1.score == 0)
    }

    @Test func afterAHintNothingIsBetterThanHard() {
        #expect(review("kulak", hints: 0, cost: "0")?.1.rating == .good)
        #expect(review("kulak", hints: 1, cost: "0")?.1.rating == .hard)
        #expect(review("kulak", hints: 3, cost: "0.5")?.1.rating == .hard)
        #expect(review("nobody", hints: 1, cost: "0")?.1.rating == .again)
    }

    @Test func anAnswerThatWasRightAfterAllPaysToo() throws {
        var session = PracticeSession(
            id: "s", items: [item(Rational(decimal: "0.25") ?? .zero)], purpose: .practice, progress: Progress(),
            language: .english, seed: 1)
        guard case .graded(_, let review)? = session.review("kulaki", seconds: 1, hints: 2) else {
            Issue.record("it is not graded")
            return
        }
        session.record(review, event: "e")
        let correction = try #require(session.overruling)
        #expect(correction == Correction(review: "e", rating: .hard, acceptsAnswer: true, score: 0.5))
        #expect(correction.applied(to: review).score == 0.5)
        #expect(correction.applied(to: review).verdict == .right)
        session.correct(correction)
        #expect(session.answers.last?.isOverruled == true)
        #expect(session.answers.last?.review.score == 0.5)
    }

    @Test func withoutHintsARightAnswerIsWorthItsMaximum() {
        var session = PracticeSession(
            id: "s", items: [item(.one)], purpose: .practice, progress: Progress(), language: .english, seed: 1)
        guard case .graded(_, let review)? = session.review("kulaki", seconds: 1) else { return }
        session.record(review, event: "e")
        #expect(session.overruling == Correction(review: "e", rating: .good, acceptsAnswer: true))
    }
}
