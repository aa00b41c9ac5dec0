import ArgumentParser
import Assessment
import Glibc
import QuestionBank

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

    @OptionGroup var globals: GlobalOptions

    func run(in context: Context) throws {
        let format = try BankFormat.named(format, among: BankFormat.written, otherwise: "read, not written")
        let path = try path(context)
        guard let bytes = Shelf.bytes(of: path) else {
            throw Failure(kind: .noInput, message: "cannot read \(path)", hints: ["Name a file that you may read."])
        }
        let reading = BankReader.read(bytes, fileName: path, scrutiny: .soundness)
        if reading.itemsLeftOut > 0 {
            context.console.note(
                "items with errors are not written: \(reading.itemsLeftOut); `viva check \(path)` lists them")
        }
        guard let bank = reading.bank, !bank.items.isEmpty else {
            throw Failure(
                kind: .badData, message: "\(path) has no item that can be written",
                hints: ["`viva check \(path)` tells why."])
        }
        let options = BankFormat.WritingOptions(
            language: context.options.lang.flatMap { Language($0) }, seed: context.options.seed)
        let writing = format.write(bank, options: options)
        context.listFindings(writing.diagnostics, source: bytes)
        guard let out, out != "-" else { return context.console.write(writing.bytes) }
        guard OutputFile.write(writing.bytes, to: out) else {
            throw Failure(
                kind: .cannotCreate, message: "cannot write \(out): \(unsafe String(cString: strerror(errno)))",
                hints: ["Name a file in a folder that exists and that you may write to."])
        }
        let written = bank.items.count - writing.itemsLeftOut
        context.console.note("\(written) of \(bank.items.count) items written to \(out)")
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
