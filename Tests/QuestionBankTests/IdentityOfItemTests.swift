import Testing

@testable import QuestionBank

@Suite struct IdentityOfItemTests {
    @Test(arguments: ["¿Cuántas", "hay?", "a·b!", "«x»", "x—y", "🚜"])
    func marksMakeNoID(word: String) {
        let text = "## \(word) hay\nHow many?\n\n= 5\n"
        let reading = BankReader.read(Array(text.utf8), fileName: "b.quiz.md")
        #expect(reading.codes == [.idMissing])
        let fixed = Fixing.fix(Array(text.utf8), fileName: "b.quiz.md")
        #expect(fixed.reading.diagnostics.isEmpty)
        #expect(String(decoding: fixed.bytes, as: UTF8.self).contains(" \(word) hay\n"))
    }

    @Test(arguments: ["cuántas", "नदी", "क्‍षेत्र", "río-2.b_c", "река", "川", "१९२९", "ni\u{301}o"])
    func lettersOfAnyScriptDo(word: String) {
        let reading = BankReader.read(Array("## \(word) hay\nHow many?\n\n= 5\n".utf8), fileName: "b.quiz.md")
        #expect(reading.codes.isEmpty && reading.bank?.items.count == 1)
    }
}
