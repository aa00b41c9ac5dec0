import Assessment
import Testing

@testable import LearnerRecord

/// Every truncation and every flipped bit of a journal of twenty events.
struct DamageTests {
    private let events = Samples.events(20)
    private let text: [UInt8]
    /// Where each event's line ends, line feed included.
    private let ends: [Int]

    init() {
        let bytes = Samples.text(events)
        text = bytes
        ends = bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
    }

    private func read(_ bytes: [UInt8]) -> [Event] {
        JournalText(bytes).entries.compactMap { entry in
            if case .event(let event) = entry.content { event } else { nil }
        }
    }

    @Test func everyTruncationLosesTheCutEventAlone() {
        for length in 0...text.count {
            let whole = ends.count { $0 - 1 <= length }
            let found = JournalText(Array(text.prefix(length)))
            #expect(read(Array(text.prefix(length))) == Array(events.prefix(whole)), "cut at \(length)")
            let isClean = length == 0 || ends.contains(length)
            let tail: JournalText.Tail =
                isClean
                ? .clean : ends.contains(length + 1) ? .lacksLineFeed : .torn(offset: whole == 0 ? 0 : ends[whole - 1])
            #expect(found.tail == tail, "cut at \(length)")
        }
    }

    @Test func everyFlippedBitLosesTheTouchedEventAlone() {
        var bytes = text
        // The events are alike; two neighbours in the middle stand for all, with both line feeds, and the last one too.
        let places = Array(ends[8]..<ends[10]) + Array(ends[18]..<ends[19])
        for place in places {
            for bit in 0..<8 {
                bytes[place] ^= 1 << bit
                let touched = ends.count { $0 <= place }
                let found = read(bytes)
                let isLineFeed = ends.contains(place + 1)
                let rest = events.filter { isLineFeed || $0.sequence != touched + 1 }
                #expect(found == rest, "byte \(place), bit \(bit)")
                bytes[place] ^= 1 << bit
            }
        }
    }

    @Test func everyFlippedBitIsReported() {
        var bytes = Samples.text(Array(events.prefix(2)))
        for place in bytes.indices {
            for bit in 0..<8 {
                bytes[place] ^= 1 << bit
                let text = JournalText(bytes)
                let isReported = text.entries.contains {
                    if case .problem(let problem) = $0.content { problem.isDamage } else { false }
                }
                #expect(isReported, "byte \(place), bit \(bit)")
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
