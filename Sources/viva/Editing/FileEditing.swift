import Glibc
import LineEditing
import QuestionBank

/// A bank in the author's editor: opened at a line, checked afterwards.
struct FileEditing {
    let context: Context
    let file: String
    let line: Int
    /// The item that is edited, by its name within the bank; nil for the whole file.
    var item: String?

    /// More findings than this would push what matters off the screen.
    private static let mostShown = 12

    /// Opens the editor and waits for it; without a terminal, tells the place.
    func run() throws {
        guard context.console.isInteractive else {
            return context.screen.show(TerminalText.sanitized("\(file):\(line)"))
        }
        let command = try EditorCommand.preferred(file: file, line: line)
        switch ForegroundProgram.run(command.words) {
        case .exited(0): break
        case .exited(let status): note(.editorEnded(command.words[0], status: status))
        case .killed(let signal): note(.editorKilled(command.words[0], signal: signal))
        case .unavailable(let reason):
            throw Failure(
                .noInput, .cannotStart(command.words[0], reason: unsafe String(cString: strerror(reason))),
                hints: [.editorVariables])
        }
        check()
    }

    private func note(_ report: Phrase.Report) { context.console.note(context.wording(.report(report))) }

    /// Says what the checker finds in the file as it stands now, errors first, and else about the item alone.
    private func check() {
        let bytes = Shelf.bytes(of: file)
        let reading =
            bytes.map { BankReader.read($0, fileName: file, buildsItems: false) }
            ?? BankReader.unreadable(fileName: file)
        let findings = reading.diagnostics.filter { $0.severity != .information }
        // Warnings about other items are nothing new to who edits this one.
        let lines = bytes.flatMap { bytes in BankOutline(bytes).entries.first { $0.id == item }?.lines }
        let own = findings.filter { $0.severity != .error && (lines?.contains($0.range.line) ?? true) }
        let shown = (findings.filter { $0.severity == .error } + own).prefix(Self.mostShown)
        for finding in shown {
            context.screen.show(
                FindingText(finding, source: bytes ?? [], columns: context.screen.columnsOfTerminal).text)
        }
        let errors = findings.count { $0.severity == .error }
        let phrase = Phrase.Authoring.edited(
            items: reading.bank?.roster.count ?? 0, errors: errors, warnings: findings.count - errors,
            hidden: findings.count - shown.count)
        context.screen.paragraph(context.wording(.authoring(phrase)), style: errors > 0 ? .bad : .faint)
    }
}
