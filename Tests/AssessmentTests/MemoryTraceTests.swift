import Assessment
import SpacedRepetition
import Testing

@Suite struct MemoryTraceTests {
    private func after(_ trace: MemoryTrace?, _ rating: Rating, days: Int) -> MemoryTrace {
        .after(
            trace, review: Sample.review(Sample.choice(), rating: rating), rating: rating,
            at: Sample.noon.adding(seconds: Double(days) * 86_400), model: .standard, dayStartHour: 4)
    }

    @Test func aLapseIsForgettingOnALaterDay() {
        let first = after(nil, .good, days: 0)
        #expect(after(first, .again, days: 0).lapses == 0)
        #expect(after(first, .again, days: 3).lapses == 1)
        #expect(after(nil, .again, days: 0).lapses == 0)
    }

    @Test func aClockThatWentBackCountsAsNoTime() {
        let first = after(nil, .good, days: 5)
        #expect(after(first, .good, days: 1).memory == after(first, .good, days: 5).memory)
    }
}
