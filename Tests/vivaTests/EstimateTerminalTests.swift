import Foundation
import TerminalTestSupport
import Testing

/// Estimates on a narrow screen, and on one that draws nothing but ASCII.
@Suite(.serialized) struct EstimateTerminalTests {
    private let arguments = ["--lang", "es", "--seed", "1", "--now", "2026-11-21T10:00:00Z"]

    @Test func aMissWaitsAndTheBarStandsBelowItsRow() throws {
        let program = try Program()
        let terminal = try program.terminal(arguments, columns: 40, rows: 60)
        _ = try terminal.waitForPrompt("viva> ")
        terminal.send("practise --estimate --limit 2\r")
        _ = try terminal.waitForPrompt("respuesta> ")
        terminal.send("6000-6500 km\r")
        _ = try terminal.waitFor("✗ Fuera: la cifra (6650 km)")
        _ = try terminal.waitForPrompt("> ")
        terminal.send("\r")
        _ = try terminal.waitFor("2/2")
        _ = try terminal.waitForPrompt("respuesta> ")
        terminal.send("0-1000\r")
        _ = try terminal.waitFor("── 2 estimaciones")
        _ = try terminal.waitForPrompt("viva> ")
        terminal.send("stats calibration\r")
        let screen = try terminal.waitFor("superior.")
        let lines = screen.text.components(separatedBy: "\n")
        let row = try #require(lines.firstIndex { $0.hasPrefix(" 90\u{A0}%") })
        #expect(lines[row + 1].hasPrefix("  █"))
        #expect(lines[row + 1].contains("│"))
        #expect(terminal.screen.problems.isEmpty)
        terminal.send("quit\r")
        #expect(try terminal.waitForExit() == .exited(0))
    }

    @Test func aDumbTerminalGetsASCII() throws {
        let program = try Program()
        _ = try program.run(["practise", "nile-length", "--estimate"] + arguments, input: "6000-7000\n")
        let dumb = try program.run(["stats", "calibration"] + arguments, changing: ["TERM": "dumb"])
        #expect(dumb.output.contains("####|"))
        #expect(!dumb.output.contains("█") && !dumb.output.contains("│"))
        let capable = try program.run(["stats", "calibration"] + arguments)
        #expect(capable.output.contains("████│"))
    }
}
