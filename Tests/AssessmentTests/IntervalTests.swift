import Assessment
import Quantities
import Testing

@Suite struct IntervalTests {
    private func interval(_ low: Int, _ high: Int) throws -> Interval {
        try #require(Interval(low: Rational(low), high: Rational(high)))
    }

    private func sure(_ percent: Int) throws -> Confidence { try #require(Confidence(percent: percent)) }

    @Test func theEndsBelongToIt() throws {
        let interval = try interval(12, 20)
        #expect(interval.contains(12) && interval.contains(20) && interval.contains(16))
        #expect(!interval.contains(11) && !interval.contains(21))
        #expect(Interval(low: 20, high: 12) == nil)
        #expect(try self.interval(5, 5).contains(5))
    }

    /// Worked by hand from the formula: width, and for a miss 2/alpha times its distance.
    @Test(arguments: [
        // Inside: 20 000 - 12 000.
        (12_000, 20_000, 16_353, 90, "8000"),
        // 1353 too high at alpha 0.1: 3000 + 20 * 1353.
        (12_000, 15_000, 16_353, 90, "30060"),
        // 3 too low at alpha 0.2: 2 + 10 * 3.
        (10, 12, 7, 80, "32"),
        // 1 too low at alpha 0.3: 3 + 20/3 * 1.
        (0, 3, -1, 70, "29/3"),
        // 2 too high at alpha 0.5: 0 + 4 * 2.
        (5, 5, 7, 50, "8"),
        // 1 too high at alpha 0.01: 1 + 200 * 1.
        (-3, -2, -1, 99, "201"),
        // On the end: the width alone.
        (10, 12, 12, 95, "2"),
    ])
    func scores(low: Int, high: Int, truth: Int, percent: Int, expected: String) throws {
        let score = try interval(low, high).score(for: Rational(truth), confidence: sure(percent))
        #expect(score?.description == expected)
    }

    /// For a truth that is 1, 2, ... 100 with equal chance, 6...95 is the central interval of 90 %.
    @Test func theHonestIntervalScoresBest() throws {
        let confidence = try sure(90)
        func mean(_ low: Int, _ high: Int) throws -> Double {
            let interval = try interval(low, high)
            return (1...100).reduce(0.0) {
                $0 + (interval.score(for: Rational($1), confidence: confidence)?.doubleValue ?? .infinity)
            }
        }
        let honest = try mean(6, 95)
        for (low, high) in [(1, 100), (20, 80), (50, 50), (10, 99), (2, 90)] {
            #expect(try mean(low, high) > honest)
        }
    }

    @Test func whatDoesNotFitHasNoScore() throws {
        let huge = Rational(numerator: Int128.max, denominator: 1) ?? .zero
        let interval = try #require(Interval(low: huge.negated, high: huge))
        #expect(interval.score(for: .zero, confidence: .usual) == nil)
        #expect(interval.stretch(to: .zero) == 1)
    }

    @Test(arguments: [
        (12, 20, 16, 0.0), (12, 20, 18, 0.5), (12, 20, 20, 1), (12, 20, 12, 1), (12, 20, 22, 1.5), (12, 20, 4, 3),
        (5, 5, 5, 0), (5, 5, 6, Double.infinity),
    ])
    func howFarItHadToStretch(low: Int, high: Int, truth: Int, expected: Double) throws {
        #expect(try interval(low, high).stretch(to: Rational(truth)) == expected)
    }

    @Test func missesHaveASide() throws {
        let interval = try interval(12, 20)
        #expect(interval.miss(of: 9) == -3)
        #expect(interval.miss(of: 25) == 5)
        #expect(interval.miss(of: 20) == 0)
    }

    @Test(arguments: ["12000..20000", "-5..3", "0.5..1.25", "1/3..2/3", "-2..-1"])
    func whatIsRecordedReadsBack(text: String) {
        #expect(Interval(recorded: text)?.description == text)
        #expect(Interval(recorded: text + " km")?.description == text)
    }

    @Test(arguments: ["", "12", "12..", "..", "12..x", "20..12", "1..2..3", "1/0..2", "1/2/3..4", "12000 .. 20000"])
    func whatIsNoIntervalIsNone(text: String) {
        #expect(Interval(recorded: text) == nil)
    }
}
