import ArgumentParser
import FoundationEssentials

/// The program, top to bottom: read the arguments, run the command, turn what went wrong into a message and a code.
@main
enum Main {
    static func main() {
        let console = Console()
        do {
            try run(Array(CommandLine.arguments.dropFirst()), console: console)
            console.finish(code: .done)
        } catch let failure as Failure {
            console.report(failure)
            console.finish(code: failure.kind.exitCode)
        } catch {
            console.reportUsage(error)
            console.finish(code: ExitCode(rawValue: Viva.exitCode(for: error).rawValue) ?? .ourBug)
        }
    }

    private static func run(_ arguments: [String], console: Console) throws {
        let stores = Stores()
        let command = try Viva.parseCommand(arguments)
        guard let command = command as? any VivaCommand else {
            var plain = command
            return try plain.run()
        }
        let context = try Context(options: command.globals, console: console, stores: stores)
        defer { stores.close() }
        try command.run(in: context)
    }
}
