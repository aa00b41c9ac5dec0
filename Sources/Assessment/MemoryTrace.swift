public import SpacedRepetition

/// What the reviews of one item amount to.
public struct MemoryTrace: Hashable, Sendable {
    public var memory: MemoryState
    public var lastReview: Instant
    /// The study day of the last review, by the clock of the place where it was given.
    public var lastDay: StudyDay
    public var lastRating: Rating
    public var firstDay: StudyDay
    /// Reviews that moved the schedule.
    public var reviews: Int
    /// Times that an item was forgotten on a later day than it was learned.
    public var lapses: Int
    /// The revision of the item that was asked last.
    public var revision: String

    public init(
        memory: MemoryState, lastReview: Instant, lastDay: StudyDay, lastRating: Rating, firstDay: StudyDay,
        reviews: Int, lapses: Int, revision: String
    ) {
        self.memory = memory
        self.lastReview = lastReview
        self.lastDay = lastDay
        self.lastRating = lastRating
        self.firstDay = firstDay
        self.reviews = reviews
        self.lapses = lapses
        self.revision = revision
    }

    /// The trace after one more review; the same for a live answer and for a replay.
    ///
    /// A clock that went back since the last review counts as no time at all.
    public static func after(
        _ trace: MemoryTrace?, review: Review, rating: Rating, at instant: Instant, model: FSRS6, dayStartHour: Int
    ) -> MemoryTrace {
        let day = StudyDay(of: instant, startHour: dayStartHour)
        guard let trace else {
            return MemoryTrace(
                memory: model.step(nil, rating: rating, afterDays: 0), lastReview: instant, lastDay: day,
                lastRating: rating, firstDay: day, reviews: 1, lapses: 0, revision: review.revision)
        }
        let days = max(0, day.number - trace.lastDay.number)
        var next = trace
        next.memory = model.step(trace.memory, rating: rating, afterDays: Double(days))
        next.lastReview = instant
        next.lastDay = day
        next.lastRating = rating
        next.reviews += 1
        if rating == .again, days > 0 { next.lapses += 1 }
        next.revision = review.revision
        return next
    }
}
