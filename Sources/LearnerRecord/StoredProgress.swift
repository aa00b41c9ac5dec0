import Assessment
import SpacedRepetition

/// The shape of a snapshot on disk. It is a cache: raise the version when a field or the fold itself changes.
enum StoredProgress {
    static let version = 4

    static func members(_ snapshot: Snapshot) -> [String: JSON] {
        let progress = snapshot.progress
        var members: [String: JSON] = [
            "v": .integer(version), "model": .string(mark(progress.model)),
            "dayStartHour": .integer(progress.dayStartHour),
            "files": .array(snapshot.files.values.sorted { $0.name < $1.name }.map(object)),
            "traces": .object(
                Dictionary(uniqueKeysWithValues: progress.traces.map { ($0.description, object($1)) })),
            "suspended": .array(progress.suspended.sorted().map { .string($0.description) }),
            "days": .object(Dictionary(uniqueKeysWithValues: progress.days.map { (String($0.number), object($1)) })),
            "latest": .object(progress.latest.mapValues(object)),
            "awaited": .array(progress.awaited.sorted().map { .string($0) }),
        ]
        members["acceptances"] = .object(
            Dictionary(
                uniqueKeysWithValues: progress.acceptances.map { ($0.description, .array($1.map(object))) }))
        members["hintsSeen"] = .object(
            Dictionary(uniqueKeysWithValues: progress.hintsSeen.map { ($0.description, object($1)) }))
        members["lastAcceptance"] = progress.lastAcceptance.map { .string($0) }
        members["newest"] = progress.newest.map(object)
        members["last"] = progress.last.map(object)
        return members
    }

    static func read(_ json: JSON, model: FSRS6, dayStartHour: Int) -> Snapshot? {
        guard json["v"]?.integer == version, json["model"]?.text == mark(model),
            json["dayStartHour"]?.integer == dayStartHour
        else { return nil }
        do throws(Unreadable) {
            var progress = Progress(model: model, dayStartHour: dayStartHour)
            for (name, trace) in try json.need("traces").need(\.members) {
                progress.traces[try ItemID(name).orUnreadable()] = try self.trace(trace)
            }
            for item in try json.need("suspended").need(\.list) {
                progress.suspended.insert(try ItemID(try item.need(\.text)).orUnreadable())
            }
            for (number, tally) in try json.need("days").need(\.members) {
                progress.days[StudyDay(number: try Int(number).orUnreadable())] = try self.tally(tally)
            }
            for (device, order) in try json.need("latest").need(\.members) {
                progress.latest[device] = try self.order(order)
            }
            for id in try json.need("awaited").need(\.list) { progress.awaited.insert(try id.need(\.text)) }
            for (name, own) in try json.need("acceptances").need(\.members) {
                var acceptances: [StandingAcceptance] = []
                for acceptance in try own.need(\.list) { acceptances.append(try self.acceptance(acceptance)) }
                progress.acceptances[try ItemID(name).orUnreadable()] = acceptances
            }
            for (name, seen) in try json.need("hintsSeen").need(\.members) {
                progress.hintsSeen[try ItemID(name).orUnreadable()] = try hintsSeen(seen)
            }
            if let id = json["lastAcceptance"] { progress.lastAcceptance = try id.need(\.text) }
            if let newest = json["newest"] { progress.newest = try order(newest) }
            if let last = json["last"] { progress.last = try self.last(last) }
            var files: [String: JournalFile] = [:]
            for file in try json.need("files").need(\.list) {
                let file = try self.file(file)
                files[file.name] = file
            }
            return Snapshot(progress: progress, files: files)
        } catch {
            return nil
        }
    }

    /// Tells one set of weights from another.
    private static func mark(_ model: FSRS6) -> String {
        var hash = StableHash()
        hash.combine(FSRS6.name)
        for weight in model.weights { hash.combine(weight.bitPattern) }
        return String(hash.value, radix: 16)
    }
}

struct Unreadable: Error {}

extension JSON {
    fileprivate func need(_ key: String) throws(Unreadable) -> JSON {
        guard let value = self[key] else { throw Unreadable() }
        return value
    }

    fileprivate func need<Value>(_ shape: KeyPath<JSON, Value?>) throws(Unreadable) -> Value {
        try self[keyPath: shape].orUnreadable()
    }
}

extension Optional {
    fileprivate func orUnreadable() throws(Unreadable) -> Wrapped {
        guard let self else { throw Unreadable() }
        return self
    }
}

/// One function to write each part, and one to read it.
extension StoredProgress {
    private static func object(_ trace: MemoryTrace) -> JSON {
        .object([
            "stability": .number(trace.memory.stability), "difficulty": .number(trace.memory.difficulty),
            "at": object(trace.lastReview), "day": .integer(trace.lastDay.number),
            "rating": .integer(trace.lastRating.rawValue), "first": .integer(trace.firstDay.number),
            "reviews": .integer(trace.reviews), "lapses": .integer(trace.lapses), "revision": .string(trace.revision),
        ])
    }

    private static func trace(_ json: JSON) throws(Unreadable) -> MemoryTrace {
        MemoryTrace(
            memory: MemoryState(
                stability: try json.need("stability").need(\.double),
                difficulty: try json.need("difficulty").need(\.double)),
            lastReview: try instant(json.need("at")),
            lastDay: StudyDay(number: try json.need("day").need(\.integer)),
            lastRating: try Rating(rawValue: json.need("rating").need(\.integer)).orUnreadable(),
            firstDay: StudyDay(number: try json.need("first").need(\.integer)),
            reviews: try json.need("reviews").need(\.integer), lapses: try json.need("lapses").need(\.integer),
            revision: try json.need("revision").need(\.text))
    }

