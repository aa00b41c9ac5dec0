import Assessment
import SpacedRepetition
import Testing

@testable import LearnerRecord

struct MergeTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func open(_ name: String, device: String? = nil) throws -> LearnerRecord {
        try LearnerRecord.open(at: "\(folder.path)/\(name)", device: device ?? name).0
    }

    private func path(_ name: String) -> String { "\(folder.path)/\(name)" }

    @Test func anyOrderAnyNumberOfTimesGivesTheSame() throws {
        var generator = SeededGenerator(seed: 5)
        let names = ["a", "b", "c"]
        for (place, name) in names.enumerated() {
            let record = try open(name)
            var ids: [String] = []
            for step in 0..<25 {
                let event =
                    step % 6 == 5
                    ? try record.append(
                        .retraction(of: ids.randomElement(using: &generator) ?? ""),
                        at: Samples.instant(minutes: step * 40 + place), entropy: (1, 1))
                    : try record.answer(step * 40 + place * 7, item: "bank/item-\(step % 3)")
                ids.append(event.id)
            }
        }
        var results: [Progress] = []
        let orders = [["a", "b", "c"], ["c", "b", "a"], ["b", "b", "a", "c", "a"], ["c", "a", "b", "c"]]
        for (place, order) in orders.enumerated() {
            let union = try open("union-\(place)")
            for name in order { _ = try union.merge(from: path(name)) }
            #expect(try union.progress == union.replayed())
            #expect(try union.merge(from: path("a")) == MergeReport(added: 0, known: 25, setAside: 0))
            results.append(union.progress)
        }
        #expect(Set(results).count == 1)
        #expect(results.first?.latest.count == 3)
        let chained = try open("chained")
        _ = try chained.merge(from: path("union-2"))
        #expect(chained.progress == results.first)
    }

    @Test func aRecordTakesItselfInAsNothing() throws {
        let record = try open("a")
        try record.answer(0)
        #expect(try record.merge(from: path("a")).added == 0)
        #expect(try record.merge(from: path("a") + "/journal").added == 0)
    }

    @Test func anOlderCopyOfOneselfIsContinued() throws {
        let copy = try open("copy", device: "a")
        for step in 0..<5 { try copy.answer(step) }
        let fresh = try open("fresh", device: "a")
        #expect(try fresh.merge(from: path("copy")).added == 5)
        #expect(try fresh.answer(9).sequence == 6)
        #expect(try LearnerRecord.verify(at: path("fresh")).problems.isEmpty)
    }

    @Test func damageStaysWhereItIs() throws {
        var bytes = Samples.text(Samples.events(4, device: "other"))
        bytes[20] ^= 4
        try Samples.write(bytes + Array("torn".utf8), to: path("other/journal/other.jsonl"))
        let record = try open("a")
        #expect(try record.merge(from: path("other")) == MergeReport(added: 3, known: 0, setAside: 2))
        #expect(record.notices.isEmpty)
    }

    @Test func whatIsNotKnownYetIsCarriedAlong() throws {
        let line = SealedObject.seal([
            "v": .integer(1), "kind": "dream", "at": "2026-11-21T10:00:00Z", "device": "other", "id": "X",
            "seq": .integer(1),
        ])
        try Samples.write(line + [0x0A], to: path("other/journal/other.jsonl"))
        let record = try open("a")
        #expect(try record.merge(from: path("other")).added == 1)
        #expect(try record.merge(from: path("other")).added == 0)
        #expect(try Disk.read(path("a/journal/other.jsonl")) == line + [0x0A])
        #expect(try open("a", device: "other").nextSequence == 2)
    }

    @Test func aNewerRecordIsNotTakenIn() throws {
        try Samples.write(
            Samples.text(Samples.events(2, device: "b")) + SealedObject.seal(["v": .integer(2)]) + [0x0A],
            to: path("b/journal/b.jsonl"))
        let record = try open("a")
        #expect(throws: RecordError.newerVersion(path: path("b/journal/b.jsonl"), version: 2)) {
            try record.merge(from: path("b"))
        }
        #expect(record.progress == Progress())
        #expect(throws: RecordError.noRecord(path: path("nowhere"))) { try record.merge(from: path("nowhere")) }
    }
}
