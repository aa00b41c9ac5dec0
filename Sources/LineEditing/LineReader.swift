import CLibEditShim
import Glibc

/// Reads lines that a person types, with editing, history and completion, or lines from a pipe as they are.
///
/// One in a process, made and used on one thread. While it lives, SIGINT, SIGTERM and SIGHUP do not end the process but the
/// reading of a line; one that comes between two lines is the result of the next reading, and a second one before that
/// ends the process after all. Signals that were ignored at the start stay so.
public final class LineReader {
    /// Whether input and output are a terminal that understands cursor movement.
    public let isInteractive: Bool

    private var plain = PlainInput()
    private let editor: EditingTerminal?
    private let signals = Signals()
    private var isAtLineStart = true

    /// - Parameters:
    ///   - program: the name that a user's `.editrc` may use for settings of this program alone.
    ///   - editing: false reads lines as they come even on a terminal.
    ///   - historyFile: where lines are kept from session to session; nil keeps them for this one.
    ///   - historyLimit: how many lines are kept.
    public init(program: String, editing: Bool = true, historyFile: String? = nil, historyLimit: Int = 1000) {
        let terminal = environmentVariable("TERM") ?? ""
        isInteractive = isatty(0) == 1 && isatty(1) == 1 && !["", "dumb", "unknown"].contains(terminal)
        guard isInteractive && editing else {
            editor = nil
            return
        }
        let file = historyFile.map { HistoryFile(path: $0, limit: historyLimit) }
        let history = History(limit: historyLimit, lines: file?.load() ?? [])
        editor = EditingTerminal(program: program, signals: signals, history: history, historyFile: file)
    }

    /// Asks for a line.
    ///
    /// - Parameters:
    ///   - prompt: may have several lines and colour sequences. It is printed only if standard output is a terminal.
    ///   - completer: answers the Tab key.
    ///   - deadline: when reading ends with what was typed so far.
    ///   - remember: whether the line goes into the history.
    /// - Returns: the line, or why there is none.
    public func readLine(
        prompt: String, completer: Completer? = nil, deadline: ContinuousClock.Instant? = nil, remember: Bool = true
    ) -> ReadResult {
        if !isAtLineStart { write("\n") }
        if let editor {
            return editor.readLine(prompt: prompt, completer: completer, deadline: deadline, remember: remember)
        }
        if isatty(1) == 1 { _ = writeAll(Array(prompt.utf8), to: 1) }
        return plain.readLine(signals: signals, deadline: deadline)
    }

    /// Writes text as it is to standard output; above the prompt when called while a line is read, as by a completer.
    ///
    /// Text that does not end its line is ended before the next prompt.
    public func write(_ text: String) {
        guard !text.isEmpty else { return }
        isAtLineStart = Self.endsLine(text)
        if let editor {
            editor.write(text)
        } else {
            _ = writeAll(Array(text.utf8), to: 1)
        }
    }

    /// Whether a Ctrl-C has come since this was last asked, for long computations between two lines to stop at.
    ///
    /// Who has asked has taken it: the next reading does not see it.
    public func takeInterrupt() -> Bool {
        signals_take_one(SIGINT) != 0
    }

    /// Colour sequences after the newline do not count.
    private static func endsLine(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        var last: Unicode.Scalar?
        var index = 0
        while index < scalars.count {
            if let end = EscapeSequence.end(in: scalars, at: index) {
                index = end
            } else {
                last = scalars[index]
                index += 1
            }
        }
        return last == nil || last == "\n"
    }
}
