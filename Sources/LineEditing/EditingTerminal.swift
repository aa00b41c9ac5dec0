import CLibEditShim
import Glibc

/// Edits lines on the terminal: libedit keeps the text and the key bindings, this waits for keys and paints.
final class EditingTerminal: EditLineDelegate {
    let edit: EditLine
    let signals: Signals
    var history: History
    let historyFile: HistoryFile?
    var completer: Completer?

    var undo = UndoStack()
    var recall: Recall?
    var search: IncrementalSearch?
    var lastNeedle = ""
    var killed: [Unicode.Scalar] = []
    var pastes: [String] = []
    /// How reading ends, once that is known.
    var outcome: ReadResult?

    private var prompt = ""
    private var promptHead = ""
    private var deadline: ContinuousClock.Instant?
    private var painter = FramePainter()
    private var decoder = KeyDecoder()
    private var queue: [Unicode.Scalar] = []
    private var settled = LineText()
    /// Bytes that were typed before the terminal was raw; nil until they are counted.
    private var typedAhead: Int32?
    private var isReading = false
    private let passesUnknownKeys: Bool

    /// Nil when libedit cannot edit here, or the user's `.editrc` turns editing off.
    init?(program: String, signals: Signals, history: History, historyFile: HistoryFile?) {
        terminal_guard_start(0)
        guard let edit = EditLine(program: program) else { return nil }
        self.edit = edit
        self.signals = signals
        self.history = history
        self.historyFile = historyFile
        let settings = Self.userSettings()
        passesUnknownKeys = ["\\e[", "^[[", "\\eO", "\\033[", "^[O"].contains { settings.contains($0) }
        for line in history.lines { edit.remember(line) }
        edit.configure(settings.split(whereSeparator: \.isNewline))
        guard edit.isEnabled else { return nil }
        edit.delegate = self
    }

