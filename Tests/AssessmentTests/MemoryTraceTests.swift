import Assessment
import SpacedRepetition
import Testing

struct MemoryTraceTests {
    private let model = FSRS6.standard

    private func after(_ trace: MemoryTrace?, _ rating: Rating, hours: Double) -> MemoryTrace {
        .after(
            trace, review: Sample.review(Sample.choice(), rating: rating), rating: rating,
            at: Sample.noon.adding(seconds: hours * 3600), model: model, dayStartHour: 4)
    }

    @Test func theFirstReviewBeginsTheMemory() {
        let trace = after(nil, .again, hours: 0)
        #expect(trace.memory == model.step(nil, rating: .again, afterDays: 0))
        #expect(trace.firstDay == StudyDay(of: Sample.noon))
        #expect(trace.lastDay == trace.firstDay)
        #expect(trace.reviews == 1)
        #expect(trace.lapses == 0)
    }

    @Test func timeIsCountedInStudyDays() {
        let first = after(nil, .good, hours: 0)
        // From noon until before and after the second night's four o'clock.
        for (hours, days) in [(2.0, 0.0), (24, 1), (38, 1), (41, 2)] {
            #expect(
                after(first, .good, hours: hours).memory == model.step(first.memory, rating: .good, afterDays: days))
        }
    }

    @Test func aClockThatGoesBackCountsAsNoTime() {
        let first = after(nil, .good, hours: 0)
        let second = after(first, .good, hours: -240)
        #expect(second.memory == model.step(first.memory, rating: .good, afterDays: 0))
        #expect(second.lastDay < first.lastDay)
        #expect(after(first, .again, hours: -240).lapses == 0)
    }

    @Test func aLapseIsOfALaterDay() {
        let first = after(nil, .good, hours: 0)
        #expect(after(first, .again, hours: 1).lapses == 0)
        let lapsed = after(first, .again, hours: 48)
        #expect(lapsed.lapses == 1)
        #expect(after(lapsed, .again, hours: 49).lapses == 1)
        #expect(after(lapsed, .hard, hours: 96).lapses == 1)
        #expect(after(lapsed, .again, hours: 96).lapses == 2)
    }

    @Test func whatComesLastIsKept() {
        let second = after(after(nil, .good, hours: 0), .hard, hours: 48)
        #expect(second.lastRating == .hard)
        #expect(second.lastReview == Sample.noon.adding(seconds: 48 * 3600))
        #expect(second.lastDay == second.firstDay.adding(days: 2))
        #expect(second.reviews == 2)
    }
}
