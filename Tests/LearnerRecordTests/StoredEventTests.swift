import Assessment
import SpacedRepetition
import Testing

@testable import LearnerRecord

struct StoredEventTests {
    private func roundTrip(_ event: Event) -> StoredEvent.Reading? {
        let line = StoredEvent.line(event)
        guard case .intact = SealedObject.examine(line, in: line.indices) else { return nil }
        return JSONParser.parse(line, in: line.indices).map(StoredEvent.read)
    }

    @Test func everyKindReadsBackAsItself() {
        let item = ItemID(bank: "bank", item: "item/with/slashes")
        var bare = Samples.review(rating: nil, verdict: .skipped, purpose: .cram)
        bare.reading = nil
        bare.tags = []
        bare.response = ""
        bare.seconds = 0
        var helped = Samples.review()
        helped.hints = 3
        let bodies: [Event.Body] =
            [
                .review(bare), .review(Samples.review(response: "\"\\/\u{0}\n\t\u{1F}\u{7F}\u{2028}é😀हिन्दी\r")),
                .retraction(of: "01J"), .suspension(item, isSuspended: true), .suspension(item, isSuspended: false),
                .flag(item, note: "¿?"), .flag(item, note: ""), .review(helped),
                .acceptance(Acceptance(item: item, revision: "a1", response: "¿\"कुलक\"?\n")),
                .correction(Correction(review: "X", rating: .hard, acceptsAnswer: true, score: 0.7)),
            ]
            + Rating.allCases.flatMap { rating in
                [true, false].map { .correction(Correction(review: "X", rating: rating, acceptsAnswer: $0)) }
            }
            + ItemKind.allCases.map { kind in
                var review = Samples.review()
                review.kind = kind
                return .review(review)
            }
            + Verdict.allCases.map { .review(Samples.review(verdict: $0)) }
        for body in bodies {
            for offset in [0, 3600, -34_200, 20_700] {
                let at = Instant(milliseconds: 1_795_251_600_123, offset: offset)
                let event = Event(id: "ID", device: "laptop", sequence: 12, at: at, body: body)
                #expect(roundTrip(event) == .event(event))
                #expect(StoredEvent.line(event).starts(with: "{\"at\":\"".utf8))
            }
        }
    }

    @Test func numbersAreExact() {
        var generator = SeededGenerator(seed: 2)
        for _ in 0..<500 {
            var review = Samples.review()
            review.score = Double.random(in: 0...1, using: &generator)
            review.seconds = Double(
                sign: .plus, exponent: Int.random(in: -300...29, using: &generator), significand: 1.7)
            review.seed = UInt32.random(in: 0...UInt32.max, using: &generator)
            let at = Instant(
                milliseconds: Int64.random(in: -9_000_000_000_000...9_000_000_000_000, using: &generator), offset: 0)
            let event = Event(id: "ID", device: "laptop", sequence: 1, at: at, body: .review(review))
            #expect(roundTrip(event) == .event(event))
        }
    }

