import Foundation
import TerminalTestSupport
import Testing

/// A bank of one language to which another is added.
@Suite struct UntaggedBankTests {
    private static let bank = """
        ---
        id: mares
        title: Mares
        languages: es hi
        numbers: comma
        ---

        ## salado
        ¿Qué mar
        es salado?

        - (x) El mar Muerto
              > Está bajo el nivel
              > del mar.
        - ( ) 1917
        - ( ) {2 + 3} km²

        > Lo dice el atlas.
        >
        > Y también el mapa.

        hint: Está en Asia.
        source: un atlas

        """

    private func program(_ bank: String = Self.bank) throws -> Program {
        try Program(holding: bank, as: "mares.quiz.md")
    }

    private static let texts = [
        "title", "stem", "option 1", "option 1 feedback", "hint 1", "explanation", "explanation paragraph 2",
    ]

    @Test func proseCountsAsTheFirstLanguage() throws {
        let shown = try program().run(["translations", "mares.quiz.md"]).output
        #expect(shown.hasPrefix("hi: 7 missing\n"), "\(shown)")
        for text in Self.texts { #expect(shown.contains(text + "\n"), "\(text)") }
        #expect(!shown.contains("option 2") && !shown.contains("option 3") && !shown.contains("source"))
    }

    @Test func itIsOneNoteOfTheCheck() throws {
        let program = try program()
        let check = try program.run(["check", "--strict", "mares.quiz.md"])
        #expect(check.status == 0 && check.output.contains("[text-untagged]"), "\(check)")
        #expect(check.output.contains("6 texts have no language") && check.output.contains("1 note"))
        let allowed = Self.bank.replacing("\n## salado", with: "\n<!-- allow: text-untagged -->\n\n## salado")
        try program.home.write(allowed, to: "mares.quiz.md")
        #expect(!(try program.run(["check", "mares.quiz.md"]).output.contains("text-untagged")))
        #expect(try program.run(["translations", "mares.quiz.md"]).output == "Nothing here is to be translated.\n")
        let inItem = Self.bank.replacing("## salado\n", with: "## salado\n<!-- allow: text-untagged -->\n")
        try program.home.write(inItem, to: "mares.quiz.md")
        #expect(try program.run(["translations", "mares.quiz.md"]).output.hasPrefix("hi: 1 missing"))
    }

    @Test func tagsAreWrittenWithTheTranslations() throws {
        let program = try program()
        _ = try program.run(["translations", "mares.quiz.md", "--to", "hi.csv"])
        let sheet = try #require(program.home.read("hi.csv"))
        let filled = sheet.components(separatedBy: "\r\n").enumerated().map { place, row in
            row.hasSuffix(",") ? row + "अनुवाद " + String(repeating: "क", count: place) : row
        }
        try program.home.write(filled.joined(separator: "\r\n"), to: "hi.csv")
        let read = try program.run(["translations", "mares.quiz.md", "--from", "hi.csv"])
        #expect(read.status == 0 && read.output.contains("7 translations put in"), "\(read)")
        #expect(
            program.home.read("mares.quiz.md") == """
                ---
                id: mares
                title: [es] Mares
                       [hi] अनुवाद क
                languages: es hi
                numbers: comma
                ---

                ## salado
                [es] ¿Qué mar es salado?
                [hi] अनुवाद कक

                - (x) [es] El mar Muerto
                      [hi] अनुवाद ककक
                      > [es] Está bajo el nivel del mar.
                      > [hi] अनुवाद कककक
                - ( ) 1917
                - ( ) {2 + 3} km²

                > [es] Lo dice el atlas.
                > [hi] अनुवाद कककककक
                >
                > [es] Y también el mapa.
                > [hi] अनुवाद ककककककक

                hint: [es] Está en Asia.
                      [hi] अनुवाद ककककक
                source: un atlas

                """)
        #expect(!(try program.run(["check", "mares.quiz.md"]).output.contains("untagged")))
        #expect(try program.run(["translations", "mares.quiz.md", "--strict"]).status == 0)
    }

    @Test func twoLanguagesAtOnceAreTaggedOnce() throws {
        let program = try program(
            "---\nlanguages: en es hi\n---\n\n## a\nHow many?\n\n= 1\n\n## b\nWhere?\n\n= 2\n")
        _ = try program.run(["translations", "mares.quiz.md", "--to", "w.md"])
        let sheet = try #require(program.home.read("w.md"))
        let filled = sheet.replacing("How many? |", with: "How many? | T")
        try program.home.write(filled, to: "w.md")
        let read = try program.run(["translations", "mares.quiz.md", "--from", "w.md"])
        #expect(read.messages.contains("2 rows were left empty"), "\(read)")
        #expect(
            program.home.read("mares.quiz.md")
                == "---\nlanguages: en es hi\n---\n\n## a\n[en] How many?\n[es] T\n[hi] T\n\n= 1\n\n## b\nWhere?\n\n= 2\n"
        )
    }

    @Test func aLanguageThatTheHeadDoesNotNameIsToldHow() throws {
        let program = try program()
        let result = try program.run(["translations", "mares.quiz.md", "--lang", "en"])
        #expect(result.status == 64 && result.messages.contains("write `languages: es hi en` at its head"))
        let one = try self.program("---\nlanguages: es\n---\n\n## a\n¿Cuántos?\n\n= 1\n")
        let none = try one.run(["translations", "mares.quiz.md", "--lang", "es"], changing: ["LANG": "en_GB.UTF-8"])
        #expect(none.output.contains("`languages: es en`"), "\(none)")
    }
}
