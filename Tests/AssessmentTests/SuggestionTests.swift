import Quantities
import SpacedRepetition
import Testing

@testable import Assessment

@Suite struct SuggestionTests {
    private func answer(
        _ id: String, _ sequence: Int, _ response: String, item: String = "kulak", verdict: Verdict = .wrong,
        kind: ItemKind = .shortText, reading: String? = nil, revision: String = "r"
    ) -> Event {
        guard
            case .review(var review) = EventSamples.review(
                id, sequence: sequence, minutes: sequence, item: item, rating: verdict == .wrong ? .again : .good,
                verdict: verdict
            ).body
        else { preconditionFailure() }
        review.response = response
        review.reading = reading
        review.kind = kind
        review.revision = revision
        return EventSamples.event(id, sequence: sequence, minutes: sequence, .review(review))
    }

    private func overruling(_ id: String, _ sequence: Int, of review: String) -> Event {
        EventSamples.event(
            id, sequence: sequence, minutes: sequence,
            .correction(Correction(review: review, rating: .good, acceptsAnswer: true)))
    }

    private func acceptance(_ id: String, _ sequence: Int, _ response: String, revision: String = "r") -> Event {
        let acceptance = Acceptance(item: ItemID(bank: "b", item: "kulak"), revision: revision, response: response)
        return EventSamples.event(id, sequence: sequence, minutes: sequence, .acceptance(acceptance))
    }

    @Test func answersAreCountedByWhatWasTyped() throws {
        let suggestions = Suggestion.drawn(from: [
            answer("1", 1, "kulaki"), overruling("2", 2, of: "1"), acceptance("3", 3, "kulaki"),
            answer("4", 4, "KULAKI.", verdict: .right), answer("5", 5, "kulaks"), overruling("6", 6, of: "5"),
            answer("7", 7, "peasant"), answer("8", 8, "kulak", verdict: .right),
        ])
        let only = try #require(suggestions.first)
        #expect(suggestions.count == 1)
        #expect(only.answers.map(\.response) == ["kulaki", "kulaks"])
        #expect(only.answers.map(\.times) == [2, 1])
        #expect(only.answers.map(\.isRemembered) == [true, false])
    }

    @Test func whatWasTakenBackIsNoSuggestion() {
        let events = [
            answer("1", 1, "kulaki"), overruling("2", 2, of: "1"), acceptance("3", 3, "kulaki"),
            EventSamples.event("4", sequence: 4, minutes: 4, .retraction(of: "3")),
        ]
        #expect(Suggestion.drawn(from: events).first?.answers.first?.isRemembered == false)
        let none = events + [EventSamples.event("5", sequence: 5, minutes: 5, .retraction(of: "1"))]
        #expect(Suggestion.drawn(from: none).isEmpty)
    }

    @Test func anAcceptanceStandsAlone() {
        let found = Suggestion.drawn(from: [acceptance("1", 1, "kulaki")])
        #expect(found.first?.answers.first?.times == 1)
    }

    @Test func revisionsAreKeptApart() {
        let found = Suggestion.drawn(from: [
            answer("1", 1, "kulaki"), overruling("2", 2, of: "1"), answer("3", 3, "kulaki", revision: "s"),
            overruling("4", 4, of: "3"),
        ])
        #expect(found.first?.answers.map(\.revision) == ["r", "s"])
    }

    @Test func optionsAreToldByTheirReading() {
        let found = Suggestion.drawn(from: [
            answer("1", 1, "b", kind: .singleChoice, reading: "2"), overruling("2", 2, of: "1"),
            answer("3", 3, "a", kind: .singleChoice, reading: "2"), overruling("4", 4, of: "3"),
        ])
        #expect(found.first?.answers.map(\.times) == [2])
    }

    @Test func flagsAreWordsToTheAuthorToo() {
        let flags = [("b", "second"), ("a", ""), ("b", "first")].enumerated().map { place, flag in
            EventSamples.event(
                "f\(place)", sequence: place + 1, minutes: place,
                .flag(ItemID(bank: "b", item: flag.0), note: flag.1))
        }
        let found = Suggestion.drawn(from: flags)
        #expect(found.map(\.item.item) == ["a", "b"])
        #expect(found.last?.notes.map(\.text) == ["second", "first"])
    }

    @Test func answersInWords() {
        func words(_ item: Item, _ response: String, reading: String?, revision: String = "r1") -> String? {
            item.words(
                of: Suggestion.Answer(
                    response: response, revision: revision, language: "en", reading: reading, kind: item.kind, times: 1,
                    isRemembered: false), in: .english)
        }
        let choice = Sample.choice()
        #expect(words(choice, "a", reading: "2") == "Code")
        #expect(words(choice, "a", reading: "2", revision: "r0") == nil)
        #expect(words(choice, "a", reading: "7") == nil)
        #expect(words(Sample.text("kulak"), "Kulaki", reading: "kulaki") == "Kulaki")
        let targets = ["Seine", "Thames"].map { LocalizedText($0) }
        let pairs = [("Paris", 0), ("London", 1)].map { Matching.Pair(left: LocalizedText($0.0), target: $0.1) }
        let matching = Sample.item("rivers", .matching(Matching(pairs: pairs, targets: targets, rule: .perPair)))
        #expect(words(matching, "b -", reading: "2,-") == "Paris: Thames, London: –")
        let ordering = Sample.item("o", .ordering(Ordering(entries: targets.map { .init(text: $0) }, rule: .perPlace)))
        #expect(words(ordering, "a b", reading: "2,1") == "Thames, Seine")
    }
}
