public import SpacedRepetition

/// All that a learner's events amount to: a fold over the journal, the same whether live or replayed.
public struct Progress: Hashable, Sendable {
    /// What one study day holds.
    public struct DayTally: Hashable, Sendable {
        public var reviews = 0
        public var right = 0
        /// Items seen for the first time.
        public var new = 0
        public var milliseconds = 0
        /// Reviews of items that were learned on an earlier day, and how many of them were remembered.
        public var recalls = 0
        public var remembered = 0

        public init() {}
    }

    /// The newest review, kept so that it can still be corrected.
    public struct LastReview: Hashable, Sendable {
        /// The id of its event.
        public var event: String
        public var at: Instant
        public var review: Review
        /// The item's trace before it.
        public var traceBefore: MemoryTrace?

        public init(event: String, at: Instant, review: Review, traceBefore: MemoryTrace?) {
            self.event = event
            self.at = at
            self.review = review
            self.traceBefore = traceBefore
        }
    }

    public var traces: [ItemID: MemoryTrace] = [:]
    public var suspended: Set<ItemID> = []
    public var days: [StudyDay: DayTally] = [:]
    public var last: LastReview?
    /// The answers that the learner had remembered, by item, in order.
    public var acceptances: [ItemID: [StandingAcceptance]] = [:]
    /// The hints of questions that were passed over, by item, until it is answered.
    public var hintsSeen: [ItemID: SeenHints] = [:]
    /// The id of the newest acceptance, where no review came after it.
    public var lastAcceptance: String?
    /// Where the newest event stands; one that belongs before it takes a replay.
    public var newest: EventOrder?
    /// Where each device's newest event stands: its clock may have gone back since, its count may not.
    public var latest: [String: EventOrder] = [:]
    /// Ids that were retracted or corrected, of events that are still to come from another device.
    public var awaited: Set<String> = []
    public var model: FSRS6
    public var dayStartHour: Int

    public init(model: FSRS6 = .standard, dayStartHour: Int = StudyDay.usualStartHour) {
        self.model = model
        self.dayStartHour = dayStartHour
    }

    /// The progress that a set of events amounts to, in whatever order they are given.
    public static func replaying(
        _ events: some Sequence<Event>, model: FSRS6 = .standard, dayStartHour: Int = StudyDay.usualStartHour
    ) -> Progress {
        var progress = Progress(model: model, dayStartHour: dayStartHour)
        let entries = Chronology.ordered(events)
        let amendments = Amendments(entries.map(\.event))
        for entry in entries {
            progress.note(entry.order, of: entry.event.device)
            if let effective = amendments.effective(entry.event) { progress.fold(effective) }
        }
        progress.awaited = amendments.targets.subtracting(entries.map(\.event.id))
        return progress
    }

    /// Takes one more event in.
    ///
    /// - Returns: false, and nothing has changed, when the event reaches back further than this value remembers: it
    ///   retracts, corrects an older answer, or belongs before events already counted. Replay the journal then.
    public mutating func apply(_ event: Event) -> Bool {
        let own = latest[event.device]
        if let own, (event.sequence, event.id) <= (own.sequence, own.id) { return false }
        let instant = max(event.at.milliseconds, own?.milliseconds ?? .min)
        let order = EventOrder(milliseconds: instant, sequence: event.sequence, id: event.id)
        if let newest, order <= newest { return false }
        if awaited.contains(event.id) { return false }
        switch event.body {
        case .retraction:
            return false
        case .correction(let correction):
            guard let last, last.event == correction.review else { return false }
            let newer = lastAcceptance
            unfold(last)
            fold(correction.applied(to: last.review), of: last.event, at: last.at)
            // A correction is no review: what was remembered before it is still the newer of the two.
            lastAcceptance = newer
        case .review, .suspension, .flag, .acceptance:
            fold(event)
        }
        note(order, of: event.device)
        return true
    }

    /// The newest thing that was remembered, where it is newer than the newest review.
    public var newestAcceptance: (item: ItemID, acceptance: StandingAcceptance)? {
        guard let lastAcceptance else { return nil }
        for (item, own) in acceptances {
            if let found = own.first(where: { $0.event == lastAcceptance }) { return (item, found) }
        }
        return nil
    }

