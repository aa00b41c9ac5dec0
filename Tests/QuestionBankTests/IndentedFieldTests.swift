import Testing

@testable import QuestionBank

@Suite struct IndentedFieldTests {
    @Test func belowAnOptionItIsAPartOfIt() {
        let text = "## a\nWhich?\n\n- (x) one\n- ( ) two\n- ( ) six\n\n  1️⃣source: an atlas\n"
        expect(text, [1: .textMisplaced])
        #expect(MarkedSource(text).reading.diagnostics.first?.severity == .warning)
        #expect(MarkedSource(text).reading.diagnostics.first?.fix?.isGuess == true)
    }

    @Test func belowAnAnswerItIsAnErrorWithAFix() {
        for answer in ["= 5", "= \"X\""] {
            let text = "## a\nHow many?\n\n\(answer)\n\thint: it is\n"
            expect(text.replacing("hint:", with: "1️⃣hint:"), [1: .textMisplaced])
            let fixed = Fixing.fix(Array(text.utf8), fileName: "b.quiz.md")
            #expect(String(decoding: fixed.bytes, as: UTF8.self) == text.replacing("\thint", with: "hint"))
        }
    }

    @Test func otherWordsAreTexts() {
        expect(
            "## a\nWhich?\n\n- (x) one:\n  see also the atlas\n- ( ) two: look into the book\n- ( ) six: look it up there\n"
        )
    }
}
