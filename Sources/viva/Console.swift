import ArgumentParser
import Assessment
import FoundationEssentials
import Glibc
import LineEditing

/// The terminal or the pipe: where lines come from and output goes.
final class Console {
    let isOutputTerminal = isatty(STDOUT_FILENO) == 1
    private let isErrorTerminal = isatty(STDERR_FILENO) == 1
    /// True where nothing is to be folded, for screen readers.
    var isPlain = false
    /// What is said where no screen is at hand.
    var wording = Wording(language: .english)
    private var reader: LineReader?
    /// False once output was lost, which the exit code tells.
    private var isOutputWhole = true
    private var historyFile: String?
    /// Lines that were read and belong to whoever asks next.
    private var returned: [String] = []

    /// Keeps the lines of commands in a file from now on.
    func keepHistory(in file: String) {
        guard reader == nil else { return }
        historyFile = file
    }

    /// True when a person types and reads: both ends are terminals, however simple.
    var isInteractive: Bool { isOutputTerminal && isatty(STDIN_FILENO) == 1 }

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
    func write(_ text: String) { write(Array(text.utf8)) }

    /// The same for bytes.
    func write(_ bytes: [UInt8]) {
        guard isOutputWhole else { return }
        isOutputWhole = Self.writeAll(bytes[...], to: STDOUT_FILENO)
        guard !isOutputWhole else { return }
        note(wording(.trouble(.record(.outputLost(SystemReason.english(errno))))))
    }

    /// Says something beside the output proper, on standard error.
    func note(_ text: String) { writeFolded("viva: ", text) }

    /// The width to fold to what is said beside the output; nil where that is no terminal, or nothing is to be folded.
    var columnsAside: Int? { isErrorTerminal && !isPlain ? min(max(terminalSize().columns, 20), 100) : nil }

    private func writeFolded(_ start: String, _ text: String) {
        let clean = TerminalText.sanitized(text)
        let lines =
            columnsAside.map { TerminalText.wrapped(clean, columns: $0, indent: start, hanging: "  ") } ?? [
                start + clean
            ]
        Self.write(lines.joined(separator: "\n") + "\n", to: STDERR_FILENO)
    }

    /// Writes to standard error as it is.
    func writeAside(_ text: String) {
        Self.write(text, to: STDERR_FILENO)
    }

    func report(_ failure: Failure) {
        if let message = failure.message { note(message + ("?!।".contains(message.last ?? " ") ? "" : ".")) }
        for hint in failure.advice { writeFolded("  ", hint) }
    }

    /// Prints what the argument parser has to say: help and version on standard output, errors beside it.
    func reportUsage(_ error: any Error) {
        let message = TerminalText.sanitized(Viva.fullMessage(for: error))
        guard !message.isEmpty else { return }
        if Viva.exitCode(for: error).isSuccess {
            let columns = isOutputTerminal ? min(max(terminalSize().columns, 20), 100) : 80
            Self.write(HelpText.folded(message, columns: columns) + "\n", to: STDOUT_FILENO)
        } else {
            let folded = columnsAside.map { HelpText.folded(message, columns: $0) } ?? message
            Self.write(folded + "\n", to: STDERR_FILENO)
        }
    }

    /// Leaves the program with the terminal as it was.
    func finish(status: Int32) -> Never {
        reader = nil
        exit(status == ExitCode.done.rawValue && !isOutputWhole ? ExitCode.inputOutput.rawValue : status)
    }

    /// Standard error is the last resort; what cannot be written there is lost.
    private static func write(_ text: String, to descriptor: Int32) {
        _ = writeAll(text, to: descriptor)
    }

    /// False when the system did not take all of it.
    static func writeAll(_ text: String, to descriptor: Int32) -> Bool {
        writeAll(Array(text.utf8)[...], to: descriptor)
    }

    /// The same for bytes.
    static func writeAll(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Bool {
        var bytes = bytes
        while !bytes.isEmpty {
            let written = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written >= 0 {
                bytes = bytes.dropFirst(written)
            } else if errno == EAGAIN {
                var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                _ = unsafe poll(&waiting, 1, -1)
            } else if errno != EINTR {
                return false
            }
        }
        return true
    }
}
