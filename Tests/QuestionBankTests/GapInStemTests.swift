import Assessment
import Quantities
import Testing

@testable import QuestionBank

/// A gap that is a paragraph of the stem by itself.
@Suite struct GapInStemTests {
    private func formatted(_ text: String) -> String {
        String(decoding: BankFormatter.format(Array(text.utf8)).bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("## a\nCapital?\n\n[[1]]\n\n[[1]] = \"Madrid\"\n", "Capital?\n\n_"),
        ("## a\nCapital?\n\n[[1]]\n\n[[1]]\n- (x) Madrid\n- ( ) Seville\n", "Capital?\n\n_"),
        ("## a\n[[1]]\n\nWhat is the capital?\n\n[[1]] = \"Madrid\"\n", "_\n\nWhat is the capital?"),
        ("## a\nOne [[a]] and\n\n[[b]]\n\nafter\n\n[[a]] = 1\n[[b]] = 2\n", "One _ and\n\n_\n\nafter"),
        ("## a\nTwo:\n\n[[a]]\n\n[[b]]\n\n[[a]] = 1\n[[b]] = 2\n", "Two:\n\n_\n\n_"),
        ("## a\nCapital:\n[[1]]\n\n[[1]] = \"Madrid\"\n", "Capital: _"),
        ("## a\nCapital?\n\n<!-- here -->\n[[1]]\n\n<!-- below -->\n[[1]] = \"Madrid\"\n", "Capital?\n\n_"),
    ])
    func isRead(text: String, stem: String) throws {
        expect(text)
        let item = try #require(read(text).onlyItem)
        #expect(item.kind == .cloze)
        let shown = item.stem.versions.first?.text.segments.map { segment in
            switch segment {
            case .text(let words): words
            default: "_"
            }
        }
        #expect(shown?.joined() == stem)
        #expect(formatted(formatted(text)) == formatted(text))
        #expect(read(formatted(text)).onlyItem?.stem == item.stem)
    }

    @Test func aLearnerSeesItsParagraph() throws {
        let text = "## a\nCapital?\n\n[[1]]\n\nafter\n\n[[1]] = \"Madrid\"\n"
        #expect(formatted(text).hasSuffix(text))
        let item = try #require(read(text).onlyItem)
        let shown = Variant(of: item, seed: 1).text(item.stem, in: .english)
        #expect(
            shown.hasPrefix("Capital?\n\n") && shown.hasSuffix("\n\nafter") && shown.split(separator: "\n").count == 3)
    }

    /// What was wrong before is told as before.
    @Test func aForgottenGapIsTold() {
        expect("## a\n1️⃣Capital?\n\n[[1]]\n- (x) Madrid\n- ( ) Seville\n", [1: .gapMissing])
        expect("## a\n1️⃣Capital?\n\n[[1]] = \"Madrid\"\n", [1: .gapMissing])
        expect("## a\n1️⃣Capital?\n\n[[1]]\n= \"Madrid\"\n", [1: .gapMissing])
        expect("## a\nCapital [[1]]?\n\n[[1]]\n\n= \"Madrid\"\n")
    }

    /// Stems as other programs' files make them.
    @Test(arguments: [
        [Template.Segment.text("Line\n\n"), .gap("1"), .text("\n\nafter")],
        [.gap("1"), .text("\n\nafter")], [.gap("1")], [.gap("1"), .text(" = x, find it")],
        [.text("Line\n\n"), .gap("1"), .text(" = x, find it")], [.text("Line\n"), .gap("1"), .text("\nafter")],
        [.text("Line\n\n"), .gap("1"), .text("\nafter\n- (x) no option")],
        [.text("Line\n\n"), .gap("1"), .text("\n\n- a list\n- of two")],
    ])
    func isWritten(stem: [Template.Segment]) throws {
        for languages in [[Language.english], [.english, .spanish]] {
            for key in [
                Cloze.Key.text(TextKey(branches: [.init(accepted: [.init(language: nil, text: "x")], credit: .one)])),
                .choice(
                    Choice(
                        options: [
                            Option(text: LocalizedText("x"), key: .always),
                            Option(text: LocalizedText("y"), key: .never),
                        ], isOrderFixed: false)),
            ] {
                let versions = languages.map {
                    LocalizedText.Version(language: languages.count > 1 ? $0 : nil, text: Template(segments: stem))
                }
                let item = BankItem(
                    id: ItemID(bank: "b", item: "a"), revision: "", stem: LocalizedText(versions: versions),
                    answer: .cloze(Cloze(gaps: [.init(name: "1", key: key)], rule: .perGap)), languages: languages)
                let bank = Bank(
                    id: "b", title: LocalizedText("b"), languages: languages, sources: [], items: [item],
                    file: "b.quiz.md")
                let text = BankWriter.text(bank)
                for written in [text, formatted(text)] {
                    let reading = BankReader.read(Array(written.utf8), fileName: "b.quiz.md", scrutiny: .soundness)
                    #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics.map(\.message)) \(written)")
                    #expect(reading.bank?.items.first?.stem == item.stem, "\(written)")
                }
            }
        }
    }

    @Test(arguments: [
        (
            BankFormat.moodleXML,
            "<quiz><question type=\"cloze\"><name><text>c</text></name><questiontext format=\"html\"><text><![CDATA[<p>Capital?</p><p>{1:SA:=Madrid}</p>]]></text></questiontext></question></quiz>"
        ), (.ankiText, "#html:true\n#notetype:Cloze\nCapital?<br><br>{{c1::Madrid}}\n"),
        (.ankiText, "#html:true\n#notetype:Cloze\n{{c1::Madrid}}\n"),
    ])
    func isImported(format: BankFormat, text: String) throws {
        let reading = format.read(Array(text.utf8), fileName: "a")
        let item = try #require(reading.bank?.items.first, "\(reading.diagnostics.map(\.message))")
        #expect(reading.itemsLeftOut == 0 && !reading.diagnostics.contains { $0.severity == .error })
        guard case .graded(let grade) = Variant(of: item, seed: 1).judge("Madrid", language: .english) else {
            Issue.record("not graded")
            return
        }
        #expect(grade.score == 1)
    }
}
