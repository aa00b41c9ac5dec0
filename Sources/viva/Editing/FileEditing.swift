import Assessment
import LineEditing
import QuestionBank
import ScoreReports

/// A bank in the author's editor: opened at a line, checked afterwards, and opened again while it has errors.
struct FileEditing {
    let context: Context
    let file: String
    let line: Int
    /// The item that is edited, by its name within the bank; nil for the whole file.
    var item: String?

    /// More findings than this would push what matters off the screen.
    private static let mostShown = 12

    /// Opens the editor and waits for it; without a terminal, tells the place.
    ///
    /// - Returns: false where the editor failed, or left errors or no file.
    func run() throws -> Bool {
        guard context.console.isInteractive else {
            context.screen.show(TerminalText.sanitized("\(file):\(line)"))
            return true
        }
        let first = Shelf.bytes(of: file)
        let known = Set(first.map(errors)?.map(\.message) ?? [])
        var line = line
        while true {
            let command = try EditorCommand.preferred(file: file, line: line)
            let isDone = try open(command)
            guard let bytes = Shelf.bytes(of: file) else {
                report(Failure(.noInput, .isGone(file), hints: [.authoring(.answersStay)]))
                return false
            }
            let errors = check(bytes).filter { concerns($0, in: bytes, known: known) }
            if let first { tell(IdentityChange.between(.init(first, file: file), and: .init(bytes, file: file))) }
            guard let error = errors.first else { return isDone }
            guard isDone, try wantsToReopen() else { return false }
            line = error.range.line
        }
    }

    /// False where the editor says that it failed.
    private func open(_ command: EditorCommand) throws -> Bool {
        switch ForegroundProgram.run(command.words) {
        case .exited(0): return true
        case .exited(let status): note(.editorEnded(command.words[0], status: status))
        case .killed(let signal): note(.editorKilled(command.words[0], signal: signal))
        case .unavailable(let reason):
            throw Failure(
                .noInput, .cannotStart(command.words[0], reason: SystemReason.english(reason)),
                hints: [.editorVariables])
        }
        return false
    }

    private func note(_ report: Phrase.Report) { context.console.note(context.wording(.report(report))) }

    private func report(_ failure: Failure) { context.console.report(failure.said(in: context.wording)) }

    /// Enter alone opens the editor again, and so does the command that opened it.
    private func wantsToReopen() throws -> Bool {
        let prompt = context.wording(.report(.authoring(.reopenPrompt)))
        switch context.console.readLine(prompt: prompt) {
        case .line(let line): return ["", ":edit", "edit"].contains(line.trimmed)
        case .interrupted, .endOfInput, .deadline: return false
        case .terminated(let signal): throw Terminated(signal: signal)
        }
    }

    // MARK: What came of it

    private func errors(in bytes: [UInt8]) -> [Diagnostic] {
        BankReader.read(bytes, fileName: file, scrutiny: .soundness, buildsItems: false).diagnostics.filter {
            $0.severity == .error
        }
    }

    /// The lines of the item that is edited; nil for all.
    private func lines(in bytes: [UInt8]) -> ClosedRange<Int>? {
        BankOutline(bytes).entries.first { $0.id == item }?.lines
    }

    /// Errors of other items that were there before are not this edit's.
    private func concerns(_ error: Diagnostic, in bytes: [UInt8], known: Set<String>) -> Bool {
        item == nil || !known.contains(error.message) || lines(in: bytes)?.contains(error.range.line) == true
    }

    /// Says what the checker finds in the file as it stands now, errors first, and else about the item alone.
    ///
    /// - Returns: the errors.
    private func check(_ bytes: [UInt8]) -> [Diagnostic] {
        let reading = BankReader.read(bytes, fileName: file, buildsItems: false)
        let findings = reading.diagnostics.filter { $0.severity != .information }
        let errors = findings.filter { $0.severity == .error }
        // Warnings about other items are nothing new to who edits this one.
        let lines = lines(in: bytes)
        let own = findings.filter { $0.severity != .error && (lines?.contains($0.range.line) ?? true) }
        let shown = (errors + own).prefix(Self.mostShown)
        for finding in shown {
            context.screen.show(FindingText(finding, source: bytes, columns: context.screen.columnsOfTerminal).text)
        }
        let phrase = Phrase.Authoring.edited(
            items: (reading.bank?.roster.count ?? 0) + reading.itemsLeftOut, faulty: reading.itemsLeftOut,
            errors: errors.count, warnings: findings.count - errors.count, hidden: findings.count - shown.count)
        context.screen.paragraph(context.wording(.authoring(phrase)), style: errors.isEmpty ? .faint : .bad)
        return errors
    }

    private func tell(_ changes: [IdentityChange]) {
        guard !changes.isEmpty else { return }
        let answered = (try? context.answers().map(\.review.item.description)) ?? []
        let bank = first(of: changes)
        for change in changes.prefix(Self.mostShown) {
            let answers =
                switch change {
                case .bankRenamed(let from, _): answered.count { $0.hasPrefix(from + "/") }
                case .itemRenamed(let id, _), .itemGone(let id): answered.count { $0 == "\(bank)/\(id)" }
                }
            context.screen.paragraph(
                context.wording(.report(.authoring(.identity(change, answers: answers)))), style: .partial)
        }
    }

    /// The name under which answers to the bank's items have been kept so far.
    private func first(of changes: [IdentityChange]) -> String {
        for case .bankRenamed(let from, _) in changes { return from }
        return Shelf.bytes(of: file).flatMap { IdentityChange.Names($0, file: file).bank } ?? ""
    }
}
