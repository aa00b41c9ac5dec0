import Assessment
import ScoreReports

/// The line that closes a sitting of estimates: how many held the truth, and how many were to.
struct EstimateSummaryView {
    let reviews: [Review]
    let summary: PracticeSession.Summary
    let context: Context

    private var estimates: [Review] { reviews.filter { $0.estimate != nil } }
    private var inside: Int { estimates.count { $0.verdict == .right } }
    /// How many were to hold the truth by what the learner said of each.
    private var expected: Double {
        Double(estimates.reduce(0) { $0 + ($1.estimate?.confidence.percent ?? 0) }) / 100
    }

    func show() {
        if context.options.json { return context.show(json) }
        let wording = context.wording
        let screen = context.screen
        screen.show()
        guard !estimates.isEmpty || summary.skipped > 0 else {
            return screen.paragraph(wording(.nothingAnsweredInSession), style: .faint)
        }
        var parts = [
            wording(
                .estimate(
                    .summary(
                        estimates: estimates.count, inside: inside, expected: wording.decimal(expected, places: 1),
                        seconds: summary.seconds)))
        ]
        if summary.skipped > 0 { parts.append(wording(.summarySkipped(summary.skipped))) }
        let lead = screen.isPlain ? "" : "── "
        screen.paragraph(lead + parts.joined(separator: " · "), hanging: screen.isPlain ? 0 : 3, style: .strong)
        if !summary.missed.isEmpty {
            screen.paragraph(wording(.estimate(.missed(summary.missed.map(\.item)))), indent: 3)
        }
        screen.paragraph(wording(.estimate(.seeCalibration)), indent: 3, style: .faint)
    }

    private var json: JSONValue {
        [
            "estimates": .int(estimates.count), "inside": .int(inside), "expected": .double(expected),
            "items": .int(summary.items), "right": .int(summary.right), "skipped": .int(summary.skipped),
            "seconds": .double(summary.seconds),
            "missed": .array(summary.missed.map { .string($0.description) }), "returning": .array([]),
        ]
    }
}
