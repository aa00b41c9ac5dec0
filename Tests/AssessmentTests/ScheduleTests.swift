import Assessment
import SpacedRepetition
import Testing

struct ScheduleTests {
    private let item = ItemID(bank: "b", item: "i")
    private let schedule = Schedule()

    private func trace(
        _ rating: Rating = .good, stability: Double = 40, reviews: Int = 3, at moment: Instant = Sample.noon,
        dayStartHour: Int = 4
    ) -> MemoryTrace {
        let day = StudyDay(of: moment, startHour: dayStartHour)
        return MemoryTrace(
            memory: MemoryState(stability: stability, difficulty: 5), lastReview: moment, lastDay: day,
            lastRating: rating, firstDay: day, reviews: reviews, lapses: 0, revision: "r")
    }

    private func start(of day: StudyDay, hour: Int = 4, offset: Int = 3600) -> Instant {
        day.start(offset: offset, startHour: hour)
    }

    @Test func whatWasForgottenWaitsForNoDay() {
        let forgotten = trace(.again)
        #expect(schedule.intervalDays(of: item, forgotten) == 0)
        #expect(schedule.due(of: item, forgotten) == forgotten.lastReview)
        for days in [0.0, 1, 9] {
            #expect(schedule.isDue(item, forgotten, now: Sample.noon.adding(seconds: days * 86_400)))
        }
    }

    @Test(arguments: [0, 4, 23])
    func dueBeginsWithTheStudyDay(hour: Int) {
        let schedule = Schedule(dayStartHour: hour)
        let trace = trace(dayStartHour: hour)
        let due = schedule.due(of: item, trace)
        let day = trace.lastDay.adding(days: schedule.intervalDays(of: item, trace))
        #expect(due == start(of: day, hour: hour))
        #expect(!schedule.isDue(item, trace, now: due.adding(seconds: -1)))
        #expect(schedule.isDue(item, trace, now: due))
    }

    @Test func fourOClockIsByTheClockOfTheLastReview() {
        let tokyo = trace(at: Instant(milliseconds: Sample.noon.milliseconds, offset: 32_400))
        #expect(schedule.due(of: item, tokyo).description.hasSuffix("T04:00:00+09:00"))
    }

    @Test func intervalsSpreadByItemAndRepetitionAlone() {
        let days = schedule.intervalDays(of: item, trace())
        #expect(IntervalFuzz.range(around: 40).contains(days))
        #expect(schedule.intervalDays(of: item, trace(at: Sample.noon.adding(seconds: 1_000_000))) == days)
        #expect(schedule.intervalDays(of: item, trace(.easy)) == days)
        let byItem = (0..<60).map { schedule.intervalDays(of: ItemID(bank: "b", item: "i\($0)"), trace()) }
        let byRepetition = (0..<60).map { schedule.intervalDays(of: item, trace(reviews: $0)) }
        #expect(Set(byItem).count > 3)
        #expect(Set(byRepetition).count > 3)
    }

    @Test func intervalsHaveTheirBounds() {
        #expect(schedule.intervalDays(of: item, trace(stability: 0.001)) == 1)
        let brief = Schedule(maximumInterval: 10)
        #expect(brief.intervalDays(of: item, trace(stability: 36500)) == 10)
        let lax = Schedule(desiredRetention: 0.7)
        #expect(lax.intervalDays(of: item, trace()) > schedule.intervalDays(of: item, trace()))
    }

    @Test func recallGoesByWholeStudyDays() {
        let trace = trace()
        for hours in [0.0, 5, 14] {
            let moment = Sample.noon.adding(seconds: hours * 3600)
            #expect(schedule.retrievability(of: trace, now: moment) == 1)
        }
        let later = start(of: trace.lastDay.adding(days: 40))
        let recall = schedule.retrievability(of: trace, now: later)
        #expect(abs(recall - 0.9) < 1e-12)
        #expect(schedule.retrievability(of: trace, now: later.adding(seconds: 86_399)) == recall)
        #expect(schedule.retrievability(of: trace, now: later.adding(seconds: 86_400)) < recall)
        #expect(schedule.retrievability(of: trace, now: Sample.noon.adding(seconds: -1_000_000)) == 1)
    }

    @Test func aClockThatRanAheadDelaysNothing() {
        let day = 86_400.0
        #expect(!schedule.isDue(item, trace(at: Sample.noon.adding(seconds: day)), now: Sample.noon))
        #expect(schedule.isDue(item, trace(at: Sample.noon.adding(seconds: 2 * day)), now: Sample.noon))
    }
}
