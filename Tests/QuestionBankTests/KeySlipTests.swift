import Testing

@testable import QuestionBank

@Suite struct KeySlipTests {
    private func findings(_ text: String) -> [Diagnostic] {
        BankReader.read(Array(text.utf8), fileName: "b.quiz.md").diagnostics
    }

    private func fixed(_ text: String) -> String {
        String(decoding: Fixing.fix(Array(text.utf8), fileName: "b.quiz.md").bytes, as: UTF8.self)
    }

    @Test func aBadUnitHidesNoBackwardRange() {
        expect("## a\nWhen?\n\n= 2️⃣1934..1932 1️⃣yaers\n", [1: .unitUnknown, 2: .rangeInverted])
    }

    @Test func aLanguageInCapitalsIsOneFinding() {
        expect(
            "---\nlanguages: en es\n---\n## a\n[en] Which?\n1️⃣[ES] ¿Cuál?\n\n= 5\n", [1: .languageUnknown])
    }

    @Test(arguments: [
        ("en", "5 million", "5000000"), ("en", "2.5 million", "2500000"), ("es", "5 millones", "5000000"),
        ("hi", "3 लाख", "300000"), ("en", "5 thousand roubles", "5000 roubles"),
    ])
    func scalesAreWrittenOut(language: String, key: String, written: String) {
        let text = "---\nlanguages: \(language)\nnumbers: point\n---\n## a\n?\n\n= \(key)\n"
        #expect(fixed(text) == text.replacing(key, with: written))
    }

    @Test func whatReadsTwoWaysHasAGuess() {
        let found = findings("## a\n?\n\n= 1.600\n")
        #expect(found.first?.fix?.replacement == "1600" && found.first?.fix?.isGuess == true)
    }

    @Test func anAccentInANameIsNamed() {
        let found = findings("## a\nlet d = 1..5\nHow many are {año}?\n\n= {d}\n")
        #expect(found.first { $0.code == .expressionInvalid }?.message.contains("names have letters a-z") == true)
    }

    @Test func whatIsCutIsCutOnce() {
        let long = String(repeating: "word ", count: 100)
        let bank = "## a\n?\n\n- (x) \(long)\n- ( ) \(long)\n- ( ) six\n"
        let source = Array(bank.utf8)
        for finding in findings(bank) {
            #expect(!DiagnosticPrinter.text(finding, source: source).contains("……"))
        }
    }
}
