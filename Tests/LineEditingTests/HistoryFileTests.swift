import TerminalTestSupport
import Testing

@testable import LineEditing

@Suite struct HistoryFileTests {
    @Test func linesAreKeptPrivatelyOnceAndAcrossSessions() throws {
        let home = try TemporaryFolder()
        let first = try Shell(home: home)
        for line in ["uno", "dos", "क्षेत्र", "uno"] { try first.enter(line, gives: line) }
        #expect(home.read("history") == "dos\nक्षेत्र\nuno\n")
        #expect(home.mode("history") == 0o600)
        let second = try Shell(home: home)
        try second.type(Keys.up + Keys.up, shows: "क्षेत्र")
    }

    @Test func twoShellsKeepEachOthersLines() throws {
        let home = try TemporaryFolder()
        let one = try Shell(home: home)
        let two = try Shell(home: home)
        try one.enter("de una", gives: "de una")
        try two.enter("de otra", gives: "de otra")
        try one.enter("otra vez", gives: "otra vez")
        #expect(home.read("history") == "de una\nde otra\notra vez\n")
    }

    @Test func theNewestAreKept() throws {
        let home = try TemporaryFolder()
        let file = HistoryFile(path: home.path + "/history", limit: 3)
        for number in 1...5 { file.append("line \(number)") }
        #expect(home.read("history") == "line 3\nline 4\nline 5\n")
        #expect(file.load() == ["line 3", "line 4", "line 5"])
    }

    @Test func whatOthersLeftIsTidied() throws {
        let home = try TemporaryFolder()
        try home.write("a\nb\na\n\ntorn", to: "history")
        let file = HistoryFile(path: home.path + "/history", limit: 10)
        file.append("new\nline")
        #expect(home.read("history") == "b\na\ntorn\nnew line\n")
    }

    @Test func aHistoryThatCannotBeWrittenIsNoReasonToStop() throws {
        let file = HistoryFile(path: "/nowhere/at/all", limit: 10)
        file.append("x")
        #expect(file.load() == [])
        HistoryFile(path: "/dev/null", limit: 10).append("x")
        let home = try TemporaryFolder()
        HistoryFile(path: home.path, limit: 10).append("x")
    }
}
