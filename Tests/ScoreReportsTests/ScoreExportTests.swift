import Assessment
import ScoreReports
import Testing

@Suite struct ScoreExportTests {
    private func text(_ format: ScoreExport.Format) -> String {
        ScoreExport.text(
            columns: ScoreRow.columns, rows: [Sample.row("i", score: 0.5, verdict: .partial).values], format: format)
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

    @Test func anEstimateHasItsIntervalScoreInJSONOnly() {
        var row = Sample.row("i", score: 0, verdict: .wrong)
        row.review.purpose = .estimate
        row.review.reading = "6000..6500 km"
        row.review.estimate = Estimate(confidence: .usual, recordedTruth: "6650")
        let written = ScoreExport.text(rows: [row], format: .jsonl)
        #expect(written.contains("\"intervalScore\":3500,") && written.contains("\"truth\":\"6650\""))
        #expect(!ScoreExport.text(rows: [row], format: .csv).contains("3500"))
    }

    @Test func whatOnlySomeAnswersHaveIsInTheirJSON() {
        var plain = Sample.row("i", score: 0.5, verdict: .partial)
        var row = plain
        row.review.ambiguous = "1600"
        #expect(ScoreExport.text(rows: [row], format: .csv) == text(.csv))
        #expect(ScoreExport.text(rows: [plain], format: .jsonl) == text(.jsonl))
        #expect(ScoreExport.text(rows: [plain], format: .json) == text(.json))
        plain.review.hints = 2
        #expect(ScoreExport.text(rows: [plain], format: .csv) == text(.csv))
        #expect(ScoreExport.text(rows: [plain], format: .jsonl).contains("\"hints\":2,"))
        #expect(ScoreExport.text(rows: [row], format: .jsonl) == "{\"ambiguous\":\"1600\"," + text(.jsonl).dropFirst())
    }
}
