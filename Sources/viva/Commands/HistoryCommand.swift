import ArgumentParser
import Assessment
import LearnerRecord
import ScoreReports

/// `viva history ITEM`: every answer that was given to an item.
struct HistoryCommand: VivaCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Show your answers to an item, oldest first.")

    @Argument(help: "The item, as BANK/ITEM.")
    var item: String

    @OptionGroup var globals: GlobalOptions

    func run(in context: Context) throws {
        // A record outlives its banks: an item that has gone can still be looked up by its full name.
        let id: ItemID
        var found: Item?
        do {
            let item = try context.shelf().find(item)
            (found, id) = (item, item.id)
        } catch {
            guard let named = ItemID(item), try context.progress().traces[named] != nil else { throw error }
            id = named
        }
        let answers = try context.answers().filter { $0.review.item == id }
        if context.options.json {
            return context.console.write(ScoreExport.text(rows: answers, format: .json))
        }
        guard !answers.isEmpty else {
            return context.screen.paragraph(context.wording(.noHistory(id.description)))
        }
        context.screen.table(
            answers.map { row in
                let moment = row.at.description.prefix(16).split(separator: "T").joined(separator: " ")
                return [
                    moment, context.wording(.verdict(row.review.verdict)),
                    standing(of: row.review, context.wording),
                    row.review.response,
                ] + figures(row.review, of: found, context)
            })
    }

    /// What an answer meant for the schedule.
    private func standing(of review: Review, _ wording: Wording) -> String {
        if let estimate = review.estimate {
            return wording(.estimate(.answered(percent: estimate.confidence.percent)))
        }
        if review.purpose == .cram { return wording(.cram) }
        return review.rating.map { wording(.rating($0)) } ?? "–"
    }

    /// What an item that draws figures had drawn for an answer, and the seed that `show` takes to show it again.
    private func figures(_ review: Review, of item: Item?, _ context: Context) -> [String] {
        guard let item, !item.variables.isEmpty else { return [] }
        let isAsItWas = review.revision == item.revision
        let figures =
            isAsItWas
            ? context.wording.figures(of: Variant(of: item, seed: review.seed)) : context.wording(.olderRevision)
        return ["\(figures) · \(context.wording(.seed(review.seed)))"]
    }
}

extension Context {
    /// Every answer in the record as it stands after corrections, oldest first.
    func answers() throws -> [ScoreRow] {
        let learner = settings.learner ?? Places.variable("USER") ?? "learner"
        let record = try record()
        do {
            return try record.effectiveEvents().compactMap { event in
                guard case .review(let review) = event.body else { return nil }
                return ScoreRow(learner: learner, at: event.at, review: review)
            }
        } catch {
            throw Failure(recordError: error, directory: recordDirectory)
        }
    }
}
