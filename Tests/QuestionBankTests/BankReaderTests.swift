import Assessment
import Testing

@testable import QuestionBank

@Suite struct BankReaderTests {
    /// More items than one stretch has, some of them with findings of every kind: of lines, of rules, of the whole bank.
    private static func bank(of items: Int) -> [UInt8] {
        var text = "---\nid: many\nlanguages: en\n---\n"
        for item in 0..<items {
            text += """
                ## item-\(item % 1500)
                \(item % 7 == 0 ? "Which is not true" : "Which village") of district \(item / 2)?

                - (x) [en] Ivanovo \(item % 11 == 0 ? "{n}" : "")
                      > Yes.
                - ( ) Petrovo
                \(item % 5 == 0 ? "" : "      > No.\n")- ( ) Sidorovo\(item % 13 == 0 ? "\nlost" : "")
                \(item % 3 == 0 ? "source: a report\n" : "")

                """
        }
        return Array(text.utf8)
    }

    @Test(arguments: [BankReader.Scrutiny.soundness, .full]) func findingsDoNotDependOnItems(
        scrutiny: BankReader.Scrutiny
    ) throws {
        let bytes = Self.bank(of: 1700)
        let whole = BankReader.read(bytes, fileName: "many.quiz.md", scrutiny: scrutiny)
        let bare = BankReader.read(bytes, fileName: "many.quiz.md", scrutiny: scrutiny, buildsItems: false)
        let (bank, roster) = (try #require(whole.bank), try #require(bare.bank))
        #expect(whole.diagnostics == bare.diagnostics)
        #expect(whole.itemsLeftOut == bare.itemsLeftOut)
        #expect(bank.items.map(\.id.item) == roster.roster.map(\.id))
        #expect(bank.roster.map(\.id) == roster.roster.map(\.id))
        #expect(roster.items.isEmpty)
        #expect(bank.items.count + whole.itemsLeftOut == 1700)
        #expect(bank.place(of: "item-1")?.line == 15)
    }

    @Test func findingsAreThoseOfEachItemByItself() {
        let bytes = Self.bank(of: 1700)
        let lost = BankReader.read(bytes, fileName: "many.quiz.md").diagnostics.filter { $0.code == .textMisplaced }
        #expect(lost.count == 1700 / 13 + 1)
        #expect(lost.map(\.range.line) == lost.map(\.range.line).sorted())
    }

    @Test func languagesThatNobodyDeclaredAreFoundInTexts() throws {
        func languages(_ text: String) throws -> [String] {
            let reading = BankReader.read(Array(text.utf8), fileName: "a.quiz.md")
            return try #require(reading.bank).languages.map(\.description)
        }
        #expect(try languages("## a\n[es] ¿Uno?\n[hi] एक?\n\n= 1\n") == ["es", "hi"])
        #expect(try languages("## a\nOne [or two]?\n\n- [x] 1\n- [ ] 2\n- [50%] 3\n") == ["en"])
    }
}
