import Assessment
import Glibc
import SpacedRepetition

@testable import LearnerRecord

/// A folder of its own for one test, gone when the value ends.
final class TemporaryFolder {
    let path: String

    init() throws {
        var template = Array("/tmp/viva-record-XXXXXX".utf8CString)
        let made = unsafe template.withUnsafeMutableBufferPointer { buffer -> String? in
            guard let base = buffer.baseAddress, let found = unsafe mkdtemp(base) else { return nil }
            return unsafe String(cString: found)
        }
        guard let made else { throw RecordError.cannotCreate(path: "/tmp", errno: errno) }
        path = made
    }

    deinit { Self.remove(path) }

    var record: String { path + "/record" }

    private static func remove(_ path: String) {
        if !isLink(path), Disk.isDirectory(path) {
            for name in (try? Disk.names(in: path)) ?? [] where name != "." && name != ".." {
                remove(path + "/" + name)
            }
            unsafe rmdir(path)
        } else {
            unsafe unlink(path)
        }
    }

    private static func isLink(_ path: String) -> Bool {
        var found = stat()
        return unsafe lstat(path, &found) == 0 && found.st_mode & S_IFMT == S_IFLNK
    }
}

enum Samples {
    static let start: Int64 = 1_795_251_600_000

    static func instant(minutes: Int) -> Instant {
        Instant(milliseconds: start + Int64(minutes) * 60_000, offset: 3600)
    }

    static func review(
        item: String = "bank/item", response: String = "16 mil", rating: Rating? = .good,
        verdict: Verdict = .right, purpose: Review.Purpose = .practice
    ) -> Review {
        Review(
            session: "20261121T10-1", item: ItemID(item) ?? ItemID(bank: "bank", item: "item"), revision: "a1",
            kind: .numeric, language: "es", seed: 4_000_000_000, response: response, reading: "16000",
            score: verdict == .right ? 1 : 0.1, maximum: 1, verdict: verdict, rating: rating, seconds: 12.345,
            scheduler: "fsrs-6", purpose: purpose, tags: ["figures", "schooling"])
    }

    static func events(_ count: Int, device: String = "laptop") -> [Event] {
        (1...count).map { number in
            Event(
                id: EventID.make(
                    milliseconds: start + Int64(number), device: device, sequence: number, entropy: (1, 2)),
                device: device, sequence: number, at: instant(minutes: 10 * number),
                body: .review(review(item: "bank/item-\(number % 7)", rating: Rating(rawValue: number % 4 + 1))))
        }
    }

    static func text(_ events: [Event]) -> [UInt8] {
        events.flatMap { StoredEvent.line($0) + [0x0A] }
    }

    static func write(_ bytes: [UInt8], to path: String) throws {
        try Disk.makeDirectory(Disk.parent(of: path))
        let file = try OpenFile(path, flags: O_WRONLY | O_CREAT | O_TRUNC)
        var rest = bytes[...]
        while !rest.isEmpty {
            let (count, reason) = DurableWriting.system.write(file.descriptor, Array(rest))
            guard count >= 0 else { throw RecordError.cannotWrite(path: path, errno: reason) }
            rest = rest.dropFirst(count)
        }
    }

    static func mode(_ path: String) -> mode_t {
        var found = stat()
        return unsafe stat(path, &found) == 0 ? found.st_mode & 0o777 : 0
    }
}

extension LearnerRecord {
    @discardableResult
    func answer(_ minutes: Int, item: String = "bank/item", rating: Rating = .good) throws -> Event {
        try append(
            .review(Samples.review(item: item, rating: rating)), at: Samples.instant(minutes: minutes), entropy: (7, 9))
    }

    func skip(_ minutes: Int, item: String, hints: Int) throws {
        var review = Samples.review(item: item, rating: .good)
        (review.verdict, review.rating, review.hints) = (.skipped, nil, hints)
        _ = try append(.review(review), at: Samples.instant(minutes: minutes), entropy: (7, 9))
    }

    /// The progress that the events on disk amount to, read anew.
    func replayed() throws -> Progress {
        .replaying(try events(), model: progress.model, dayStartHour: progress.dayStartHour)
    }
}
