import Foundation
import TerminalTestSupport
import Testing

@Suite struct TranslationsCommandTests {
    private static let bank = """
        ---
        id: seas
        languages: en es
        ---

        ## salt
        [en] Which sea is salt?
        [es] ¿Qué mar es salado?

        - (x) [en] The Dead Sea
        - ( ) [en] The Black Sea
              [es] El mar Negro

        """

    private func program() throws -> Program { try Program(holding: Self.bank, as: "seas.quiz.md") }

    @Test func missingAndStaleAreTold() throws {
        let program = try program()
        let first = try program.run(["translations", "seas.quiz.md", "--strict"])
        #expect(first.output == "es: 1 missing, 2 unchecked\n  seas.quiz.md:10: missing: salt, option 1\n")
        #expect(first.status == 1)
        #expect(try program.run(["translations", "seas.quiz.md", "--accept"]).output == "2 translations accepted.\n")
        try program.home.write(Self.bank.replacing("is salt", with: "is very salt"), to: "seas.quiz.md")
        let later = try program.run(["translations", "seas", "--banks", program.home.path])
        #expect(later.output.contains("es: 1 missing, 1 stale, 1 current"))
        #expect(later.output.contains("7: stale: salt, stem"))
    }

    @Test(arguments: ["w.csv", "w.md"]) func worksheetsAreReadBack(sheet: String) throws {
        let program = try program()
        let written = try program.run(["translations", "seas.quiz.md", "--to", sheet])
        #expect(written.status == 0 && written.messages.contains("3 rows written"))
        let text = try #require(program.home.read(sheet))
        let end = sheet.hasSuffix("csv") ? "The Dead Sea," : "The Dead Sea |"
        #expect(text.contains(end))
        try program.home.write(
            text.replacing(end, with: end + (sheet.hasSuffix("csv") ? "El mar Muerto" : " El mar Muerto")), to: sheet)
        let read = try program.run(["translations", "seas.quiz.md", "--from", sheet])
        #expect(read.status == 0 && read.output == "1 translation put into the bank.\n", "\(read)")
        #expect(
            program.home.read("seas.quiz.md")
                == Self.bank.replacing("[en] The Dead Sea", with: "[en] The Dead Sea\n      [es] El mar Muerto"))
        #expect(try program.run(["translations", "seas.quiz.md"]).output.contains("1 current"))
        // A second time there is nothing left to do.
        #expect(try program.run(["translations", "seas.quiz.md", "--from", sheet]).output.hasPrefix("0 translations"))
    }

    @Test func aConflictIsSaidWithItsPlaces() throws {
        let program = try program()
        _ = try program.run(["translations", "seas.quiz.md", "--to", "w.csv"])
        let sheet = try #require(program.home.read("w.csv")).replacing("The Dead Sea,", with: "The Dead Sea,M")
        try program.home.write(sheet, to: "w.csv")
        try program.home.write(Self.bank.replacing("Dead", with: "Red"), to: "seas.quiz.md")
        let read = try program.run(["translations", "seas.quiz.md", "--from", "w.csv"])
        #expect(read.status == 1)
        #expect(read.messages.contains("w.csv:3: salt, option 1, es: left alone: it has changed in the bank"))
        #expect(read.messages.contains("(seas.quiz.md:10)"))
        #expect(program.home.read("seas.quiz.md") == Self.bank.replacing("Dead", with: "Red"))
    }

    @Test func badRowsAreSaidInTheUsersLanguageAndOthersPutIn() throws {
        let program = try program()
        let sheet = """
            item;part;language;state;mark;source;translation
            salt;option 1;es;missing;MARK;The Dead Sea;El mar Muerto
            salt;option 9;es;missing;x;;Nada
            salt;stem;fr;missing;x;;Rien
            salt;stem;;missing;x;;Nada
            salt;stem;es;current;x;Which; sea;¿Qué mar?

            """
        _ = try program.run(["translations", "seas.quiz.md", "--to", "m.md"])
        let mark = try #require(program.home.read("m.md")).split(separator: "\n").first { $0.contains("option 1") }
        let cells = try #require(mark).split(separator: "|").map { String($0).trimmingCharacters(in: .whitespaces) }
        try program.home.write(sheet.replacing("MARK", with: cells[4]), to: "w.csv")
        let dry = try program.run(
            ["translations", "seas.quiz.md", "--from", "w.csv", "--dry-run"], changing: ["LANG": "es_ES.UTF-8"])
        #expect(dry.status == 1)
        #expect(
            dry.output == "seas.quiz.md:10: salt, option 1, es: El mar Muerto\n"
                + "1 traducción por incorporar al banco; no se ha cambiado nada.\n")
        #expect(program.home.read("seas.quiz.md") == Self.bank)
        #expect(program.home.read("seas.quiz.translations.json") == nil)
        let read = try program.run(
            ["translations", "seas.quiz.md", "--from", "w.csv"], changing: ["LANG": "es_ES.UTF-8"])
        #expect(read.status == 1 && read.output == "1 traducción incorporada al banco.\n")
        for line in [
            "w.csv:3: salt, option 9, es: queda como está: el banco no tiene ese texto",
            "w.csv:4: salt, stem, fr: queda como está: el banco no está en ese idioma",
            "w.csv:5: esta fila no indica idioma", "w.csv:6: esta fila tiene 8 celdas",
        ] { #expect(read.messages.contains(line), "\(line)") }
        #expect(
            program.home.read("seas.quiz.md")
                == Self.bank.replacing("[en] The Dead Sea", with: "[en] The Dead Sea\n      [es] El mar Muerto"))
    }

    @Test func oneItemAndOneLanguageAreChosen() throws {
        let program = try program()
        let bank = Self.bank.replacing("en es", with: "en es hi") + "## other\n[en] One?\n\n= 1\n"
        try program.home.write(bank, to: "seas.quiz.md")
        #expect(
            try program.run(["translations", "seas.quiz.md", "--item", "other"]).output
                == "es: 1 missing\n  seas.quiz.md:14: missing: other, stem\n"
                + "hi: 1 missing\n  seas.quiz.md:14: missing: other, stem\n")
        #expect(try program.run(["translations", "seas.quiz.md", "--item", "othr"]).messages.contains("`other`"))
        _ = try program.run(["translations", "seas.quiz.md", "--to", "w.md"])
        let sheet = try #require(program.home.read("w.md")).replacing("One? |", with: "One? | T")
        try program.home.write(sheet, to: "w.md")
        let read = try program.run(["translations", "seas.quiz.md", "--from", "w.md", "--lang", "hi"])
        #expect(read.status == 0 && read.messages.contains("दूसरी भाषाओं या प्रश्नों की"))
        #expect(program.home.read("seas.quiz.md") == bank.replacing("[en] One?", with: "[en] One?\n[hi] T"))
    }

    @Test func aStaleTranslationIsConfirmedInTheWorksheet() throws {
        let program = try program()
        _ = try program.run(["translations", "seas.quiz.md", "--accept"])
        try program.home.write(Self.bank.replacing("is salt", with: "is salty"), to: "seas.quiz.md")
        _ = try program.run(["translations", "seas.quiz.md", "--to", "w.csv"])
        let sheet = try #require(program.home.read("w.csv"))
        try program.home.write(sheet.replacing(",stale,", with: ",current,"), to: "w.csv")
        #expect(try program.run(["translations", "seas.quiz.md"]).output.contains("1 stale"))
        let read = try program.run(["translations", "seas.quiz.md", "--from", "w.csv"])
        #expect(read.output == "1 translation accepted as marked current.\n0 translations put into the bank.\n")
        #expect(!(try program.run(["translations", "seas.quiz.md"]).output.contains("stale")))
    }

    @Test func aWorksheetInAnotherEncodingIsRefusedWithAWayOut() throws {
        let program = try program()
        let sheet = Array("item;part;language;mark;translation\r\nsalt;stem;es;x;Qu".utf8) + [0xE9, 0x0D, 0x0A]
        try Data(sheet).write(to: URL(filePath: program.home.path + "/w.csv"))
        let read = try program.run(["translations", "seas.quiz.md", "--from", "w.csv"])
        #expect(read.status == 65 && read.messages.contains("w.csv:2: this is not UTF-8"))
        #expect(read.messages.contains("CSV UTF-8"))
        #expect(program.home.read("seas.quiz.md") == Self.bank)
    }

    @Test func figuresThatDifferAreSaidOnceTheyAreIn() throws {
        let program = try program()
        try program.home.write("---\nlanguages: en es\n---\n\n## a\n[en] In 1917?\n\n= 1\n", to: "a.quiz.md")
        _ = try program.run(["translations", "a.quiz.md", "--to", "w.md"])
        let sheet = try #require(program.home.read("w.md")).replacing("In 1917? |", with: "In 1917? | ¿En 1971?")
        try program.home.write(sheet, to: "w.md")
        let read = try program.run(["translations", "a.quiz.md", "--from", "w.md"])
        #expect(read.status == 0 && read.messages.contains("a.quiz.md:7:6: warning"))
        #expect(read.messages.contains("[figures-differ]"))
    }

    @Test func whatIsNoWorksheetIsSaid() throws {
        let program = try program()
        try program.home.write("a,b\n1,2\n", to: "w.csv")
        #expect(try program.run(["translations", "seas.quiz.md", "--from", "w.csv"]).status == 65)
        #expect(try program.run(["translations", "seas.quiz.md", "--to", "w.txt"]).status == 64)
        #expect(try program.run(["translations", "seas.quiz.md", "--to", "seas.quiz.md"]).status == 64)
        #expect(try program.run(["translations", "sees"]).status == 66)
        #expect(try program.run(["translations", "seas.quiz.md", "--lang", "fr"]).status == 64)
    }
}
