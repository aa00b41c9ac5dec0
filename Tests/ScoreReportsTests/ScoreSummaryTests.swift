import Assessment
import ScoreReports
import Testing

struct ScoreSummaryTests {
    private let rows = [
        Sample.row("i", score: 1, verdict: .right), Sample.row("i", score: 0, verdict: .wrong),
        Sample.row("j", score: 0, verdict: .skipped),
    ]

    /// A group's row, its values under the names of their columns.
    private func group(_ name: String, by grouping: ScoreSummary.Grouping, of rows: [ScoreRow]) -> [String: ReportValue]
    {
        let found = ScoreSummary.rows(rows, by: grouping).first { $0.first == .text(name) } ?? []
        return Dictionary(zip(ScoreSummary.columns, found)) { first, _ in first }
    }

    @Test func sumsByItemAndTag() {
        #expect(ScoreSummary.rows(rows, by: .item).map { $0[0] } == [.text("b/i"), .text("b/j")])
        #expect(ScoreSummary.rows(rows, by: .tag).map { $0[0] } == [.text("x"), .text("y")])
        #expect(group("b/i", by: .item, of: rows)["facility"] == .number(0.5))
        #expect(group("x", by: .tag, of: rows)["answers"] == .number(2))
    }

    @Test func everyRowHasEveryColumn() {
        for grouping in ScoreSummary.Grouping.allCases {
            for row in ScoreSummary.rows(rows, by: grouping) { #expect(row.count == ScoreSummary.columns.count) }
            #expect(ScoreSummary.rows([], by: grouping).isEmpty)
        }
    }

    @Test func skippedAnswersCountInTheirOwnColumnOnly() {
        let skipped = group("b/j", by: .item, of: rows)
        #expect(skipped["skipped"] == .number(1))
        for column in ["answers", "right", "partial", "wrong", "score", "maximum", "seconds"] {
            #expect(skipped[column] == .number(0), "\(column)")
        }
        #expect(skipped["facility"] == .missing)
    }

    @Test func estimatesAreRowsOfTheirOwnKindAndInNoSum() {
        var estimate = Sample.row("i", score: 1, verdict: .right)
        estimate.review.purpose = .estimate
        estimate.review.estimate = Estimate(confidence: .usual, recordedTruth: "6650")
        #expect(estimate.furtherValues == ["confidence": .number(0.9), "truth": .text("6650")])
        #expect(rows[0].furtherValues.isEmpty)
        let kind = zip(ScoreRow.columns, estimate.values).first { $0.0 == "kind" }?.1
        #expect(kind == .text("estimate"))
        #expect(ScoreSummary.rows(rows + [estimate], by: .item) == ScoreSummary.rows(rows, by: .item))
    }

    @Test func sumsBySitting() {
        let sittings = [
            Sample.row("i", score: 1, verdict: .right, session: "2"),
            Sample.row("j", score: 0.5, verdict: .partial, session: "1"),
            Sample.row("i", score: 0, verdict: .wrong, session: "2"),
        ]
        #expect(ScoreSummary.rows(sittings, by: .session).map { $0[0] } == [.text("1"), .text("2")])
        let second = group("2", by: .session, of: sittings)
        #expect(second["right"] == .number(1))
        #expect(second["wrong"] == .number(1))
        #expect(second["seconds"] == .number(5))
        #expect(group("1", by: .session, of: sittings)["partial"] == .number(1))
    }

    @Test func anAnswerWithoutTagsIsInNoGroup() {
        #expect(ScoreSummary.rows([Sample.row("i", score: 1, verdict: .right, tags: [])], by: .tag).isEmpty)
    }
}
