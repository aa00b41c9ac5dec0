import Assessment
import Testing

@Suite struct StudyDayTests {
    private func day(_ text: String) -> StudyDay? {
        Instant(iso8601: text) { _ in 0 }.map { StudyDay(of: $0) }
    }

    @Test func turnsAtFourByTheLocalClock() {
        #expect(day("2026-11-21T03:59:59+01:00") == day("2026-11-20T23:00:00+01:00"))
        #expect(day("2026-11-21T04:00:00+01:00") == day("2026-11-21T23:00:00+01:00"))
    }

    @Test func changeOfClocksAndTravelNeitherLoseNorDoubleADay() throws {
        let saturday = try #require(day("2026-03-28T20:00:00+01:00"))
        #expect(day("2026-03-29T20:00:00+02:00") == saturday.adding(days: 1))
        let evening = try #require(day("2026-11-21T20:00:00+14:00"))
        #expect(day("2026-11-22T08:00:00-11:00") == evening.adding(days: 1))
    }

    @Test func startIsTheFirstMomentOfTheDay() throws {
        let today = try #require(day("2026-11-21T12:00:00+01:00"))
        #expect(today.start(offset: 3600).description == "2026-11-21T04:00:00+01:00")
        #expect(StudyDay(of: today.start(offset: 3600)) == today)
    }
}
