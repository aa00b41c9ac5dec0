public import ArgumentParser
import Assessment
import Glibc
import LineEditing
public import QuestionBank

extension BankFormat: ExpressibleByArgument {}

/// `viva import FILE --to BANK.quiz.md`: another program's questions as a bank.
struct ImportCommand: VivaCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Make a bank of another program's file.",
        discussion: "Reads " + names
            + ". What cannot be kept is said with its place in the file; questions that cannot "
            + "be read are left out. Ids are kept, so that importing a newer file keeps your history.")

    private static var names: String {
        BankFormat.allCases.filter(\.canRead).map(\.rawValue).joined(separator: ", ")
    }

    @Argument(help: "The file to read.")
    var file: String

    @Option(help: ArgumentHelp("The bank to write, NAME.quiz.md; - prints it.", valueName: "bank"))
    var to: String

    @Option(help: ArgumentHelp("The format; told from the file where it is not given.", valueName: "format"))
    var from: BankFormat?

    @Flag(help: "Overwrite the bank if it exists.")
    var force = false

    @OptionGroup var globals: GlobalOptions

    func run(in context: Context) throws {
        guard let bytes = Shelf.bytes(of: file) else {
            throw Failure(kind: .noInput, message: "cannot read \(file)", hints: ["Name a file that you may read."])
        }
        let format = try format(of: bytes)
        let target = to == "-" ? nil : to
        if let target { try refuseToOverwrite(target, context) }
        let name = target ?? file
        let options = BankFormat.ReadingOptions(
            bankID: target.map { BankFormat.bankID(ofFile: $0) },
            language: context.options.lang.flatMap { Language($0) } ?? context.language)
        let reading = format.read(bytes, fileName: file, options: options)
        // Of a package only the files within can be shown.
        let isPackage = bytes.starts(with: [0x50, 0x4B])
        for diagnostic in reading.diagnostics {
            context.listFindings([diagnostic], source: reading.packed[diagnostic.file] ?? (isPackage ? [] : bytes))
        }
        guard let bank = reading.bank, !bank.items.isEmpty else {
            throw Failure(
                kind: .badData, message: "no question could be read from \(file) as \(format.rawValue)",
                hints: ["Name its format with --from, if that is another."])
        }
        let text = BankWriter.text(bank)
        let left = reading.itemsLeftOut == 0 ? "" : ", \(reading.itemsLeftOut) left out"
        let summary =
            "\(bank.items.count) \(bank.items.count == 1 ? "item" : "items") read as \(format.rawValue)\(left)"
        guard let target else {
            context.console.write(text)
            return context.console.note(summary)
        }
        guard OutputFile.write(text, to: target) else {
            throw Failure(
                kind: .cannotCreate, message: "cannot write \(target): \(unsafe String(cString: strerror(errno)))",
                hints: ["Name a file in a folder that exists and that you may write to."])
        }
        context.console.note("\(summary), written to \(name)")
    }

    private func format(of bytes: [UInt8]) throws -> BankFormat {
        guard let format = from ?? BankFormat(fileName: file, bytes: bytes) else {
            throw Failure(
                kind: .usage, message: "the format of \(file) cannot be told",
                hints: ["Add --from with one of \(Self.names)."])
        }
        guard format.canRead else {
            throw Failure(
                kind: .usage, message: "\(format.rawValue) is written, not read",
                hints: ["Formats that are read: \(Self.names)."])
        }
        return format
    }

    private func refuseToOverwrite(_ target: String, _ context: Context) throws {
        guard target.hasSuffix(Shelf.ending) else {
            throw Failure(
                kind: .usage, message: "\(target) does not end in \(Shelf.ending)",
                hints: ["Banks are found by that ending; write --to NAME\(Shelf.ending)."])
        }
        guard FileState(path: target).exists else { return }
        guard force else {
            throw Failure(
                kind: .cannotCreate, message: "\(target) exists already",
                hints: ["Choose another name, or add --force to overwrite it."])
        }
        context.console.note(
            "\(target) is overwritten: what was changed in it by hand is gone; ids, and so your history, stay")
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
