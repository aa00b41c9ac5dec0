import ArgumentParser
import LineEditing
import QuestionBank
import ScoreReports

/// `viva check`: everything that is wrong with banks, in one run.
struct CheckCommand: VivaCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case json
    }

    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check banks: every error and warning with its place.",
        discussion: "Exits 1 when there is an error; with --strict, also when there is a warning.")

    @Argument(help: "Files and folders; the folder of banks where none is named.")
    var paths: [String] = []

    @Option(help: "text or json.")
    var format: Format = .text

    @Flag(help: "Warnings count as errors.")
    var strict = false

    @OptionGroup var globals: GlobalOptions

    func run(in context: Context) throws {
        let chosen = try paths.isEmpty ? [Places.banks(context.options.banks)] : paths
        let files = try Shelf.bankFiles(in: chosen).map { (path: $0, bytes: Shelf.bytes(of: $0)) }
        let readings = files.map { file in
            file.bytes.map { BankReader.read($0, fileName: file.path) } ?? BankReader.unreadable(fileName: file.path)
        }
        let diagnostics = readings.flatMap(\.diagnostics) + BankReader.crossCheck(readings)
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count { $0.severity == .warning }
        if format == .json || context.options.json {
            context.show(.array(diagnostics.map(JSONValue.init)))
        } else {
            let sources = Dictionary(files.map { ($0.path, $0.bytes ?? []) }) { first, _ in first }
            for diagnostic in diagnostics {
                let text = DiagnosticPrinter.text(
                    diagnostic, source: sources[diagnostic.file] ?? [], width: { TerminalText.width($0) })
                context.screen.show(coloured(text, diagnostic.severity, context.screen))
            }
            let items = readings.reduce(0) { $0 + ($1.bank?.items.count ?? 0) }
            context.screen.show(
                "\(count(files.count, "file")), \(count(items, "item")): \(count(errors, "error")), "
                    + count(warnings, "warning"))
        }
        if errors > 0 || (strict && warnings > 0) { throw Failure(kind: .checkFailed, message: "") }
    }

    private func coloured(_ text: String, _ severity: Diagnostic.Severity, _ screen: Screen) -> String {
        guard let end = text.firstIndex(of: "\n") else { return text }
        return screen.styled(String(text[..<end]), severity == .error ? .bad : .partial) + text[end...]
    }

    private func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}
