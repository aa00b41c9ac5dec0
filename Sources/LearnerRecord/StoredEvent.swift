import Assessment
import SpacedRepetition

/// The shape in which an event stands on disk, version 1: field names here are for ever, whatever the properties of
/// ``Event`` come to be called. None sorts before `at`, so that every line begins alike and can be found in a damaged one.
enum StoredEvent {
    static let version = 1

    /// What a line that is sound JSON turned out to be.
    enum Reading: Equatable {
        case event(Event)
        /// Of this version, but with a word that this program does not know; to be kept and skipped.
        case unknown(Header, word: String)
        case newer(version: Int)
        /// A field is missing or is not what it should be.
        case malformed(field: String)
    }

    /// What every event of version 1 has.
    struct Header: Equatable {
        var id: String
        var device: String
        var sequence: Int
        var at: Instant
    }

    static func line(_ event: Event) -> [UInt8] {
        var members: [String: JSON] = [
            "at": .string(event.at.description), "device": .string(event.device), "id": .string(event.id),
            "seq": .integer(event.sequence), "v": .integer(version),
        ]
        switch event.body {
        case .review(let review):
            members["kind"] = "review"
            members.merge(fields(of: review)) { own, _ in own }
        case .correction(let correction):
            members["kind"] = "correction"
            members["review"] = .string(correction.review)
            members["rating"] = .string(correction.rating.name)
            members["overrules"] = .bool(correction.acceptsAnswer)
            members["score"] = correction.score.map { .number($0) }
        case .retraction(let id):
            members["kind"] = "retraction"
            members["of"] = .string(id)
        case .suspension(let item, let isSuspended):
            members["kind"] = "suspension"
            members["item"] = .string(item.description)
            members["suspended"] = .bool(isSuspended)
        case .flag(let item, let note):
            members["kind"] = "flag"
            members["item"] = .string(item.description)
            members["note"] = .string(note)
        case .acceptance(let acceptance):
            members["kind"] = "acceptance"
            members["item"] = .string(acceptance.item.description)
            members["revision"] = .string(acceptance.revision)
            members["response"] = .string(acceptance.response)
        }
        return SealedObject.seal(members)
    }

    static func fields(of review: Review) -> [String: JSON] {
        var fields: [String: JSON] = [
            "session": .string(review.session), "item": .string(review.item.description),
            "revision": .string(review.revision), "itemKind": .string(review.kind.rawValue),
            "language": .string(review.language), "seed": .integer(Int(review.seed)),
            "response": .string(review.response), "score": .number(review.score), "maximum": .number(review.maximum),
            "verdict": .string(review.verdict.rawValue), "seconds": .number(review.seconds),
            "scheduler": .string(review.scheduler), "purpose": .string(review.purpose.rawValue),
            "tags": .array(review.tags.map { .string($0) }),
        ]
        fields["reading"] = review.reading.map { .string($0) }
        fields["rating"] = review.rating.map { .string($0.name) }
        // Its name in exports, `ambiguous`, would sort before `at`.
        fields["otherReading"] = review.ambiguous.map { .string($0) }
        // Left out where it says nothing, so that a line without hints stays the bytes that it always was.
        if review.hints > 0 { fields["hints"] = .integer(review.hints) }
        fields.merge(StoredEstimate.fields(of: review.estimate)) { own, _ in own }
        return fields
    }

    static func read(_ json: JSON) -> Reading {
        guard let version = json["v"]?.integer, version > 0 else { return .malformed(field: "v") }
        guard version <= Self.version else { return .newer(version: version) }
        let fields = Fields(json: json)
        do throws(Fields.Problem) {
            let header = try fields.header()
            do throws(Fields.Problem) {
                return .event(
                    Event(
                        id: header.id, device: header.device, sequence: header.sequence, at: header.at,
                        body: try fields.body()))
            } catch {
                guard case .unknown(let word) = error else { throw error }
                return .unknown(header, word: word)
            }
        } catch {
            switch error {
            case .malformed(let field): return .malformed(field: field)
            case .unknown(let word): return .malformed(field: word)
            }
        }
    }

    /// The review in `json`, as ``fields(of:)`` wrote it.
    static func review(_ json: JSON) -> Review? {
        try? Fields(json: json).review()
    }
}

