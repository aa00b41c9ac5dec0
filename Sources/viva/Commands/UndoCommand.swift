import ArgumentParser
import Assessment
import ScoreReports

/// `viva undo`: takes the newest answer back, whatever session it was given in.
struct UndoCommand: VivaCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Take back the newest answer; again takes back the one before.")

    @OptionGroup var globals: GlobalOptions

    func run(in context: Context) throws {
        if let newest = try context.progress().newestAcceptance {
            let response = newest.acceptance.response
            _ = try context.append(.retraction(of: newest.acceptance.event))
            if context.options.json {
                context.show(["undone": .string(newest.item.description), "forgotten": .string(response)])
            }
            return context.screen.paragraph(context.wording(.textEntry(.forgotten(response))))
        }
        guard let last = try context.progress().last else {
            if context.options.json { context.show(["undone": nil]) }
            return context.screen.paragraph(context.wording(.nothingToUndo))
        }
        _ = try context.append(.retraction(of: last.event))
        if context.options.json { context.show(["undone": .string(last.review.item.description)]) }
        context.screen.paragraph(context.wording(.undone(last.review.item.description)))
    }
}
