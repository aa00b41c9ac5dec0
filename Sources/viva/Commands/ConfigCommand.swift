import ArgumentParser
import ScoreReports

/// `viva config`: the learner's settings.
struct ConfigCommand: VivaCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Show the settings, or change one.",
        discussion: Settings.Key.allCases.map { "\($0.rawValue): \($0.meaning)" }.joined(separator: "\n"))

    @Argument(help: "The setting.")
    var key: String?

    @Argument(help: "Its new value.")
    var value: String?

    @Flag(help: "Go back to the usual value.")
    var unset = false

    @OptionGroup var globals: GlobalOptions

    func run(in context: Context) throws {
        guard let key else { return showAll(context) }
        let names = Settings.Key.allCases.map(\.rawValue)
        guard let known = Settings.Key(rawValue: key) else {
            throw Failure.unknown(.usage, .setting, name: key, among: names, otherwise: .settingsAre(names))
        }
        if let value {
            var changed = context.settings
            guard changed.set(known, to: value) else {
                throw Failure(
                    .usage, .settingCannotBe(key: known.rawValue, value: value),
                    hints: [.settingIs(known)])
            }
            try Settings.store(known, changed.text(known), in: context.recordDirectory)
            if context.options.json { context.show(.object([known.rawValue: JSONValue(changed.text(known))])) }
        } else if unset {
            try Settings.store(known, nil, in: context.recordDirectory)
            if context.options.json { context.show(.object([known.rawValue: JSONValue(Settings().text(known))])) }
        } else if context.options.json {
            context.show(.object([known.rawValue: JSONValue(context.settings.text(known))]))
        } else {
            context.screen.paragraph(context.settings.text(known) ?? "")
        }
    }

    private func showAll(_ context: Context) {
        let pairs = Settings.Key.allCases.map { ($0.rawValue, context.settings.text($0)) }
        if context.options.json {
            return context.show(.object(Dictionary(pairs.map { ($0, JSONValue($1)) }) { first, _ in first }))
        }
        context.screen.table(pairs.map { [$0, $1 ?? "–"] })
    }
}
