import ArgumentParser
import Assessment
import Glibc
import LineEditing
import QuestionBank
import ScoreReports

/// `viva import FILE --to BANK.quiz.md`: another program's questions as a bank.
struct ImportCommand: VivaCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Make a bank of another program's file, or bring one up to date.",
        discussion: "Reads " + BankFormat.names(BankFormat.read)
            + ". What cannot be kept is said with its place in the file; questions that cannot be read are left out. "
            + "Ids are kept, and with them your history. --update puts what changed in the file into a bank that is "
            + "there: new items go to its end, and its other items, comments and translations stay as they are.")

    @Argument(help: "The file to read; - for standard input.")
    var file: String

    @Option(help: ArgumentHelp("The bank to write, NAME.quiz.md; - prints it.", valueName: "bank"))
    var to: String

    @Option(
        help: ArgumentHelp(
            "The format, one of those above; told from the file where it is not given.", valueName: "format"),
        completion: .list(BankFormat.read.map(\.rawValue)))
    var from: String?

    @Flag(help: "Put what changed into the bank, if it exists, and leave all else in it alone.")
    var update = false

    @Flag(help: "Overwrite the bank, if it exists.")
    var force = false

    @Flag(help: "Write nothing: say what would be done.")
    var dryRun = false

    @Flag(help: "With --update: show what would change as a unified diff, which patch -p0 applies, and write nothing.")
    var diff = false

    @OptionGroup var globals: GlobalOptions

    func validate() throws {
        if update, force { throw ValidationError("--update and --force go one at a time.") }
        if diff, !update { throw ValidationError("--diff is for --update.") }
        if diff, globals.json { throw ValidationError("A diff is no JSON.") }
        if update, to == "-" { throw ValidationError("--update needs a bank; --to - prints a new one.") }
    }

    func run(in context: Context) throws {
        let named = try from.map { try BankFormat.named($0, among: BankFormat.read, otherwise: "written, not read") }
        guard from != nil || !file.hasSuffix(Shelf.ending) else {
            throw Failure(
                kind: .usage, message: "\(file) is a bank already",
                hints: ["`viva check \(file)` reads it; `viva export bank \(file)` writes it for other programs."])
        }
        let bank = try standingBank()
        guard let bytes = file == "-" ? BankFile.standardInput() : Shelf.bytes(of: file) else {
            throw Failure(
                kind: .noInput, message: "cannot read \(file)",
                hints: ["Name a plain file that you may read, or - for standard input."])
        }
        guard !bytes.isEmpty else { throw Failure(kind: .badData, message: "\(inputName) is empty") }
        let format = try named ?? told(of: bytes)
        let own = bank.flatMap { BankReader.read($0.bytes, fileName: $0.path, scrutiny: .soundness).bank }
        let options = BankFormat.ReadingOptions(
            bankID: own?.id ?? (to == "-" ? nil : BankFormat.bankID(ofFile: to)),
            language: context.options.lang.flatMap { Language($0) } ?? own?.languages.first ?? context.language)
        let reading = format.read(bytes, fileName: inputName, options: options)
        list(reading, bytes, context)
        let guess = BankFormat.guessed(from: bytes).flatMap { $0 == format ? nil : $0 }
        guard let items = reading.bank?.items, !items.isEmpty else {
            throw Failure(
                kind: .badData, message: "no question could be read from \(inputName) as \(format.rawValue)",
                hints: [
                    guess.map { "It looks like \($0.rawValue): try --from \($0.rawValue)." }
                        ?? "Name its format with --from, if that is another: \(BankFormat.names(BankFormat.read))."
                ])
        }
        if let guess, reading.itemsLeftOut > 0 {
            context.console.note("\(inputName) was read as \(format.rawValue), but looks like \(guess.rawValue)")
        }
        guard let bank else { return try write(reading, format, context) }
        let left = reading.itemsLeftOut
        if left > 0 {
            context.console.note(
                "\(left == 1 ? "1 question" : "\(left) questions") of \(inputName) left out, as said above; "
                    + "what the bank has of \(left == 1 ? "it" : "them") stays, and is listed as not in the file")
        }
        try ImportUpdate(
            context: context, file: inputName, format: format, reading: reading, isDryRun: dryRun || diff,
            isDiffShown: diff
        )
        .run(on: bank)
    }

    private var inputName: String { file == "-" ? "standard input" : file }

    private func told(of bytes: [UInt8]) throws -> BankFormat {
        guard let format = BankFormat(fileName: file, bytes: bytes) else {
            throw Failure(
                kind: .usage, message: "the format of \(inputName) cannot be told",
                hints: ["Add --from with one of \(BankFormat.names(BankFormat.read))."])
        }
        return format
    }

    private func list(_ reading: BankReading, _ bytes: [UInt8], _ context: Context) {
        // Of a package only the files within can be shown.
        let isPackage = bytes.starts(with: [0x50, 0x4B])
        for diagnostic in reading.diagnostics {
            context.listFindings([diagnostic], source: reading.packed[diagnostic.file] ?? (isPackage ? [] : bytes))
        }
    }

    /// The bank to update; nil where a new one is to be made.
    private func standingBank() throws -> BankFile? {
        guard to != "-" else { return nil }
        guard to.hasSuffix(Shelf.ending) else {
            throw Failure(
                kind: .usage, message: "\(to) does not end in \(Shelf.ending)",
                hints: ["Banks are found by that ending; write --to NAME\(Shelf.ending)."])
        }
        guard FileState(path: to).exists, !force else { return nil }
        guard update else {
            throw Failure(
                kind: .cannotCreate, message: "\(to) exists already",
                hints: [
                    "Add --update to put what changed in \(inputName) into it and keep the rest,",
                    "--force to overwrite it, or choose another name.",
                ])
        }
        return try BankFile(to)
    }

    private func write(_ reading: BankReading, _ format: BankFormat, _ context: Context) throws {
        guard let bank = reading.bank else { return }
        let text = BankWriter.text(bank)
        let left = reading.itemsLeftOut == 0 ? "" : ", \(reading.itemsLeftOut) left out"
        let summary =
            "\(bank.items.count) \(bank.items.count == 1 ? "item" : "items") read as \(format.rawValue)\(left)"
        guard to != "-" else {
            if !dryRun, !diff { context.console.write(text) }
            return context.console.note(summary)
        }
        if !dryRun, !diff {
            if FileState(path: to).exists {
                context.console.note(
                    "\(to) is overwritten: what was changed in it by hand is gone; ids, and so your history, stay")
            }
            guard OutputFile.write(text, to: to) else {
                throw Failure(
                    kind: .cannotCreate, message: "cannot write \(to): \(unsafe String(cString: strerror(errno)))",
                    hints: ["Name a file in a folder that exists and that you may write to."])
            }
        }
        if context.options.json {
            return context.show([
                "format": .string(format.rawValue), "items": .int(bank.items.count),
                "itemsLeftOut": .int(reading.itemsLeftOut), "written": .bool(!dryRun && !diff),
            ])
        }
        context.console.note(
            "\(summary), \(dryRun || diff ? "not written to \(to), as --\(diff ? "diff" : "dry-run") says" : "written to \(to)")"
        )
    }
}

extension Context {
    /// Lists findings on standard error as `viva check` prints them.
    func listFindings(_ diagnostics: [Diagnostic], source: [UInt8]) {
        for diagnostic in diagnostics {
            console.writeAside(DiagnosticPrinter.text(diagnostic, source: source, width: { TerminalText.width($0) }))
        }
    }
}
