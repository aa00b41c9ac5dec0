import ArgumentParser

/// In commands an option is one of the command line; an option of a question is `Assessment.Option`.
typealias Option = ArgumentParser.Option

/// A command that needs the learner's record, the banks or the screen.
protocol VivaCommand: ParsableCommand {
    var globals: GlobalOptions { get }
    func run(in context: Context) throws
}

/// `viva` alone is the shell on a terminal, and commands and answers from standard input otherwise.
struct Viva: VivaCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "viva",
        abstract: "Practise question banks in the terminal; what you forget comes back when it is due.",
        discussion: "Without a command, viva opens its shell; with standard input from a pipe it reads commands and "
            + "answers from there.",
        version: version,
        subcommands: [
            PractiseCommand.self, DueCommand.self, StatsCommand.self, ListCommand.self, ShowCommand.self,
            SearchCommand.self, HistoryCommand.self, UndoCommand.self, SuspendCommand.self, ResumeCommand.self,
            NewCommand.self, CheckCommand.self, FormatCommand.self, PreviewCommand.self, EditCommand.self,
            TranslationsCommand.self, ReadCommand.self, ExportCommand.self, ImportCommand.self, RecordCommand.self,
            ConfigCommand.self, SuggestionsCommand.self,
        ])

    @OptionGroup var globals: GlobalOptions

    func run(in context: Context) throws {
        try Shell(context: context).run()
    }

    /// Parses a command line, from the arguments or from the shell; says "did you mean" for an unknown command.
    static func parseCommand(_ words: [String]) throws -> any ParsableCommand {
        if let name = words.first, !name.hasPrefix("-"), !commandNames.contains(name) {
            throw Failure.unknown(
                .usage, .command, name: name, among: commandNames, otherwise: .helpListsCommands)
        }
        return try parseAsRoot(words)
    }

    /// Every word that may begin a command line, aliases included.
    static let commandNames: [String] =
        configuration.subcommands.flatMap { command in
            [command._commandName] + command.configuration.aliases
        } + ["help"]
}
