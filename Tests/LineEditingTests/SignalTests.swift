import Glibc
import TerminalTestSupport
import Testing

@Suite("Leaving a line, and the terminal as it was") struct SignalTests {
    @Test func controlCInterruptsAndKeepsWhatWasTyped() throws {
        let shell = try Shell()
        try shell.type("a medias", shows: "a medias")
        shell.terminal.send("\u{03}")
        try shell.terminal.waitFor("interrupted <a medias>")
        #expect(shell.terminal.screen.lines[0] == "> a medias^C")
        try shell.terminal.waitForPrompt("> ")
        shell.terminal.send("\u{03}")
        #expect(try shell.terminal.waitForExit() == .exited(0))
        #expect(!shell.terminal.isRaw)
    }

    @Test func controlDEndsAnEmptyLineOnly() throws {
        let shell = try Shell()
        try shell.type("x\u{04}", shows: "x")
        try shell.type(Keys.left + "\u{04}", shows: "")
        shell.terminal.send("\u{04}")
        #expect(try shell.terminal.waitForExit() == .exited(0))
        #expect(shell.terminal.screen.text.contains("end of input"))
        #expect(!shell.terminal.isRaw)
        #expect(!shell.terminal.screen.isPasteBracketed)
    }

    @Test(arguments: [SIGTERM, SIGHUP]) func anEndFromOutsideIsAResult(signal: Int32) throws {
        let shell = try Shell()
        try shell.type("x", shows: "x")
        shell.terminal.kill(signal)
        #expect(try shell.terminal.waitForExit() == .exited(128 + signal))
        #expect(shell.terminal.screen.text.contains("terminated \(signal)"))
        #expect(!shell.terminal.isRaw)
        #expect(!shell.terminal.screen.isPasteBracketed)
    }

    @Test(arguments: [SIGQUIT, SIGSEGV, SIGABRT, SIGUSR1, SIGALRM])
    func aFatalSignalLeavesTheTerminalCooked(signal: Int32) throws {
        let shell = try Shell(environment: ["SWIFT_BACKTRACE": "enable=no"])
        shell.terminal.kill(signal)
        #expect(try shell.terminal.waitForExit() == .killed(signal: signal))
        #expect(!shell.terminal.isRaw)
        #expect(!shell.terminal.screen.isPasteBracketed)
    }

    @Test func theShellsStopAndContinueRepaintTheLine() throws {
        let shell = try Shell()
        try shell.type("medio", shows: "medio")
        let before = shell.terminal.transcript.count
        shell.terminal.kill(SIGCONT)
        try shell.terminal.waitUntil("a repainted line") { _ in
            String(decoding: shell.terminal.transcript[before...], as: UTF8.self).contains("medio")
        }
        #expect(shell.terminal.isRaw)
        try shell.enter("", gives: "medio")
    }

    @Test func aDeadlineReturnsWhatWasTyped() throws {
        let shell = try Shell(["--deadline", "700"])
        shell.terminal.send("incompl")
        #expect(try shell.terminal.waitForExit() == .exited(0))
        #expect(shell.terminal.screen.text.contains("time is up <incompl>"))
        #expect(!shell.terminal.isRaw)
    }

    @Test func whatIsTypedAheadIsKept() throws {
        let shell = try Shell()
        shell.terminal.send("busy\r")
        try shell.terminal.waitUntil("work in cooked mode") {
            $0.text.contains("working") && !shell.terminal.isRaw
        }
        shell.terminal.send("más\rsin acabar")
        try shell.terminal.waitFor("line <más>")
        try shell.terminal.waitUntil("the rest of it") { $0.textBeforeCursor == "> sin acabar" }
        try shell.enter("", gives: "sin acabar")
    }

    @Test func aControlDTypedAheadIsKept() throws {
        let shell = try Shell()
        shell.terminal.send("busy\r")
        try shell.terminal.waitUntil("work in cooked mode") {
            $0.text.contains("working") && !shell.terminal.isRaw
        }
        shell.terminal.send("uno\r\u{04}")
        #expect(try shell.terminal.waitForExit() == .exited(0))
        #expect(shell.terminal.screen.text.contains("line <uno>"))
        #expect(shell.terminal.screen.text.contains("end of input"))
    }

    @Test func aPromptBeginsItsOwnRow() throws {
        let shell = try Shell()
        shell.terminal.send("unended\r")
        try shell.terminal.waitUntil("a fresh row") { Array($0.lines[1...2]) == ["no end", ">"] }
    }

    @Test func aComputationBetweenLinesCanBeInterrupted() throws {
        let shell = try Shell()
        shell.terminal.send("compute\r")
        try shell.terminal.waitFor("computing")
        shell.terminal.send("\u{03}")
        try shell.terminal.waitFor("stopped")
        try shell.terminal.waitForPrompt("> ")
        try shell.enter("sigue", gives: "sigue")
    }

    @Test func aDeafComputationEndsAtTheSecondInterrupt() throws {
        let shell = try Shell()
        shell.terminal.send("ignore interrupts\r")
        try shell.terminal.waitFor("deaf")
        // Signals that come at once are one signal, so they are sent until the terminal is left by the program.
        _ = try? shell.terminal.waitUntil("its end") { _ in
            shell.terminal.kill(SIGINT)
            return false
        }
        #expect(try shell.terminal.waitForExit() == .killed(signal: SIGINT))
        #expect(!shell.terminal.isRaw)
    }

    @Test func anExitInTheMiddleOfALineLeavesTheTerminalCooked() throws {
        let shell = try Shell()
        try shell.type("salir", shows: "salir")
        shell.terminal.send("!\t")
        #expect(try shell.terminal.waitForExit() == .exited(3))
        #expect(!shell.terminal.isRaw)
        #expect(!shell.terminal.screen.isPasteBracketed)
    }
}