    private static func object(_ acceptance: StandingAcceptance) -> JSON {
        .object([
            "event": .string(acceptance.event), "revision": .string(acceptance.revision),
            "response": .string(acceptance.response),
        ])
    }

    private static func acceptance(_ json: JSON) throws(Unreadable) -> StandingAcceptance {
        StandingAcceptance(
            event: try json.need("event").need(\.text), revision: try json.need("revision").need(\.text),
            response: try json.need("response").need(\.text))
    }

    private static func object(_ seen: SeenHints) -> JSON {
        .object([
            "day": .integer(seen.day.number), "revision": .string(seen.revision), "count": .integer(seen.count),
        ])
    }

    private static func hintsSeen(_ json: JSON) throws(Unreadable) -> SeenHints {
        SeenHints(
            day: StudyDay(number: try json.need("day").need(\.integer)),
            revision: try json.need("revision").need(\.text), count: try json.need("count").need(\.integer))
    }

    private static func object(_ instant: Instant) -> JSON {
        .array([.integer(Int(instant.milliseconds)), .integer(instant.offset)])
    }

    private static func instant(_ json: JSON) throws(Unreadable) -> Instant {
        let numbers = try integers(json, count: 2)
        return Instant(milliseconds: Int64(numbers[0]), offset: numbers[1])
    }

    private static func integers(_ json: JSON, count: Int) throws(Unreadable) -> [Int] {
        let numbers = try json.need(\.list).compactMap(\.integer)
        guard numbers.count == count else { throw Unreadable() }
        return numbers
    }

    private static func object(_ tally: Progress.DayTally) -> JSON {
        .array(
            [tally.reviews, tally.right, tally.new, tally.milliseconds, tally.recalls, tally.remembered]
                .map { .integer($0) })
    }

    private static func tally(_ json: JSON) throws(Unreadable) -> Progress.DayTally {
        let numbers = try integers(json, count: 6)
        var tally = Progress.DayTally()
        tally.reviews = numbers[0]
        tally.right = numbers[1]
        tally.new = numbers[2]
        tally.milliseconds = numbers[3]
        tally.recalls = numbers[4]
        tally.remembered = numbers[5]
        return tally
    }

    private static func object(_ order: EventOrder) -> JSON {
        .array([.integer(Int(order.milliseconds)), .integer(order.sequence), .string(order.id)])
    }

    private static func order(_ json: JSON) throws(Unreadable) -> EventOrder {
        let parts = try json.need(\.list)
        guard parts.count == 3 else { throw Unreadable() }
        return EventOrder(
            milliseconds: Int64(try parts[0].need(\.integer)), sequence: try parts[1].need(\.integer),
            id: try parts[2].need(\.text))
    }

    private static func object(_ last: Progress.LastReview) -> JSON {
        var members: [String: JSON] = [
            "event": .string(last.event), "at": object(last.at), "review": .object(StoredEvent.fields(of: last.review)),
        ]
        members["before"] = last.traceBefore.map(object)
        return .object(members)
    }

    private static func last(_ json: JSON) throws(Unreadable) -> Progress.LastReview {
        Progress.LastReview(
            event: try json.need("event").need(\.text), at: try instant(json.need("at")),
            review: try StoredEvent.review(try json.need("review")).orUnreadable(),
            traceBefore: try json["before"].map { json throws(Unreadable) in try trace(json) })
    }

    private static func object(_ file: JournalFile) -> JSON {
        let tail: JSON =
            switch file.tail {
            case .clean: "clean"
            case .lacksLineFeed: "lacksLineFeed"
            case .torn(let offset): .integer(offset)
            }
        return .object([
            "name": .string(file.name), "inode": .string(String(file.stamp.inode)), "size": .integer(file.stamp.size),
            "modified": .integer(Int(file.stamp.modified)), "length": .integer(file.length),
            "crc": .integer(Int(file.checksum.value)), "lines": .integer(file.lines), "tail": tail,
            "damagedLines": .integer(file.damagedLines), "firstDamagedLine": .integer(file.firstDamagedLine),
            "version": .integer(file.version), "skipped": .object(file.skipped.mapValues { .integer($0) }),
        ])
    }

    private static func file(_ json: JSON) throws(Unreadable) -> JournalFile {
        var file = JournalFile(name: try json.need("name").need(\.text))
        file.stamp = FileStamp(
            inode: try UInt64(try json.need("inode").need(\.text)).orUnreadable(),
            size: try json.need("size").need(\.integer), modified: Int64(try json.need("modified").need(\.integer)))
        file.length = try json.need("length").need(\.integer)
        file.checksum = CRC32(
            resuming: try UInt32(exactly: json.need("crc").need(\.integer)).orUnreadable())
        file.lines = try json.need("lines").need(\.integer)
        switch try json.need("tail") {
        case "clean": file.tail = .clean
        case "lacksLineFeed": file.tail = .lacksLineFeed
        case let other: file.tail = .torn(offset: try other.need(\.integer))
        }
        file.damagedLines = try json.need("damagedLines").need(\.integer)
        file.firstDamagedLine = try json.need("firstDamagedLine").need(\.integer)
        file.version = try json.need("version").need(\.integer)
        for (device, number) in try json.need("skipped").need(\.members) {
            file.skipped[device] = try number.need(\.integer)
        }
        return file
    }
}
