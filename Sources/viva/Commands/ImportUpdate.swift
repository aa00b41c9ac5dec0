import Assessment
import LineEditing
import QuestionBank
import ScoreReports

/// `viva import FILE --to BANK --update`: what changed in the file, put into the bank that is there.
struct ImportUpdate {
    let context: Context
    /// The file that was read, as it was named.
    let file: String
    let format: BankFormat
    let reading: BankReading
    let isDryRun: Bool
    let isDiffShown: Bool

    func run(on bank: BankFile) throws {
        let update: BankUpdate
        do throws(BankUpdate.Refusal) {
            update = try BankUpdate(
                bank.bytes, fileName: bank.path, with: reading, in: format, seed: context.options.seed)
        } catch {
            throw failure(error, bank)
        }
        var stale = 0
        if update.bytes != bank.bytes {
            let stampFile = try StampFile(bank: bank.path)
            var stamps = stampFile.stamps
            stale = stamps.noteStale(
                from: BankTexts(bank.bytes, fileName: bank.path), to: BankTexts(update.bytes, fileName: bank.path))
            if !isDryRun {
                try bank.replace(with: update.bytes)
                if stale > 0 { try stampFile.write(stamps) }
            }
        }
        if context.options.json { return context.show(json(update, stale)) }
        if isDiffShown {
            context.console.write(diffing: bank.bytes, with: update.bytes, name: bank.path)
        }
        list(update, bank)
        if stale > 0 {
            context.console.note(
                "\(stale == 1 ? "1 translation is" : "\(stale) translations are") of a text that changed; "
                    + "`viva translations \(bank.path)` lists \(stale == 1 ? "it" : "them")")
        }
        if isDryRun, !isDiffShown { context.console.note("nothing was written, as --dry-run says") }
    }

    private func failure(_ refusal: BankUpdate.Refusal, _ bank: BankFile) -> Failure {
        switch refusal {
        case .unreadable(let diagnostics):
            context.listFindings(diagnostics, source: bank.bytes)
            return Failure(
                kind: .badData, message: "\(bank.path) cannot be read as a bank, and was left as it is",
                hints: ["Mend it, or overwrite it with --force."])
        case .languages(let foreign, let own):
            let names = foreign.map(\.description).joined(separator: ", ")
            return Failure(
                kind: .badData,
                message:
                    "\(file) is in \(names), and \(bank.path) in \(own.map(\.description).joined(separator: ", "))",
                hints: ["Say with --lang which it is, or add \(names) to `languages:` at the head of the bank."])
        }
    }

    // MARK: What came of it

    private func list(_ update: BankUpdate, _ bank: BankFile) {
        for change in update.updated {
            show("\(bank.path):\(change.line): updated: \(change.item): \(Self.names(change.parts))")
        }
        for id in update.added { show("\(bank.path): added: \(id)") }
        for change in update.missing { show("\(bank.path):\(change.line): not in \(file): \(change.item)") }
        for left in update.left {
            let place = left.line.map { "\(bank.path):\($0)" } ?? bank.path
            show("\(place): left as it is: \(left.item): \(left.reason.rawValue)")
        }
        var counts = [
            "\(update.updated.count) updated", "\(update.added.count) added", "\(update.unchanged) unchanged",
            "\(update.missing.count) not in \(file)",
        ]
        if !update.left.isEmpty {
            counts.append("\(update.left.count) left as \(update.left.count == 1 ? "it is" : "they are")")
        }
        show(counts.joined(separator: ", "))
    }

    /// What is said beside a diff is no part of it.
    private func show(_ line: String) {
        if isDiffShown { return context.console.note(line) }
        context.screen.show(TerminalText.sanitized(line))
    }

    private static func names(_ parts: [BankUpdate.Part]) -> String { parts.map(\.rawValue).joined(separator: ", ") }

    private func json(_ update: BankUpdate, _ stale: Int) -> JSONValue {
        [
            "added": .array(update.added.map { .string($0) }),
            "left": .array(
                update.left.map { left in
                    [
                        "item": .string(left.item), "line": left.line.map { .int($0) } ?? .null,
                        "reason": .string(left.reason.rawValue),
                    ]
                }),
            "notInFile": .array(update.missing.map { ["item": .string($0.item), "line": .int($0.line)] }),
            "staleTranslations": .int(stale), "unchanged": .int(update.unchanged),
            "updated": .array(
                update.updated.map { change in
                    [
                        "item": .string(change.item), "line": .int(change.line),
                        "parts": .array(change.parts.map { .string($0.rawValue) }),
                    ]
                }),
            "written": .bool(!isDryRun),
        ]
    }
}
