import Assessment
import Quantities
import SpacedRepetition
import Testing

@Suite struct SuggestedKeyTests {
    private func suggested(
        _ response: String, language: String? = nil, kind: ItemKind = .shortText, reading: String? = nil
    ) throws -> Suggestion.Answer {
        var review = Sample.review(Sample.text("x"), rating: .again, verdict: .wrong)
        review.response = response
        review.language = language ?? ""
        review.kind = kind
        review.reading = reading
        let at = Sample.noon
        let events = [
            Event(id: "1", device: "a", sequence: 1, at: at, body: .review(review)),
            Event(
                id: "2", device: "a", sequence: 2, at: at,
                body: .correction(Correction(review: "1", rating: .good, acceptsAnswer: true))),
        ]
        return try #require(Suggestion.drawn(from: events).first?.answers.first)
    }

    @Test func theKeyGetsOneMoreText() throws {
        #expect(Sample.text("kulak").keyLine(taking: try suggested("kulaki")) == #"= "kulak" | "kulaki""#)
        #expect(
            Sample.text("kulak", "k").keyLine(taking: try suggested(#" a  "b" \ "#))
                == #"= "kulak" | "k" | "a \"b\" \\""#)
    }

    @Test func theTextGoesToItsLanguage() throws {
        let texts = [("es", "uno"), ("es", "una"), ("hi", "एक")].map {
            TextKey.Accepted(language: Language($0.0), text: $0.1)
        }
        let item = Sample.item("one", .text(TextKey(branches: [.init(accepted: texts, credit: .one)])))
        #expect(
            item.keyLine(taking: try suggested("un", language: "es"))
                == #"= [es] "uno" | "una" | "un" [hi] "एक""#)
        #expect(
            item.keyLine(taking: try suggested("one", language: "en"))
                == #"= [es] "uno" | "una" [hi] "एक" [en] "one""#)
    }

    @Test func aWholeFigureGetsALineOfItsOwn() throws {
        let item = Sample.numeric(Sample.exactly(5))
        #expect(item.keyLine(taking: try suggested("6", kind: .numeric, reading: "6 ha")) == "= 6 ha")
        #expect(item.keyLine(taking: try suggested("6,5", kind: .numeric, reading: "6.5")) == nil)
        #expect(Sample.choice().keyLine(taking: try suggested("b", kind: .trueFalse, reading: "2")) == nil)
    }

    @Test func aKeyThatTakesTheAnswerIsKnown() {
        #expect(Sample.text("kulak", "kulaki").takes("KULAKI"))
        #expect(!Sample.text("kulak").takes("kulaki"))
        #expect(Sample.numeric(Sample.exactly(5)).takes("five"))
        #expect(!Sample.numeric(Sample.exactly(5)).takes("what"))
    }
}
