import ArgumentParser
import Assessment
import ScoreReports

/// `viva suspend ITEM`: an item that is not to be asked any more.
struct SuspendCommand: VivaCommand {
    static let configuration = CommandConfiguration(
        commandName: "suspend", abstract: "Stop asking an item; its history stays.")

    @Argument(help: "The items, as BANK/ITEM.")
    var items: [String]

    @OptionGroup var globals: GlobalOptions

    func run(in context: Context) throws {
        try context.suspend(items, true)
    }
}

/// `viva resume ITEM`: asks a suspended item again.
struct ResumeCommand: VivaCommand {
    static let configuration = CommandConfiguration(commandName: "resume", abstract: "Ask a suspended item again.")

    @Argument(help: "The items, as BANK/ITEM.")
    var items: [String]

    @OptionGroup var globals: GlobalOptions

    func run(in context: Context) throws {
        try context.suspend(items, false)
    }
}

extension Context {
    fileprivate func suspend(_ names: [String], _ isSuspended: Bool) throws {
        let found = try names.map { try shelf().find($0) }
        for item in found {
            if try progress().suspended.contains(item.id) != isSuspended {
                _ = try append(.suspension(item.id, isSuspended: isSuspended))
            }
            screen.paragraph(wording(isSuspended ? .suspended(item.id.description) : .resumed(item.id.description)))
        }
        if options.json {
            show(["items": .array(found.map { .string($0.id.description) }), "suspended": .bool(isSuspended)])
        }
    }
}
