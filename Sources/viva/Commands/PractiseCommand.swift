import ArgumentParser
import Assessment
import LearnerRecord

extension Dialogue.Ending {
    /// Passes a signal on that asked the program to end.
    func check() throws {
        if case .terminated(let signal) = self { throw Terminated(signal: signal) }
    }
}

/// `viva practise`: what is due first, then new items.
struct PractiseCommand: VivaCommand {
    static let configuration = CommandConfiguration(
        commandName: "practise", abstract: "Practise what is due, then new items.", aliases: ["practice"])

    @Argument(help: "Banks, tags or items; all banks where none is named.")
    var names: [String] = []

    @Option(help: "Ask so many items at the most.")
    var limit: Int?

    @Option(help: "Introduce so many new items at the most, whatever the daily limit.")
    var new: Int?

    @Flag(help: "Ask what is not due yet, too.")
    var ahead = false

    @Flag(help: "Ask anything, and leave the schedule alone.")
    var cram = false

    @Flag(help: "Ask for intervals instead of figures, and leave the schedule alone.")
    var estimate = false

    @Option(
        help: ArgumentHelp("With --estimate: how sure your intervals are to be, 50 to 99.", valueName: "per cent"))
    var sure: Int?

    @Option(help: "Only items with this tag; may be repeated.")
    var tag: [String] = []

    @Option(help: "Only items of this kind: \(ItemKind.allCases.map(\.rawValue).joined(separator: ", ")).")
    var kind: String?

    @OptionGroup var globals: GlobalOptions

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit is a number from 1.") }
        if let new, new < 0 { throw ValidationError("--new is a number from 0.") }
        if ahead && cram { throw ValidationError("--ahead counts and --cram does not: choose one.") }
        if let sure {
            guard estimate else { throw ValidationError("--sure goes with --estimate.") }
            guard Confidence(percent: sure) != nil else {
                throw ValidationError("--sure is a whole number of per cent from 50 to 99.")
            }
        }
    }

    func run(in context: Context) throws {
        try practise(in: context)?.check()
    }

    /// Holds a sitting; nil when there was nothing to ask.
    func practise(in context: Context) throws -> Dialogue.Ending? {
        var items = try context.shelf().items(named: names, tags: tag)
        if let kind {
            let wanted = try ItemKind(argument: kind)
            items = items.filter { $0.kind == wanted }
        }
        if estimate { items = items.filter(\.isEstimable) }
        let progress = try context.progress()
        let seed = context.seed
        let perDay = PracticeQueue.remainingNew(
            perDay: context.settings.newPerDay, progress: progress, now: context.now)
        let queue = PracticeQueue(
            from: items, progress: progress, schedule: context.schedule, now: context.now,
            request: .init(
                mode: cram ? .cram : ahead || estimate ? .ahead : .due, limit: limit,
                newLimit: new ?? (estimate ? items.count : perDay), seed: seed))
        guard !queue.items.isEmpty else {
            explainNothing(among: items.filter { !progress.suspended.contains($0.id) }, progress, context)
            return nil
        }
        let confidence = sure.flatMap(Confidence.init(percent:)) ?? .usual
        let session = PracticeSession(
            id: try context.sessionID(), items: queue.items,
            purpose: estimate ? .estimate : cram ? .cram : .practice, progress: progress,
            language: context.language, seed: seed, confidence: confidence)
        if estimate {
            context.screen.paragraph(context.wording(.estimate(.guide(percent: confidence.percent))), style: .faint)
        }
        var dialogue = Dialogue(context: context, session: session)
        defer { context.stores.sitting = dialogue }
        return try dialogue.run()
    }
}

extension PractiseCommand {
    private func explainNothing(among items: [Item], _ progress: Progress, _ context: Context) {
        let waiting = items.count { progress.traces[$0.id] == nil }
        let next = items.compactMap { item in progress.traces[item.id].map { context.schedule.due(of: item.id, $0) } }
            .min { $0.milliseconds < $1.milliseconds }
        let phrase: Phrase =
            items.isEmpty
            ? estimate ? .estimate(.nothingFits) : .nothingMatches
            : waiting > 0 ? .newLimitReached(waiting: waiting) : .nothingDue(next: next.map(context.dayText))
        context.screen.paragraph(context.wording(phrase))
        guard context.options.json else { return }
        if estimate {
            EstimateSummaryView(reviews: [], summary: .empty, context: context).show()
        } else {
            SummaryView(summary: .empty, context: context).show()
        }
    }
}

extension ItemKind {
    /// Reads a kind as typed, or its beginning.
    init(argument: String) throws {
        let names = ItemKind.allCases.map(\.rawValue)
        let begun = names.filter { $0.hasPrefix(argument) }
        guard let name = names.contains(argument) ? argument : begun.count == 1 ? begun.first : nil,
            let kind = ItemKind(rawValue: name)
        else {
            throw Failure.unknown(
                .usage, .kind, name: argument, among: names, otherwise: .kindsAre(names))
        }
        self = kind
    }
}

extension Context {
    /// A name for a sitting: the moment it began, and what tells it from another of the same moment.
    func sessionID() throws -> String {
        var hash = StableHash()
        hash.combine(Places.device)
        hash.combine(try record().nextSequence)
        let digits = now.description.filter { $0.isASCII && ($0.isNumber || $0 == "T") }.prefix(15)
        let mark = String(hash.value & 0xFFFF | 0x10000, radix: 16).dropFirst()
        return "\(digits)-\(mark)"
    }

    /// A day in words: "now", or its date.
    func dayText(_ instant: Instant) -> String {
        let day = StudyDay(of: instant, startHour: settings.dayStart)
        return day <= StudyDay(of: now, startHour: settings.dayStart)
            ? wording(.dueNow) : wording(.dueOn(CivilDate(dayNumber: day.number).description))
    }
}
