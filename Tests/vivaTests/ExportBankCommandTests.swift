import Foundation
import TerminalTestSupport
import Testing

@Suite struct ExportBankCommandTests {
    private static let bank = """
        ---
        id: rivers
        languages: en es
        ---

        ## nile
        [en] How long is the Nile?
        [es] ¿Qué longitud tiene el Nilo?

        = 6650 km ± 10

        ## wrong
        What?

        - ( ) a
        - ( ) b

        """

    private func program() throws -> Program { try Program(holding: Self.bank, as: "rivers.quiz.md") }

    @Test func lossesHaveTheirPlacesInTheBank() throws {
        let program = try program()
        let result = try program.run(["export", "bank", "rivers.quiz.md", "--format", "gift", "--lang", "es"])
        #expect(result.status == 0 && result.output.contains("::nile::¿Qué longitud tiene el Nilo? {#\n\t=6650:10}"))
        #expect(result.messages.hasPrefix("viva: 1 pregunta con errores no se escribe; `viva check rivers.quiz.md` la"))
        #expect(result.messages.contains("rivers.quiz.md:6:4: warning: `nile`: the unit `km` is not written"))
        #expect(result.messages.contains("only the texts in es are written, not those in en"))
    }

    @Test func aFileIsWrittenWholeAndSaidSo() throws {
        let program = try program()
        try program.home.write("", to: "out.json")
        let result = try program.run(["export", "bank", "rivers.quiz.md", "--format", "json", "--out", "out.json"])
        #expect(result.status == 0 && result.output.isEmpty)
        #expect(result.messages.hasSuffix("viva: 1 of 1 items written to out.json\n"))
        #expect(program.home.read("out.json")?.hasPrefix("{") == true)
        let printed = try program.run(["export", "bank", "rivers.quiz.md", "--format", "json", "--out", "-"])
        #expect(printed.output == program.home.read("out.json"))
    }

    @Test(arguments: [
        (["rivers.quiz.md", "--format", "moodle"], 64, "Did you mean `moodle-xml`?"),
        (["rivers.quiz.md", "--format", "hashcards"], 64, "hashcards is read, not written"),
        (["rivers.quiz.md"], 64, "--format <format>  One of gift, aiken"),
        (["river", "--format", "gift"], 66, "there is no bank `river`"),
        (["none.quiz.md", "--format", "gift"], 66, "there is no bank `none.quiz.md`"),
        (["empty.quiz.md", "--format", "gift"], 65, "`viva check empty.quiz.md` tells why"),
        (["rivers.quiz.md", "--format", "gift", "--out", "none/r.gift"], 73, "cannot write none/r.gift"),
    ]) func whatGoesWrongHasItsCode(arguments: [String], status: Int32, message: String) throws {
        let program = try program()
        try program.home.write("---\nid: empty\n---\n", to: "empty.quiz.md")
        let result = try program.run(["export", "bank"] + arguments)
        #expect(result.status == status && result.output.isEmpty, "\(result)")
        #expect(result.messages.contains(message), "\(result.messages)")
    }

    @Test func theSchemaIsThePublishedFile() throws {
        let program = try Program()
        let file = try String(
            contentsOfFile: Program.checkout + "/Sources/QuestionBank/Formats/JSON/bank.schema.json", encoding: .utf8)
        let result = try program.run(["export", "schema"])
        #expect(result.status == 0 && result.output == file && result.messages.isEmpty)
        #expect(try program.run(["export", "schema", "--out", "s.json"]).status == 0)
        #expect(program.home.read("s.json") == file)
        #expect(try program.run(["export", "schema", "--out", "none/s.json"]).status == 73)
    }

    @Test func jsonIsOneValueOrNone() throws {
        let program = try program()
        let refused = try program.run(["export", "bank", "rivers.quiz.md", "--format", "gift", "--json"])
        #expect(refused.status == 64 && refused.output.isEmpty && refused.messages.contains("gift is no JSON value"))
        let written = try program.run(
            ["export", "bank", "rivers.quiz.md", "--format", "gift", "--out", "r.gift", "--json"])
        #expect(written.status == 0 && written.output.contains("\"format\":\"gift\""), "\(written.output)")
        try program.home.write("Which? {=a ~b}\n", to: "a.gift")
        let printed = try program.run(["import", "a.gift", "--to", "-", "--json"])
        #expect(printed.status == 64 && printed.output.isEmpty)
    }
}
