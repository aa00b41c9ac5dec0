import Glibc
import TerminalTestSupport
import Testing

@Suite("Reading without editing") struct PlainInputTests {
    /// Runs the probe through a shell, with input from a pipe, and returns what it printed.
    private func output(of input: String, arguments: String = "") throws -> String {
        let home = try TemporaryFolder()
        let terminal = try PseudoTerminal(
            executable: "/bin/sh",
            arguments: [
                "-c", "printf '\(input)' | \(builtProduct("line-editing-probe")) \(arguments) > \"$HOME/out\"",
            ],
            environment: ["HOME": home.path])
        #expect(try terminal.waitForExit() == .exited(0))
        #expect(terminal.transcript.isEmpty)
        return home.read("out") ?? ""
    }

    @Test func linesComeAsTheyAre() throws {
        #expect(
            try output(of: "uno\\r\\n\\n\\357\\273\\277x\\nd\\303\\251s\\n\\377a\\nsin fin") == """
                line <uno> [75 6e 6f]
                line <> []
                line <\u{FEFF}x> [feff 78]
                line <dés> [64 e9 73]
                line <\u{FFFD}a> [fffd 61]
                line <sin fin> [73 69 6e 20 66 69 6e]
                end of input

                """)
    }

    @Test func aByteOrderMarkBeforeTheFirstLineIsDropped() throws {
        #expect(try output(of: "\\357\\273\\277x\\n") == "line <x> [78]\nend of input\n")
    }

    @Test func linesMayBeLong() throws {
        let text = try output(of: "%0300000d\\nb\\n")
        #expect(text.hasPrefix("line <000") && text.hasSuffix("0> \nline <b> [62]\nend of input\n"))
        #expect(text.utf8.count > 300_000)
    }

    @Test(arguments: ["dumb", "unknown", ""]) func aTerminalThatMovesNoCursorIsReadPlainly(name: String) throws {
        let home = try TemporaryFolder()
        let terminal = try PseudoTerminal(
            executable: builtProduct("line-editing-probe"), environment: ["HOME": home.path, "TERM": name])
        try terminal.waitUntil("a prompt") { $0.textBeforeCursor == "> " }
        #expect(!terminal.isRaw)
        terminal.send("uno\n")
        try terminal.waitFor("line <uno>")
        terminal.send("dos\u{03}")
        try terminal.waitFor("interrupted")
        terminal.send("\u{04}")
        #expect(try terminal.waitForExit() == .exited(0))
        #expect(!terminal.transcript.contains(0x1B))
    }

    @Test func plainReadingCanBeAskedFor() throws {
        let home = try TemporaryFolder()
        let terminal = try PseudoTerminal(
            executable: builtProduct("line-editing-probe"), arguments: ["--plain", "--deadline", "300"],
            environment: ["HOME": home.path])
        #expect(try terminal.waitForExit() == .exited(0))
        #expect(terminal.screen.text.contains("time is up <>"))
        #expect(!terminal.transcript.contains(0x1B))
    }

    @Test func signalsIgnoredAtTheStartStayIgnored() throws {
        let home = try TemporaryFolder()
        let terminal = try PseudoTerminal(
            executable: "/bin/sh",
            arguments: ["-c", "trap '' HUP; exec \(builtProduct("line-editing-probe"))"],
            environment: ["HOME": home.path])
        try terminal.waitForPrompt("> ")
        terminal.kill(SIGHUP)
        terminal.send("sigue\r")
        try terminal.waitFor("line <sigue>")
        try terminal.waitForPrompt("> ")
        terminal.kill(SIGTERM)
        #expect(try terminal.waitForExit() == .exited(128 + SIGTERM))
    }

    @Test func aLocaleWithoutUTF8IsNoHindrance() throws {
        let home = try TemporaryFolder()
        let terminal = try PseudoTerminal(
            executable: builtProduct("line-editing-probe"), environment: ["HOME": home.path, "LC_ALL": "C"])
        try terminal.waitForPrompt("> ")
        terminal.send("niño क्षे\r")
        try terminal.waitFor("line <niño क्षे>")
    }
}
