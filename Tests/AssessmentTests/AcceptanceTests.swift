import Assessment
import Quantities
import SpacedRepetition
import Testing

@Suite struct AcceptanceTests {
    private let item = Sample.text("kulak")

    private func session(_ item: Item, _ acceptances: [StandingAcceptance]) -> PracticeSession {
        var progress = Progress()
        progress.acceptances = [item.id: acceptances]
        return PracticeSession(
            id: "s", items: [item], purpose: .practice, progress: progress, language: .english, seed: 1)
    }

    private func grade(_ response: String, _ session: PracticeSession) -> Grade? {
        guard case .graded(let grade, _)? = session.review(response, seconds: 1) else { return nil }
        return grade
    }

    private func standing(_ response: String, revision: String = "r1") -> StandingAcceptance {
        StandingAcceptance(event: "e", revision: revision, response: response)
    }

    @Test func aRememberedAnswerIsRightByOwnWord() {
        let session = session(item, [standing("Kulaki")])
        #expect(grade("kulaki", session)?.verdict == .right)
        #expect(grade(" KULAKI. ", session)?.remark == .ownWord)
        #expect(grade("kulaks", session)?.verdict == .wrong)
        #expect(grade("kulak", session)?.remark == nil)
    }

    @Test func anotherRevisionForgetsIt() {
        #expect(grade("kulaki", session(item, [standing("kulaki", revision: "r0")]))?.verdict == .wrong)
    }

    @Test func aFigureIsRememberedHoweverItIsWritten() {
        let figure = Sample.numeric(Sample.exactly(16353))
        let session = session(figure, [standing("16 thousand")])
        #expect(grade("16,000", session)?.remark == .ownWord)
        #expect(grade("17,000", session)?.verdict == .wrong)
    }

    @Test func optionsAndDrawnFiguresAreNotRemembered() {
        var drawn = Sample.numeric(Sample.exactly(5))
        drawn.variables = [Variable(name: "d", domain: .list([1, 2]))]
        #expect(!drawn.canRememberAnswers)
        #expect(!Sample.choice().canRememberAnswers)
        #expect(item.canRememberAnswers && Sample.numeric(Sample.exactly(5)).canRememberAnswers)
        #expect(grade("6", session(drawn, [standing("6")]))?.verdict == .wrong)
    }

    @Test func progressHoldsWhatStands() {
        let acceptance = Acceptance(item: item.id, revision: "r1", response: "kulaki")
        let answer = EventSamples.review("e1", sequence: 1, minutes: 0, rating: .again, verdict: .wrong)
        let kept = EventSamples.event("e2", sequence: 2, minutes: 1, .acceptance(acceptance))
        let easy = EventSamples.event(
            "e3", sequence: 3, minutes: 2,
            .correction(Correction(review: "e1", rating: .hard, acceptsAnswer: true)))
        var live = Progress()
        for event in [answer, kept, easy] {
            let isCounted = live.apply(event)
            #expect(isCounted)
        }
        #expect(live.newestAcceptance?.acceptance.response == "kulaki")
        #expect(live == .replaying([easy, kept, answer]))
        let next = EventSamples.review("e4", sequence: 4, minutes: 3)
        let isCounted = live.apply(next)
        #expect(isCounted)
        #expect(live.newestAcceptance == nil && live.acceptances[item.id]?.count == 1)
        #expect(live == .replaying([answer, kept, easy, next]))
        let back = EventSamples.event("e5", sequence: 5, minutes: 4, .retraction(of: "e2"))
        let isBackCounted = live.apply(back)
        #expect(!isBackCounted)
        #expect(Progress.replaying([answer, kept, easy, next, back]).acceptances.isEmpty)
    }

    /// Where the item looks at case, another case is another answer.
    @Test func anExactItemRemembersWhatWasTyped() {
        let exact = Sample.text([["Kulak"]], TextComparison(letterCase: .exact))
        let session = session(exact, [standing("Kulaki")])
        #expect(grade("Kulaki.", session)?.remark == .ownWord)
        #expect(grade("kulaki", session)?.verdict == .wrong)
    }
}
