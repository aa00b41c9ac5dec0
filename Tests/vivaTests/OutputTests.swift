import Foundation
import TerminalTestSupport
import Testing

/// What becomes of output that cannot be written, and of files that cannot be read.
@Suite struct OutputTests {
    private func shell(_ line: String, _ program: Program) throws -> (output: String, status: Int32) {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", line]
        process.environment = program.environment.merging(["VIVA": builtProduct("viva")]) { $1 }
        process.currentDirectoryURL = URL(filePath: program.home.path)
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (text, process.terminationStatus)
    }

    @Test func aFullDiskIsAnError() throws {
        let program = try Program()
        _ = try program.run(["practise", "rivers/danube-sea", "--seed", "1"], input: "a\n")
        #expect(try shell("\"$VIVA\" list > /dev/full", program).status == 74)
        let export = try shell("\"$VIVA\" export scores --out /dev/full", program)
        #expect(export.status == 73)
        #expect(!export.output.contains("written to"))
        var isThere = stat()
        #expect(unsafe stat("/dev/full", &isThere) == 0 && isThere.st_mode & S_IFMT == S_IFCHR)
    }

    @Test func anExportReplacesAFileAsAWhole() throws {
        let program = try Program()
        try program.home.write("old", to: "scores.csv")
        #expect(try program.run(["export", "scores", "--out", "scores.csv", "--force"]).status == 0)
        #expect(program.home.read("scores.csv")?.hasPrefix("learner,") == true)
        #expect(try program.run(["export", "scores", "--out", "missing/scores.csv"]).status == 73)
    }

    @Test func oneUnreadableFileLeavesTheOthers() throws {
        let program = try Program()
        try program.home.write("## a\nYes?\n\n- (x) yes\n- ( ) no\n", to: "banks/good.quiz.md")
        let banks = program.home.path + "/banks"
        try FileManager.default.createSymbolicLink(
            atPath: banks + "/gone.quiz.md", withDestinationPath: "/nonexistent")
        try FileManager.default.createSymbolicLink(atPath: banks + "/zero.quiz.md", withDestinationPath: "/dev/zero")
        try FileManager.default.createDirectory(atPath: banks + "/folder.quiz.md", withIntermediateDirectories: true)
        let list = try program.run(["list", "--banks", banks])
        #expect(list.status == 0)
        #expect(list.output.contains("good"))
        #expect(list.messages.contains("cannot read \(banks)/gone.quiz.md"))
        let check = try program.run(["check", banks, "--format", "json"])
        #expect(check.status == 1)
        #expect(check.output.components(separatedBy: "file-unreadable").count == 4)
    }

    @Test func jsonIsOneValueOnStandardOutput() throws {
        let program = try Program()
        let practise = ["practise", "rivers/danube-sea", "--seed", "1", "--lang", "en"]
        for (command, input) in [
            (practise, "a\n"), (["undo"], ""), (["undo"], ""), (["suspend", "danube-sea"], ""),
            (["resume", "danube-sea"], ""), (["config", "lang", "es"], ""), (["record", "verify"], ""), (["due"], ""),
            (["stats"], ""), (["list"], ""), (["show", "danube-sea"], ""), (["history", "danube-sea"], ""),
            (["practise", "rivers", "--new", "0"], ""),
        ] {
            let result = try program.run(command + ["--json"], input: input)
            #expect(
                (try? JSONSerialization.jsonObject(with: Data(result.output.utf8))) != nil,
                "\(command): \(result.output)")
        }
    }

    @Test func aDamagedSettingsFileStopsNothing() throws {
        let program = try Program()
        try program.home.write("{bad", to: "record/settings.json")
        let due = try program.run(["due", "--lang", "en"])
        #expect(due.status == 0)
        #expect(due.messages.contains("settings.json is damaged"))
        #expect(try program.run(["config", "lang", "es"]).status == 0)
        #expect(program.home.read("record/settings.json.damaged") == "{bad")
        #expect(program.home.mode("record/settings.json") == 0o600)
        #expect(try program.run(["config", "lang"]).output == "es\n")
    }

    @Test func aBankWrittenWhileTheShellIsOpenIsReadAgain() throws {
        let program = try Program()
        let bank = "## a\nYes?\n\n- (x) yes\n- ( ) no\n"
        try program.home.write(bank, to: "banks/good.quiz.md")
        let terminal = try program.terminal(["--banks", program.home.path + "/banks", "--lang", "en"])
        _ = try terminal.waitFor("1 item")
        _ = try terminal.waitForPrompt("viva> ")
        try program.home.write(bank + "\n## b\nNo?\n\n- ( ) yes\n- (x) no\n", to: "banks/good.quiz.md")
        terminal.send("list\r")
        _ = try terminal.waitFor("2 items")
        terminal.send("\u{4}")
        #expect(try terminal.waitForExit() == .exited(0))
    }

    @Test func aNewStartOfTheDayHoldsAtOnce() throws {
        let program = try Program()
        let lines = ["practise rivers/danube-sea", "En el mar Negro", "config day-start 12", "stats --json", "quit"]
        let result = try program.run(
            ["--lang", "es", "--seed", "1", "--now", "2026-11-21T10:00:00Z"],
            input: lines.map { $0 + "\n" }.joined())
        // Ten in the morning is yesterday's study day still, now as when the answer was given.
        #expect(result.output.contains("\"today\":{\"new\":1,\"reviews\":1,\"right\":1}"), "\(result.output)")
        let later = try program.run(["due", "--json", "--now", "2026-11-22T12:00:00Z"])
        #expect(later.output.contains("\"due\":1"), "\(later.output)")
    }
}
