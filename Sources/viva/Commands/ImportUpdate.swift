import Assessment
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
        if stale > 0 { context.note(.staleNow(stale, bank: bank.path)) }
        if isDryRun, !isDiffShown { context.note(.nothingWritten) }
    }

    private func failure(_ refusal: BankUpdate.Refusal, _ bank: BankFile) -> Failure {
        switch refusal {
        case .unreadable(let diagnostics):
            context.listFindings(diagnostics, source: bank.bytes)
            return Failure(.badData, .transfer(.bankUnreadable(bank.path)), hints: [.transfer(.mendBank)])
        case .languages(let foreign, let own):
            let names = foreign.map(\.description)
            return Failure(
                .badData,
                .transfer(.languagesDiffer(file: file, names, bank: bank.path, own.map(\.description))),
                hints: [.transfer(.addLanguages(names))])
        }
    }

    // MARK: What came of it

    private func list(_ update: BankUpdate, _ bank: BankFile) {
        for change in update.updated { show(.updated(change.item, change.parts), at: change.line, of: bank) }
        for id in update.added { show(.added(id), at: nil, of: bank) }
        for change in update.missing { show(.notInFile(change.item, file: file), at: change.line, of: bank) }
        for left in update.left { show(.left(left.item, left.reason), at: left.line, of: bank) }
        show(
            context.wording(
                .report(
                    .transfer(
                        .counts(
                            updated: update.updated.count, added: update.added.count, unchanged: update.unchanged,
                            missing: update.missing.count, file: file, left: update.left.count)))))
    }

    private func show(_ phrase: Phrase.Transfer, at line: Int?, of bank: BankFile) {
        show("\(bank.path):\(line.map { "\($0):" } ?? "") \(context.wording(.report(.transfer(phrase))))")
    }

    /// What is said beside a diff is no part of it.
    private func show(_ line: String) {
        if isDiffShown { return context.console.note(line) }
        context.screen.line(line)
    }

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
