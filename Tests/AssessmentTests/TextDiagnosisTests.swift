import Assessment
import Testing

@Suite struct TextDiagnosisTests {
    private func diagnosis(
        _ response: String, _ branches: [[String]], _ comparison: TextComparison = .usual
    ) -> TextDiagnosis? {
        Variant(of: Sample.text(branches, comparison), seed: 0).textDiagnosis(of: response, language: .english)
    }

    @Test func aNearMissIsNamed() {
        #expect(diagnosis("kulka", [["kulak"]]) == .near(letters: 1, text: "kulak"))
        #expect(diagnosis("colectivisasion", [["x", "colectivización"]]) == .near(letters: 2, text: "colectivización"))
        #expect(diagnosis("उत्तराखण्", [["उत्तराखण्ड"]]) == .near(letters: 1, text: "उत्तराखण्ड"))
        #expect(diagnosis("हिदी", [["हिंदी"]]) == .near(letters: 1, text: "हिंदी"))
        #expect(diagnosis("कुलाक", [["कुलक"]]) == .near(letters: 1, text: "कुलक"))
    }

    @Test func whatIsFarOrShortIsNot() {
        #expect(diagnosis("Stalin", [["kulak"]]) == nil)
        #expect(diagnosis("no", [["ni"]]) == nil)
        #expect(diagnosis("", [["kulak"]]) == nil)
        #expect(diagnosis("kulxx", [["kulak"]]) == nil)
        #expect(diagnosis("plan 1931", [["plan 1932"]]) == nil)
    }

    @Test func rightAnswersAndKnownMistakesHaveNone() {
        #expect(diagnosis("kulak", [["kulak"]]) == nil)
        #expect(diagnosis("polonia", [["Bolonia"], ["Polonia"]]) == nil)
    }

    @Test func whatAloneWasMissedIsNamed() {
        let strict = TextComparison(letterCase: .exact, accents: .exact)
        #expect(diagnosis("bogotá", [["Bogotá"]], strict) == .only(isOfCase: true, isOfAccents: false))
        #expect(diagnosis("Bogota", [["Bogotá"]], strict) == .only(isOfCase: false, isOfAccents: true))
        #expect(diagnosis("bogota", [["Bogotá"]], strict) == .only(isOfCase: true, isOfAccents: true))
        let accents = TextComparison(letterCase: .mind, accents: .exact)
        #expect(diagnosis("bogota", [["Bogotá"]], accents) == .only(isOfCase: false, isOfAccents: true))
    }
}
