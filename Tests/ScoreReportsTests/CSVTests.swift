import ScoreReports
import Testing

@Suite struct CSVTests {
    private func cell(_ value: ReportValue) -> String {
        String(CSV.table(columns: ["x"], rows: [[value]]).dropFirst(2).dropLast(1))
    }

    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"so\"", "\"say \"\"so\"\"\""), ("two\nlines", "\"two\nlines\""),
        ("करोड़", "करोड़"), ("", ""),
    ])
    func quotesWhereRFC4180Does(text: String, written: String) {
        #expect(cell(.text(text)) == written)
    }

    @Test(arguments: ["=1+1", "+5", "-x", "-1-1", "@SUM(A1)", "\tx", "＝1"])
    func aFormulaIsNeutralised(text: String) {
        #expect(cell(.text(text)).hasPrefix("'") || cell(.text(text)).hasPrefix("\"'"))
    }

    @Test func numbersStayNumbers() {
        #expect(cell(.number(-0.5)) == "-0.5")
        #expect(cell(.number(1)) == "1")
        #expect(cell(.number(4_294_967_295)) == "4294967295")
        #expect(cell(.text("-5")) == "-5")
        #expect(cell(.missing) == "")
    }

    @Test func linesEndAsTheStandardSays() {
        #expect(CSV.table(columns: ["a", "b"], rows: [[.text("x"), .number(2)]]) == "a,b\r\nx,2\r\n")
    }
}
