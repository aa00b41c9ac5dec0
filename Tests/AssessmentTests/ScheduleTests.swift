import Assessment
import SpacedRepetition
import Testing

@Suite struct ScheduleTests {
    private let item = Sample.choice("a")
    private let schedule = Schedule()

    private func trace(_ ratings: [Rating], daysApart: Int = 1) throws -> MemoryTrace {
        var trace: MemoryTrace?
        for (place, rating) in ratings.enumerated() {
            trace = .after(
                trace, review: Sample.review(item, rating: rating), rating: rating, at: moment(days: place * daysApart),
                model: schedule.model, dayStartHour: 4)
        }
        return try #require(trace)
    }

    private func moment(days: Int, hours: Int = 0) -> Instant {
        Sample.noon.adding(seconds: Double(days * 86_400 + hours * 3600))
    }

    @Test func aForgottenItemIsDueAtOnceAndStaysDue() throws {
        let trace = try trace([.good, .again])
        #expect(schedule.intervalDays(of: item.id, trace) == 0)
        #expect(schedule.due(of: item.id, trace) == trace.lastReview)
        #expect(schedule.isDue(item.id, trace, now: moment(days: 1)))
        #expect(schedule.isDue(item.id, trace, now: moment(days: 9)))
    }

    @Test func anItemIsDueFromTheTurnOfItsStudyDay() throws {
        let trace = try trace([.easy])
        let days = schedule.intervalDays(of: item.id, trace)
        let due = schedule.due(of: item.id, trace)
        #expect(due.description.hasSuffix("T04:00:00+01:00"))
        #expect(StudyDay(of: due).number == trace.lastDay.number + days)
        #expect(schedule.isDue(item.id, trace, now: due))
        #expect(!schedule.isDue(item.id, trace, now: due.adding(seconds: -1)))
    }

    @Test func theSpreadOfAnIntervalIsTheSameEveryTime() throws {
        let trace = try trace([.easy, .easy, .easy], daysApart: 10)
        let days = schedule.intervalDays(of: item.id, trace)
        #expect((0..<20).allSatisfy { _ in schedule.intervalDays(of: item.id, trace) == days })
        let others = (0..<40).map { schedule.intervalDays(of: ItemID(bank: "b", item: "i\($0)"), trace) }
        #expect(Set(others).count > 3)
    }

    @Test func higherRetentionMeansShorterIntervals() throws {
        let trace = try trace([.easy, .easy, .easy], daysApart: 10)
        let careful = Schedule(desiredRetention: 0.97)
        #expect(careful.intervalDays(of: item.id, trace) < schedule.intervalDays(of: item.id, trace))
    }

    @Test func recallGoesByWholeStudyDays() throws {
        let trace = try trace([.good])
        #expect(schedule.retrievability(of: trace, now: moment(days: 0, hours: 8)) == 1)
        let morning = schedule.retrievability(of: trace, now: moment(days: 3, hours: -5))
        #expect(morning == schedule.retrievability(of: trace, now: moment(days: 3, hours: 8)))
        #expect(morning < 0.9)
    }

    @Test func crossingTheDateLineIsNoReasonToAskAgain() throws {
        let trace = try trace([.easy])
        #expect(!schedule.isDue(item.id, trace, now: moment(days: -1)))
        #expect(schedule.isDue(item.id, trace, now: moment(days: -2)))
    }
}
