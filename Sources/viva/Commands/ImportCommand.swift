import ArgumentParser
import Assessment
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
        let named = try from.map { try BankFormat.named($0, among: BankFormat.read, otherwise: { .writtenOnly($0) }) }
        guard from != nil || !file.hasSuffix(Shelf.ending) else {
            throw Failure(.usage, .transfer(.bankAlready(file)), hints: [.transfer(.bankIsReadBy(file))])
        }
        if context.options.json, to == "-" {
            throw Failure(.usage, .transfer(.notAsJSON("--to -")), hints: [.transfer(.nameBankOrJSON)])
        }
        let name = file == "-" ? context.wording(.report(.transfer(.standardInput))) : file
        let bank = try standingBank(name)
        guard let bytes = file == "-" ? BankFile.standardInput() : Shelf.bytes(of: file) else {
            throw Failure(.noInput, .cannotRead(file), hints: [.transfer(.namePlainFile)])
        }
        guard !bytes.isEmpty else { throw Failure(.badData, .transfer(.isEmpty(name))) }
        let format = try named ?? told(of: bytes, name)
        let own = bank.flatMap { BankReader.read($0.bytes, fileName: $0.path, scrutiny: .soundness).bank }
        // Where the learner is tells nothing of what the questions are in.
        let told = context.options.lang.flatMap { Language($0) } ?? own?.languages.first
        let options = BankFormat.ReadingOptions(
            bankID: own?.id, otherBankID: to == "-" ? nil : BankFormat.bankID(ofFile: to),
            language: told ?? Language(context.language.base) ?? context.language)
        let reading = format.read(
            bytes, fileName: file == "-" ? context.wording(.report(.transfer(.standardInputAsFile))) : file,
            options: options)
        list(reading, bytes, context)
        let guess = BankFormat.guessed(from: bytes)
        guard let items = reading.bank?.items, !items.isEmpty else {
            let faults = reading.diagnostics.contains { $0.severity == .error }
            let hint: Phrase.TransferTrouble =
                if let guess, guess != format {
                    .tryFormat(guess.rawValue)
                } else if faults, guess == format || from == nil {
                    .mendFile
                } else {
                    .nameFormat(BankFormat.read.map(\.rawValue))
                }
            throw Failure(
                .badData, .transfer(.nothingRead(file: name, format: format.rawValue)), hints: [.transfer(hint)])
        }
        if let guess, guess != format, reading.itemsLeftOut > 0 {
            context.note(.looksLike(file: name, read: format.rawValue, guess: guess.rawValue))
        }
        guard let bank else { return try write(reading, format, context) }
        if reading.itemsLeftOut > 0 { context.note(.leftOutStays(reading.itemsLeftOut, file: name)) }
        try ImportUpdate(
            context: context, file: name, format: format, reading: reading, isDryRun: dryRun || diff,
            isDiffShown: diff
        )
        .run(on: bank)
    }

    private func told(of bytes: [UInt8], _ name: String) throws -> BankFormat {
        guard let format = BankFormat(fileName: file, bytes: bytes) else {
            throw Failure(
                .usage, .transfer(.formatUnknown(name)),
                hints: [.transfer(.addFormat(BankFormat.read.map(\.rawValue)))])
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
    private func standingBank(_ name: String) throws -> BankFile? {
        guard to != "-" else { return nil }
        guard to.hasSuffix(Shelf.ending) else {
            throw Failure(.usage, .transfer(.noBankEnding(to)), hints: [.transfer(.writeBankEnding)])
        }
        guard FileState(path: to).exists, !force else { return nil }
        guard update else {
            throw Failure(.cannotCreate, .transfer(.existsAlready(to)), hints: [.transfer(.updateOrForce(name))])
        }
        return try BankFile(to)
    }

    private func write(_ reading: BankReading, _ format: BankFormat, _ context: Context) throws {
        guard let bank = reading.bank else { return }
        let text = BankWriter.text(bank)
        let (items, left) = (bank.items.count, reading.itemsLeftOut)
        guard to != "-" else {
            if !dryRun, !diff { context.console.write(text) }
            return context.note(.imported(items: items, format: format.rawValue, left: left))
        }
        if !dryRun, !diff {
            if FileState(path: to).exists { context.note(.overwritten(to)) }
            guard OutputFile.write(text, to: to) else { throw Failure.cannotWrite(to, hints: [.nameWritable]) }
        }
        if context.options.json {
            return context.show([
                "format": .string(format.rawValue), "items": .int(items), "itemsLeftOut": .int(left),
                "written": .bool(!dryRun && !diff),
            ])
        }
        if dryRun || diff {
            context.note(
                .notImportedTo(
                    to, items: items, format: format.rawValue, left: left, option: diff ? "--diff" : "--dry-run"))
        } else {
            context.note(.importedTo(to, items: items, format: format.rawValue, left: left))
            // A learner's answers hang on this name.
            if bank.id != BankFormat.bankID(ofFile: to) || !format.hasBankID {
                let note = Phrase.AuthoringNote.bankNamed(bank.id, ofFormat: format.hasBankID ? nil : format.rawValue)
                context.console.note(context.wording(.report(.authoring(note))))
            }
        }
    }
}

extension Context {
    /// Says beside the output what came of an import or export.
    func note(_ transfer: Phrase.Transfer) { console.note(wording(.report(.transfer(transfer)))) }
}
