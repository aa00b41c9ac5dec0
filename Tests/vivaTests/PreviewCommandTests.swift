import Foundation
import TerminalTestSupport
import Testing

@Suite struct PreviewCommandTests {
    private func preview(_ arguments: [String]) throws -> String {
        let result = try Program().run(["preview"] + arguments)
        #expect(result.status == 0, "\(result.messages)")
        return result.output
    }

    @Test func everyLanguageIsShown() throws {
        let shown = try preview(["rivers/danube-sea"])
        for text in ["The Black Sea", "En el mar Negro", "काला सागर", "Allí va el Po.", "fuente:", "स्रोत:"] {
            #expect(shown.contains(text), "\(text)")
        }
        let spanish = try preview(["danube-sea", "--lang", "es"])
        #expect(spanish.contains("En el mar Negro"))
        #expect(!spanish.contains("Black"))
    }

    @Test func variantsDiffer() throws {
        let all = try preview(["channel-volume", "--lang", "en", "--variants", "7"])
        #expect(Set(all.components(separatedBy: "\n").filter { $0.hasPrefix("A channel") }).count == 7)
        let three = try preview(["channel-volume", "--lang", "en"])
        #expect(three.components(separatedBy: "A channel").count == 4)
        let one = try preview(["channel-volume", "--lang", "en", "--seed", "5"])
        #expect(one.components(separatedBy: "A channel").count == 2)
        #expect(one.contains("seed 5"))
    }

    @Test func mistakesAndHintsAreShown() throws {
        let shown = try preview(["nile-length", "--lang", "en"])
        for text in ["6000–6500 km", "(50%)", "A little short", "Between 6 and 7 thousand", "source: atlas"] {
            #expect(shown.contains(text), "\(text)\n\(shown)")
        }
    }

    @Test func theToleranceIsShown() throws {
        let program = try Program()
        try program.home.write(
            """
            ---
            languages: en es
            numbers: point
            ---
            ## a
            [en] How many?
            [es] ¿Cuántas?

            = 1.0925 ha ± 0.0005
            ~ 2.7 ha ± 2% (0)
              > [en] Acres.
                [es] Son acres.

            """, to: "t.quiz.md")
        let shown = try program.run(["preview", "t.quiz.md"]).output
        for text in ["1.0925 ha ± 0.0005", "1,0925 ha ± 0,0005", "2.7 ha ± 2%", "2,7 ha ± 2\u{A0}%"] {
            #expect(shown.contains(text), "\(text)\n\(shown)")
        }
        let json = try program.run(["preview", "t.quiz.md", "--lang", "en", "--json"]).output
        #expect(json.contains("\"key\":\"1.0925 ha\"") && json.contains("\"accepted\":\"1.0925 ha ± 0.0005\""))
    }

    @Test func aFileNeedNotBeAmongTheBanks() throws {
        let program = try Program()
        try program.home.write("## a\nYes?\n\n- (x) yes\n- ( ) no\n\n## b\nNo?\n\n= many\n", to: "draft.quiz.md")
        let result = try program.run(["preview", "draft.quiz.md"])
        #expect(result.status == 0)
        #expect(result.output.contains("draft/a"))
        #expect(result.messages.contains("1 item with errors left out"))
        #expect(try program.run(["preview", "gone.quiz.md"]).status == 66)
        #expect(program.home.read("record/journal/test.jsonl") == nil)
    }

    @Test func aBankWithoutItemsIsSaid() throws {
        let program = try Program()
        try program.home.write("---\nid: e\n---\n", to: "e.quiz.md")
        let result = try program.run(["preview", "e.quiz.md"], changing: ["LANG": "es_ES.UTF-8"])
        #expect(result.status == 65 && result.messages.contains("no tiene ninguna pregunta"))
    }

    @Test func sharesAreWrittenAsTheLanguageDoes() throws {
        let program = try Program()
        try program.home.write(
            "---\nlanguages: en es\n---\n## a\n[en] One?\n[es] ¿Uno?\n\n= 1\n~ 2 (50%)\n", to: "p.quiz.md")
        let output = try program.run(["preview", "p.quiz.md"]).output
        #expect(output.contains("(50%)") && output.contains("(50\u{A0}%)"))
    }

    @Test func jsonHasTheSameFacts() throws {
        let text = try preview(["rivers", "--json", "--lang", "es"])
        let list = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
        #expect(list.count >= 5)
        #expect(list.allSatisfy { $0["language"] as? String == "es" })
    }

    @Test func everyKindIsShown() throws {
        let result = try Program().run(["preview", Program.checkout + "/Tests/vivaTests/Kinds/kinds.quiz.md"])
        #expect(result.status == 0)
        #expect(!result.output.isEmpty)
    }

    @Test func whatElseCountsStandsBehindTheKey() throws {
        let program = try Program()
        try program.home.write(
            "---\nlanguages: es\nnumbers: comma\n---\n## a\n¿Cuántos?\n\n= 500000 ± 10%\n\n## b\n¿Quién?\n\n"
                + "= \"Valencia\" | \"València\"\n\n## c\n¿Cuándo?\n\n= 1936\n", to: "b.quiz.md")
        let result = try program.run(["preview", "b.quiz.md"])
        #expect(result.output.contains("clave  500\u{A0}000 ± 10\u{A0}%\n"), "\(result.output)")
        #expect(result.output.contains("clave         Valencia\n  también vale  València\n"))
        #expect(result.output.contains("clave  1936\n"))
    }

    @Test func aFileWhereABankIsWantedIsToldTheBanksName() throws {
        let program = try Program()
        try program.home.write("---\nid: guerra\n---\n## a\nOne?\n\n= 1\n", to: "banks/b.quiz.md")
        let result = try program.run(["practise", "banks/b.quiz.md"])
        #expect(
            result.status == 66
                && result.messages.contains("Name the bank `guerra`, and its folder with --banks banks."))
    }
}
