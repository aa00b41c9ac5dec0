import Assessment
import SpacedRepetition
import Testing

struct ChronologyTests {
    private func ids(_ events: [Event]) -> [String] { Chronology.ordered(events).map(\.event.id) }

    @Test(arguments: 1...30 as ClosedRange<UInt64>)
    func theOrderIsThatOfTheSet(seed: UInt64) {
        let events = EventSamples.history(seed: seed)
        var generator = SeededGenerator(seed: seed)
        let expected = Chronology.ordered(events)
        #expect(expected.count == events.count)
        for _ in 0..<4 {
            #expect(Chronology.ordered((events + events).shuffled(using: &generator)) == expected)
        }
        #expect(zip(expected, expected.dropFirst()).allSatisfy { $0.order < $1.order })
    }

    @Test(arguments: 1...30 as ClosedRange<UInt64>)
    func aDevicesCountIsItsOrder(seed: UInt64) {
        let ordered = Chronology.ordered(EventSamples.history(seed: seed)).map(\.event)
        for device in ["a", "b", "c"] {
            let own = ordered.filter { $0.device == device }.map(\.sequence)
            #expect(own == Array(1..<own.count + 1))
        }
    }

    @Test func devicesAreUnitedByInstant() {
        let events = [
            EventSamples.review("a1", device: "a", sequence: 1, minutes: 0),
            EventSamples.review("a2", device: "a", sequence: 2, minutes: 20),
            EventSamples.review("b1", device: "b", sequence: 1, minutes: 10),
        ]
        #expect(ids(events) == ["a1", "b1", "a2"])
    }

    @Test func aClockThatGoesBackKeepsTheCount() {
        let events = [
            EventSamples.review("a1", device: "a", sequence: 1, minutes: 100),
            EventSamples.review("a2", device: "a", sequence: 2, minutes: 0),
            EventSamples.review("b1", device: "b", sequence: 1, minutes: 50),
        ]
        #expect(ids(events) == ["b1", "a1", "a2"])
        let orders = Chronology.ordered(events).map(\.order.milliseconds)
        #expect(orders[1] == orders[2])
    }

    @Test func equalInstantsGoByCountAndThenByID() {
        let events = [
            EventSamples.review("z", device: "a", sequence: 1, minutes: 0),
            EventSamples.review("y", device: "b", sequence: 1, minutes: 0),
            EventSamples.review("x", device: "b", sequence: 2, minutes: 0),
        ]
        #expect(ids(events) == ["y", "z", "x"])
    }
}
