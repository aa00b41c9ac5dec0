import Assessment
import ScoreReports
import SpacedRepetition
import Testing

@Suite struct ScoreExportTests {
    private func row(_ item: String, score: Double, verdict: Verdict) -> ScoreRow {
        ScoreRow(
            learner: "ana", at: Instant(milliseconds: 0, offset: 0),
            review: Review(
                session: "s1", item: ItemID(bank: "b", item: item), revision: "r", kind: .numeric, language: "es",
                seed: 7, response: "-5", reading: "-5", score: score, maximum: 1, verdict: verdict, rating: .good,
                seconds: 2.5, scheduler: "fsrs-6", purpose: .practice, tags: ["x", "y"]))
    }

    private func text(_ format: ScoreExport.Format) -> String {
        ScoreExport.text(
            columns: ScoreRow.columns, rows: [row("i", score: 0.5, verdict: .partial).values], format: format)
    }

    @Test func csv() {
        #expect(
            text(.csv) == """
                learner,session,item,revision,kind,tags,at,response,reading,score,maximum,verdict,rating,seconds,language,seed\r
                ana,s1,b/i,r,numeric,x y,1970-01-01T00:00:00Z,-5,-5,0.5,1,partial,good,2.5,es,7\r\n
                """)
    }

    @Test func json() {
        let object = """
            {"at":"1970-01-01T00:00:00Z","item":"b/i","kind":"numeric","language":"es","learner":"ana","maximum":1,\
            "rating":"good","reading":"-5","response":"-5","revision":"r","score":0.5,"seconds":2.5,"seed":7,\
            "session":"s1","tags":["x","y"],"verdict":"partial"}
            """
        #expect(text(.json) == "{\"rows\":[\(object)],\"version\":1}\n")
        #expect(text(.jsonl) == object + "\n")
    }

    @Test func sumsByItemAndTag() {
        let rows = [
            row("i", score: 1, verdict: .right), row("i", score: 0, verdict: .wrong),
            row("j", score: 0, verdict: .skipped),
        ]
        let items = ScoreSummary.rows(rows, by: .item)
        #expect(items.map { $0[0] } == [.text("b/i"), .text("b/j")])
        #expect(items[0][8] == .number(0.5))
        #expect(items[1][8] == .missing)
        #expect(ScoreSummary.rows(rows, by: .tag).map { $0[0] } == [.text("x"), .text("y")])
    }
}
