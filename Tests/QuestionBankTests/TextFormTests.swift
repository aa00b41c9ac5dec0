import Assessment
import Quantities
import Testing

@testable import QuestionBank

/// Languages, paragraphs, escapes and comments in texts.
@Suite struct TextFormTests {
    private func stem(_ text: String, _ language: String = "en") -> String? {
        read("---\nlanguages: en es\n---\n## a\n\(text)\n= 1\n").onlyItem?.stemText(language)
    }

    @Test func linesAndParagraphs() {
        #expect(stem("One\ntwo?") == "One two?")
        #expect(stem("One.\n\nTwo?") == "One.\n\nTwo?")
        #expect(stem("[en] One\n  two?\n[es] Uno\n  dos?") == "One two?")
        #expect(stem("[en] One\n  two?\n[es] Uno\n  dos?", "es") == "Uno dos?")
        #expect(stem("[en]\n  One?\n[es]\n  ¿Uno?", "es") == "¿Uno?")
        #expect(stem("[en] One. [es] Uno.", "es") == "Uno.")
        #expect(stem("[en] A.\n[es] B.\n\n[en] C.\n[es] D.", "es") == "B.\n\nD.")
        #expect(stem("[en] A.\n[es] B.\n\nBoth.", "es") == "B.\n\nBoth.")
    }

    @Test func escapesAndComments() {
        #expect(stem("\\# \\{d\\} \\[en] \\\\ a\\b") == "# {d} [en] \\ a\\b")
        #expect(stem("\\- (x) no option") == "- (x) no option")
        #expect(stem("One <!-- what? --> two?") == "One two?")
        #expect(stem("One <!-- what\nis --> two?") == "One two?")
        #expect(stem("One\n<!-- a\nb -->\ntwo?") == "One two?")
        #expect(stem("One \\<!-- two?") == "One <!-- two?")
        #expect(stem("[link](x) and [es](y)") == "[link](x) and [es](y)")
    }

    @Test func bytesOfOtherSystems() {
        let reading = read("\u{FEFF}---\r\nid: x\r\n---\r\n## a\r\nOne?\r\n\r\n- (x)\tyes\r\n- ( )\tno\r\n")
        #expect(reading.diagnostics == [])
        #expect(reading.bank?.id == "x")
        #expect(reading.onlyItem?.choice?.options.count == 2)
        #expect(reading.bank?.place(of: "a")?.line == 4)
    }

    @Test func acceptedTexts() throws {
        let key = try #require(
            read(
                "## a\nWho?\n= \"Baykov\" | “A. Baykov”\n= [es] \"Báikov\" | \"B \\\" c\"\n  [hi] \"बायकोव\"\n~ \"Lenin\" (0)\n  > No.\n"
            )
            .onlyItem?.textKey)
        #expect(
            key.branches.map { $0.accepted.map(\.text) } == [
                ["Baykov", "A. Baykov"], ["Báikov", "B \" c", "बायकोव"], ["Lenin"],
            ])
        #expect(key.branches[1].accepted.map { $0.language?.description } == ["es", "es", "hi"])
        #expect(key.branches[2].credit == 0)
        #expect(key.branches[2].feedback == LocalizedText("No."))
    }

    @Test func fieldsOfAnItem() throws {
        let item = try #require(
            read(
                "## a\nWhich?\n- [x] a\n- [ ] b\n- [ ] c\n\nhint: one\nhint: two\ntags: x, y z\nscore: none-if-wrong\norder: fixed\ngroup: g\nsource: page 3\n"
            )
            .onlyItem)
        #expect(item.hints.count == 2)
        #expect(item.tags == ["x", "y z"])
        #expect(item.group == "g")
        #expect(item.source == LocalizedText("page 3"))
        #expect(item.choice?.isOrderFixed == true)
    }

    @Test func withoutFrontMatter() {
        let reading = BankReader.read(Array("## a\n[es] ¿Uno?\n= 1\n".utf8), fileName: "dir/rivers.quiz.md")
        #expect(reading.bank?.id == "rivers")
        #expect(reading.bank?.languages == [.spanish])
        #expect(read("## a\nOne?\n= 1\n").bank?.languages == [.english])
    }
}
