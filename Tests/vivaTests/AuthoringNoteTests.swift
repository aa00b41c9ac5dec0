import Assessment
import Quantities
import QuestionBank
import Testing

@testable import viva

struct AuthoringNoteTests {
    private static let languages = [Language.english, .spanish, .hindi]

    private static let notes: [Phrase.AuthoringNote] = [
        .fileEmpty("f"), .bankNamed("b", ofFormat: nil), .bankNamed("b", ofFormat: "gift"),
        .oneLanguage(.english, line: "l"), .rowsEmpty(1), .rowsEmpty(2), .cellRead("n", .linesJoined),
        .cellRead("n", .unquoted), .cellRead("n", .alternativeEmpty),
        .identity(.bankRenamed(from: "a", to: "b"), answers: 2),
        .identity(.itemRenamed(from: "a", to: "b"), answers: 1), .identity(.itemGone("a"), answers: 0),
        .reopenPrompt, .alsoRight, .rules, .bothEnds, .typos(1), .typos(2), .orderFixed, .scored("per-pair"),
        .hintTakes(Rational(25)), .unit(.optional), .unit(.required), .unit(.only), .letterCase(.free),
        .letterCase(.mind), .letterCase(.exact), .accents(.free), .accents(.mind), .accents(.exact),
    ]

    private static let troubles: [Phrase.AuthoringTrouble] = [
        .isInput("f"), .forceOrOtherName, .worksheetFilled("f", 1), .worksheetFilled("f", 2),
        .readBackOrForce(bank: "b", worksheet: "w"), .addLanguage("hi", line: "l"), .answersStay, .noBank("f"),
        .banksBegin,
    ]

    @Test func everythingIsSaidInEachLanguage() {
        let all =
            Self.notes.map { Phrase.report(.authoring($0)) } + Self.troubles.map { Phrase.trouble(.authoring($0)) }
        for phrase in all {
            let said = Self.languages.map { Wording(language: $0)(phrase) }
            #expect(said.allSatisfy { !$0.trimmed.isEmpty }, "\(phrase)")
            #expect(Set(said).count == said.count, "\(phrase): \(said)")
        }
    }

    @Test func whatIsLostIsSaid() {
        let note = Phrase.report(.authoring(.identity(.itemRenamed(from: "old", to: "new"), answers: 3)))
        #expect(
            Wording(language: .english)(note)
                == "The id `old` is `new` now. Its 3 answers stay under `old`: write that again to keep them.")
    }
}
