import ArgumentParser
import FoundationEssentials
import Glibc
import LineEditing

/// The terminal or the pipe: where lines come from and output goes.
final class Console {
    let isOutputTerminal = isatty(STDOUT_FILENO) == 1
    private var reader: LineReader?
    private var historyFile: String?
    /// Lines that were read and belong to whoever asks next.
    private var returned: [String] = []

    /// Keeps the lines of commands in a file from now on.
    func keepHistory(in file: String) {
        guard reader == nil else { return }
        historyFile = file
    }

    /// True when a person types: both ends are terminals that can edit a line.
    var isInteractive: Bool { lineReader.isInteractive }

    private var lineReader: LineReader {
        if let reader { return reader }
        let made = LineReader(program: "viva", editing: true, historyFile: historyFile)
        reader = made
        return made
    }

    func readLine(prompt: String, completer: Completer? = nil, remember: Bool = false) -> ReadResult {
        if let line = returned.popLast() { return .line(line) }
        return lineReader.readLine(prompt: prompt, completer: completer, remember: remember)
    }

    /// Gives a line back; the next ``readLine(prompt:completer:remember:)`` returns it.
    func giveBack(_ line: String) {
        returned.append(line)
    }

    /// Writes to standard output at once.
    func write(_ text: String) {
        Self.write(text, to: STDOUT_FILENO)
    }

    /// Says something beside the output proper, on standard error.
    func note(_ text: String) {
        Self.write("viva: \(TerminalText.sanitized(text))\n", to: STDERR_FILENO)
    }

    func report(_ failure: Failure) {
        if !failure.message.isEmpty { note(failure.message + ".") }
        for hint in failure.hints { Self.write("  \(TerminalText.sanitized(hint))\n", to: STDERR_FILENO) }
    }

    /// Prints what the argument parser has to say: help and version on standard output, errors beside it.
    func reportUsage(_ error: any Error) {
        let message = Viva.fullMessage(for: error)
        guard !message.isEmpty else { return }
        Self.write(message + "\n", to: Viva.exitCode(for: error).isSuccess ? STDOUT_FILENO : STDERR_FILENO)
    }

    /// Leaves the program with the terminal as it was.
    func finish(status: Int32) -> Never {
        reader = nil
        exit(status)
    }

    private static func write(_ text: String, to descriptor: Int32) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0 {
                if errno == EINTR || errno == EAGAIN { continue }
                return
            }
            bytes = bytes.dropFirst(written)
        }
    }
}
