import Foundation
import Glibc
import TerminalTestSupport
import Testing

@Suite struct CheckFilesTests {
    @Test func aLinkAndItsTargetAreOneFile() throws {
        let program = try Program()
        try program.home.write("---\nid: y\n---\n## a\nOne?\n\n= 1\n", to: "banks/target.quiz.md")
        #expect(unsafe symlink("target.quiz.md", program.home.path + "/banks/alias.quiz.md") == 0)
        let folder = try program.run(["check", "banks"])
        #expect(folder.status == 0 && folder.output == "1 file, 1 item: 0 errors, 0 warnings\n", "\(folder.output)")
        let named = try program.run(["check", "banks/alias.quiz.md", "banks/target.quiz.md"])
        #expect(named.status == 0 && named.output.contains("1 file, 1 item"))
        #expect(try program.run(["check", "banks/alias.quiz.md"]).output.contains("1 file, 1 item"))
    }

    @Test func notesHaveTheirEnds() throws {
        let program = try Program()
        let file = try program.home.write("## a\nOne?\n= 1\n\n## a\nTwo?\n= 2\n", to: "b.quiz.md")
        let result = try program.run(["check", "--format", "json", file])
        let all = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]]
        let note = try #require((all?.first?["notes"] as? [[String: Any]])?.first)
        #expect(note["line"] as? Int == 1 && note["column"] as? Int == 4)
        #expect(note["endLine"] as? Int == 1 && note["endColumn"] as? Int == 5)
    }

    @Test func guessesAreNoFixesOfSARIF() throws {
        let program = try Program()
        let file = try program.home.write("## a\nHow many?\n= 1.600\n\n## b\nTwo?\n= 6..4\n", to: "b.quiz.md")
        let result = try program.run(["check", "--format", "sarif", file])
        let log = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        let found = try #require((log["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]])
        #expect(found.map { $0["fixes"] != nil } == [false, true])
    }

    @Test func aWatchedFolderMayGoAndComeBack() throws {
        let program = try Program()
        let text = "## a\nOne?\n\n= 1\n"
        try program.home.write(text, to: "banks/b.quiz.md")
        let terminal = try program.terminal(["check", "--watch", program.home.path + "/banks"], rows: 60)
        try terminal.waitFor("Ctrl-C leaves")
        try FileManager.default.removeItem(atPath: program.home.path + "/banks")
        try terminal.waitFor("0 files, 0 items")
        try program.home.write(text + "\n## b\nTwo?\n\n= 2\n", to: "banks/b.quiz.md")
        try terminal.waitFor("1 file, 2 items: 0 errors")
        terminal.send("\u{3}")
        #expect(try terminal.waitForExit() == .killed(signal: SIGINT))
    }
}
