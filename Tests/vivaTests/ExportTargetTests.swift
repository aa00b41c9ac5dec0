import Foundation
import TerminalTestSupport
import Testing

/// What `--out` may take the place of.
@Suite struct ExportTargetTests {
    private func program() throws -> Program {
        let program = try Program()
        try program.home.write("---\nid: a\n---\n## a\nWhich?\n\n- (x) one\n- ( ) two\n- ( ) three\n", to: "a.quiz.md")
        return program
    }

    @Test func aBankIsNeverWrittenOver() throws {
        let program = try program()
        let bank = program.home.read("a.quiz.md")
        for out in ["a.quiz.md", "b.quiz.md", "B.QUIZ.MD"] {
            for force in [[], ["--force"]] {
                let refused = try program.run(
                    ["export", "bank", "a.quiz.md", "--format", "gift", "--out", out, "--lang", "es"] + force)
                #expect(refused.status == 64 && refused.messages.contains("\(out) tiene nombre de banco"))
                #expect(try program.run(["export", "scores", "--out", out] + force).status == 64)
                #expect(try program.run(["export", "schema", "--out", out] + force).status == 64)
            }
        }
        #expect(program.home.read("a.quiz.md") == bank && program.home.read("b.quiz.md") == nil)
    }

    @Test func whatIsReadIsNotWritten() throws {
        let program = try program()
        let text = try #require(program.home.read("a.quiz.md"))
        try program.home.write(text, to: "draft.md")
        let refused = try program.run(
            ["export", "bank", "draft.md", "--format", "json", "--out", "./draft.md", "--force"])
        #expect(refused.status == 73 && refused.messages.contains("./draft.md is a file that this command reads"))
        #expect(program.home.read("draft.md") == text)
        _ = try program.run(["practise", "danube-sea"], input: "a\n")
        let journal = try #require(program.home.read("record/journal/test.jsonl"))
        let out = program.recordPath + "/journal/test.jsonl"
        #expect(try program.run(["export", "scores", "--out", out, "--force"]).status == 73)
        #expect(program.home.read("record/journal/test.jsonl") == journal)
    }

    @Test func anotherFileIsKeptUnlessForced() throws {
        let program = try program()
        try program.home.write("notes", to: "notes.txt")
        let export = ["export", "bank", "a.quiz.md", "--format", "gift", "--out", "notes.txt"]
        let refused = try program.run(export)
        #expect(refused.status == 73 && refused.messages.contains("notes.txt exists already"))
        #expect(refused.messages.contains("--force") && program.home.read("notes.txt") == "notes")
        #expect(try program.run(["export", "scores", "--out", "notes.txt"]).status == 73)
        #expect(try program.run(["export", "schema", "--out", "notes.txt"]).status == 73)
        #expect(try program.run(export + ["--force"]).status == 0)
        #expect(program.home.read("notes.txt")?.contains("Which?") == true)
        // The same once more loses nothing.
        #expect(try program.run(export).status == 0)
    }

    @Test(arguments: ["csv", "json", "jsonl"]) func aReportTakesThePlaceOfAnEarlierOne(format: String) throws {
        let program = try program()
        let export = ["export", "scores", "--format", format, "--out", "scores"]
        _ = try program.run(["practise", "danube-sea"], input: "a\n")
        #expect(try program.run(export).status == 0)
        let first = try #require(program.home.read("scores"))
        _ = try program.run(["practise", "nile-length"], input: "6650\n")
        #expect(try program.run(export).status == 0)
        #expect(try #require(program.home.read("scores")).count > first.count)
        let sums = try program.run(export + ["--by", "item"])
        #expect(sums.status == 73, "\(sums)")
        try program.home.write("", to: "empty")
        #expect(try program.run(["export", "scores", "--out", "empty"]).status == 0)
    }

    @Test func devicesAreWrittenThrough() throws {
        let program = try program()
        let printed = try program.run(
            ["export", "bank", "a.quiz.md", "--format", "gift", "--out", "/dev/stdout"])
        #expect(printed.status == 0 && printed.output.contains("Which?"))
        #expect(try program.run(["export", "scores", "--out", "/dev/null"]).status == 0)
    }
}
