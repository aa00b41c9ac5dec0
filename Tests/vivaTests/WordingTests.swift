import Assessment
import SpacedRepetition
import Testing

@testable import viva

@Suite struct WordingTests {
    static let phrases: [Phrase] = [
        .greeting(version: "1", banks: 1, items: 2, due: 1, new: 1), .leaveHint(isInQuestion: true), .shellHelp,
        .noOpenQuestion, .answerPrompt, .severalWanted, .asksAgain, .noMoreHints, .noSource, .source("x"),
        .revisionChanged, .sessionHelp, .unknownSessionCommand(":x"), .noSuchOption("x", labels: "a b"),
        .severalOptions("x", labels: ["a", "b"]), .oneOptionWanted, .spanWanted, .unitWanted("ha"),
        .ambiguousNumber("1", "2"), .readAs("1"), .right, .mindAccents("x"), .partly(percent: 50, key: "x"),
        .wrong(key: "x"), .offBy(percent: "2", isHigh: true), .powerOfTen(3), .skipped, .returnsInSession,
        .returnsIn(days: 1), .returnsIn(days: 90), .returnsIn(days: 800), .scheduleUntouched, .changeRating, .afterMiss,
        .pressEnter, .rated(.easy), .rated(.hard), .rated(.good), .rated(.again), .accepted, .ratingOfWrong,
        .alreadyRight, .nothingAnswered, .undone("x"), .nothingToUndo, .flagged("x"),
        .summary(items: 2, right: 1, seconds: 61), .summarySkipped(1), .summaryMissed(["x"]), .summaryReturning(1),
        .nothingAnsweredInSession, .nothingDue(next: "x"), .nothingMatches, .newLimitReached(waiting: 2),
        .dueCount(due: 1, new: 1), .dueNow, .dueOn("x"), .neverSeen, .suspendedMark, .itemsLeftOut(2),
        .nothingFound("x"), .noHistory("x"), .suspended("x"), .resumed("x"), .countOfItems(2), .verdict(.right),
        .verdict(.partial), .verdict(.wrong), .verdict(.skipped), .rating(.easy), .rating(.hard), .rating(.again),
        .cram,
    ]

    @Test func everyPhraseIsSaidInEachLanguage() {
        for phrase in Self.phrases {
            let said = [Language.english, .spanish, .hindi].map { Wording(language: $0)(phrase) }
            #expect(Set(said).count == 3, "\(said)")
            #expect(said.allSatisfy { !$0.isEmpty })
        }
    }

    @Test func figuresFollowTheLanguage() {
        #expect(Wording(language: .english).number(1_234_567) == "1,234,567")
        #expect(Wording(language: .hindi).number(1_234_567) == "12,34,567")
        #expect(Wording(language: .spanish).decimal(2.25, places: 1) == "2,3")
        #expect(Wording(language: .english).time(3725) == "1 h 2 min 5 s")
    }
}
