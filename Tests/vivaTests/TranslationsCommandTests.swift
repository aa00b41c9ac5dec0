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

    private func program() throws -> Program {
        let program = try Program()
        try program.home.write(Self.bank, to: "seas.quiz.md")
        return program
    }

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

    @Test func aConflictIsSaidWithItsPlace() throws {
        let program = try program()
        _ = try program.run(["translations", "seas.quiz.md", "--to", "w.csv"])
        let sheet = try #require(program.home.read("w.csv")).replacing("The Dead Sea,", with: "The Dead Sea,M")
        try program.home.write(sheet, to: "w.csv")
        try program.home.write(Self.bank.replacing("Dead", with: "Red"), to: "seas.quiz.md")
        let read = try program.run(["translations", "seas.quiz.md", "--from", "w.csv"])
        #expect(read.status == 1)
        #expect(read.messages.contains("seas.quiz.md:10: salt, option 1, es: left alone: it has changed in the bank"))
        #expect(program.home.read("seas.quiz.md") == Self.bank.replacing("Dead", with: "Red"))
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
