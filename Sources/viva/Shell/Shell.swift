import ArgumentParser
import Assessment
import LineEditing

/// The interactive loop: one command line after another, the same commands as on the outside.
struct Shell {
    let context: Context
    private var console: Console { context.console }

    init(context: Context) {
        self.context = context
    }

    func run() throws {
        Places.makePrivateFolder(context.recordDirectory)
        console.keepHistory(in: context.recordDirectory + "/history")
        if console.isInteractive { try greet() }
        var isLeaving = false
        while true {
            let prompt = context.screen.styled("viva>", .strong) + " "
            switch console.readLine(prompt: prompt, completer: try completer(), remember: true) {
            case .line(let line):
                isLeaving = false
                guard try obey(line) else { return }
            case .interrupted(let partial):
                if isLeaving, partial.isEmpty { return }
                isLeaving = true
                context.screen.paragraph(context.wording(.leaveHint(isInQuestion: false)), style: .faint)
            case .endOfInput, .deadline:
                if console.isInteractive { context.screen.show() }
                return
            case .terminated(let signal):
                throw Terminated(signal: signal)
            }
        }
    }

    private func greet() throws {
        let shelf = try context.shelf()
        let progress = try context.progress()
        let queue = PracticeQueue(
            from: shelf.items, progress: progress, schedule: context.schedule, now: context.now,
            request: .init(
                newLimit: PracticeQueue.remainingNew(
                    perDay: context.settings.newPerDay, progress: progress, now: context.now)))
        context.screen.paragraph(
            context.wording(
                .greeting(
                    version: Viva.version, banks: shelf.banks.count, items: shelf.items.count, due: queue.due,
                    new: queue.new)))
    }

    /// Carries out one line; false when it says to leave. What goes wrong is said, and the shell goes on.
    private func obey(_ line: String) throws -> Bool {
        do {
            let words = try ShellWords.split(line)
            switch words.first {
            case nil:
                // In a pipe an empty line is only an empty line.
                if console.isInteractive { try perform(["practise"]) }
            case "quit", "exit", ":quit", ":q": return false
            case "help" where words.count == 1:
                context.screen.show(
                    HelpText.folded(Viva.helpMessage(columns: context.screen.columns), columns: context.screen.columns))
                context.screen.paragraph(context.wording(.shellHelp))
            case let word? where word.hasPrefix("#"): break
            case let word? where word.hasPrefix(":"): try speak(line.trimmed)
            default:
                context.stores.sitting = nil
                try perform(words)
            }
        } catch let failure as Failure {
            console.report(failure.said(in: context.wording))
            // Going on would only seem to work; and in a pipe, what follows counts on what could not be written.
            if failure.endsWriting || (failure.kind == .inputOutput && !console.isInteractive) {
                throw Failure(.inputOutput)
            }
        } catch let terminated as Terminated {
            throw terminated
        } catch {
            console.reportUsage(error)
        }
        return true
    }

    /// Passes a `:` line on to the sitting that just ended.
    private func speak(_ line: String) throws {
        guard var sitting = context.stores.sitting else {
            throw Failure(
                .usage, .plain(context.wording(.noOpenQuestion)), hints: [.plain(context.wording(.shellHelp))])
        }
        defer { context.stores.sitting = sitting }
        try sitting.hear(line).check()
    }

    private func perform(_ words: [String]) throws {
        let command = try Viva.parseCommand(words)
        guard let command = command as? any VivaCommand else {
            var plain = command
            return try plain.run()
        }
        guard !(command is Viva) else { return }
        try context.following(command.globals).run(command)
    }

    private func completer() throws -> Completer {
        let shelf = try? context.shelf()
        return ShellCompletion(shelf: shelf).complete
    }
}
