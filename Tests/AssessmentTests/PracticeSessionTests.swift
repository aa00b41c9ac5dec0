import Assessment
import SpacedRepetition
import Testing

@Suite struct PracticeSessionTests {
    private func session(_ names: [String]) -> PracticeSession {
        PracticeSession(
            id: "s", items: names.map { Sample.choice($0) }, purpose: .practice, progress: Progress(),
            language: .english, seed: 1)
    }

    /// Answers the open question and returns its name.
    private func answer(_ session: inout PracticeSession, _ response: String) -> String? {
        guard let question = session.question, case .graded(_, let review) = session.review(response, seconds: 2)
        else { return nil }
        session.record(review, event: "e\(session.answers.count)")
        return question.variant.item.id.item
    }

    @Test func aMissedItemComesBackUntilItIsRight() {
        var session = session(["a", "b"])
        #expect(answer(&session, "b") == "a")
        #expect(session.question?.total == 3)
        #expect(answer(&session, "a") == "b")
        #expect(session.question?.isRepeat == true)
        #expect(answer(&session, "a") == "a")
        #expect(session.question == nil)
        #expect(session.summary.items == 2)
        #expect(session.summary.right == 1)
        #expect(session.summary.missed.map(\.item) == ["a"])
        #expect(session.summary.returning.isEmpty)
    }

    @Test func itGoesOnWithItemsAsTheyStandNow() {
        var session = session(["a", "b", "c"])
        var edited = Sample.choice("a")
        edited.stem = LocalizedText("Edited")
        #expect(session.reload([edited.id: edited, Sample.choice("c").id: Sample.choice("c")]).map(\.item) == ["b"])
        #expect(session.question?.variant.item.stem == LocalizedText("Edited"))
        #expect(session.question?.total == 2)
        #expect(answer(&session, "a") == "a")
        #expect(answer(&session, "a") == "c")
        #expect(session.question == nil)
    }

    @Test func reviewingChangesNothing() {
        let session = session(["a"])
        _ = session.review("b", seconds: 1)
        #expect(session.question?.number == 1)
        #expect(session.answers.isEmpty)
    }

    @Test func acceptingAnAnswerTakesTheRepeatBack() {
        var session = session(["a"])
        _ = answer(&session, "b")
        session.correct(Correction(review: "e0", rating: .good, acceptsAnswer: true))
        #expect(session.question == nil)
        #expect(session.summary.right == 1)
    }

    @Test func undoOpensTheQuestionAgain() {
        var session = session(["a", "b"])
        _ = answer(&session, "b")
        session.retract()
        #expect(session.question?.variant.item.id.item == "a")
        #expect(session.question?.isRepeat == false)
        #expect(session.question?.total == 2)
    }

    @Test func whatIsNotUnderstoodLeavesTheQuestionOpen() {
        let session = session(["a"])
        guard case .notUnderstood = session.review("zebra", seconds: 1) else {
            Issue.record("judged")
            return
        }
    }

    @Test func theReadingThatWasNotMeantIsWrittenDown() throws {
        let session = PracticeSession(
            id: "s", items: [Sample.numeric(Sample.exactly(1600))], purpose: .practice, progress: Progress(),
            language: .english, seed: 1)
        guard case .notUnderstood(let question) = session.review("1.600", seconds: 1) else {
            Issue.record("not asked")
            return
        }
        let readings = try #require(question.readings)
        func ambiguous(_ response: String) -> String? {
            guard case .graded(_, let review) = session.review(response, seconds: 1, afterAsking: readings) else {
                return "not graded"
            }
            return review.ambiguous
        }
        #expect(ambiguous("1600") == "1.6")
        #expect(ambiguous("1,6") == "1600")
        #expect(ambiguous("5") == nil)
        #expect(ambiguous("2.700") == "2700")
        #expect(Misunderstanding.oneOptionWanted.readings == nil)
    }
}
