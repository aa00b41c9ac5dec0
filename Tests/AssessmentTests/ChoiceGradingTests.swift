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
