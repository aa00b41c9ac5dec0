import Glibc
import LineEditing
import QuestionBank

/// A bank in the author's editor: opened at a line, checked afterwards.
struct FileEditing {
    let context: Context
    let file: String
    let line: Int

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
        case .exited(let status): context.console.note("\(command.words[0]) ended with status \(status)")
        case .killed(let signal): context.console.note("\(command.words[0]) was ended by signal \(signal)")
        case .unavailable(let reason):
            throw Failure(
                kind: .noInput,
                message: unsafe "cannot start \(command.words[0]): \(String(cString: strerror(reason)))",
                hints: ["$VISUAL or $EDITOR says which editor to use."])
        }
        check()
    }

    /// Says what the checker finds in the file as it stands now, errors first.
    private func check() {
        let bytes = Shelf.bytes(of: file)
        let reading = bytes.map { BankReader.read($0, fileName: file, buildsItems: false) } ?? BankReader.unreadable(fileName: file)
        let findings = reading.diagnostics.filter { $0.severity != .information }
        let sorted = findings.filter { $0.severity == .error } + findings.filter { $0.severity != .error }
        for finding in sorted.prefix(Self.mostShown) {
            let text = DiagnosticPrinter.text(finding, source: bytes ?? [], width: { TerminalText.width($0) })
            context.screen.show(text.trimmedAtEnd)
        }
        let errors = findings.count { $0.severity == .error }
        let phrase = Phrase.Authoring.edited(
            items: reading.bank?.roster.count ?? 0, errors: errors, warnings: findings.count - errors,
            hidden: max(0, findings.count - Self.mostShown))
        context.screen.paragraph(context.wording(.authoring(phrase)), style: errors > 0 ? .bad : .faint)
    }
}
