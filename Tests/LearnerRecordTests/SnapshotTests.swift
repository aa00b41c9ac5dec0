import Assessment
import SpacedRepetition
import Testing

@testable import LearnerRecord

struct SnapshotTests {
    let folder: TemporaryFolder
    private let journal: String
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        journal = folder.record + "/journal/laptop.jsonl"
        path = folder.record + "/progress.json"
    }

    private func open(dayStartHour: Int = 4, model: FSRS6 = .standard) throws -> LearnerRecord {
        try LearnerRecord.open(at: folder.record, device: "laptop", model: model, dayStartHour: dayStartHour).0
    }

    private func filled() throws -> LearnerRecord {
        let record = try open()
        for step in 0..<30 {
            try record.answer(
                step * 700, item: "bank/item-\(step % 4)", rating: Rating(rawValue: step % 4 + 1) ?? .good)
        }
        let suspension = Event.Body.suspension(ItemID(bank: "b", item: "i"), isSuspended: true)
        _ = try record.append(suspension, at: Samples.instant(minutes: 30_000), entropy: (1, 2))
        try record.skip(30_000, item: "bank/item-9", hints: 2)
        for (minute, response) in ["एक", "\"two\""].enumerated() {
            let acceptance = Acceptance(item: ItemID(bank: "b", item: "i/j"), revision: "r", response: response)
            _ = try record.append(
                .acceptance(acceptance), at: Samples.instant(minutes: 30_000 + minute), entropy: (1, UInt64(minute)))
        }
        _ = try record.append(.retraction(of: "unseen"), at: Samples.instant(minutes: 30_002), entropy: (1, 2))
        record.close()
        return record
    }

    /// True when the record was opened without a replay.
    private func isFromSnapshot(_ record: LearnerRecord) -> Bool { record.loaded == nil }

    @Test func itIsWhatReplayGives() throws {
        let record = try filled()
        let again = try open()
        #expect(isFromSnapshot(again))
        #expect(again.progress == record.progress)
        #expect(again.files == record.files)
        #expect(try again.progress == again.replayed())
        #expect(again.progress.awaited == ["unseen"])
        #expect(again.progress.newestAcceptance?.acceptance.response == "\"two\"")
        #expect(again.progress.hintsSeen[ItemID(bank: "bank", item: "item-9")]?.count == 2)
        #expect(again.nextSequence == 36)
    }

    @Test func onlyTheRestIsRead() throws {
        let record = try filled()
        try record.answer(40_000)
        let again = try open()
        #expect(isFromSnapshot(again))
        #expect(again.progress == record.progress)
        #expect(try again.progress == again.replayed())
    }

    @Test func anyDamageToItMakesAReplay() throws {
        let record = try filled()
        let sound = try Disk.read(path)
        for place in stride(from: 0, to: sound.count, by: 97) {
            var bytes = sound
            bytes[place] ^= 2
            try Samples.write(bytes, to: path)
            let again = try open()
            #expect(!isFromSnapshot(again))
            #expect(again.progress == record.progress)
        }
        for length in [0, 1, sound.count / 2, sound.count - 1] {
            try Samples.write(Array(sound.prefix(length)), to: path)
            #expect(try open().progress == record.progress)
        }
    }

    @Test func aChangedJournalMakesAReplay() throws {
        let record = try filled()
        let events = try record.events()
        try Samples.write(Samples.text(Array(events.dropFirst(3))), to: journal)
        let shorter = try open()
        #expect(!isFromSnapshot(shorter))
        #expect(try shorter.progress == shorter.replayed())
        #expect(shorter.progress != record.progress)

        var bytes = Samples.text(events)
        bytes[30] ^= 1
        try Samples.write(bytes, to: journal)
        #expect(try open().events().count == events.count - 1)

        try Samples.write(Samples.text(events), to: journal)
        #expect(try open().progress == record.progress)
    }

    @Test func anotherModelOrHourMakesAReplay() throws {
        let record = try filled()
        let later = try open(dayStartHour: 5)
        #expect(!isFromSnapshot(later))
        #expect(later.progress.dayStartHour == 5)
        let weights = FSRS6.standard.weights.map { $0 * 1.01 }
        let model = try #require(FSRS6(weights: weights))
        let fitted = try open(model: model)
        #expect(!isFromSnapshot(fitted))
        #expect(fitted.progress.model == model)
        #expect(try open().progress == record.progress)
    }

    @Test func anotherDevicesFileIsTakenIn() throws {
        _ = try filled()
        let others = Samples.events(5, device: "phone")
        try Samples.write(Samples.text(others), to: folder.record + "/journal/phone.jsonl")
        let again = try open()
        #expect(try again.events().count == 40)
        #expect(try again.progress == again.replayed())
    }

    @Test func aSnapshotThatCannotBeWrittenIsNoMatter() throws {
        let record = try open()
        try record.answer(0)
        try Disk.makeDirectory(path)
        record.close()
        #expect(try open().progress == record.progress)
        #expect(try Disk.names(in: folder.record).allSatisfy { !$0.hasSuffix(".tmp") })
    }
}
