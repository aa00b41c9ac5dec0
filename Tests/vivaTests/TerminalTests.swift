import Foundation
import Glibc
import TerminalTestSupport
import Testing

/// The program as a person meets it: keys in, a screen out.
@Suite(.serialized) struct TerminalTests {
    private let spanish = ["--lang", "es", "--seed", "1", "--now", "2026-11-21T10:00:00Z"]

    @Test func aTypoIsCorrectedWithTheArrowKeys() throws {
        let program = try Program()
        let terminal = try program.terminal(["practise", "rivers/ganges-name"] + spanish)
        _ = try terminal.waitForPrompt("respuesta> ")
        terminal.send("Ganha")
        terminal.send("\u{1B}[D\u{1B}[D\u{1B}[3~g")
        _ = try terminal.waitFor("respuesta> Ganga")
        terminal.send("\r")
        let screen = try terminal.waitFor("✓ Correcto.")
        #expect(screen.text.contains("1 respondida · 1 correcta (100 %)") || screen.text.contains("✓ Correcto."))
        #expect(try terminal.waitForExit() == .exited(0))
        #expect(terminal.screen.problems.isEmpty)
    }

    @Test func tabCompletesAnOption() throws {
        let program = try Program()
        let terminal = try program.terminal(["practise", "rivers/danube-sea"] + spanish)
        _ = try terminal.waitForPrompt("respuesta> ")
        terminal.send("En el mar N\t")
        _ = try terminal.waitFor("respuesta> En el mar Negro")
        terminal.send("\r")
        _ = try terminal.waitFor("✓ Correcto.")
        #expect(try terminal.waitForExit() == .exited(0))
    }

    @Test func controlCCancelsTheLineAndTwiceLeaves() throws {
        let program = try Program()
        let terminal = try program.terminal(["practise", "rivers/danube-sea"] + spanish)
        _ = try terminal.waitForPrompt("respuesta> ")
        terminal.send("En el")
        _ = try terminal.waitFor("respuesta> En el")
        terminal.send("\u{3}")
        _ = try terminal.waitFor("Ctrl-D")
        _ = try terminal.waitForPrompt("respuesta> ")
        terminal.send("\u{3}")
        #expect(try terminal.waitForExit() == .exited(0))
        #expect(program.home.read("record/journal/test.jsonl") == nil)
    }

    @Test func controlDLeavesTheShell() throws {
        let program = try Program()
        let terminal = try program.terminal(spanish)
        let screen = try terminal.waitForPrompt("viva> ")
        #expect(screen.text.contains("1 banco · 5 preguntas"))
        terminal.send("\u{4}")
        #expect(try terminal.waitForExit() == .exited(0))
        #expect(!terminal.isRaw)
    }

    @Test func anAnswerSurvivesAKillRightAfterItsVerdict() throws {
        let program = try Program()
        let terminal = try program.terminal(["practise", "rivers"] + spanish)
        _ = try terminal.waitForPrompt("respuesta> ")
        terminal.send("6650 km\r")
        _ = try terminal.waitFor("✓ Correcto.")
        terminal.kill(SIGKILL)
        _ = try terminal.waitForExit()
        let journal = try #require(program.home.read("record/journal/test.jsonl"))
        #expect(journal.contains("\"response\":\"6650 km\""))
        #expect(try program.run(["record", "verify"]).status == 0)
    }

    @Test func historySurvivesSessionsAndStaysPrivate() throws {
        let program = try Program()
        for _ in 0..<2 {
            let terminal = try program.terminal(spanish)
            _ = try terminal.waitForPrompt("viva> ")
            terminal.send("list --tags\r")
            _ = try terminal.waitFor("places")
            _ = try terminal.waitForPrompt("viva> ")
            terminal.send("\u{4}")
            _ = try terminal.waitForExit()
        }
        let terminal = try program.terminal(spanish)
        _ = try terminal.waitForPrompt("viva> ")
        terminal.send("\u{1B}[A")
        _ = try terminal.waitFor("viva> list --tags")
        terminal.send("\u{3}")
        _ = try terminal.waitForPrompt("viva> ")
        terminal.send("\u{4}")
        #expect(try terminal.waitForExit() == .exited(0))
        #expect(program.home.mode("record/history") == 0o600)
    }

