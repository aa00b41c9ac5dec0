import ArgumentParser
import Assessment
import ScoreReports

/// `viva stats calibration`: how often intervals held the truth, set against how often they were said to.
struct CalibrationCommand: VivaCommand {
    static let configuration = CommandConfiguration(
        commandName: "calibration", abstract: "Show how often your estimates held the truth.",
        discussion: "`viva practise --estimate` asks for them.")

    @OptionGroup var globals: GlobalOptions

    func run(in context: Context) throws {
        let calibration = Calibration(try context.answers().map(\.review))
        guard context.options.json else { return CalibrationView(calibration: calibration, context: context).show() }
        context.show([
            "estimates": .int(calibration.estimates), "inside": .int(calibration.inside),
            "levels": .array(calibration.levels.map(json)), "widen": json(calibration.widen),
            "score": json(calibration.score), "medianScore": json(calibration.medianScore),
            "share": calibration.estimates == 0
                ? .null : .double(Double(calibration.inside) / Double(calibration.estimates)),
        ])
    }

    private func json(_ level: Calibration.Level) -> JSONValue {
        [
            "confidence": .double(level.confidence.share), "estimates": .int(level.estimates),
            "inside": .int(level.inside), "share": .double(level.share), "low": .double(level.plausible.lowerBound),
            "high": .double(level.plausible.upperBound), "widen": json(level.widen),
        ]
    }

    private func json(_ value: Double?) -> JSONValue { value.map { .double($0) } ?? .null }
}
