import Foundation
import TerminalTestSupport
import Testing

/// Worksheets that someone has worked on, and cells that are not as they should be.
@Suite struct WorksheetSafetyTests {
    private static let bank = """
        ---
        id: seas
        languages: en es
        ---

        ## salt
        [en] Which sea is salt?

        - (x) [en] The Dead Sea
        - ( ) [en] The Black Sea

        ## name
        [en] What is it called?

        = [en] "Dead Sea"

        """

    private func program() throws -> Program { try Program(holding: Self.bank, as: "seas.quiz.md") }

    /// The worksheet's lines, as cells.
    private func sheet(_ program: Program) throws -> [[String]] {
        #expect(try program.run(["translations", "seas.quiz.md", "--to", "w.csv", "--force"]).status == 0)
        return try #require(program.home.read("w.csv")).components(separatedBy: "\r\n").map {
            $0.components(separatedBy: ",")
        }
    }

    private func write(_ cells: [[String]], to program: Program) throws {
        try program.home.write(cells.map { $0.joined(separator: ",") }.joined(separator: "\r\n"), to: "w.csv")
    }

    @Test(arguments: ["w.csv", "w.md"]) func whatWasFilledInIsKept(name: String) throws {
        let program = try program()
        let to = ["translations", "seas.quiz.md", "--to", name]
        #expect(try program.run(to).status == 0)
        // Nobody has worked on it yet.
        #expect(try program.run(to).status == 0)
        let end = name.hasSuffix("csv") ? "The Dead Sea," : "The Dead Sea |"
        let sheet = try #require(program.home.read(name))
        try program.home.write(sheet.replacing(end, with: end + " El mar Muerto"), to: name)
        let filled = program.home.read(name)
        let refused = try program.run(to, changing: ["LANG": "es_ES.UTF-8"])
        #expect(
            refused.status == 73 && refused.messages.contains("\(name) contiene 1 traducción que el banco no tiene"))
        #expect(refused.messages.contains("viva translations seas.quiz.md --from \(name)"))
        #expect(program.home.read(name) == filled)
        #expect(try program.run(["translations", "seas.quiz.md", "--from", name]).status == 0)
        // The bank has it now.
        #expect(try program.run(to).status == 0)
        try program.home.write("mine", to: name)
        #expect(try program.run(to).status == 73)
        #expect(try program.run(to + ["--force"]).status == 0)
    }

    @Test func aRowThatStandsTwiceIsNoError() throws {
        let program = try program()
        var cells = try sheet(program)
        cells[2][6] = "El mar Muerto"
        cells.insert(cells[2], at: 3)
        try write(cells, to: program)
        let read = try program.run(["translations", "seas.quiz.md", "--from", "w.csv"])
        #expect(read.status == 0 && read.output == "1 translation put into the bank.\n", "\(read)")
        #expect(read.messages.contains("4 rows were left empty"))
    }

    @Test func aMarkThatIsGoneIsSaid() throws {
        let program = try program()
        var cells = try sheet(program)
        cells[1][6] = "¿Qué mar?"
        cells[1][4] = ""
        cells[2][6] = "El mar Muerto"
        cells[2][4] = "1E+05"
        try write(cells, to: program)
        let read = try program.run(["translations", "seas.quiz.md", "--from", "w.csv"])
        #expect(read.status == 1 && read.messages.components(separatedBy: "its cell `mark` is empty").count == 3)
        #expect(!read.messages.contains("has changed in the bank"))
    }

    @Test func whatWasMadeOfACellIsSaid() throws {
        let program = try program()
        var cells = try sheet(program)
        cells[1][6] = "\"¿Qué mar\nes salado?\""
        cells[4][6] = "\"\"\"Mar Muerto\"\"\""
        cells[5][6] = "\"\"\"Mar Muerto\"\" | | \"\"Muerto\"\"\""
        try write(cells, to: program)
        let read = try program.run(["translations", "seas.quiz.md", "--from", "w.csv"])
        #expect(read.status == 0, "\(read)")
        let bank = try #require(program.home.read("seas.quiz.md"))
        #expect(bank.contains("[es] ¿Qué mar es salado?\n"))
        #expect(bank.contains("[es] \"Mar Muerto\" | \"Muerto\"\n"), "\(bank)")
        #expect(read.messages.contains("salt, stem, es: line breaks in the cell became blanks"))
        #expect(read.messages.contains("name, answer 1, es: the quotation marks were taken away"))
        #expect(read.messages.contains("name, answer 1, es: nothing stands between two bars"))
    }

    @Test func aBarInAMarkdownTableIsToldHow() throws {
        let program = try program()
        _ = try program.run(["translations", "seas.quiz.md", "--to", "w.md"])
        let sheet = try #require(program.home.read("w.md"))
        try program.home.write(sheet.replacing("The Dead Sea |", with: "The Dead Sea | Mar | Muerto"), to: "w.md")
        let read = try program.run(["translations", "seas.quiz.md", "--from", "w.md"])
        #expect(read.status == 1 && read.messages.contains("write a bar within a text as \\|"), "\(read)")
        #expect(!read.messages.contains("quotation marks"))
    }

    @Test func itemsLeftOutAreSaid() throws {
        let program = try program()
        try program.home.write(Self.bank + "## salt\n[en] Again?\n\n= 1\n", to: "seas.quiz.md")
        let shown = try program.run(["translations", "seas.quiz.md"])
        #expect(shown.messages.contains("1 item with errors left out; `viva check seas.quiz.md` tells which"))
    }
}
