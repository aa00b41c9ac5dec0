import Testing

@testable import QuestionBank

@Suite struct OptionDuplicateTests {
    private func severities(_ text: String) -> [Diagnostic.Severity] {
        BankReader.read(Array(text.utf8), fileName: "b.quiz.md").diagnostics
            .filter { $0.code == .optionDuplicate }.map(\.severity)
    }

    @Test(arguments: [("mW", "MW"), ("CO", "Co"), ("A", "a"), ("Paris.", "Paris"), ("Río", "RÍO")])
    func caseAndMarksMayBeMeant(one: String, other: String) {
        let text = "## a\nWhich?\n- (x) \(one)\n- ( ) \(other)\n- ( ) something else\n"
        #expect(severities(text) == [.warning])
        #expect(severities(text.replacing("## a\n", with: "## a\n<!-- allow: option-duplicate -->\n")).isEmpty)
        let sound = BankReader.read(Array(text.utf8), fileName: "b.quiz.md", scrutiny: .soundness)
        #expect(sound.diagnostics.isEmpty && sound.onlyItem != nil)
    }

    @Test(arguments: [("Black  Sea", "Black Sea"), ("Río", "Ri\u{301}o"), ("हिन्दी", "हिन्दी"), ("1929", "१९२९")])
    func theSameIsAnError(one: String, other: String) {
        #expect(
            severities("---\nnumbers: point\n---\n## a\nWhich?\n- (x) \(one)\n- ( ) \(other)\n- ( ) x\n") == [.error])
    }

    @Test func entriesAndPairsToo() {
        #expect(severities("## a\nSort.\n\n1. mW\n2. MW\n3. kW\n") == [.warning])
        #expect(severities("## a\nMatch.\n\n- mW -> I\n- MW -> II\n- kW -> III\n") == [.warning])
        #expect(severities("## a\nMatch.\n\n- mW -> I\n- mW -> II\n- kW -> III\n") == [.error])
    }

    @Test func computedOptionsMayDifferInCaseToo() {
        let text = "## a\nlet d = 2..9\nHow much is it for {d}?\n- (x) {d} mW\n- ( ) 8 MW\n- ( ) 1 kW\n"
        #expect(severities(text) == [.warning])
        #expect(severities(text.replacing("MW", with: "mW")) == [.error])
    }

    @Test(arguments: [
        ("en", "1,000 ha", "1000 ha"), ("en", "two million", "2 million"), ("en", "½", "1/2"),
        ("en", "about 1,600 roubles", "about 1600 roubles"), ("en", "30%", "30 per cent"), ("es", "1.600", "1600"),
        ("hi", "2 लाख", "दो लाख"), ("es", "2,5 millones", "2.500.000"),
    ])
    func figuresAreRead(language: String, one: String, other: String) {
        let style = language == "es" ? "comma" : "point"
        let head = "---\nlanguages: \(language)\nnumbers: \(style)\n---\n## a\n?\n"
        #expect(severities(head + "- (x) \(one)\n- ( ) \(other)\n- ( ) 7 xyz\n") == [.warning])
    }

    @Test(arguments: [
        ("1,000 ha", "1000 km"), ("1930", "193"), ("1920", "1290"), ("two", "2 million"), ("1/2", "1/20"),
        ("3 km", "3 kg"), ("10 men", "100 men"), ("2.5 million", "25 million"),
    ])
    func othersAreNot(one: String, other: String) {
        let head = "---\nlanguages: en\nnumbers: point\n---\n## a\n?\n"
        #expect(severities(head + "- (x) \(one)\n- ( ) \(other)\n- ( ) 7 xyz\n").isEmpty)
    }

    @Test func aMatchingIsToldInTheLanguageThatRepeats() {
        expect(
            """
            ---
            languages: en es
            ---
            ## match
            [en] Which is which?
            [es] ¿Cuál es cuál?

            - [en] Paris -> Seine
              [es] París -> Sena
            - [en] London -> Thames
              [es] 1️⃣Londres -> Sena
            - [en] Rome -> Tiber
              [es] Roma -> Tíber

            """, [1: .optionDuplicate])
    }
}
