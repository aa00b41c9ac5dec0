import Foundation
import TerminalTestSupport
import Testing

/// Every fenced block of the README is run, or read as a bank.
@Suite(.serialized) struct ReadmeTests {
    struct Block {
        var language: String
        var lines: [String]
    }

    static func blocks() throws -> [Block] {
        let text = try String(contentsOfFile: Program.checkout + "/README.md", encoding: .utf8)
        var blocks: [Block] = []
        var open: Block?
        for line in text.components(separatedBy: "\n") {
            if line.hasPrefix("```") {
                if let finished = open {
                    blocks.append(finished)
                    open = nil
                } else {
                    open = Block(language: String(line.dropFirst(3)), lines: [])
                }
            } else {
                open?.lines.append(line)
            }
        }
        #expect(open == nil, "the last fence is not closed")
        return blocks
    }

    @Test func everyBlockIsOfAKindThatIsTested() throws {
        let languages = try Set(Self.blocks().map(\.language))
        #expect(languages == ["sh", "console", "markdown", "text"])
    }

    @Test func scriptsExistAndCanBeRun() throws {
        for block in try Self.blocks() where block.language == "sh" {
            for line in block.lines {
                #expect(FileManager.default.isExecutableFile(atPath: Program.checkout + "/" + line), "\(line)")
            }
        }
        let ci = try String(contentsOfFile: Program.checkout + "/.ci/run", encoding: .utf8)
        #expect(ci.contains("exec Scripts/test"))
    }

    @Test func theBankIsSound() throws {
        let program = try Program()
        for block in try Self.blocks() where block.language == "markdown" {
            let file = try program.home.write(block.lines.joined(separator: "\n") + "\n", to: "rivers.quiz.md")
            let result = try program.run(["check", "--strict", file])
            #expect(result.status == 0, "\(result.output)")
        }
    }

    @Test func theModulesOfTheHouseAreTheTargets() throws {
        let drawing = try Self.blocks().filter { $0.language == "text" }.flatMap(\.lines).joined()
        let folders = try FileManager.default.contentsOfDirectory(atPath: Program.checkout + "/Sources")
        for module in folders where module != "CLibEditShim" {
            #expect(drawing.contains(module), "\(module)")
        }
    }

    @Test func commandsPrintWhatIsShown() throws {
        let program = try Program()
        try prepare(program)
        for block in try Self.blocks() where block.language == "console" && !Self.isSession(block) {
            for command in Self.commands(block) {
                let printed = try shell(command.line, program)
                #expect(printed == command.printed, "\(command.line)")
            }
        }
    }

    /// The bank that the README shows stands where its commands are run.
    private func prepare(_ program: Program) throws {
        let bank = try Self.blocks().first { $0.language == "markdown" }?.lines.joined(separator: "\n") ?? ""
        try program.home.write(bank + "\n", to: "rivers.quiz.md")
    }

    private static func commands(_ block: Block) -> [(line: String, printed: [String])] {
        var commands: [(line: String, printed: [String])] = []
        for line in block.lines {
            if line.hasPrefix("$ ") {
                commands.append((String(line.dropFirst(2)), []))
            } else if !commands.isEmpty {
                commands[commands.count - 1].printed.append(line)
            }
        }
        return commands
    }

    private func shell(_ line: String, _ program: Program) throws -> [String] {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", line + " 2>&1"]
        process.environment = Self.environment(program)
        process.currentDirectoryURL = URL(filePath: program.home.path)
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        var lines = text.replacing("\r\n", with: "\n").components(separatedBy: "\n")
        if lines.last == "" { lines.removeLast() }
        return lines
    }

    private static func environment(_ program: Program) -> [String: String] {
        var environment = program.environment
        environment["VIVA_BANKS"] = Program.checkout + "/QuestionBanks"
        environment["PATH"] = URL(filePath: builtProduct("viva")).deletingLastPathComponent().path + ":/usr/bin:/bin"
        return environment
    }
}

/// Sessions in the shell, typed on a terminal and compared with what the screen shows.
extension ReadmeTests {
    private static let prompts = ["viva>", "respuesta>", "answer>", "उत्तर>", ">"]

    private static func isSession(_ block: Block) -> Bool {
        block.lines.contains { $0.hasPrefix("viva>") }
    }

    @Test func sessionsLookAsTheyAreShown() throws {
        for block in try Self.blocks() where block.language == "console" && Self.isSession(block) {
            let program = try Program()
            let words = try #require(block.lines.first).split(separator: " ").map(String.init)
            #expect(words.prefix(2) == ["$", "viva"])
            let terminal = try PseudoTerminal(
                executable: builtProduct("viva"), arguments: Array(words.dropFirst(2)),
                environment: Self.environment(program), columns: 80, rows: 100)
            for line in block.lines {
                guard let prompt = Self.prompts.first(where: { line == $0 || line.hasPrefix($0 + " ") }) else {
                    continue
                }
                try type(String(line.dropFirst(prompt.count + 1)), at: prompt, on: terminal)
            }
            #expect(try terminal.waitForExit() == .exited(0))
            let shown = terminal.screen.text.components(separatedBy: "\n").map(Self.trimmedAtEnd)
            let expected = block.lines.dropFirst().map(Self.trimmedAtEnd)
            #expect(Array(shown.reversed().drop { $0.isEmpty }.reversed()) == Array(expected))
        }
    }

    private func type(_ text: String, at prompt: String, on terminal: PseudoTerminal) throws {
        let start = try terminal.waitForPrompt(prompt + " ").cursor.row
        terminal.send(text)
        _ = try terminal.waitUntil("\(prompt) \(text)") {
            Self.trimmedAtEnd($0.currentLine).hasSuffix(Self.trimmedAtEnd(text))
        }
        terminal.send("\r")
        _ = try terminal.waitUntil("the line after \(prompt) \(text)") { $0.cursor.row > start }
    }

    private static func trimmedAtEnd(_ text: String) -> String {
        text.lastIndex { !$0.isWhitespace }.map { String(text[...$0]) } ?? ""
    }
}