    /// A line that a released version wrote; it is to be read for ever.
    @Test func aStoredLineIsReadForEver() throws {
        let line = Array(
            #"""
            {"at":"2026-11-21T10:00:00+01:00","device":"laptop","id":"01KAJ0000012345678ABCDEFGH","item":"bank/item","itemKind":"numeric","kind":"review","language":"es","maximum":1.0,"purpose":"practice","rating":"good","reading":"16000","response":"16 mil","revision":"a1","scheduler":"fsrs-6","score":1.0,"seconds":12.345,"seed":4000000000,"seq":12,"session":"20261121T10-1","tags":["figures","schooling"],"v":1,"verdict":"right","sum":"02c9c676"}
            """#.utf8)
        let event = Event(
            id: "01KAJ0000012345678ABCDEFGH", device: "laptop", sequence: 12,
            at: Instant(milliseconds: 1_795_251_600_000, offset: 3600), body: .review(Samples.review()))
        #expect(String(decoding: StoredEvent.line(event), as: UTF8.self) == String(decoding: line, as: UTF8.self))
    }

    /// Lines without it, as all were once, stay as they were; see ``aStoredLineIsReadForEver()``.
    @Test func theOtherReadingIsKept() {
        var review = Samples.review(response: "1.600")
        review.ambiguous = "1600"
        let event = Event(
            id: "ID", device: "laptop", sequence: 1, at: Samples.instant(minutes: 0), body: .review(review))
        #expect(roundTrip(event) == .event(event))
        let line = String(decoding: StoredEvent.line(event), as: UTF8.self)
        #expect(line.hasPrefix("{\"at\":"))
        #expect(line.contains(#""otherReading":"1600""#))
        #expect(StoredEvent.review(.object(StoredEvent.fields(of: review))) == review)
    }

    /// What says nothing is not written: lines without hints are the bytes that they were before there were any.
    @Test func hintsAndScoresAreWrittenWhereThereAreAny() throws {
        func text(_ body: Event.Body) -> String {
            let event = Event(
                id: "ID", device: "laptop", sequence: 1, at: Samples.instant(minutes: 0), body: body)
            return String(decoding: StoredEvent.line(event), as: UTF8.self)
        }
        var review = Samples.review()
        #expect(!text(.review(review)).contains("hints"))
        review.hints = 2
        #expect(text(.review(review)).contains("\"hints\":2,"))
        #expect(!text(.correction(Correction(review: "X", rating: .good, acceptsAnswer: true))).contains("score"))
    }

    @Test func hintsAreACount() throws {
        for wrong: JSON in ["2", .number(1.5), .integer(-1), .null] {
            var members = StoredEvent.fields(of: Samples.review())
            members["hints"] = wrong
            #expect(StoredEvent.review(.object(members)) == nil, "\(wrong)")
        }
    }

    @Test func furtherFieldsAreNoMatter() throws {
        let event = Event(
            id: "ID", device: "laptop", sequence: 1, at: Samples.instant(minutes: 0), body: .retraction(of: "X"))
        let line = StoredEvent.line(event)
        var members = try #require(JSONParser.parse(line, in: line.indices)?.members)
        members["mood"] = .object(["deep": .array([.null, .bool(true), .number(1e300)])])
        #expect(StoredEvent.read(.object(members)) == .event(event))
    }

    @Test func laterWordsAreKeptAndSkipped() throws {
        let line = StoredEvent.line(Samples.events(1)[0])
        let members = try #require(JSONParser.parse(line, in: line.indices)?.members)
        for (key, word) in [
            ("kind", "exam"), ("itemKind", "essay"), ("verdict", "late"), ("rating", "so-so"), ("purpose", "exam"),
        ] {
            var later = members
            later[key] = .string(word)
            guard case .unknown(let header, let found) = StoredEvent.read(.object(later)) else {
                Issue.record("\(key) is read")
                continue
            }
            #expect(found == "\(key) \(word)")
            #expect(header.sequence == 1)
        }
        var newer = members
        newer["v"] = .integer(2)
        #expect(StoredEvent.read(.object(newer)) == .newer(version: 2))
    }

    @Test(arguments: [
        ("v", JSON.string("1")), ("v", .integer(0)), ("id", ""), ("device", "../x"), ("seq", .integer(0)),
        ("seq", .number(1.5)),
        ("at", "2026-11-21"), ("at", "2026-02-30T10:00:00Z"), ("at", "2026-11-21T10:00:00"), ("item", "bank"),
        ("seed", .integer(-1)), ("seconds", .number(1e300)), ("seconds", .integer(-1)), ("score", .null),
        ("tags", .array([.integer(1)])), ("response", .integer(1)), ("kind", .null),
        ("otherReading", .integer(1600)),
    ])
    func malformedFieldsAreNamed(key: String, value: JSON) throws {
        let line = StoredEvent.line(Samples.events(1)[0])
        var members = try #require(JSONParser.parse(line, in: line.indices)?.members)
        members[key] = value
        #expect(StoredEvent.read(.object(members)) == .malformed(field: key))
    }
}
