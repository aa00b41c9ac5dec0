import Quantities
import SpacedRepetition
import Testing

@testable import Assessment

@Suite struct CalibrationTests {
    private func estimate(_ low: Int, _ high: Int, truth: Int, sure percent: Int = 90) -> Review {
        var review = Sample.review(Sample.numeric(Sample.exactly(truth)), rating: nil)
        review.purpose = .estimate
        review.reading = "\(low)..\(high)"
        review.estimate = Estimate(confidence: Confidence(percent: percent) ?? .usual, truth: Rational(truth))
        return review
    }

    private func close(_ value: Double?, _ expected: Double) -> Bool {
        value.map { abs($0 - expected) < 1e-6 } ?? false
    }

    @Test func withoutEstimatesThereIsNothing() {
        let calibration = Calibration([Sample.review(Sample.choice(), rating: .good)])
        #expect(calibration.estimates == 0 && calibration.inside == 0 && calibration.levels.isEmpty)
        #expect(calibration.widen == nil && calibration.score == nil)
    }

    @Test func levelsAreThoseThatWereStated() {
        let calibration = Calibration([
            estimate(8, 12, truth: 10), estimate(8, 12, truth: 13), estimate(8, 12, truth: 9, sure: 50),
            Sample.review(Sample.choice(), rating: .good),
        ])
        #expect(calibration.estimates == 3 && calibration.inside == 2)
        #expect(calibration.levels.map(\.confidence.percent) == [50, 90])
        #expect(calibration.levels.map(\.inside) == [1, 1])
        #expect(calibration.levels.map(\.share) == [1, 0.5])
    }

    /// 4/10 = 0.4; 4/20 = 0.2; (4 + 20 * 1)/13 = 24/13; a truth of 0 has no share.
    @Test func theMeanScoreIsRelative() {
        let calibration = Calibration([
            estimate(8, 12, truth: 10), estimate(18, 22, truth: 20), estimate(8, 12, truth: 13),
            estimate(-1, 1, truth: 0),
        ])
        #expect(close(calibration.score, (0.4 + 0.2 + 24.0 / 13) / 3))
    }

    /// 4/10, 4/20, 24/13, and one that nobody can have meant.
    @Test func oneAbsurdIntervalLeavesTheMedianAlone() {
        let sound = [estimate(8, 12, truth: 10), estimate(18, 22, truth: 20), estimate(8, 12, truth: 13)]
        #expect(close(Calibration(sound).medianScore, 0.4))
        let slip = Calibration(sound + [estimate(0, 2_000_000_000, truth: 1)])
        #expect(close(slip.medianScore, (0.4 + 24.0 / 13) / 2))
        #expect((slip.score ?? 0) > 100_000_000)
        #expect(Calibration([]).medianScore == nil)
        #expect(Calibration([estimate(-1, 1, truth: 0)]).medianScore == nil)
    }

    @Test func anEstimateHasItsOwnScore() {
        // 4 wide, 1 outside at 90 %: 4 + 20 * 1.
        #expect(estimate(8, 12, truth: 13).intervalScore == 24)
        #expect(estimate(8, 12, truth: 9, sure: 50).intervalScore == 4)
        #expect(Sample.review(Sample.choice(), rating: .good).intervalScore == nil)
    }

    /// Ten intervals 8...12 around 10; the truths lie 0, 0.5, ... 4.5 half widths away. Nine of ten are wanted: the
    /// ninth of the ordered distances is 4.
    @Test func theFactorIsAQuantile() {
        let narrow = (0..<10).map { estimate(8, 12, truth: 10 + $0) }
        #expect(Calibration(narrow).widen == 4)
        #expect(Calibration(narrow).levels[0].widen == 4)
        // Half of ten: the fifth.
        #expect(Calibration((0..<10).map { estimate(8, 12, truth: 10 + $0, sure: 50) }).widen == 2)
        // Both levels promise 14 of 20 truths; the distances come in pairs, so the 14th is the seventh pair.
        let both = narrow + (0..<10).map { estimate(8, 12, truth: 10 + $0, sure: 50) }
        #expect(Calibration(both).widen == 3)
    }

    @Test func noFactorWidensAPoint() {
        let calibration = Calibration([estimate(5, 5, truth: 6)])
        #expect(calibration.widen == nil && calibration.levels[0].widen == nil)
    }

    /// Widened by the factor, as many truths lie within as were promised.
    @Test func theFactorKeepsItsPromise() throws {
        let truths = [3, 8, 9, 9, 10, 11, 12, 14, 15, 17, 21, 30]
        for percent in [50, 80, 90, 95] {
            let factor = try #require(Calibration(truths.map { estimate(8, 12, truth: $0, sure: percent) }).widen)
            let held = truths.count { abs(Double($0) - 10) <= 2 * factor }
            #expect(held * 100 >= truths.count * percent)
        }
    }

    @Test func findings() {
        func level(_ inside: Int, of estimates: Int, sure percent: Int) -> Calibration.Level.Finding {
            Calibration.Level(
                confidence: Confidence(percent: percent) ?? .usual, estimates: estimates, inside: inside
            ).finding
        }
        #expect(level(0, of: 9, sure: 90) == .tooEarly)
        #expect(level(6, of: 10, sure: 90) == .tooNarrow)
        #expect(level(8, of: 10, sure: 90) == .fits)
        #expect(level(10, of: 10, sure: 90) == .fits)
        #expect(level(10, of: 10, sure: 50) == .tooWide)
        #expect(level(40, of: 40, sure: 90) == .tooWide)
    }

    /// Values of Wilson's formula worked with a desk calculator: z² = 3.841459.
    @Test func wilsonIntervals() {
        let eight = Wilson.interval(hits: 8, of: 10)
        #expect(close(eight.lowerBound, 0.4901625) && close(eight.upperBound, 0.9433178))
        let none = Wilson.interval(hits: 0, of: 10)
        #expect(none.lowerBound == 0 && close(none.upperBound, 0.2775328))
        let all = Wilson.interval(hits: 10, of: 10)
        #expect(close(all.lowerBound, 0.7224672) && all.upperBound == 1)
        #expect(Wilson.interval(hits: 0, of: 0) == 0...1)
    }

    @Test func whatCannotBeReadIsLeftOut() {
        var odd = estimate(8, 12, truth: 10)
        odd.reading = "about ten"
        #expect(Calibration([odd]).estimates == 0)
    }
}
