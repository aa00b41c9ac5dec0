/// Hints that were shown for a question which was then passed over.
///
/// Whoever answers it later on the same study day answers with their help, as if the question had stayed open. By the
/// next day what was kept of them has to be recalled like all else, and the schedule, too, counts in days.
public struct SeenHints: Hashable, Sendable {
    public var day: StudyDay
    /// The revision of the item that was asked.
    public var revision: String
    public var count: Int

    public init(day: StudyDay, revision: String, count: Int) {
        self.day = day
        self.revision = revision
        self.count = count
    }
}

extension Progress {
    /// How many hints of an item count for an answer at this moment although they were shown before it was asked.
    public func hintsSeen(of item: Item, at instant: Instant) -> Int {
        guard let seen = hintsSeen[item.id], seen.revision == item.revision,
            seen.day == StudyDay(of: instant, startHour: dayStartHour)
        else { return 0 }
        return seen.count
    }

    mutating func noteHints(of review: Review, on day: StudyDay) {
        guard review.verdict == .skipped else {
            hintsSeen[review.item] = nil
            return
        }
        guard review.hints > 0 else { return }
        var seen = SeenHints(day: day, revision: review.revision, count: review.hints)
        if let earlier = hintsSeen[review.item], earlier.day == day, earlier.revision == review.revision {
            seen.count = max(seen.count, earlier.count)
        }
        hintsSeen[review.item] = seen
    }
}
