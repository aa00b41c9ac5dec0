import ArgumentParser
import Assessment
import QuestionBank
import ScoreReports

/// `viva export bank BANK`: a bank for other programs.
struct ExportBankCommand: VivaCommand {
    static let configuration = CommandConfiguration(
        commandName: "bank", abstract: "Write a bank in another program's format.",
        discussion: "What the format cannot hold is said with its place in the bank. --lang picks "
            + "the language of formats that hold one; --seed draws the figures of computed questions.")

    @Argument(help: "The bank, by its name or its file.")
    var bank: String

    @Option(
        help: ArgumentHelp("One of \(BankFormat.names(BankFormat.written)).", valueName: "format"),
        completion: .list(BankFormat.written.map(\.rawValue)))
    var format: String

    @Option(help: ArgumentHelp("The file to write; standard output where none is named.", valueName: "file"))
    var out: String?

    @Flag(help: "Write over a file that is there.")
    var force = false

    @OptionGroup var globals: GlobalOptions

    func run(in context: Context) throws {
        let format = try BankFormat.named(format, among: BankFormat.written, otherwise: { .readOnly($0) })
        if context.options.json, format != .json, out == nil || out == "-" {
            throw Failure(.usage, .transfer(.notAsJSON(format.rawValue)), hints: [.transfer(.nameOutOrJSON)])
        }
        let path = try path(context)
        guard let bytes = Shelf.bytes(of: path) else {
            throw Failure(.noInput, .cannotRead(path), hints: [.nameReadable])
        }
        let reading = BankReader.read(bytes, fileName: path, scrutiny: .soundness)
        if reading.itemsLeftOut > 0 {
            context.note(.faultyNotWritten(reading.itemsLeftOut, bank: path))
        }
        guard let bank = reading.bank, !bank.items.isEmpty else {
            throw Failure(.badData, .transfer(.nothingToWrite(path)), hints: [.transfer(.checkTellsWhy(path))])
        }
        let options = BankFormat.WritingOptions(
            language: context.options.lang.flatMap { Language($0) }, seed: context.options.seed)
        let writing = format.write(bank, options: options)
        context.listFindings(writing.diagnostics, source: bytes)
        guard let out, out != "-" else { return context.console.write(writing.bytes) }
        try ExportTarget(path: out, force: force).write(writing.bytes, inputs: [path])
        let written = bank.items.count - writing.itemsLeftOut
        if context.options.json {
            return context.show([
                "file": .string(out), "format": .string(format.rawValue), "items": .int(written),
                "itemsLeftOut": .int(bank.items.count - written + reading.itemsLeftOut),
            ])
        }
        context.note(.exported(written, of: bank.items.count, file: out))
    }

    /// The bank's file: the argument, where it is one, else that of the bank so called.
    private func path(_ context: Context) throws -> String {
        if FileState(path: bank).isRegular { return bank }
        let shelf = try context.shelf()
        guard let path = shelf.files[bank] else {
            throw Failure.unknown(
                .noInput, .bank, name: bank, among: shelf.files.keys.sorted(), otherwise: .listShowsBanks)
        }
        return path
    }
}
