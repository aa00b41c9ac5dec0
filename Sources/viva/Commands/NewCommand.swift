import ArgumentParser

/// `viva new`: a bank out of a few questions.
struct NewCommand: VivaCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Make a bank with its first item from your answers to a few questions.",
        discussion: "What is written passes `viva check --strict`. A file that is there already is never written over.")

    @Argument(help: "The file to make; asked for where none is named. It gets the ending .quiz.md if it has none.")
    var file: String?

    @OptionGroup var globals: GlobalOptions

    func run(in context: Context) throws {
        var interview = NewBankInterview(context: context)
        try interview.run(file: file)
    }
}
