import Assessment
import SpacedRepetition
import Testing

@Suite struct InstantTests {
    private func parse(_ text: String) -> Instant? { Instant(iso8601: text) { _ in 7200 } }

    @Test(arguments: [
        ("2026-11-21T10:00:00Z", "2026-11-21T10:00:00Z"),
        ("2026-11-21T10:00:00.250+01:00", "2026-11-21T10:00:00.250+01:00"),
        ("2026-11-21 10:00:00-0330", "2026-11-21T10:00:00-03:30"),
        ("2026-11-21T10:00", "2026-11-21T10:00:00+02:00"),
        ("2026-11-21", "2026-11-21T00:00:00+02:00"),
        ("1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z"),
        ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z"),
    ])
    func readsAndWrites(text: String, written: String) {
        #expect(parse(text)?.description == written)
    }

    @Test(arguments: [
        "", "yesterday", "2026-02-30", "2026-13-01", "2026-11-21T25:00:00Z", "2026-11-21T10:00:00Zulu", "2026-11-21T10",
        "2026-11-21T10:00:00+1", "٢٠٢٦-11-21",
    ])
    func refusesWhatIsNoMoment(text: String) {
        #expect(parse(text) == nil)
    }

    @Test func printThenParseIsIdentity() {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<1000 {
            let instant = Instant(
                milliseconds: Int64.random(in: -60_000_000_000_000...250_000_000_000_000, using: &generator),
                offset: Int.random(in: -44...56, using: &generator) * 900)
            #expect(parse(instant.description) == instant)
        }
    }

    @Test func everyDayOfFourCenturiesIsItsOwnDate() {
        for number in stride(from: -719_000, to: 146_097, by: 13) {
            let date = CivilDate(dayNumber: number)
            #expect(date.dayNumber == number)
            #expect(CivilDate(year: date.year, month: date.month, day: date.day) == date)
        }
    }

    @Test(arguments: [0, 561, -1172, -34_200, 20_700])
    func oddSecondsOfAnOffsetLeaveTheMoment(offset: Int) {
        let instant = Instant(milliseconds: 1_795_251_600_007, offset: offset)
        #expect(parse(instant.description)?.milliseconds == instant.milliseconds)
    }
}