    private mutating func note(_ order: EventOrder, of device: String) {
        newest = max(newest ?? order, order)
        latest[device] = order
    }

    private mutating func fold(_ event: Event) {
        switch event.body {
        case .review(let review): fold(review, of: event.id, at: event.at)
        case .suspension(let item, let isSuspended):
            if isSuspended { suspended.insert(item) } else { suspended.remove(item) }
        case .acceptance(let acceptance):
            acceptances[acceptance.item, default: []].append(
                StandingAcceptance(event: event.id, revision: acceptance.revision, response: acceptance.response))
            lastAcceptance = event.id
        case .correction, .retraction, .flag: break
        }
    }

    private mutating func fold(_ review: Review, of event: String, at instant: Instant) {
        let before = traces[review.item]
        tally(review, at: instant, before: before, sign: 1)
        if review.purpose == .practice, let rating = review.rating {
            traces[review.item] = .after(
                before, review: review, rating: rating, at: instant, model: model, dayStartHour: dayStartHour)
        }
        noteHints(of: review, on: StudyDay(of: instant, startHour: dayStartHour))
        last = LastReview(event: event, at: instant, review: review, traceBefore: before)
        lastAcceptance = nil
    }

    private mutating func unfold(_ last: LastReview) {
        tally(last.review, at: last.at, before: last.traceBefore, sign: -1)
        traces[last.review.item] = last.traceBefore
    }

    private mutating func tally(_ review: Review, at instant: Instant, before: MemoryTrace?, sign: Int) {
        guard review.verdict != .skipped, review.purpose != .estimate else { return }
        let day = StudyDay(of: instant, startHour: dayStartHour)
        var tally = days[day] ?? DayTally()
        tally.reviews += sign
        tally.right += review.verdict == .right ? sign : 0
        tally.milliseconds += sign * Int((review.seconds * 1000).rounded())
        if review.purpose == .practice, let rating = review.rating {
            if let before {
                if before.lastDay < day {
                    tally.recalls += sign
                    tally.remembered += rating == .again ? 0 : sign
                }
            } else {
                tally.new += sign
            }
        }
        days[day] = tally.reviews == 0 && tally.new == 0 ? nil : tally
    }
}

/// Retractions and corrections, looked up by the event that they change.
public struct Amendments: Sendable {
    private var retracted: Set<String> = []
    private var corrections: [String: [Correction]] = [:]

    /// Every id that a retraction or a correction names, in force or not.
    public let targets: Set<String>

    /// - Parameter events: in their order; several corrections of one review add up.
    public init(_ events: [Event]) {
        var targets: Set<String> = []
        var retractions: [String: String] = [:]
        for event in events {
            switch event.body {
            case .retraction(let id):
                retractions[event.id] = id
                targets.insert(id)
            case .correction(let correction): targets.insert(correction.review)
            case .review, .suspension, .flag, .acceptance: break
            }
        }
        self.targets = targets
        guard !targets.isEmpty else { return }
        retracted = Self.retracted(by: retractions)
        for event in events where !retracted.contains(event.id) {
            if case .correction(let correction) = event.body {
                corrections[correction.review, default: []].append(correction)
            }
        }
    }

    /// What is taken back, where a retraction may itself be taken back.
    ///
    /// It follows who names whom and not the order of events, because the clocks of two devices may disagree.
    /// Retractions that name each other in a circle take nothing back.
    private static func retracted(by retractions: [String: String]) -> Set<String> {
        var open: [String: Int] = [:]
        for target in retractions.values { open[target, default: 0] += 1 }
        var retracted: Set<String> = []
        var settled = retractions.keys.filter { open[$0] == nil }
        while let id = settled.popLast() {
            guard let target = retractions[id] else { continue }
            if !retracted.contains(id) { retracted.insert(target) }
            open[target, default: 1] -= 1
            if open[target] == 0 { settled.append(target) }
        }
        return retracted
    }

    /// The event as it stands after all that was said of it later; nil when it was taken back.
    public func effective(_ event: Event) -> Event? {
        guard !retracted.contains(event.id) else { return nil }
        guard case .review(let review) = event.body, let own = corrections[event.id] else { return event }
        var corrected = event
        corrected.body = .review(own.reduce(review) { $1.applied(to: $0) })
        return corrected
    }
}
