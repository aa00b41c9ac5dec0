import Assessment
import Testing

@testable import LearnerRecord

struct VerificationTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func verify(_ bytes: [UInt8]) throws -> VerificationReport {
        try Samples.write(bytes, to: folder.record + "/journal/laptop.jsonl")
        return try LearnerRecord.verify(at: folder.record)
    }

    @Test func nothingIsWell() throws {
        #expect(try LearnerRecord.verify(at: folder.record) == VerificationReport())
    }

    @Test func aSoundRecordIsWell() throws {
        let report = try verify(Samples.text(Samples.events(20)))
        #expect(report.problems.isEmpty && report.remarks.isEmpty)
        #expect(report.events == 20)
        #expect(report.files.map(\.lines) == [20])
    }

    @Test func everyProblemHasItsLine() throws {
        let events = Samples.events(12)
        let lines = events.map { StoredEvent.line($0) }
        var changed = lines[1]
        changed[10] ^= 1
        var unsealed = lines[2]
        unsealed.removeLast()
        let newer = SealedObject.seal(["v": .integer(7)])
        let other = SealedObject.seal([
            "v": .integer(1), "kind": "dream", "at": .string(events[4].at.description), "device": "laptop", "id": "X",
            "seq": .integer(5),
        ])
        var twin = events[5]
        twin.id = "TWIN"
        let pieces: [[UInt8]] = [
            lines[0], changed, unsealed, SealedObject.seal(["v": .integer(1), "kind": "flag"]), other, lines[5],
            StoredEvent.line(twin), [0, 0, 0], Array("<<<<<<< HEAD".utf8), lines[6], Array("=======".utf8), lines[6],
            Array(">>>>>>> other".utf8), newer, Array("{} \u{2028} \u{85}".utf8), Array(lines[8].prefix(50)),
        ]
        let report = try verify(Array(pieces.joined(separator: [0x0A])))
        #expect(report.problems.map(\.line) == [2, 3, 4, 8, 9, 11, 13, 14, 15, 16])
        let found: [LineProblem] = [
            .badChecksum, .noChecksum, .malformed(field: "id"), .zeroBytes(3), .conflictMarker,
            .conflictMarker, .conflictMarker, .newerVersion(7), .noChecksum, .tornTail(bytes: 50),
        ]
        #expect(report.problems.map(\.problem) == found)
        #expect(report.remarks.map(\.problem) == [.unknownWord("kind dream"), .repeatedSequence(6), .repeatedEvent])
        #expect(report.events == 4)
    }

    @Test func lostEventsAreNamed() throws {
        let report = try verify(Samples.text(Samples.events(9).filter { ![1, 4, 5].contains($0.sequence) }))
        #expect(report.problems.map(\.problem) == [.sequenceGap(missing: 1...1), .sequenceGap(missing: 4...5)])
        #expect(report.problems.map(\.line) == [1, 3])
    }

    @Test func aClockThatWentBackIsRemarked() throws {
        var events = Samples.events(3)
        events[1].at.milliseconds -= 3_600_000
        let report = try verify(Samples.text(events))
        #expect(report.problems.isEmpty)
        #expect(report.remarks.map(\.problem) == [.clockWentBack(seconds: 3000)])
    }

    @Test func aMissingLineFeedIsNoDamage() throws {
        let report = try verify(Samples.text(Samples.events(3)).dropLast())
        #expect(report.problems.isEmpty)
        #expect(report.events == 3)
        #expect(report.remarks.map(\.problem) == [.missingLineFeed])
    }

    @Test func aLineOfManyMegabytesIsSetAside() throws {
        let events = Samples.events(2)
        let huge = [UInt8](repeating: UInt8(ascii: "{"), count: 30_000_000)
        let report = try verify(Samples.text([events[0]]) + huge + [0x0A] + Samples.text([events[1]]))
        #expect(report.problems.map(\.problem) == [.tooLong(bytes: 30_000_000)])
        #expect(report.events == 2)
    }
}
