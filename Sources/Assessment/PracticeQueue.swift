import SpacedRepetition

/// Which items to ask now, and in which order.
public struct PracticeQueue: Sendable {
    public enum Mode: Sendable {
        /// What is due, then new items.
        case due
        /// What is due, what will be due soonest after it, then new items.
        case ahead
        /// Any item, in random order, leaving the schedule alone.
        case cram
    }

    /// What the learner asks for.
    public struct Request: Sendable {
        public var mode: Mode
        /// How many items at the most; nil for no limit.
        public var limit: Int?
        /// How many items that were never seen before.
        public var newLimit: Int
        public var seed: UInt64

        public init(mode: Mode = .due, limit: Int? = nil, newLimit: Int, seed: UInt64 = 0) {
            self.mode = mode
            self.limit = limit
            self.newLimit = newLimit
            self.seed = seed
        }
    }

    /// Items to ask, first to last.
    public var items: [Item]
    public var due: Int
    public var new: Int

    /// Chooses among `candidates`, which stand in the order of their banks; suspended ones are left out.
    public init(from candidates: [Item], progress: Progress, schedule: Schedule, now: Instant, request: Request) {
        let active = candidates.filter { !progress.suspended.contains($0.id) }
        let chosen: [Item]
        if request.mode == .cram {
            var generator = SeededGenerator(seed: request.seed)
            chosen = active.shuffled(using: &generator)
            due = 0
            new = 0
        } else {
            let sorted = Self.sort(active, progress: progress, schedule: schedule, now: now)
            let fresh = sorted.new.prefix(max(0, request.newLimit))
            due = sorted.due.count
            new = fresh.count
            chosen = sorted.due + (request.mode == .ahead ? sorted.later : []) + fresh
        }
        items = Self.separatingGroups(Array(chosen.prefix(request.limit ?? chosen.count))) { $0.group }
    }

    /// New items that may still be introduced today.
    public static func remainingNew(perDay: Int, progress: Progress, now: Instant) -> Int {
        let today = StudyDay(of: now, startHour: progress.dayStartHour)
        return max(0, perDay - (progress.days[today]?.new ?? 0))
    }

    private static func sort(
        _ items: [Item], progress: Progress, schedule: Schedule, now: Instant
    ) -> (due: [Item], later: [Item], new: [Item]) {
        var due: [(item: Item, recall: Double)] = []
        var later: [(item: Item, recall: Double)] = []
        var new: [Item] = []
        for item in items {
            guard let trace = progress.traces[item.id] else {
                new.append(item)
                continue
            }
            let recall = schedule.retrievability(of: trace, now: now)
            if schedule.isDue(item.id, trace, now: now) {
                due.append((item, recall))
            } else {
                later.append((item, recall))
            }
        }
        // With a backlog, asking the best remembered first costs the least study per remembered item.
        due.sort { ($1.recall, $0.item.id) < ($0.recall, $1.item.id) }
        later.sort { ($0.recall, $0.item.id) < ($1.recall, $1.item.id) }
        return (due.map(\.item), later.map(\.item), new)
    }

    /// Moves what shares a group apart, as little as possible; where only one group is left it stays together.
    ///
    /// - Parameters:
    ///   - group: nil for what belongs to none.
    ///   - previous: the group of what came just before.
    static func separatingGroups<Element>(
        _ elements: [Element], after previous: String? = nil, group: (Element) -> String?
    ) -> [Element] {
        var result: [Element] = []
        result.reserveCapacity(elements.count)
        // All that is held back at a time is of one group: the one that came last.
        var held: [Element] = []
        var firstHeld = 0
        var next = 0
        var last = previous
        while result.count < elements.count {
            let chosen: Element
            if firstHeld < held.count, group(held[firstHeld]) != last || next == elements.count {
                chosen = held[firstHeld]
                firstHeld += 1
            } else {
                chosen = elements[next]
                next += 1
                let isAlone = next == elements.count && firstHeld == held.count
                if let own = group(chosen), own == last, !isAlone {
                    held.append(chosen)
                    continue
                }
            }
            result.append(chosen)
            last = group(chosen)
        }
        return result
    }
}
