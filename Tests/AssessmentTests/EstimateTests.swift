import Quantities
import SpacedRepetition
import Testing

@testable import Assessment

@Suite struct EstimateTests {
    @Test func confidencesHaveBounds() {
        #expect(Confidence(percent: 49) == nil && Confidence(percent: 100) == nil)
        #expect(Confidence(percent: 50)?.share == 0.5)
        #expect(Confidence(share: 0.9) == .usual)
        #expect(Confidence(share: 0.995) == nil && Confidence(share: .nan) == nil && Confidence(share: 90) == nil)
        for percent in Confidence.allowed {
            let confidence = Confidence(percent: percent)
            #expect(confidence.flatMap { Confidence(share: $0.share) } == confidence)
        }
    }

    @Test func oneFigureIsWanted() {
        let half = Rational(numerator: 1, denominator: 2) ?? .zero
        let range = NumericBranch(target: .range(low: .number(3), high: .number(5)))
        let bound = NumericBranch(target: .bound(.above, .number(3)))
        var known = range
        known.credit = half
        #expect(Sample.numeric(Sample.exactly(5)).isEstimable)
        #expect(Sample.numeric(Sample.exactly(5), known).isEstimable)
        #expect(!Sample.numeric(range).isEstimable)
        #expect(!Sample.numeric(bound).isEstimable)
        #expect(!Sample.numeric(Sample.exactly(5), Sample.exactly(6)).isEstimable)
        #expect(!Sample.choice().isEstimable && !Sample.text("x").isEstimable)
    }

    @Test func aTruthIsKeptExactly() throws {
        let third = try #require(Rational(numerator: 1, denominator: 3))
        for truth in [Rational(16353), third, Rational(decimal: "-1.0925") ?? .zero] {
            let estimate = Estimate(confidence: .usual, truth: truth)
            #expect(Estimate(confidence: .usual, recordedTruth: estimate.recordedTruth) == estimate)
        }
        #expect(Estimate(confidence: .usual, recordedTruth: "many") == nil)
    }

    private func session(_ purpose: Review.Purpose, progress: Progress = Progress()) -> PracticeSession {
        PracticeSession(
            id: "s", items: [Sample.numeric(Sample.exactly(16353))], purpose: purpose, progress: progress,
            language: .english, seed: 1, confidence: Confidence(percent: 80) ?? .usual)
    }

    @Test func aSittingAsksForIntervals() throws {
        var session = session(.estimate)
        #expect(session.question?.confidence == Confidence(percent: 80))
        #expect(self.session(.practice).question?.confidence == nil)
        guard case .notUnderstood(.intervalWanted)? = session.review("16353", seconds: 1) else {
            Issue.record("a figure was judged")
            return
        }
        guard case .graded(let grade, let review)? = session.review("12-15 thousand", seconds: 1) else {
            Issue.record("not judged")
            return
        }
        #expect(grade.verdict == .wrong)
        #expect(review.rating == nil && review.score == 0 && review.purpose == .estimate)
        #expect(review.estimate == Estimate(confidence: try #require(Confidence(percent: 80)), truth: 16353))
        #expect(review.interval == Interval(low: 12000, high: 15000))
        session.record(review, event: "1")
        #expect(session.question == nil, "a miss does not come back")
        #expect(session.summary.returning.isEmpty)
        session.retract()
        #expect(session.question != nil)
    }

    @Test func progressLeavesEstimatesAlone() {
        var estimated = EventSamples.review("2", sequence: 2, minutes: 5000, rating: nil, purpose: .estimate)
        if case .review(var review) = estimated.body {
            review.estimate = Estimate(confidence: .usual, truth: 5)
            review.reading = "4..6"
            estimated.body = .review(review)
        }
        let practised = EventSamples.review("1", sequence: 1, minutes: 0)
        let before = Progress.replaying([practised])
        var after = before
        let isTaken = after.apply(estimated)
        #expect(isTaken)
        #expect(after.traces == before.traces)
        #expect(after.days == before.days)
        #expect(after.last?.event == "2", "it can be taken back")
        #expect(after == Progress.replaying([estimated, practised]))
    }

    /// A second word that another program wrote down changes nothing of an estimate's standing.
    @Test func correctionsDoNotCount() {
        let estimated = EventSamples.review("1", sequence: 1, minutes: 0, rating: nil, purpose: .estimate)
        let correction = Correction(review: "1", rating: .good, acceptsAnswer: true)
        let corrected = EventSamples.event("2", sequence: 2, minutes: 1, .correction(correction))
        var progress = Progress.replaying([estimated])
        let isTaken = progress.apply(corrected)
        #expect(isTaken)
        #expect(progress.traces.isEmpty && progress.days.isEmpty)
    }
}
