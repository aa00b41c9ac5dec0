import Assessment
import SpacedRepetition
import Testing

/// Hints that were shown before a question was passed over, and when they count.
@Suite struct SeenHintsTests {
    private let item: Item = {
        var item = Sample.text("kulak")
        item.id = ItemID(bank: "b", item: "i")
        item.revision = "r"
        return item
    }()

    private func skip(_ id: String, _ sequence: Int, minutes: Int, hints: Int) -> Event {
        EventSamples.review(
            id, sequence: sequence, minutes: minutes, rating: nil, verdict: .skipped, hints: hints)
    }

    private func seen(_ events: [Event], afterMinutes minutes: Int = 60) -> Int {
        let instant = Instant(milliseconds: EventSamples.start + Int64(minutes) * 60_000, offset: 3600)
        return Progress.replaying(events).hintsSeen(of: item, at: instant)
    }

    @Test func aSkippedItemKeepsThemForTheDay() {
        #expect(seen([]) == 0)
        #expect(seen([skip("1", 1, minutes: 0, hints: 0)]) == 0)
        #expect(seen([skip("1", 1, minutes: 0, hints: 2)]) == 2)
        #expect(seen([skip("1", 1, minutes: 0, hints: 2)], afterMinutes: 26 * 60) == 0)
        // Looked at again, with fewer of them.
        #expect(seen([skip("1", 1, minutes: 0, hints: 2), skip("2", 2, minutes: 5, hints: 1)]) == 2)
        #expect(seen([skip("1", 1, minutes: 0, hints: 2), skip("2", 2, minutes: 5, hints: 0)]) == 2)
    }

    @Test func anAnswerHasPaidForThem() {
        let answer = EventSamples.review("2", sequence: 2, minutes: 5, hints: 2)
        #expect(seen([skip("1", 1, minutes: 0, hints: 2), answer]) == 0)
        let retraction = EventSamples.event("3", sequence: 3, minutes: 6, .retraction(of: "2"))
        #expect(seen([skip("1", 1, minutes: 0, hints: 2), answer, retraction]) == 2)
    }

    @Test func whatWasChangedIsAnotherQuestion() {
        var changed = item
        changed.revision = "r2"
        let progress = Progress.replaying([skip("1", 1, minutes: 0, hints: 2)])
        #expect(progress.hintsSeen(of: changed, at: Instant(milliseconds: EventSamples.start, offset: 3600)) == 0)
    }

    @Test func aSkipSaysHowManyWereShown() {
        let session = PracticeSession(
            id: "s", items: [item], purpose: .practice, progress: Progress(), language: .english, seed: 1)
        #expect(session.skip(seconds: 1)?.hints == 0)
        #expect(session.skip(seconds: 1, hints: 2)?.hints == 2)
    }
}
