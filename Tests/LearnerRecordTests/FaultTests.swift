import Assessment
import Glibc
import Testing

@testable import LearnerRecord

/// Disks that fail: whatever happens, what was told to be safe stays, and the next append goes on.
struct FaultTests {
    let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.record + "/journal/laptop.jsonl"
    }

    private func open() throws -> (LearnerRecord, [RecordNotice]) {
        try LearnerRecord.open(at: folder.record, device: "laptop")
    }

    /// Takes `limit` bytes of the next write only.
    private func shortWriting(_ limit: Int) -> DurableWriting {
        DurableWriting(
            write: { DurableWriting.system.write($0, Array($1.prefix(limit))) }, sync: DurableWriting.system.sync)
    }

    @Test(arguments: [ENOSPC, EFBIG, EIO, EROFS, EDQUOT])
    func aRefusedWriteMovesNothing(reason: Int32) throws {
        let (record, _) = try open()
        try record.answer(0)
        let before = record.progress
        let bytes = try Disk.read(path)
        record.writing.write = { _, _ in (-1, reason) }
        #expect(throws: RecordError.cannotWrite(path: path, errno: reason)) { try record.answer(1) }
        #expect(record.progress == before)
        #expect(try Disk.read(path) == bytes)
        record.writing = .system
        #expect(try record.answer(2).sequence == 2)
        #expect(try record.progress == record.replayed())
    }

    @Test(arguments: [0, 1, 7, 200])
    func aShortWriteLeavesATornTail(limit: Int) throws {
        let (record, _) = try open()
        try record.answer(0)
        let sound = try Disk.read(path)
        record.writing = shortWriting(limit)
        #expect(throws: RecordError.self) { try record.answer(1, item: "bank/lost") }
        #expect(record.progress.traces.count == 1)

        let (again, notices) = try open()
        let torn: [RecordNotice] = limit == 0 ? [] : [.tornTail(file: "laptop.jsonl", bytes: limit)]
        #expect(notices == torn)
        #expect(again.progress == record.progress)

        record.writing = .system
        #expect(try record.answer(2, item: "bank/kept").sequence == 2)
        let bytes = try Disk.read(path)
        #expect(Array(bytes.prefix(sound.count)) == sound)
        #expect(Disk.exists(folder.record + "/journal/laptop.torn-1") == (limit > 0))
        if limit > 0 {
            let aside = folder.record + "/journal/laptop.torn-1"
            #expect(try Disk.read(aside) == Array(bytes[sound.count..<sound.count + limit]))
            #expect(Samples.mode(aside) == 0o600)
        }
        let (last, _) = try open()
        #expect(try last.events().count == 2)
        #expect(last.progress == record.progress)
        #expect(try again.refresh())
        #expect(again.progress == record.progress)
    }

    @Test func allButTheLineFeedIsAsGoodAsAll() throws {
        let (record, _) = try open()
        record.writing.write = { DurableWriting.system.write($0, Array($1.dropLast())) }
        let first = try record.answer(0)
        record.writing = .system
        let (other, notices) = try open()
        #expect(notices.isEmpty)
        #expect(try other.events() == [first])
        let second = try record.answer(1)
        #expect(try record.events() == [first, second])
        #expect(try Disk.read(path) == Samples.text([first, second]))
        #expect(try other.refresh())
        #expect(other.progress == record.progress)
    }

    @Test func afterAFailedSyncNothingIsWritten() throws {
        let (record, _) = try open()
        try record.answer(0)
        let before = record.progress
        record.writing.sync = { _ in EIO }
        #expect(throws: RecordError.cannotSync(path: path, errno: EIO)) { try record.answer(1) }
        record.writing = .system
        let bytes = try Disk.read(path)
        #expect(throws: RecordError.stopped(path: path, errno: EIO)) { try record.answer(2) }
        #expect(throws: RecordError.stopped(path: path, errno: EIO)) { try record.merge(from: folder.record) }
        #expect(record.progress == before)
        #expect(try Disk.read(path) == bytes)
    }

    @Test func aZeroFilledTailIsKeptAside() throws {
        let events = Samples.events(3)
        try Samples.write(Samples.text(events) + [UInt8](repeating: 0, count: 500), to: path)
        let (record, notices) = try open()
        #expect(notices == [.tornTail(file: "laptop.jsonl", bytes: 500)])
        #expect(try record.answer(90).sequence == 4)
        #expect(try open().0.events().count == 4)
        #expect(try Disk.read(folder.record + "/journal/laptop.torn-1").count == 500)
    }

    @Test func tornEndsAreKeptUnderDifferentNames() throws {
        let (record, _) = try open()
        for step in 0..<3 {
            record.writing = shortWriting(10 + step)
            #expect(throws: RecordError.self) { try record.answer(2 * step) }
            #expect(throws: RecordError.self) { try record.answer(2 * step) }
            record.writing = .system
            try record.answer(2 * step + 1)
        }
        let (again, notices) = try open()
        #expect(try again.events().map(\.sequence) == [1, 2, 3])
        #expect(again.progress == record.progress)
        #expect(notices == [.damagedLines(file: "laptop.jsonl", first: 1, count: 6)])
    }

    @Test func aNewerVersionIsReadAndNotWritten() throws {
        let events = Samples.events(2)
        let newer = SealedObject.seal(["v": .integer(9), "at": "x"])
        try Samples.write(Samples.text(events) + newer + [0x0A], to: folder.record + "/journal/other.jsonl")
        let (record, notices) = try open()
        #expect(notices == [.newerVersion(file: "other.jsonl", version: 9)])
        #expect(try record.events() == events)
        #expect(throws: RecordError.newerVersion(path: folder.record + "/journal/other.jsonl", version: 9)) {
            try record.answer(0)
        }
        record.close()
        let (again, same) = try open()
        #expect(same == notices)
        #expect(throws: RecordError.self) { try again.answer(0) }
        #expect(!Disk.exists(path))
    }

    @Test func foldersAndPipesInTheJournalAreNoFiles() throws {
        try Disk.makeDirectory(folder.record + "/journal/a.jsonl")
        unsafe mkfifo(folder.record + "/journal/b.jsonl", 0o600)
        let (record, _) = try open()
        try record.answer(0)
        #expect(try open().0.events().count == 1)
        #expect(try LearnerRecord.verify(at: folder.record).files.count == 1)
    }

    @Test func aFileInTheWayIsAnError() throws {
        try Samples.write([], to: folder.record)
        #expect(throws: RecordError.self) {
            let (record, _) = try open()
            try record.answer(0)
        }
    }
}
