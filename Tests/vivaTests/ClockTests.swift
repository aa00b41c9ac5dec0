import Assessment
import Testing

@testable import viva

struct ClockTests {
    @Test(arguments: ["2026-11-21T10:00:00Z", "2026-11-21T10:00:00+01:00", "2026-11-21T10:00:00.250-03:30"])
    func aMomentWithItsZoneIsThatMoment(text: String) {
        #expect(Clock.parse(text)?.description == text)
    }

    @Test(arguments: ["2026-11-21T10:00:00", "2026-11-21 10:00", "2026-07-01"])
    func withoutAZoneItIsLocalTime(text: String) throws {
        let instant = try #require(Clock.parse(text))
        // Whatever the zone of this machine, its wall clock shows what was typed.
        let shown = instant.description
        #expect(shown.prefix(10) == text.prefix(10))
        #expect(shown.dropFirst(11).hasPrefix(text.count > 10 ? "10:00:00" : "00:00:00"))
    }

    @Test(arguments: ["", "now", "tomorrow", "2026-02-30", "1795262400"])
    func whatIsNoMomentIsRefused(text: String) {
        #expect(Clock.parse(text) == nil)
    }

    @Test func aToldTimeStandsStill() {
        let told = Instant(milliseconds: 1_795_262_400_000, offset: 3600)
        #expect(Clock.fixed(told).now == told)
        #expect(Clock.fixed(told).stopwatch == 0)
    }
}
