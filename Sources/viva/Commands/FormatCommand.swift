import ArgumentParser
import Glibc
import LineEditing
import QuestionBank
import ScoreReports

/// `viva fmt`: the layout of banks, and ids where they are missing.
struct FormatCommand: VivaCommand {
    static let configuration = CommandConfiguration(
        commandName: "fmt", abstract: "Lay banks out anew: blank lines, indentation, marks; and insert missing ids.",
        discussion: "Files are rewritten in place; comments, wording and order stay, and an item with an error is left "
            + "as it is. With - as the only file, standard input is formatted to standard output.")

    @Argument(help: "Files and folders; the folder of banks where none is named; - for standard input.")
    var paths: [String] = []

    @Flag(help: "Change nothing: list the files that would change, and exit 1 if there are any.")
    var check = false

    @Flag(help: "Change nothing: show what would change as a unified diff, which patch -p0 applies.")
    var diff = false

    @OptionGroup var globals: GlobalOptions

    func run(in context: Context) throws {
        if diff, context.options.json {
            throw Failure(.usage, .diffIsNo("JSON"), hints: [.transfer(.checkAsJSON)])
        }
        if paths == ["-"] { return try formatInput(in: context) }
        let chosen = try paths.isEmpty ? [Places.banks(context.options.banks)] : paths
        var changed: [String] = []
        var inserted: [(file: String, ids: [String])] = []
        var left = 0
        let files = try Shelf.bankFiles(in: chosen)
        guard !files.isEmpty else { throw Failure.noBank(in: chosen) }
        // Before any is written.
        for path in files { try Self.checkIsBank(BankFile(path).bytes, path) }
        for path in files {
            let file = try BankFile(path)
            let result = BankFormatter.format(file.bytes)
            left += result.itemsLeft
            guard result.bytes != file.bytes else { continue }
            if diff {
                context.console.write(diffing: file.bytes, with: result.bytes, name: path)
            } else if !check {
                try file.replace(with: result.bytes)
            }
            changed.append(path)
            if !result.insertedIDs.isEmpty { inserted.append((path, result.insertedIDs)) }
        }
        if context.options.json {
            context.show([
                "changed": .array(changed.map { .string($0) }), "itemsLeft": .int(left),
                "inserted": .object(
                    Dictionary(uniqueKeysWithValues: inserted.map { ($0.file, .array($0.ids.map { .string($0) })) })),
            ])
        } else {
            for path in changed where !diff { context.screen.show(TerminalText.sanitized(path)) }
            for (file, ids) in inserted {
                let isTrial = check || diff
                let report = isTrial ? Phrase.Report.idsToInsert(file: file, ids) : .insertedIDs(file: file, ids)
                context.console.note(context.wording(.report(report)))
            }
        }
        if left > 0 {
            context.console.note(context.wording(.report(.itemsLeftAsTheyAre(left))))
        }
        if check, !changed.isEmpty { throw Failure(.checkFailed) }
    }

    /// A file of another kind is not to be laid out as a bank.
    private static func checkIsBank(_ bytes: [UInt8], _ path: String) throws {
        guard !BankOutline(bytes).isBank else { return }
        throw Failure(.badData, .authoring(.noBank(path)), hints: [.authoring(.banksBegin)])
    }

    private func formatInput(in context: Context) throws {
        let bytes = BankFile.standardInput()
        try Self.checkIsBank(bytes, context.wording(.report(.transfer(.standardInput))))
        let result = BankFormatter.format(bytes)
        if diff { context.console.write(diffing: bytes, with: result.bytes, name: "-") }
        if check {
            if result.bytes != bytes { throw Failure(.checkFailed, .inputWouldChange) }
        } else if !diff {
            context.console.write(result.bytes)
        }
    }
}
