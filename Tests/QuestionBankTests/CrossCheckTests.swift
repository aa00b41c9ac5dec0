import Testing

@testable import QuestionBank

@Suite struct CrossCheckTests {
    private func reading(_ text: String, _ file: String) -> BankReading {
        BankReader.read(Array(text.utf8), fileName: file)
    }

    @Test func banksOfOneName() {
        let first = reading("---\nid: x\n---\n## a\nOne?\n= 1\n", "1.quiz.md")
        let second = reading("---\nid: x\n---\n## b\nTwo?\n= 1\n\n## a\nThree?\n= 1\n", "2.quiz.md")
        let found = BankReader.crossCheck([first, second])
        #expect(found.map(\.code) == [.bankDuplicate])
        #expect(found.allSatisfy { $0.file == "2.quiz.md" && $0.notes.first?.file == "1.quiz.md" })
        #expect(found.first?.range.line == 2)
    }

    @Test func banksOfTwoNames() {
        let text = "## a\nOne?\n= 1\n"
        #expect(BankReader.crossCheck([reading(text, "1.quiz.md"), reading(text, "2.quiz.md")]) == [])
    }
}
