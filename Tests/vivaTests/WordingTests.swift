import Assessment
import Quantities
import QuestionBank
import SpacedRepetition
import Testing

@testable import viva

struct WordingTests {
    private static let languages = [Language.english, .spanish, .hindi]

    private static let labels: [Phrase.Label] = [
        .reviews, .items, .seen, .right, .retention, .studyDays, .today, .newToday, .timeSpent, .suspended, .key,
        .explanation, .hints, .tags, .memory, .due, .stability, .difficulty, .recall, .lapses, .figures,
    ]

    private static let samples: [Phrase] =
        [
            .greeting(version: "1", banks: 2, items: 3, due: 4, new: 5), .leaveHint(isInQuestion: true),
            .leaveHint(isInQuestion: false), .shellHelp, .noOpenQuestion, .answerPrompt, .severalWanted, .asksAgain,
            .noMoreHints, .noSource, .source("S"), .revisionChanged, .sessionHelp, .unknownSessionCommand(":x"),
            .noSuchOption("x", labels: "a, b"), .severalOptions("x", labels: ["a", "b"]), .oneOptionWanted, .spanWanted,
            .unitWanted("ha"), .ambiguousNumber("1", "2"), .readAs("5"), .readAsFigureAlone("5"),
            .readAsBound("5", .above), .readAsBound("5", .atLeast), .readAsBound("5", .below),
            .readAsBound("5", .atMost),
            .significantFigures(1), .significantFigures(3), .decimalPlaces(1), .decimalPlaces(2), .right,
            .mindAccents("á"),
            .partly(percent: 50, key: "K"), .wrong(key: "K"), .ambiguousShare("0.5", "50"), .skipped, .returnsInSession,
            .returnsIn(days: 1), .returnsIn(days: 90), .returnsIn(days: 1000), .scheduleUntouched, .changeRating,
            .afterMiss, .pressEnter, .accepted, .ratingOfWrong, .alreadyRight, .nothingAnswered, .undone("b/i"),
            .nothingToUndo, .flagged("b/i"), .summary(items: 3, right: 2, seconds: 61), .summarySkipped(1),
            .summarySkipped(2), .summaryMissed(["a", "b"]), .summaryReturning(1), .summaryReturning(2),
            .nothingAnsweredInSession, .nothingDue(next: nil), .nothingDue(next: "x"), .nothingMatches,
            .newLimitReached(waiting: 1), .newLimitReached(waiting: 2), .dueCount(due: 1, new: 1),
            .dueCount(due: 2, new: 0), .dueNow, .dueOn("2026-11-21"), .neverSeen, .suspendedMark,
            .itemsLeftOut(1, in: "f"),
            .itemsLeftOut(2, in: "f"), .nothingFound("x"), .noHistory("b/i"), .seed(7), .olderRevision,
            .variantOutdated, .cram,
            .suspended("b/i"), .resumed("b/i"),
            .countOfItems(1), .countOfItems(2),
        ] + Rating.allCases.map(Phrase.rated) + Rating.allCases.map(Phrase.rating)
        + Verdict.allCases.map(Phrase.verdict)
        + labels.map(Phrase.label) + AuthoringSamples.all.map(Phrase.authoring)
        + TextEntrySamples.all.map(Phrase.textEntry)
        + ReadingFailure.Reason.allCases.map {
            .number(ReadingFailure(reason: $0, offset: 0, length: 1, text: "x", suggestion: "y"))
        }

    @Test func everyPhraseIsSaidInEachLanguage() {
        for phrase in Self.samples {
            let said = Self.languages.map { Wording(language: $0)(phrase) }
            #expect(said.allSatisfy { !$0.trimmed.isEmpty }, "\(phrase)")
            #expect(Set(said).count == said.count, "\(phrase): \(said)")
        }
    }

