import Assessment
import SpacedRepetition
import Testing

@testable import LearnerRecord

struct StoredInstantTests {
    @Test func whatIsWrittenReadsBack() {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<1000 {
            let instant = Instant(
                milliseconds: Int64.random(in: -60_000_000_000_000...250_000_000_000_000, using: &generator),
                offset: Int.random(in: -56...56, using: &generator) * 900)
            #expect(Instant(stored: instant.description) == instant)
        }
    }

    @Test(arguments: [
        "", "2026-11-21", "2026-11-21T10:00", "2026-11-21T10:00:00", "2026-11-21 10:00:00Z", "2026-11-21T10:00:00z",
        "2026-02-29T10:00:00Z", "2026-11-21T24:00:00Z", "2026-11-21T10:60:00Z", "2026-11-21T10:00:60Z",
        "2026-11-21T10:00:00.25Z", "2026-11-21T10:00:00+0100", "2026-11-21T10:00:00+01:60", "2026-11-21T10:00:00Z ",
        "२०२६-11-21T10:00:00Z",
    ])
    func nothingElseIsRead(text: String) {
        #expect(Instant(stored: text) == nil)
    }
}
