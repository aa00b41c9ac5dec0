import ArgumentParser
import Assessment
import LineEditing
import ScoreReports

/// `viva due`: how much there is to do today.
struct DueCommand: VivaCommand {
    static let configuration = CommandConfiguration(
        commandName: "due", abstract: "Show what is due now, and how many new items wait.")

    @Argument(help: "Banks, tags or items; all banks where none is named.")
    var names: [String] = []

    @OptionGroup var globals: GlobalOptions

    func run(in context: Context) throws {
        let progress = try context.progress()
        let items = try context.shelf().items(named: names, tags: [])
        let queue = PracticeQueue(
            from: items, progress: progress, schedule: context.schedule, now: context.now,
            request: .init(
                newLimit: PracticeQueue.remainingNew(
                    perDay: context.settings.newPerDay, progress: progress, now: context.now)))
        let due = queue.items.compactMap { item in progress.traces[item.id].map { (item, $0) } }
        if context.options.json {
            return context.show([
                "now": .string(context.now.description), "due": .int(queue.due), "new": .int(queue.new),
                "items": .array(due.map { item, trace in row(item, trace, context) }),
            ])
        }
        context.screen.show(context.wording(.dueCount(due: queue.due, new: queue.new)))
        context.screen.table(
            due.map { item, trace in
                [
                    context.wording.percent(Int((100 * context.recall(trace)).rounded()), of: 100),
                    item.id.description, context.stem(item),
                ]
            }, indent: 2)
    }

    private func row(_ item: Item, _ trace: MemoryTrace, _ context: Context) -> JSONValue {
        [
            "item": .string(item.id.description),
            "due": .string(context.schedule.due(of: item.id, trace).description),
            "retrievability": .double(context.recall(trace)),
        ]
    }
}

extension Context {
    func recall(_ trace: MemoryTrace) -> Double { schedule.retrievability(of: trace, now: now) }

    /// Prints the one JSON value of a command.
    func show(_ value: JSONValue) {
        console.write(value.text() + "\n")
    }

    /// The beginning of a stem, on one line.
    func stem(_ item: Item) -> String {
        let text = item.stem.template(in: item.language(preferring: language)).source
        let line = text.split { $0.isNewline }.joined(separator: " ")
        return TerminalText.shortened(line, columns: 70)
    }
}
