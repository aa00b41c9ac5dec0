import Assessment
import ScoreReports

/// The line that closes a sitting: how much was right, what was missed, what comes back.
struct SummaryView {
    let summary: PracticeSession.Summary
    let context: Context

    func show() {
        if context.options.json { return context.show(json) }
        let wording = context.wording
        let screen = context.screen
        screen.show()
        guard summary.items > 0 || summary.skipped > 0 else {
            return screen.paragraph(wording(.nothingAnsweredInSession), style: .faint)
        }
        var parts = [wording(.summary(items: summary.items, right: summary.right, seconds: summary.seconds))]
        if summary.skipped > 0 { parts.append(wording(.summarySkipped(summary.skipped))) }
        var ending: [String] = []
        if !summary.missed.isEmpty { ending.append(wording(.summaryMissed(summary.missed.map(\.item)))) }
        if !summary.returning.isEmpty { ending.append(wording(.summaryReturning(summary.returning.count))) }
        let lead = screen.isPlain ? "" : "── "
        screen.paragraph(lead + parts.joined(separator: " · "), hanging: screen.isPlain ? 0 : 3, style: .strong)
        for line in ending { screen.paragraph(line, indent: 3) }
    }

    private var json: JSONValue {
        [
            "items": .int(summary.items), "right": .int(summary.right), "skipped": .int(summary.skipped),
            "seconds": .double(summary.seconds),
            "missed": .array(summary.missed.map { .string($0.description) }),
            "returning": .array(summary.returning.map { .string($0.description) }),
        ]
    }
}
