/// Unites the events of several devices into the one order that every reader of them agrees on.
public enum Chronology {
    /// An event, and where it stands among all others.
    public struct Entry: Hashable, Sendable {
        public var order: EventOrder
        public var event: Event
    }

    /// Sorts events and drops repeated ids.
    ///
    /// The result depends on the set of events alone, not on the order in which they are given: merging devices'
    /// files in any order, any number of times, gives the same history.
    public static func ordered(_ events: some Sequence<Event>) -> [Entry] {
        var byDevice: [String: [Event]] = [:]
        for event in events { byDevice[event.device, default: []].append(event) }
        var entries: [Entry] = []
        for own in byDevice.values {
            var latest = Int64.min
            for event in own.sorted(by: { ($0.sequence, $0.id) < ($1.sequence, $1.id) }) {
                latest = max(latest, event.at.milliseconds)
                let order = EventOrder(milliseconds: latest, sequence: event.sequence, id: event.id)
                entries.append(Entry(order: order, event: event))
            }
        }
        var seen: Set<String> = []
        return entries.sorted { $0.order < $1.order }.filter { seen.insert($0.event.id).inserted }
    }
}