    @Test func aRegionIsSpokenToInItsLanguage() throws {
        let mexican = Wording(language: try #require(Language("es-MX")))
        #expect(mexican(.right) == Wording(language: .spanish)(.right))
        #expect(Wording(language: try #require(Language("fr")))(.right) == Wording(language: .english)(.right))
    }

    @Test func oneIsNotMany() {
        for language in Self.languages.prefix(2) {
            let wording = Wording(language: language)
            #expect(!wording(.countOfItems(2)).hasSuffix(wording(.countOfItems(1)).drop { $0 != " " }))
        }
        let english = Wording(language: .english)
        #expect(english(.countOfItems(1)) == "1 item")
        #expect(english(.countOfItems(2)) == "2 items")
    }

    @Test func wordsAgreeWithTheirFigures() {
        let spanish = Wording(language: .spanish)
        #expect(spanish(.newLimitReached(waiting: 1)).hasSuffix("1 pregunta nueva espera; con --new 1 se pregunta."))
        #expect(spanish(.newLimitReached(waiting: 2)).hasSuffix("esperan; con --new 2 se preguntan."))
        let english = Wording(language: .english)
        #expect(english(.newLimitReached(waiting: 1)).hasSuffix("waits; --new 1 asks it."))
        let hindi = Wording(language: .hindi)
        #expect(hindi(.newLimitReached(waiting: 1)).hasSuffix("1 नया प्रश्न बाकी है; --new 1 से पूछा जाता है।"))
        #expect(hindi(.newLimitReached(waiting: 2)).hasSuffix("2 नए प्रश्न बाकी हैं; --new 2 से पूछे जाते हैं।"))
        #expect(hindi(.significantFigures(1)) == "1 सार्थक अंक तक")
        #expect(hindi(.decimalPlaces(2)) == "2 दशमलव स्थानों तक")
        #expect(hindi(.report(.fixesMade(1))) == "1 सुधार किया गया")
        #expect(hindi(.report(.translationsAccepted(2))) == "2 अनुवाद स्वीकार किए गए।")
        #expect(hindi(.report(.states(.hindi, [(.unchecked, 1), (.stale, 2)]))) == "hi: 1 बिना जाँचा, 2 पुराने")
        #expect(
            hindi(.authoring(.edited(items: 1, faulty: 0, errors: 1, warnings: 2, hidden: 1)))
                == "1 प्रश्न: 1 त्रुटि, 2 चेतावनियाँ, इनमें से 1 नहीं दिखाई गई; `check` सब बताता है।")
        #expect(
            hindi(.estimate(.standing(inside: 1, estimates: 3, medianScore: nil)))
                .hasPrefix("3 में से 1 अंतराल में सही संख्या थी"))
    }

    @Test func whatWasTypedIsNamed() {
        for language in Self.languages {
            let wording = Wording(language: language)
            #expect(wording(.nothingFound("qwerty")).contains("qwerty"))
            #expect(wording(.unknownSessionCommand(":qwerty")).contains(":qwerty"))
            #expect(wording(.noSuchOption("qwerty", labels: "a, b")).contains("qwerty"))
            #expect(wording(.wrong(key: "qwerty")).contains("qwerty"))
        }
    }

    @Test func timesLeaveZeroesOut() {
        let english = Wording(language: .english)
        #expect(english.time(0) == "0 s")
        #expect(english.time(59.6) == "1 min")
        #expect(english.time(3661) == "1 h 1 min 1 s")
        #expect(english.time(7200) == "2 h")
    }

    @Test func figuresFollowTheLanguage() {
        #expect(Wording(language: .english).number(1_234_567) == "1,234,567")
        #expect(Wording(language: .hindi).number(1_234_567) == "12,34,567")
        #expect(Wording(language: .spanish).decimal(2.25, places: 1) == "2,3")
    }

    @Test func sharesAndDecimals() {
        let (english, spanish) = (Wording(language: .english), Wording(language: .spanish))
        #expect(english.percent(2, of: 3) == "67%")
        #expect(spanish.percent(2, of: 3) == "67\u{A0}%")
        #expect(english.percent(0, of: 0) == "0%")
        #expect(english.decimal(2.25, places: 1) == "2.3")
        #expect(spanish.decimal(2.5, places: 1) == "2,5")
        #expect(english.decimal(.infinity, places: 1) == "?")
    }
}
