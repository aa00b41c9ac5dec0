import SpacedRepetition
import Testing

@Suite struct IntervalFuzzTests {
    @Test(arguments: [
        (0.2, 1...1), (1.4, 1...1), (2.4, 2...2), (2.5, 2...4), (7.0, 5...9), (20.0, 17...23), (100.0, 93...107),
    ])
    func spreadsAsFarAsTheDefinitionSays(days: Double, range: ClosedRange<Int>) {
        #expect(IntervalFuzz.range(around: days) == range)
    }

    @Test func sameSeedSameDayAndEveryDayOfTheRangeOccurs() {
        var seen: Set<Int> = []
        for seed in 0..<500 as Range<UInt64> {
            let days = IntervalFuzz.interval(around: 7, seed: seed)
            #expect(days == IntervalFuzz.interval(around: 7, seed: seed))
            seen.insert(days)
        }
        #expect(seen == Set(5...9))
    }

    @Test func neverWaitsLongerThanACentury() {
        #expect(IntervalFuzz.interval(around: .infinity, seed: 1) == 36500)
        #expect(IntervalFuzz.interval(around: 36500, seed: 1) <= 36500)
    }
}
