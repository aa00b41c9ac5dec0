public import ArgumentParser
import Assessment
public import ScoreReports

/// `viva export`: what was done, for other programs.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Export scores and banks for other programs.",
        subcommands: [ExportScoresCommand.self, ExportBankCommand.self, ExportSchemaCommand.self])
}

extension ScoreExport.Format: ExpressibleByArgument {}
extension ScoreSummary.Grouping: ExpressibleByArgument {}

/// `viva export scores`: every answer a row, or answers added up.
struct ExportScoresCommand: VivaCommand {
    static let configuration = CommandConfiguration(
        commandName: "scores", abstract: "Export every answer, or sums by item, tag or session.")

    @Option(help: "csv, json or jsonl.")
    var format: ScoreExport.Format = .csv

    @Option(help: ArgumentHelp("The file to write; standard output where none is named.", valueName: "file"))
    var out: String?

    @Flag(help: "Write over a file that is there, whatever it is.")
    var force = false

    @Option(help: "Only answers from this day or moment on, such as 2026-11-01.")
    var since: String?

    @Option(help: "Add up by item, tag or session.")
    var by: ScoreSummary.Grouping?

    @OptionGroup var globals: GlobalOptions

    func run(in context: Context) throws {
        var rows = try context.answers()
        if let since {
            guard let start = Clock.parse(since) else {
                throw Failure(.usage, .transfer(.noDay(since)), hints: [.transfer(.writeDay)])
            }
            rows = rows.filter { $0.at.milliseconds >= start.milliseconds }
        }
        let form = context.options.json ? .json : format
        let text =
            by.map {
                ScoreExport.text(columns: ScoreSummary.columns, rows: ScoreSummary.rows(rows, by: $0), format: form)
            }
            ?? ScoreExport.text(rows: rows, format: form)
        guard let out, out != "-" else { return context.console.write(text) }
        let columns = by == nil ? ScoreRow.columns : ScoreSummary.columns
        let record = context.recordDirectory
        try ExportTarget(path: out, force: force).write(
            Array(text.utf8), inputs: [record, record + "/journal"],
            mayReplace: { ScoreExport.isReport($0, columns: columns, format: form) })
        context.note(.answersWritten(rows.count, file: out))
    }
}
