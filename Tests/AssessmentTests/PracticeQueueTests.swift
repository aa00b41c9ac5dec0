import Assessment
import SpacedRepetition
import Testing

@Suite struct PracticeQueueTests {
    private func progress(_ reviews: [(Item, Rating, days: Int)]) -> Progress {
        Progress.replaying(
            reviews.enumerated().map { place, entry in
                Event(
                    id: "e\(place)", device: "d", sequence: place + 1,
                    at: Sample.noon.adding(seconds: Double(entry.days) * 86_400),
                    body: .review(Sample.review(entry.0, rating: entry.1)))
            })
    }

    private func queue(
        _ items: [Item], _ progress: Progress, days: Int = 0, _ request: PracticeQueue.Request
    ) -> [String] {
        PracticeQueue(
            from: items, progress: progress, schedule: Schedule(),
            now: Sample.noon.adding(seconds: Double(days) * 86_400), request: request
        ).items.map(\.id.item)
    }

    @Test func dueItemsComeBeforeNewOnesBestRememberedFirst() {
        let items = ["new", "weak", "strong"].map { Sample.choice($0) }
        let progress = progress([(items[1], .again, -9), (items[2], .good, -9)])
        #expect(queue(items, progress, .init(newLimit: 20)) == ["strong", "weak", "new"])
    }

    @Test func limitsHold() {
        let items = (1...9).map { Sample.choice("i\($0)") }
        #expect(queue(items, Progress(), .init(newLimit: 4)).count == 4)
        #expect(queue(items, Progress(), .init(limit: 2, newLimit: 4)).count == 2)
        let started = progress([(items[0], .good, 0), (items[1], .good, 0)])
        #expect(PracticeQueue.remainingNew(perDay: 5, progress: started, now: Sample.noon) == 3)
    }

    @Test func aheadAsksWhatIsNotDueAndCramAsksAnything() {
        let items = ["a", "b"].map { Sample.choice($0) }
        let progress = progress([(items[0], .easy, 0)])
        #expect(queue(items, progress, .init(newLimit: 0)) == [])
        #expect(queue(items, progress, .init(mode: .ahead, newLimit: 0)) == ["a"])
        #expect(Set(queue(items, progress, .init(mode: .cram, newLimit: 0))) == ["a", "b"])
    }

    @Test func suspendedItemsAreLeftOut() {
        let item = Sample.choice("a")
        let suspension = Event(
            id: "e", device: "d", sequence: 1, at: Sample.noon, body: .suspension(item.id, isSuspended: true))
        #expect(queue([item], .replaying([suspension]), .init(newLimit: 9)) == [])
    }

    @Test func itemsOfOneGroupAreNotAskedInARow() {
        let items = [("a1", "a"), ("a2", "a"), ("a3", "a"), ("b1", "b"), ("c1", nil)].map {
            Sample.choice($0.0, group: $0.1)
        }
        #expect(queue(items, Progress(), .init(newLimit: 9)) == ["a1", "b1", "a2", "c1", "a3"])
        #expect(queue(Array(items.prefix(3)), Progress(), .init(newLimit: 9)) == ["a1", "a2", "a3"])
    }

    @Test func aReviewDatedInTheFutureDoesNotHideAnItem() {
        let item = Sample.choice("a")
        let progress = progress([(item, .easy, 3000)])
        #expect(queue([item], progress, .init(newLimit: 0)) == ["a"])
    }
}
