import Testing

@testable import QuestionBank

@Suite struct XMLAdviceTests {
    @Test(arguments: [
        ("<q>a&nbsp;b</q>", "write `&#160;` in its place"), ("<q>a & b</q>", "written `&amp;`"),
        ("<q>a < b</q>", "written `&lt;`"), ("<q>a\u{B}b</q>", "control character (number 11)"),
        ("<q>a", "is it whole?"), ("<q>&mine;</q>", "stands for nothing here"),
    ]) func whatToDo(text: String, advice: String) {
        let reading = BankFormat.moodleXML.read(Array(text.utf8), fileName: "a.xml")
        #expect(reading.bank == nil)
        #expect(reading.diagnostics.first?.message.contains(advice) == true, "\(reading.diagnostics.map(\.message))")
    }

    @Test func blanksBeforeTheDeclaration() throws {
        let root = try XMLDocument.root(of: Array("\n\n<?xml version=\"1.0\"?>\n<a><b/></a>".utf8))
        #expect(root.first("b")?.range == 27..<31)
    }
}
