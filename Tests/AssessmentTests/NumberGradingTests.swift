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

    @Test func whatTheStemDoesNotNameIsAskedAgain() {
        var item = Sample.numeric(Sample.exactly(21_000_000))
        item.stem = LocalizedText("How many poor peasants were there?")
        for right in ["21 million", "21 million poor peasants", "21 million peasants", "21 million of the peasants"] {
            #expect(judge(right, item).grade?.verdict == .right, "\(right)")
        }
        for other in ["21 million middle peasants", "21 million peasants of the middle", "21 million rich peasants"] {
            #expect(judge(other, item).grade == nil, "\(other)")
        }
        item.stem = LocalizedText("¿Cuántos campesinos pobres había?")
        #expect(judge("21 millones de campesinos pobres", item, .spanish).grade?.verdict == .right)
        #expect(judge("21 millones de campesinos medios", item, .spanish).grade == nil)
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

    /// The other reading must earn something, or meet another branch than the one that was read.
    @Test func aQuestionIsPutOnlyWhereTheAnswerTurnsOnIt() {
        func branch(_ value: String, _ credit: String) -> NumericBranch {
            NumericBranch(target: .value(decimal(value), .exact), credit: Rational(decimal: credit) ?? .zero)
        }
        // 2.6 and 2600.
        #expect(judge("2.600", Sample.numeric(Sample.exactly(7), branch("2600", "0"))).grade?.verdict == .wrong)
        #expect(judge("2.600", Sample.numeric(Sample.exactly(7), branch("2.6", "0.5"))).grade?.verdict == .partial)
        for other in ["0", "0.5"] {
            let item = Sample.numeric(Sample.exactly(2600), branch("2.6", other))
            #expect(judge("2.600", item) == .notUnderstood(.ambiguousNumber(decimals("2.6"), Rational(2600))))
            #expect(judge("2.600", item, .spanish).grade?.verdict == .right)
        }
        let half = Sample.numeric(Sample.exactly(7), branch("2600", "0.5"))
        #expect(judge("2.600", half) == .notUnderstood(.ambiguousNumber(decimals("2.6"), Rational(2600))))
    }

    private func decimals(_ text: String) -> Rational { Rational(decimal: text) ?? .zero }

    @Test(arguments: [("1600", Verdict.right), ("1 600", .right), ("1,6", .wrong), ("1.6", .wrong)])
    func eitherFigureSettlesTheQuestion(response: String, verdict: Verdict) {
        for language in [Language.english, .spanish, .hindi] {
            let grade = judge(response, Sample.numeric(Sample.exactly(1600)), language).grade
            #expect(grade?.verdict == verdict)
            #expect(grade?.ambiguous == nil)
        }
    }

    @Test func theOtherReadingIsKept() throws {
        let item = Sample.numeric(Sample.exactly(1600))
        #expect(judge("1.600", item, .spanish).grade?.ambiguous == "1.6")
        let missed = try #require(judge("2.600", item).grade)
        #expect(missed.reading == "2.6")
        #expect(missed.ambiguous == "2600")
        let kilometre = try #require(UnitTable.standard.unit(named: "km"))
        let length = Sample.numeric(NumericBranch(target: .value(decimal("6.65"), .exact), unit: kilometre))
        #expect(judge("6.650 km", length).grade?.ambiguous == "6650 km")
        #expect(judge("1600", item).grade?.ambiguous == nil)
        #expect(judge("16353", item).grade?.ambiguous == nil)
        let span = Sample.numeric(
            NumericBranch(target: .range(low: decimal("1.6"), high: decimal("1.7")), unit: kilometre))
        #expect(judge("1.600-1.700 km", span).grade?.verdict == .right)
        #expect(judge("1.600-1.700 km", span).grade?.ambiguous == "1600..1700 km")
        #expect(judge("1.6-1.7 km", span).grade?.ambiguous == nil)
    }

    @Test func severalUnitsAreKeptAsADecimal() throws {
        let metre = try #require(UnitTable.standard.unit(named: "m"))
        let height = Sample.numeric(
            NumericBranch(target: .value(decimal("1.88"), .absolute(decimal("0.01"))), unit: metre))
        let grade = try #require(judge("6 feet 2 inches", height).grade)
        #expect(grade.verdict == .right && grade.reading == "74 in")
        #expect(judge("5 feet 3 inches", height).grade?.reading == "5.25 ft")
    }

    /// An exam counts the reading by the style in force.
    @Test func whereNothingIsAskedTheStyleDecides() {
        func grade(_ response: String, _ item: Item, _ language: Language) -> Grade? {
            Variant(of: item, seed: 0).judge(response, language: language, asksWhichReading: false).grade
        }
        let item = Sample.numeric(Sample.exactly(1600))
        #expect(grade("1.600", item, .english)?.verdict == .wrong)
        #expect(grade("1.600", item, .english)?.reading == "1.6")
        #expect(grade("1.600", item, .english)?.ambiguous == "1600")
        #expect(grade("1.600", item, .spanish)?.verdict == .right)
        let share = Sample.numeric(NumericBranch(target: .value(decimal("50"), .exact), isPercent: true))
        #expect(grade("0.5", share, .english)?.verdict == .wrong)
        #expect(grade("0.5", share, .english)?.ambiguous == "50")
    }

    @Test func aShareIsAskedAboutWherePerCentAreWanted() {
        func percent(_ value: String) -> Item {
            Sample.numeric(NumericBranch(target: .value(decimal(value), .exact), isPercent: true))
        }
        #expect(judge("50", percent("50")).grade?.verdict == .right)
        #expect(judge("50 %", percent("50")).grade?.verdict == .right)
        #expect(judge("0.5", percent("50")) == .notUnderstood(.ambiguousShare(decimals("0.5"), Rational(50))))
        #expect(judge("1/2", percent("50")).grade?.verdict == .right)
        #expect(judge("0.5 %", percent("50")).grade?.verdict == .wrong)
        #expect(judge("0.5", percent("0.5")).grade?.verdict == .right)
        #expect(judge("0.4", percent("50")).grade?.ambiguous == "40")
        guard case .notUnderstood(.number(let failure)) = judge("50 %", Sample.numeric(Sample.exactly(50))) else {
            Issue.record("per cent were taken for a number")
            return
        }
        #expect(failure.reason == .percentNotExpected)
    }

    @Test func significantFiguresRoundBothSides() {
        let item = Sample.numeric(NumericBranch(target: .value(decimal("1.0925"), .significantFigures(3))))
        #expect(judge("1.09", item).grade?.verdict == .right)
        #expect(judge("1.0925", item).grade?.verdict == .right)
        #expect(judge("1.1", item).grade?.verdict == .wrong)
    }
}
