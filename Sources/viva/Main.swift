import ArgumentParser
import Assessment
import Glibc

/// The program, top to bottom: read the arguments, run the command, turn what went wrong into a message and a code.
@main
enum Main {
    static func main() {
        // A file that may not grow is an error of the write, not the end of the program.
        signal(SIGXFSZ, SIG_IGN)
        let console = Console()
        let stores = Stores()
        let status = status(of: Array(CommandLine.arguments.dropFirst()), console: console, stores: stores)
        stores.close()
        // The system takes the banks' memory back faster than we could.
        withExtendedLifetime(stores) { console.finish(status: status) }
    }

    private static func status(of arguments: [String], console: Console, stores: Stores) -> Int32 {
        do {
            try run(arguments, console: console, stores: stores)
            return ExitCode.done.rawValue
        } catch let failure as Failure {
            // Without surroundings, such as for a command that there is not, only the locale tells the language.
            let language = Places.localeVariables.lazy.compactMap { $0.flatMap { Language($0) } }.first ?? .english
            console.report(failure.said(in: Wording(language: language)))
            return failure.kind.exitCode.rawValue
        } catch let terminated as Terminated {
            // As a shell reports a program that a signal ended, so that whoever sent it can tell.
            return 128 + terminated.signal
        } catch {
            console.reportUsage(error)
            return Viva.exitCode(for: error).rawValue
        }
    }

    private static func run(_ arguments: [String], console: Console, stores: Stores) throws {
        var command = try Viva.parseCommand(arguments)
        guard let own = command as? any VivaCommand else { return try command.run() }
        try Context(options: own.globals, console: console, stores: stores).run(own)
    }
}
