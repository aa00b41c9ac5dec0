import Assessment
import Testing

@testable import QuestionBank

@Suite struct LooseLineTests {
    private func lines(_ text: String) -> [Int] {
        BankReader.read(Array(text.utf8), fileName: "a.quiz.md").diagnostics.filter { $0.code == .lineUntagged }
            .map(\.range.line)
    }

    @Test func aLineBelowATaggedOneIsPointedOut() {
        #expect(lines("## a\n[es] Uno\ndos\n[hi] तीन\n\n= 1\n") == [3])
        #expect(lines("## a\n[es] Uno\n[hi] तीन\n\nDos más.\n\n= 1\n") == [5])
        #expect(lines("## a\n[es] ¿?\n\n= 1\n\n> [es] Uno\n> dos\n> [hi] तीन\n") == [7])
        #expect(lines("## a\n[es] ¿?\n\n- (x) a\n  > [es] Uno\n  > dos\n- ( ) b\n") == [6])
    }

    @Test func whatIsMeantForAllIsLeftAlone() {
        #expect(lines("## a\n1917: una fecha\n[es] Uno\n[hi] तीन\n\n= 1\n") == [])
        #expect(lines("## a\n[es] Uno\n[hi] तीन\n1917 - 1921\n\n= 1\n") == [])
        #expect(lines("## a\nlet n = 1..9\n[es] Uno\n[hi] तीन\n{n * 2} + 1\n\n= 1\n") == [])
        #expect(lines("## a\n[es] Uno\n     dos\n[hi] तीन\n\n= 1\n") == [])
        #expect(lines("## a\nUno\ndos\n\n= 1\n") == [])
    }

    @Test func theFixesMakeItGoOn() throws {
        let text = "## a\n[es] Uno\ndos\n[hi] तीन\n\n= 1\n\n> [es] Por\n> eso.\n> [hi] इसलिए।\n"
        let reading = BankReader.read(Array(text.utf8), fileName: "a.quiz.md")
        var bytes = Array(text.utf8)
        for fix in reading.diagnostics.filter({ $0.code == .lineUntagged }).compactMap(\.fix).reversed() {
            #expect(fix.isGuess)
            bytes.replaceSubrange(fix.range.bytes, with: Array(fix.replacement.utf8))
        }
        let mended = BankReader.read(bytes, fileName: "a.quiz.md")
        #expect(mended.diagnostics.filter { $0.code == .lineUntagged }.isEmpty)
        let item = try #require(mended.bank?.items.first)
        #expect(item.stem.template(in: .spanish).filled(with: [:]) { _ in "" } == "Uno dos")
        #expect(item.explanation?.template(in: .spanish).filled(with: [:]) { _ in "" } == "Por eso.")
        #expect(item.stem.template(in: .hindi).filled(with: [:]) { _ in "" } == "तीन")
    }
}
