import Assessment
import SpacedRepetition
import Testing

@testable import LearnerRecord

/// Every truncation of a journal of twenty events, and every flipped bit of one of six.
struct DamageTests {
    /// Short ones of several kinds: there are thousands of variants.
    private let events: [Event]
    private let text: [UInt8]
    /// Where each event's line ends, line feed included.
    private let ends: [Int]

    init() {
        let item = ItemID(bank: "b", item: "i")
        let made = Samples.events(20).map { event in
            var event = event
            switch event.sequence % 4 {
            case 0: event.body = .retraction(of: "X")
            case 1: event.body = .suspension(item, isSuspended: true)
            case 2: event.body = .flag(item, note: "¿\n\u{2028}?")
            default: event.body = .correction(Correction(review: "X", rating: .easy, acceptsAnswer: true))
            }
            return event
        }
        let bytes = Samples.text(made)
        events = made
        text = bytes
        ends = bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
    }

    private func read(_ bytes: [UInt8]) -> [Event] {
        events(in: JournalText(bytes))
    }

    private func events(in text: JournalText) -> [Event] {
        text.entries.compactMap { entry in
            if case .event(let event) = entry.content { event } else { nil }
        }
    }

    @Test func everyTruncationLosesTheCutEventAlone() {
        for length in 0...text.count {
            let whole = ends.count { $0 - 1 <= length }
            let found = JournalText(Array(text.prefix(length)))
            let tail: JournalText.Tail =
                length == 0 || ends.contains(length)
                ? .clean
                : ends.contains(length + 1) ? .lacksLineFeed : .torn(offset: whole == 0 ? 0 : ends[whole - 1])
            guard events(in: found) != Array(events.prefix(whole)) || found.tail != tail else { continue }
            Issue.record("cut at \(length)")
        }
    }

    @Test func everyFlippedBitLosesTheTouchedEventAloneAndIsReported() {
        let events = Array(events.prefix(6))
        var bytes = Samples.text(events)
        for place in bytes.indices {
            let touched = ends.count { $0 <= place } + 1
            let rest = ends.contains(place + 1) ? events : events.filter { $0.sequence != touched }
            for bit in 0..<8 {
                bytes[place] ^= 1 << bit
                let found = JournalText(bytes)
                let isReported = found.entries.contains {
                    if case .problem(let problem) = $0.content { problem.isDamage } else { false }
                }
                if !isReported || self.events(in: found) != rest { Issue.record("byte \(place), bit \(bit)") }
                bytes[place] ^= 1 << bit
            }
        }
    }

    @Test func eventsBehindTheRestOfATornLineAreFound() {
        let torn = Array(text.prefix(100)) + Samples.text([events[4]])
        #expect(read(torn) == [events[4]])
        let joined = StoredEvent.line(events[0]) + StoredEvent.line(events[1]) + [0x0A]
        #expect(read(joined) == Array(events.prefix(2)))
    }

    @Test func carriageReturnsAndBlankLinesAreNothing() {
        let bytes = events.flatMap { event -> [UInt8] in StoredEvent.line(event) + [0x0D, 0x0A, 0x0A] }
        #expect(read(bytes) == events)
        #expect(JournalText(bytes).entries.count == 20)
    }

    @Test func separatorsOfUnicodeAreNoLineFeeds() throws {
        var event = events[0]
        event.body = .review(Samples.review(response: "a\u{2028}b\u{2029}c\u{85}d\u{FEFF}e\u{0}"))
        #expect(read(Samples.text([event])) == [event])
    }

    @Test func noiseIsNeverAnEvent() {
        var generator = SeededNoise(seed: 3)
        for length in 0..<300 {
            let noise = (0..<length).map { _ in generator.byte() }
            #expect(read(noise + [0x0A] + Samples.text([events[0]])) == [events[0]])
        }
    }
}