    private static func userSettings() -> String {
        let path = environmentVariable("EDITRC") ?? environmentVariable("HOME").map { $0 + "/.editrc" }
        guard let path else { return "" }
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return "" }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 262_144)
        let count = unsafe read(descriptor, &bytes, bytes.count)
        return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : ""
    }

    func readLine(
        prompt: String, completer: Completer?, deadline: ContinuousClock.Instant?, remember: Bool
    ) -> ReadResult {
        let parts = prompt.split(separator: "\n", omittingEmptySubsequences: false)
        self.prompt = parts.last.map { String($0) } ?? ""
        promptHead = parts.dropLast().map { $0 + "\r\n" }.joined()
        (self.completer, self.deadline, outcome) = (completer, deadline, nil)
        (undo, recall, search, settled, typedAhead) = (UndoStack(), nil, nil, LineText(), nil)

        signals_set_reading(1)
        signals_set_editing(1)
        terminal_guard_arm(1)
        isReading = true
        send(promptHead + Self.pasteOn)
        var ending = edit.read()
        if case .left = ending, outcome == nil { ending = .endOfInput }
        var line = edit.line
        if ending == .submitted, line.scalars.last == "\n" { line.scalars.removeLast() }
        let result = outcome ?? (ending == .submitted ? .line(line.text) : .endOfInput)
        finish(with: line, result: result)
        isReading = false
        self.completer = nil
        terminal_guard_arm(0)
        signals_set_editing(0)
        signals_set_reading(0)

        if case .line(let text) = result, remember, History.isWorthKeeping(text) {
            history.add(text)
            edit.remember(text)
            historyFile?.append(text)
        }
        return result
    }

    /// The line as it was entered stays on the screen; the cursor goes below it.
    private func finish(with line: LineText, result: ReadResult) {
        search = nil
        var whole = line
        whole.cursor = whole.scalars.count
        var output = painter.paint(frame(whole))
        if case .interrupted = result { output += "^C" }
        send(output + painter.finish() + Self.pasteOff)
    }

    // MARK: Input

    func nextScalar() -> EditLine.Input {
        if outcome != nil { return .leave }
        if typedAhead == nil {
            var count: Int32 = 0
            _ = unsafe ioctl(0, UInt(FIONREAD), &count)
            typedAhead = count
        }
        if queue.isEmpty { settle() }
        while queue.isEmpty {
            while let signal = signals.take() {
                react(to: signal)
                if outcome != nil { return .leave }
            }
            if decoder.isWaiting && !isInputWaiting(milliseconds: 25) {
                decoder.flush().forEach(enqueue)
                continue
            }
            if !isInputWaiting() { show() }
            switch waitForInput(signals: signals, until: deadline) {
            case .signal: continue
            case .time:
                outcome = .deadline(partial: edit.line.text)
                return .leave
            case .input: break
            }
            guard let byte = readByte() else {
                if signals_pending(SIGHUP) != 0 { continue }
                outcome = .endOfInput
                return .end
            }
            decoder.receive(byte).forEach(enqueue)
        }
        return .scalar(queue.removeFirst())
    }

    /// One byte at a time, so that what is typed ahead stays in the terminal for whoever reads next.
    private func readByte() -> UInt8? {
        var byte: UInt8 = 0
        while true {
            let count = unsafe read(0, &byte, 1)
            if count == 1 { break }
            guard count < 0, errno == EINTR || errno == EAGAIN else { return nil }
            if errno == EINTR { continue }
            _ = isInputWaiting(milliseconds: 1000)
        }
        if let ahead = typedAhead, ahead > 0 {
            typedAhead = ahead - 1
            if byte == 0 { return 4 }  // so the kernel keeps a Ctrl-D that was typed in cooked mode
        }
        return byte
    }

    private func enqueue(_ key: Key) {
        func pass(_ sequence: String) { queue += ["\u{1B}"] + Array(sequence.unicodeScalars) }
        switch key {
        case .character(let scalar):
            if !(0x80...0x9F).contains(scalar.value) { queue.append(scalar) }
        case .special(let key, let sequence):
            if edit.isVi { queue.append(key.standIn) } else { pass(sequence) }
        case .unknown(let sequence):
            if passesUnknownKeys { pass(sequence) }
        case .paste(let text):
            pastes.append(Self.joined(text))
            queue.append(KeyBindings.pasteKey)
        }
    }

    /// Pasted lines are one line: a newline must not answer a question.
    static func joined(_ text: String) -> String {
        let lines = text.unicodeScalars.split { $0 == "\n" || $0 == "\r" }.map { String($0) }
        return TerminalText.sanitized(lines.joined(separator: " ").replacing("\t", with: " "))
    }

    /// A command has run: takes notice of the line, and moves a cursor that libedit left inside a character on to its edge.
    private func settle() {
        let line = edit.line
        if line.scalars == settled.scalars && line.cursor != settled.cursor && !line.boundaries.contains(line.cursor) {
            edit.move(to: line.cursor > settled.cursor ? line.nextBoundary : line.previousBoundary)
        }
        settled = edit.line
        undo.observe(settled)
    }

    // MARK: Signals

    private func react(to signal: Int32) {
        switch signal {
        case SIGINT:
            decoder.reset()
            outcome = .interrupted(partial: edit.line.text)
        case SIGTERM, SIGHUP: outcome = .terminated(signal: signal)
        case SIGTSTP:
            send(painter.finish() + Self.pasteOff)
            edit.setRaw(false)
            terminal_guard_arm(0)
            signals_suspend()
            comeBack()
        case SIGCONT: comeBack()
        default: break  // the size has changed: the next frame has it
        }
    }

    /// After a stop the shell has had the terminal.
    private func comeBack() {
        terminal_guard_arm(1)
        edit.setRaw(false)
        edit.setRaw(true)
        painter.forget()
        send(Self.pasteOn)
    }

    // MARK: Output

    private static let pasteOn = "\u{1B}[?2004h"
    private static let pasteOff = "\u{1B}[?2004l"

    func send(_ text: String) {
        if !text.isEmpty { _ = writeAll(Array(text.utf8), to: 1) }
    }

    func beep() {
        send("\u{07}")
    }

    private func frame(_ line: LineText) -> Frame {
        let size = terminalSize()
        return Frame(
            prompt: search?.prompt ?? prompt, line: search?.shown ?? line, columns: size.columns, rows: size.rows)
    }

    private func show() {
        send(painter.paint(frame(edit.line)))
    }

    /// Puts rows between the line and a fresh copy of it, to be painted next.
    func list(_ rows: [String]) {
        show()
        send(painter.finish() + rows.map { $0 + "\r\n" }.joined())
    }

    func clearScreen() {
        painter.forget()
        send("\u{1B}[H\u{1B}[2J" + promptHead)
    }

    /// Writes above the line if one is being edited. The line is painted again when input is next waited for.
    func write(_ text: String) {
        guard isReading else { return send(text) }
        send(painter.clear() + text.replacing("\n", with: "\r\n") + (text.hasSuffix("\n") ? "" : "\r\n"))
    }
}
