import ArgumentParser
import Assessment
import ScoreReports

/// `viva stats`: what the learner's answers come to.
struct StatsCommand: VivaCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats", abstract: "Show how much you know.", subcommands: [CalibrationCommand.self])

    @OptionGroup var globals: GlobalOptions

    func run(in context: Context) throws {
        let progress = try context.progress()
        let items = try context.shelf().items
        let days = progress.days.values
        let reviews = days.reduce(0) { $0 + $1.reviews }
        let right = days.reduce(0) { $0 + $1.right }
        let recalls = days.reduce(0) { $0 + $1.recalls }
        let remembered = days.reduce(0) { $0 + $1.remembered }
        let seconds = Double(days.reduce(0) { $0 + $1.milliseconds }) / 1000
        let seen = items.count { progress.traces[$0.id] != nil }
        let today = progress.days[StudyDay(of: context.now, startHour: context.settings.dayStart)] ?? .init()
        let suspended = items.count { progress.suspended.contains($0.id) }
        if context.options.json {
            return context.show([
                "reviews": .int(reviews), "items": .int(items.count), "seen": .int(seen), "right": .int(right),
                "retention": recalls > 0 ? .double(Double(remembered) / Double(recalls)) : .null,
                "studyDays": .int(progress.days.count), "suspended": .int(suspended), "seconds": .double(seconds),
                "today": ["reviews": .int(today.reviews), "right": .int(today.right), "new": .int(today.new)],
            ])
        }
        let wording = context.wording
        func row(_ label: Phrase.Label, _ text: String) -> [String] { [wording(.label(label)), text] }
        func share(_ part: Int, _ whole: Int) -> String {
            whole == 0 ? "–" : "\(wording.number(part)) (\(wording.percent(part, of: whole)))"
        }
        context.screen.table([
            row(.items, wording.number(items.count)),
            row(.seen, share(seen, items.count)),
            row(.suspended, wording.number(suspended)),
            row(.reviews, wording.number(reviews)),
            row(.right, share(right, reviews)),
            row(.retention, recalls == 0 ? "–" : wording.percent(remembered, of: recalls)),
            row(.studyDays, wording.number(progress.days.count)),
            row(.timeSpent, wording.time(seconds)),
            row(.today, wording.number(today.reviews)),
            row(.newToday, wording.number(today.new)),
        ])
    }
}