/// Takes the fields of an event out of its object, one by one.
private struct Fields {
    enum Problem: Error {
        case malformed(String)
        case unknown(String)
    }

    let json: JSON

    /// The longest time that an answer is taken to have lasted, in seconds: some thirty years.
    private static let longest = 1e9
    private static let largestScore = 1e12

    func text(_ key: String) throws(Problem) -> String {
        guard let text = json[key]?.text else { throw .malformed(key) }
        return text
    }

    private func flag(_ key: String) throws(Problem) -> Bool {
        guard let flag = json[key]?.flag else { throw .malformed(key) }
        return flag
    }

    private func amount(_ key: String, upTo most: Double) throws(Problem) -> Double {
        guard let amount = json[key]?.double, (0...most).contains(amount) else { throw .malformed(key) }
        return amount
    }

    /// A count that is left out where it is 0.
    private func count(_ key: String) throws(Problem) -> Int {
        guard let value = json[key] else { return 0 }
        guard let count = value.integer, (0...1_000_000).contains(count) else { throw .malformed(key) }
        return count
    }

    private func item(_ key: String) throws(Problem) -> ItemID {
        guard let item = ItemID(try text(key)) else { throw .malformed(key) }
        return item
    }

    /// A word of a closed set; later versions may have more of them.
    private func word<Word: RawRepresentable<String>>(_ key: String) throws(Problem) -> Word {
        let text = try text(key)
        guard let word = Word(rawValue: text) else { throw .unknown("\(key) \(text)") }
        return word
    }

    private func rating(_ key: String) throws(Problem) -> Rating {
        let text = try text(key)
        guard let rating = Rating(name: text) else { throw .unknown("\(key) \(text)") }
        return rating
    }

    func header() throws(Problem) -> StoredEvent.Header {
        let id = try text("id")
        guard !id.isEmpty else { throw .malformed("id") }
        let device = try text("device")
        guard DeviceName.isValid(device) else { throw .malformed("device") }
        guard let sequence = json["seq"]?.integer, sequence > 0, sequence < 1 << 53 else { throw .malformed("seq") }
        guard let at = Instant(stored: try text("at")) else { throw .malformed("at") }
        return StoredEvent.Header(id: id, device: device, sequence: sequence, at: at)
    }

    func body() throws(Problem) -> Event.Body {
        switch try text("kind") {
        case "review": return .review(try review())
        case "correction":
            return .correction(
                Correction(
                    review: try text("review"), rating: try rating("rating"),
                    acceptsAnswer: try flag("overrules"),
                    score: json["score"] == nil ? nil : try amount("score", upTo: Self.largestScore)))
        case "retraction": return .retraction(of: try text("of"))
        case "suspension": return .suspension(try item("item"), isSuspended: try flag("suspended"))
        case "flag": return .flag(try item("item"), note: try text("note"))
        case "acceptance":
            return .acceptance(
                Acceptance(item: try item("item"), revision: try text("revision"), response: try text("response")))
        case let other: throw .unknown("kind \(other)")
        }
    }

    private func estimate() throws(Problem) -> Estimate? {
        switch StoredEstimate.read(json) {
        case .estimate(let estimate): return estimate
        case .malformed(let field): throw .malformed(field)
        }
    }

    func review() throws(Problem) -> Review {
        guard let seed = json["seed"]?.integer.flatMap({ UInt32(exactly: $0) }) else { throw .malformed("seed") }
        var tags: [String] = []
        for tag in json["tags"]?.list ?? [] {
            guard let text = tag.text else { throw .malformed("tags") }
            tags.append(text)
        }
        return Review(
            session: try text("session"), item: try item("item"), revision: try text("revision"),
            kind: try word("itemKind"), language: try text("language"), seed: seed, response: try text("response"),
            reading: json["reading"] == nil ? nil : try text("reading"),
            score: try amount("score", upTo: Self.largestScore),
            maximum: try amount("maximum", upTo: Self.largestScore), verdict: try word("verdict"),
            rating: json["rating"] == nil ? nil : try rating("rating"),
            seconds: try amount("seconds", upTo: Self.longest), scheduler: try text("scheduler"),
            purpose: try word("purpose"), tags: tags,
            ambiguous: json["otherReading"] == nil ? nil : try text("otherReading"),
            hints: try count("hints"), estimate: try estimate())
    }
}
