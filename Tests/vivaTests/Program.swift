import Foundation
import TerminalTestSupport

/// Runs of the built program in surroundings that nothing of this machine leaks into.
struct Program {
    struct Result {
        var output: String
        var messages: String
        var status: Int32
    }

    /// A home and a record of its own, removed with the value.
    let home: TemporaryFolder

    init() throws {
        home = try TemporaryFolder()
    }

    /// With a file in the home, which is where commands run.
    init(holding text: String, as path: String) throws {
        try self.init()
        try home.write(text, to: path)
    }

    var recordPath: String { home.path + "/record" }

    static let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    static let testBanks = checkout + "/Tests/vivaTests/Banks"

    var environment: [String: String] {
        [
            "HOME": home.path, "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "TZ": "UTC",
            "USER": "ana", "VIVA_BANKS": Self.testBanks, "VIVA_DEVICE": "test", "VIVA_RECORD": recordPath,
        ]
    }

    /// Runs the program to its end with the given standard input.
    func run(_ arguments: [String], input: String = "", changing: [String: String?] = [:]) throws -> Result {
        let process = Process()
        process.executableURL = URL(filePath: builtProduct("viva"))
        process.arguments = arguments
        process.environment = environment.merging(changing.compactMapValues { $0 }) { $1 }
            .filter { changing[$0.key] != .some(nil) }
        process.currentDirectoryURL = URL(filePath: home.path)
        let (inputPipe, output, messages) = (Pipe(), Pipe(), Pipe())
        process.standardInput = inputPipe
        process.standardOutput = output
        process.standardError = messages
        try process.run()
        inputPipe.fileHandleForWriting.write(Data(input.utf8))
        try inputPipe.fileHandleForWriting.close()
        // Messages are few, so that reading one pipe after the other cannot block.
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let errors = String(decoding: messages.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return Result(output: text, messages: errors, status: process.terminationStatus)
    }

    /// Starts the program on a terminal of its own.
    func terminal(
        _ arguments: [String] = [], columns: Int = 80, rows: Int = 40, changing: [String: String] = [:]
    ) throws -> PseudoTerminal {
        try PseudoTerminal(
            executable: builtProduct("viva"), arguments: arguments, environment: environment.merging(changing) { $1 },
            columns: columns, rows: rows)
    }
}