    @Test func devanagariFitsFortyColumns() throws {
        let program = try Program()
        let terminal = try program.terminal(
            ["practise", "rivers", "--lang", "hi", "--seed", "1", "--now", "2026-11-21T10:00:00Z"], columns: 40)
        let screen = try terminal.waitForPrompt("उत्तर> ")
        #expect(screen.problems.isEmpty)
        terminal.send("६६५०\r")
        _ = try terminal.waitFor("सही।")
        _ = try terminal.waitForPrompt("उत्तर> ")
        terminal.send("\u{4}")
        #expect(try terminal.waitForExit() == .exited(0))
    }

    @Test func noColourWhereNoneIsWanted() throws {
        for changing in [["NO_COLOR": "1"], ["TERM": "dumb"]] {
            let terminal = try Program().terminal(["due"], changing: changing)
            #expect(try terminal.waitForExit() == .exited(0))
            #expect(!terminal.transcriptText.contains("\u{1B}["))
        }
    }

    @Test func theShellHearsASecondThoughtOnTheLastAnswer() throws {
        let program = try Program()
        let terminal = try program.terminal(spanish)
        _ = try terminal.waitForPrompt("viva> ")
        terminal.send("practise rivers/danube-sea\r")
        _ = try terminal.waitForPrompt("respuesta> ")
        terminal.send("En el mar Negro\r")
        _ = try terminal.waitFor("1 respondida")
        _ = try terminal.waitForPrompt("viva> ")
        terminal.send(":easy\r")
        _ = try terminal.waitFor("Anotada como fácil.")
        terminal.send(":quit\r")
        #expect(try terminal.waitForExit() == .exited(0))
        #expect(terminal.screen.text.components(separatedBy: "1 respondida").count == 2)
        let journal = try #require(program.home.read("record/journal/test.jsonl"))
        #expect(journal.contains("\"rating\":\"easy\""))
    }

    @Test func anAnswerThatCannotBeKeptIsAskedAgain() throws {
        let program = try Program()
        try program.home.write("", to: "record/lock/in-the-way")
        let terminal = try program.terminal(["practise", "rivers/danube-sea"] + spanish)
        _ = try terminal.waitForPrompt("respuesta> ")
        terminal.send("En el mar Negro\r")
        _ = try terminal.waitFor("Nothing that was answered before is lost")
        _ = try terminal.waitForPrompt("respuesta> ")
        try FileManager.default.removeItem(atPath: program.recordPath + "/lock")
        terminal.send("En el mar Negro\r")
        _ = try terminal.waitFor("1 correcta")
        #expect(try terminal.waitForExit() == .exited(0))
    }

    @Test func aResizedWindowIsFoldedAnew() throws {
        let program = try Program()
        let terminal = try program.terminal(["practise", "rivers/nile-length"] + spanish, columns: 80)
        _ = try terminal.waitForPrompt("respuesta> ")
        terminal.resize(columns: 40, rows: 40)
        terminal.send(":help\r")
        let screen = try terminal.waitFor("mostrar la pregunta.")
        #expect(screen.lines.allSatisfy { $0.count <= 40 })
        #expect(screen.text.contains(":hint da una pista, :skip pasa a la\n"))
        terminal.send("\u{4}")
        #expect(try terminal.waitForExit() == .exited(0))
    }

    @Test func typingBetweenTwoControlCsCancelsOnlyTheLine() throws {
        let terminal = try Program().terminal(spanish)
        _ = try terminal.waitForPrompt("viva> ")
        terminal.send("lis\u{3}")
        _ = try terminal.waitFor("Ctrl-D")
        _ = try terminal.waitForPrompt("viva> ")
        terminal.send("otra")
        _ = try terminal.waitFor("viva> otra")
        terminal.send("\u{3}")
        _ = try terminal.waitForPrompt("viva> ")
        terminal.send("\u{3}")
        #expect(try terminal.waitForExit() == .exited(0))
    }

    @Test func aSimpleTerminalEndsTheSittingByItself() throws {
        let program = try Program()
        let terminal = try program.terminal(
            ["practise", "rivers/danube-sea"] + spanish, changing: ["TERM": "dumb"])
        _ = try terminal.waitFor("respuesta>")
        terminal.send("En el mar Negro\r")
        _ = try terminal.waitFor("1 correcta")
        #expect(try terminal.waitForExit() == .exited(0))
    }
}
