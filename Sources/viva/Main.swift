import ArgumentParser
import FoundationEssentials

/// The program, top to bottom: read the arguments, run the command, turn what went wrong into a message and a code.
@main
enum Main {
    static func main() {
        let console = Console()
        do {
            try run(Array(CommandLine.arguments.dropFirst()), console: console)
            console.finish(status: ExitCode.done.rawValue)
        } catch let failure as Failure {
            console.report(failure)
            console.finish(status: failure.kind.exitCode.rawValue)
        } catch let terminated as Terminated {
            // As a shell reports a program that a signal ended, so that whoever sent it can tell.
            console.finish(status: 128 + terminated.signal)
        } catch {
            console.reportUsage(error)
            console.finish(status: Viva.exitCode(for: error).rawValue)
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
