import Foundation
import TerminalTestSupport
import Testing

/// Sessions as files: `$ viva ...` is a command, `< ` a line of its input; what follows is what it must print, with
/// `! ` before what goes to standard error and `[n]` for an exit code that is not 0.
///
/// `VIVA_RECORD_TRANSCRIPTS=1` writes what the program prints now into the files, and fails.
@Suite struct TranscriptTests {
    struct Step {
        var command: String
        var input: [String]
        var expected: [String]
    }

    static let folder = Program.checkout + "/Tests/vivaTests/Transcripts"

    static var names: [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
        return (names ?? []).filter { $0.hasSuffix(".transcript") }.sorted()
    }

    @Test func thereAreTranscripts() {
        #expect(Self.names.count >= 5)
    }

    @Test(arguments: names) func printsWhatTheTranscriptSays(name: String) throws {
        let path = Self.folder + "/" + name
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let program = try Program()
        var actual = ""
        for (place, step) in Self.steps(of: text).enumerated() {
            let printed = try Self.perform(step, with: program)
            if place > 0 { actual += "\n" }
            actual +=
                (["$ " + step.command] + step.input.map { ("< " + $0).trimmedAtEnd } + printed).joined(separator: "\n")
                + "\n"
            #expect(printed == step.expected, "\(name): $ \(step.command)")
        }
        if ProcessInfo.processInfo.environment["VIVA_RECORD_TRANSCRIPTS"] != nil {
            try actual.write(toFile: path, atomically: true, encoding: .utf8)
            Issue.record("\(name) was recorded anew; look at it and run the tests without recording")
        }
    }

    private static func perform(_ step: Step, with program: Program) throws -> [String] {
        var arguments = step.command.replacing("CHECKOUT", with: Program.checkout).split(separator: " ").map(
            String.init)
        #expect(arguments.removeFirst() == "viva")
        let result = try program.run(arguments, input: step.input.map { $0 + "\n" }.joined())
        var lines = result.output.components(separatedBy: "\n")
        if lines.last == "" { lines.removeLast() }
        lines += result.messages.split(separator: "\n").map { "! " + $0 }
        if result.status != 0 { lines.append("[\(result.status)]") }
        let clean = lines.map {
            $0.replacingOccurrences(of: program.home.path, with: "HOME")
                .replacingOccurrences(of: Program.checkout, with: "CHECKOUT").trimmedAtEnd
        }
        // Blank lines at the edges of a step divide steps in the file.
        return Array(clean.drop { $0.isEmpty }.reversed().drop { $0.isEmpty }.reversed())
    }

    private static func steps(of text: String) -> [Step] {
        var steps: [Step] = []
        for line in text.components(separatedBy: "\n") {
            if line.hasPrefix("$ ") {
                steps.append(Step(command: String(line.dropFirst(2)), input: [], expected: []))
            } else if !steps.isEmpty {
                if line == "<" || line.hasPrefix("< "), steps[steps.count - 1].expected.isEmpty {
                    steps[steps.count - 1].input.append(String(line.dropFirst(2)))
                } else {
                    steps[steps.count - 1].expected.append(line.trimmedAtEnd)
                }
            }
        }
        return steps.map { step in
            var trimmed = step
            trimmed.expected = Array(step.expected.drop { $0.isEmpty }.reversed().drop { $0.isEmpty }.reversed())
            return trimmed
        }
    }
}

extension String {
    fileprivate var trimmedAtEnd: String {
        lastIndex { !$0.isWhitespace }.map { String(self[...$0]) } ?? ""
    }
}
