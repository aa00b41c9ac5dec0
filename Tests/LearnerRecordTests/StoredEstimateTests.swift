import Assessment
import Testing

@testable import LearnerRecord

struct StoredEstimateTests {
    private func estimated() throws -> Review {
        var review = Samples.review(rating: nil, verdict: .wrong, purpose: .estimate)
        review.response = "12-15 mil @ 57"
        review.reading = "12000..15000"
        let confidence = try #require(Confidence(percent: 57))
        review.estimate = Estimate(confidence: confidence, recordedTruth: "16353.5")
        return review
    }

    private func event() throws -> Event {
        Event(
            id: "ID", device: "laptop", sequence: 1, at: Samples.instant(minutes: 0), body: .review(try estimated()))
    }

    private func members() throws -> [String: JSON] {
        let line = StoredEvent.line(try event())
        return try #require(JSONParser.parse(line, in: line.indices)?.members)
    }

    @Test func itReadsBackAsItself() throws {
        let members = try members()
        #expect(StoredEvent.read(.object(members)) == .event(try event()))
        #expect(members["confidence"] == .number(0.57))
        #expect(members["truth"] == "16353.5")
        #expect(members["purpose"] == "estimate")
    }

    @Test func everyConfidenceReadsBack() throws {
        for percent in Confidence.allowed {
            let confidence = try #require(Confidence(percent: percent))
            let estimate = try #require(Estimate(confidence: confidence, recordedTruth: "1/3"))
            guard case .estimate(let read) = StoredEstimate.read(.object(StoredEstimate.fields(of: estimate))) else {
                Issue.record("malformed")
                return
            }
            #expect(read == estimate)
        }
    }

    @Test func otherEventsHaveNoSuchFields() throws {
        let line = StoredEvent.line(Samples.events(1)[0])
        let members = try #require(JSONParser.parse(line, in: line.indices)?.members)
        #expect(members["confidence"] == nil && members["truth"] == nil)
        #expect(StoredEstimate.fields(of: nil).isEmpty)
    }

    @Test(arguments: [
        ("confidence", JSON.string("0.9")), ("confidence", .number(90)), ("confidence", .number(-0.1)),
        ("truth", .null), ("truth", "many"), ("truth", .integer(5)),
    ])
    func malformedFieldsAreNamed(key: String, value: JSON) throws {
        var members = try members()
        members[key] = value
        #expect(StoredEvent.read(.object(members)) == .malformed(field: key))
    }

    /// A later version may allow 0.999; its estimate is no damage and counts for nothing here.
    @Test func anotherConfidenceIsNoDamage() throws {
        var members = try members()
        members["confidence"] = .number(0.999)
        guard case .event(let event) = StoredEvent.read(.object(members)), case .review(let review) = event.body else {
            Issue.record("not read")
            return
        }
        #expect(review.estimate == nil && review.reading == "12000..15000")
    }

    @Test func aSnapshotKeepsTheNewest() throws {
        let folder = try TemporaryFolder()
        let (record, _) = try LearnerRecord.open(at: folder.record, device: "laptop")
        try record.answer(0)
        let before = record.progress
        let event = try record.append(.review(try estimated()), at: Samples.instant(minutes: 9000), entropy: (1, 2))
        #expect(record.progress.traces == before.traces && record.progress.days == before.days)
        record.close()
        let (again, _) = try LearnerRecord.open(at: folder.record, device: "laptop")
        #expect(again.progress.last?.event == event.id)
        #expect(again.progress.last?.review == (try estimated()))
        #expect(again.progress == (try again.replayed()))
        _ = try again.append(.retraction(of: event.id), at: Samples.instant(minutes: 9001), entropy: (3, 4))
        #expect(again.progress.last?.review.purpose == .practice)
    }
}
