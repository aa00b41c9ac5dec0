import Assessment
import Testing

@Suite struct OrderingGradingTests {
    private func item(_ rule: ScoringRule = .allOrNothing) -> Item {
        let entries = ["Decree", "Code", "Plan", "Charter"].map { Ordering.Entry(text: LocalizedText($0)) }
        return Sample.item("laws", .ordering(Ordering(entries: entries, rule: rule)))
    }

    /// The letters of the entries in some order, by their places in the bank.
    private func letters(_ places: [Int], of variant: Variant) -> [String] {
        places.compactMap { variant.optionOrder.firstIndex(of: $0) }.map(Variant.label)
    }

    @Test(arguments: [" ", ", ", "", " > ", "<", "→"])
    func theLettersInOrderAnswer(joint: String) {
        let variant = Variant(of: item(), seed: 7)
        let response = letters([0, 1, 2, 3], of: variant).joined(separator: joint)
        let grade = variant.judge(response, language: .english).grade
        #expect(grade?.verdict == .right)
        #expect(grade?.reading == "1,2,3,4")
    }

    @Test func beginningsOfTheTextsAnswerToo() {
        let variant = Variant(of: item(), seed: 7)
        #expect(variant.judge("decree, code, plan, char", language: .english).grade?.verdict == .right)
    }

    @Test(arguments: [
        (ScoringRule.allOrNothing, [1, 0, 2, 3], 0.0), (.perPlace, [1, 0, 2, 3], 0.5),
        (.perPair, [1, 0, 2, 3], 5.0 / 6),
        (.perPlace, [3, 2, 1, 0], 0), (.perPair, [3, 2, 1, 0], 0), (.perPair, [1, 2, 3, 0], 0.5),
        (.perPlace, [1, 2, 3, 0], 0),
    ])
    func rules(rule: ScoringRule, order: [Int], score: Double) throws {
        let variant = Variant(of: item(rule), seed: 3)
        let response = letters(order, of: variant).joined(separator: " ")
        let grade = try #require(variant.judge(response, language: .english).grade)
        #expect(abs(grade.score - score) < 1e-12)
    }

    @Test func whatIsNoOrderIsAskedAgain() {
        let variant = Variant(of: item(), seed: 7)
        #expect(
            variant.judge("a b", language: .english)
                == .notUnderstood(.orderIncomplete(missing: [2, 3], repeated: [])))
        #expect(
            variant.judge("a b c c", language: .english)
                == .notUnderstood(.orderIncomplete(missing: [3], repeated: [2])))
        #expect(variant.judge("a b c x", language: .english) == .notUnderstood(.noSuchOption("x")))
    }

    @Test func everyOrderIsShown() {
        let orders = Set((0..<600 as Range<UInt32>).map { Variant(of: item(), seed: $0).optionOrder })
        #expect(orders.count == 24)
    }
}
