import QuestionBank
import Testing

struct BankOutlineTests {
    @Test func itemsWithErrorsAreListedToo() {
        let text = "---\nid: x\n---\n\n## a\nOne?\n\n= many\n\n## b\nTwo?\n\n= 2\n##\nThree?\n"
        let entries = BankOutline(Array(text.utf8)).entries
        #expect(entries.map(\.id) == ["a", "b", ""])
        #expect(entries.map(\.lines) == [5...9, 10...13, 14...15])
    }

    @Test func aFileWithoutItemsHasNone() {
        #expect(BankOutline([]).entries.isEmpty)
        #expect(BankOutline(Array("words\n".utf8)).entries.isEmpty)
    }
}
