import ArgumentParser
import QuestionBank

/// `viva export schema`: what the format `json` of banks looks like, for programs that check or write it.
struct ExportSchemaCommand: VivaCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Print the JSON Schema of banks that are written with --format json.")

    @Option(help: ArgumentHelp("The file to write; standard output where none is named.", valueName: "file"))
    var out: String?

    @Flag(help: "Write over a file that is there.")
    var force = false

    @OptionGroup var globals: GlobalOptions

    func run(in context: Context) throws {
        guard let out, out != "-" else { return context.console.write(BankSchema.bytes) }
        try ExportTarget(path: out, force: force).write(BankSchema.bytes, inputs: [])
    }
}
