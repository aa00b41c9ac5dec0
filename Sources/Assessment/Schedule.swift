public import SpacedRepetition

/// When items return: the memory model together with what the learner wants of it.
public struct Schedule: Hashable, Sendable {
    public var model: FSRS6
    /// The probability of recall, 0.7...0.99, at which an item comes back.
    public var desiredRetention: Double
    /// No interval is longer, in days.
    public var maximumInterval: Int
    public var dayStartHour: Int

    public init(
        model: FSRS6 = .standard, desiredRetention: Double = 0.9, maximumInterval: Int = 36500,
        dayStartHour: Int = StudyDay.usualStartHour
    ) {
        self.model = model
        self.desiredRetention = desiredRetention
        self.maximumInterval = maximumInterval
        self.dayStartHour = dayStartHour
    }

    /// Study days from the last review to the next; 0 while the last answer was wrong.
    ///
    /// The spread of the interval depends on item and repetition only, so every replay gives the same day.
    public func intervalDays(of item: ItemID, _ trace: MemoryTrace) -> Int {
        guard trace.lastRating != .again else { return 0 }
        var hash = StableHash()
        hash.combine(item.description)
        hash.combine(trace.reviews)
        let exact = model.interval(of: trace.memory, retention: desiredRetention)
        return min(IntervalFuzz.interval(around: exact, seed: hash.value), maximumInterval)
    }

    /// The moment from which the item is due.
    public func due(of item: ItemID, _ trace: MemoryTrace) -> Instant {
        let days = intervalDays(of: item, trace)
        guard days > 0 else { return trace.lastReview }
        return trace.lastDay.adding(days: days).start(offset: trace.lastReview.offset, startHour: dayStartHour)
    }

    /// Whether it is to be asked on the study day of `now`.
    ///
    /// A review dated days after `now` comes from a clock that ran ahead; waiting for that day could take years, so the
    /// item is due at once. One day ahead is what a journey over the date line looks like.
    public func isDue(_ item: ItemID, _ trace: MemoryTrace, now: Instant) -> Bool {
        let today = StudyDay(of: now, startHour: dayStartHour)
        return trace.lastDay > today.adding(days: 1)
            || trace.lastDay.adding(days: intervalDays(of: item, trace)) <= today
    }

    /// Probability of recall, 0...1, on the study day of `now`.
    public func retrievability(of trace: MemoryTrace, now: Instant) -> Double {
        let today = StudyDay(of: now, startHour: dayStartHour)
        return model.retrievability(of: trace.memory, afterDays: Double(max(0, today.number - trace.lastDay.number)))
    }
}
