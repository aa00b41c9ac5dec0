import Assessment
import Glibc
import SpacedRepetition
import Testing

@testable import LearnerRecord

struct LearnerRecordTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func open(device: String = "laptop") throws -> LearnerRecord {
        try LearnerRecord.open(at: folder.record, device: device).0
    }

    @Test func openingMakesNothing() throws {
        let record = try open()
        #expect(record.progress == Progress())
        #expect(record.nextSequence == 1)
        #expect(!(try record.refresh()))
        #expect(try record.events().isEmpty)
        record.close()
        #expect(!Disk.exists(folder.record))
    }

    @Test func answersOutliveTheRecord() throws {
        let record = try open()
        let first = try record.answer(0)
        let second = try record.answer(5, item: "bank/other", rating: .again)
        #expect([first.sequence, second.sequence] == [1, 2])
        #expect(first.id < second.id)
        let (again, notices) = try LearnerRecord.open(at: folder.record, device: "laptop")
        #expect(notices.isEmpty)
        #expect(try again.events() == [first, second])
        #expect(again.progress == record.progress)
        #expect(again.progress.traces.count == 2)
        #expect(again.nextSequence == 3)
    }

    @Test func liveIsWhatReplayGives() throws {
        let record = try open()
        var generator = SeededGenerator(seed: 11)
        var ids: [String] = []
        for step in 0..<120 {
            let event: Event
            let at = Samples.instant(minutes: 600 * step - Int.random(in: 0...900, using: &generator))
            let target = ids.randomElement(using: &generator) ?? "none"
            let body: Event.Body =
                switch Int.random(in: 0..<11, using: &generator) {
                case 0: .retraction(of: target)
                case 1: .correction(Correction(review: target, rating: .easy, acceptsAnswer: true))
                case 2: .correction(Correction(review: ids.last ?? "none", rating: .hard, acceptsAnswer: false))
                case 3: .suspension(ItemID(bank: "bank", item: "item-1"), isSuspended: step % 2 == 0)
                case 10:
                    .acceptance(
                        Acceptance(item: ItemID(bank: "bank", item: "item-1"), revision: "r", response: "«\(step)»"))
                case 4: .flag(ItemID(bank: "bank", item: "item-2"), note: "¿\u{2028}?\u{0}\"\\/\u{7F}\n")
                default: .review(Samples.review(item: "bank/item-\(step % 5)", rating: Rating(rawValue: step % 4 + 1)))
                }
            event = try record.append(body, at: at, entropy: (generator.next(), generator.next()))
            ids.append(event.id)
            #expect(try record.progress == record.replayed())
        }
        let again = try open()
        #expect(again.progress == record.progress)
        #expect(try again.events() == record.events())
    }

    @Test func effectiveEventsAreAsCorrected() throws {
        let record = try open()
        let first = try record.answer(0, rating: .again)
        let second = try record.answer(1)
        _ = try record.append(
            .correction(Correction(review: first.id, rating: .easy, acceptsAnswer: true)),
            at: Samples.instant(minutes: 2), entropy: (0, 0))
        _ = try record.append(.retraction(of: second.id), at: Samples.instant(minutes: 3), entropy: (0, 0))
        let reviews = try record.effectiveEvents().compactMap { event -> Review? in
            if case .review(let review) = event.body { review } else { nil }
        }
        #expect(reviews.map(\.rating) == [.easy])
        #expect(reviews.map(\.score) == [1])
    }

    @Test func twoHandlesOfOneDeviceTakeTurns() throws {
        let left = try open()
        let right = try open()
        for turn in 0..<20 {
            try (turn % 3 == 0 ? left : right).answer(turn, item: "bank/item-\(turn % 4)")
        }
        _ = try left.refresh()
        _ = try right.refresh()
        #expect(left.progress == right.progress)
        #expect(try left.events().map(\.sequence) == Array(1...20))
        #expect(try left.progress == left.replayed())
    }

    @Test func equalSeedsGiveDifferentIDs() throws {
        let record = try open()
        let ids = try (0..<50).map { _ in try record.answer(0).id }
        #expect(Set(ids).count == 50)
        #expect(ids.allSatisfy { $0.utf8.count == 26 })
    }

    @Test func modesAreForTheOwnerAlone() throws {
        let record = try open()
        try record.answer(0)
        record.close()
        #expect(Samples.mode(folder.record) == 0o700)
        #expect(Samples.mode(folder.record + "/journal") == 0o700)
        let files = ["/journal/laptop.jsonl", "/progress.json", "/lock"].map { folder.record + $0 }
        for file in files { #expect(Samples.mode(file) == 0o600) }
        unsafe chmod(folder.record, 0o755)
        unsafe chmod(files[0], 0o666)
        _ = try open()
        #expect(Samples.mode(folder.record) == 0o700)
        #expect(Samples.mode(files[0]) == 0o600)
    }

    @Test func aRecordBehindALink() throws {
        try Disk.makeDirectory(folder.path + "/real")
        unsafe symlink("real", folder.record)
        try open().answer(0)
        #expect(Disk.exists(folder.path + "/real/journal/laptop.jsonl"))
        #expect(try open().progress.traces.count == 1)
    }

    @Test(arguments: ["", ".", "../x", "a/b", "-x", "ñ", String(repeating: "x", count: 65)])
    func namesThatNoDeviceHas(name: String) {
        #expect(throws: RecordError.badDeviceName(name)) { try open(device: name) }
    }

    @Test func whatTheJournalCannotHoldIsRefused() throws {
        let record = try open()
        var review = Samples.review()
        review.seconds = .nan
        #expect(throws: RecordError.notRepresentable) {
            try record.append(.review(review), at: Samples.instant(minutes: 0), entropy: (0, 0))
        }
        let long = Samples.review(response: String(repeating: "x", count: JournalText.longestLine))
        #expect(throws: RecordError.self) {
            try record.append(.review(long), at: Samples.instant(minutes: 0), entropy: (0, 0))
        }
        #expect(throws: RecordError.notRepresentable) {
            try record.append(
                .flag(ItemID(bank: "a/b", item: "c"), note: ""), at: Samples.instant(minutes: 0), entropy: (0, 0))
        }
        #expect(record.progress == Progress())
        #expect(try record.answer(0).sequence == 1)
    }
}
