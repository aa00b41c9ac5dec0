import Assessment
import Quantities
import Testing

@Suite struct ChoiceGradingTests {
    private func judge(_ response: String, _ item: Item) -> Judgement {
        Variant(of: item, seed: 0).judge(response, language: .english)
    }

    private let colours = Sample.choice(options: [
        ("Red", .never), ("Green", .always), ("Greyish blue", .never), ("अंक", .never),
    ])

    @Test(arguments: ["b", "B", " b ", "b)", "(b)", "green", "Green.", "gree", "“Green”"])
    func aLetterOrTheBeginningOfTheTextAnswers(response: String) {
        #expect(judge(response, colours).grade?.verdict == .right)
        #expect(judge(response, colours).grade?.reading == "2")
    }

    @Test func beginningsGoByUnicodeScalars() {
        #expect(judge("अ", colours).grade?.reading == "4")
    }

    @Test func whatIsNoOptionIsAskedAgain() {
        #expect(judge("purple", colours) == .notUnderstood(.noSuchOption("purple")))
        #expect(judge("gre", colours) == .notUnderstood(.severalOptions("gre", positions: [1, 2])))
        #expect(judge("a b", colours) == .notUnderstood(.oneOptionWanted))
        #expect(judge("z", colours) == .notUnderstood(.noSuchOption("z")))
    }

    @Test(arguments: ["a c", "ac", "c,a", "a, c", "AC", "Option 0, option 2"])
    func severalOptionsAreReadInAnyForm(response: String) {
        #expect(judge(response, Sample.multiple(.allOrNothing, keys: [true, false, true])).grade?.verdict == .right)
    }

    @Test(arguments: [
        (ScoringRule.allOrNothing, "a", 0), (.perOption, "a", 0.75), (.perOption, "a c", 1), (.perOption, "b d", 0),
        (.rightMinusWrong, "a", 0.5), (.rightMinusWrong, "a b", 0), (.noneIfWrong, "a", 0.5),
        (.noneIfWrong, "a c d", 0),
    ])
    func scoringRules(rule: ScoringRule, response: String, score: Double) {
        let item = Sample.multiple(rule, keys: [true, false, true, false])
        #expect(judge(response, item).grade?.score == score)
    }

    @Test func conditionalKeysFollowTheFigures() throws {
        var item = Sample.choice(options: [
            ("Yes", .when(.binary(.greater, .variable("value"), .number(Rational(1600))))), ("No", .otherwise),
        ])
        item.variables = [Variable(name: "value", domain: .list([Rational(900), Rational(1700)]))]
        for seed in 0..<40 as Range<UInt32> {
            let variant = Variant(of: item, seed: seed)
            #expect(variant.keys == (variant.values["value"] == Rational(1700) ? [0] : [1]))
        }
    }

    @Test func shufflesAreRepeatableAndReachEveryOrder() {
        let item = Sample.choice(
            options: [("A", .always), ("B", .never), ("C", .never)], isOrderFixed: false)
        var orders: Set<[Int]> = []
        for seed in 0..<200 as Range<UInt32> {
            #expect(Variant(of: item, seed: seed).optionOrder == Variant(of: item, seed: seed).optionOrder)
            orders.insert(Variant(of: item, seed: seed).optionOrder)
        }
        #expect(orders.count == 6)
    }
}

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
