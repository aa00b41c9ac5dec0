import Assessment
import Testing

@Suite struct TextGradingTests {
    private func judge(_ response: String, _ item: Item) -> Grade? {
        Variant(of: item, seed: 0).judge(response, language: .spanish).grade
    }

    @Test func caseAndSpacingDoNotMatter() {
        #expect(judge("  alexander   BAYKOV. ", Sample.text("Baykov", "Alexander Baykov"))?.verdict == .right)
        #expect(judge("Stalin", Sample.text("Baykov"))?.verdict == .wrong)
    }

    @Test func missingAccentsAreAcceptedAndPointedOut() {
        let grade = judge("traicion", Sample.text("traición"))
        #expect(grade?.verdict == .right)
        #expect(grade?.remark == .mindAccents("traición"))
        #expect(judge("traicio\u{301}n", Sample.text("traición"))?.remark == nil)
        #expect(judge("करोड", Sample.text("करोड़"))?.verdict == .right)
    }
}
