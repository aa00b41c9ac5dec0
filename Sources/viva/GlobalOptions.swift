import ArgumentParser

/// Options that every command takes.
struct GlobalOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder of question banks.", valueName: "dir"))
    var banks: String?

    @Option(help: ArgumentHelp("The folder of your record.", valueName: "dir"))
    var record: String?

    @Option(help: "The language of questions and messages: es, hi, en, es-MX, ...")
    var lang: String?

    @Option(help: "Makes shuffles and figures repeatable.")
    var seed: UInt64?

    @Option(help: ArgumentHelp("The moment to take for now, for the whole run.", valueName: "ISO8601"))
    var now: String?

    @Flag(help: "Linear output without symbols or columns, for screen readers.")
    var plain = false

    @Flag(help: "One JSON value on standard output.")
    var json = false

    @Flag(name: .customLong("no-color"), help: "No colour.")
    var noColor = false

    /// These, with what they leave open taken from the options of the shell they were typed in.
    func filled(from shell: GlobalOptions) -> GlobalOptions {
        var merged = self
        merged.banks = banks ?? shell.banks
        merged.record = record ?? shell.record
        merged.lang = lang ?? shell.lang
        merged.seed = seed ?? shell.seed
        merged.now = now ?? shell.now
        merged.plain = plain || shell.plain
        merged.json = json || shell.json
        merged.noColor = noColor || shell.noColor
        return merged
    }
}
