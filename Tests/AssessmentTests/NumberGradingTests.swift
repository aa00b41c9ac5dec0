import Assessment
import Quantities
import Testing

@Suite struct NumberGradingTests {
    private func judge(_ response: String, _ item: Item, _ language: Language = .english) -> Judgement {
        Variant(of: item, seed: 0).judge(response, language: language)
    }

    private func decimal(_ text: String) -> Expression { .number(Rational(decimal: text) ?? .zero) }

    @Test(arguments: [
        ("16353", Language.english), ("16.353", .spanish), ("16,353", .hindi), ("16 353 schools", .english),
    ])
    func figuresAsPeopleWriteThem(response: String, language: Language) {
        #expect(judge(response, Sample.numeric(Sample.exactly(16353)), language).grade?.verdict == .right)
    }

    @Test func whatIsNoNumberIsAskedAgain() {
        guard case .notUnderstood(.number(let failure)) = judge("many", Sample.numeric(Sample.exactly(5))) else {
            Issue.record("judged")
            return
        }
        #expect(failure.text == "many")
    }

    @Test func boundsOfATolerance() {
        let item = Sample.numeric(
            NumericBranch(target: .value(decimal("10"), .absolute(decimal("0.1")))))
        #expect(judge("10.1", item).grade?.verdict == .right)
        #expect(judge("9.9", item).grade?.verdict == .right)
        #expect(judge("10.11", item).grade?.verdict == .wrong)
    }

    @Test func partialCreditAndKnownMistakes() {
        let half = NumericBranch(
            target: .range(low: decimal("14"), high: decimal("18")),
            credit: Rational(numerator: 1, denominator: 2) ?? .zero,
            feedback: LocalizedText("close"))
        let grade = judge("15", Sample.numeric(Sample.exactly(16), half)).grade
        #expect(grade?.score == 0.5)
        #expect(grade?.verdict == .partial)
        #expect(grade?.feedback == [LocalizedText("close")])
    }

    @Test func unitsAreConvertedExactly() throws {
        let hectare = try #require(UnitTable.standard.unit(named: "ha"))
        let item = Sample.numeric(
            NumericBranch(target: .value(decimal("1.0925"), .absolute(decimal("0.00005"))), unit: hectare))
        #expect(judge("10925 m2", item).grade?.verdict == .right)
        #expect(judge("1 desiatina", item).grade?.verdict == .right)
        #expect(judge("2 desiatina", item).grade?.verdict == .wrong)
        guard case .notUnderstood = judge("3 kg", item) else {
            Issue.record("a mass was taken for an area")
            return
        }
    }

    @Test func twoReadingsAreAskedAboutOnlyWhereItMatters() {
        let item = Sample.numeric(Sample.exactly(1600))
        #expect(judge("1.600", item, .spanish).grade?.verdict == .right)
        guard case .notUnderstood(.ambiguousNumber(let first, let second)) = judge("1.600", item, .english) else {
            Issue.record("not asked")
            return
        }
        #expect(first.description == "1.6")
        #expect(second.description == "1600")
        #expect(judge("2.600", item, .english).grade?.verdict == .wrong)
    }

    @Test func saysHowFarOff() {
        let item = Sample.numeric(Sample.exactly(16353))
        #expect(judge("163530", item).grade?.remark == .powerOfTen(1))
        guard case .offBy(let ratio) = judge("16000", item).grade?.remark else {
            Issue.record("no distance")
            return
        }
        #expect(abs(ratio + 0.02159) < 0.0001)
    }

    @Test func significantFiguresRoundBothSides() {
        let item = Sample.numeric(NumericBranch(target: .value(decimal("1.0925"), .significantFigures(3))))
        #expect(judge("1.09", item).grade?.verdict == .right)
        #expect(judge("1.0925", item).grade?.verdict == .right)
        #expect(judge("1.1", item).grade?.verdict == .wrong)
    }
}
