import Testing

@testable import QuestionBank

@Suite struct AllOfTheAboveTests {
    private func findings(_ language: String, _ options: [String], order: String = "") -> [Diagnostic] {
        let lines = options.map { "- ( ) \($0)\n" }.joined()
        let text = "---\nlanguages: \(language)\n---\n## a\n?\n\n- (x) k q j\n\(lines)\n\(order)"
        return BankReader.read(Array(text.utf8), fileName: "b.quiz.md").diagnostics.filter {
            $0.code == .allOfTheAbove
        }
    }

    @Test(arguments: [
        ("en", "Both A and B"), ("en", "a and c"), ("en", "Neither"), ("en", "Both"), ("en", "They all are"),
        ("en", "All of the above are correct"), ("en", "All the answers are correct"), ("en", "Only (b) and (c)"),
        ("es", "A y B son correctas"), ("es", "Las dos primeras"), ("es", "Ambas respuestas son correctas"),
        ("hi", "दोनों (क) और (ख)"), ("hi", "इनमें से कोई नहीं"),
    ])
    func optionsThatSpeakOfOthers(language: String, option: String) {
        #expect(findings(language, ["ploughs", option]).count == 1)
    }

    @Test(arguments: [
        ("en", ["All of the landlords", "None but the soldiers"]), ("en", ["A", "B", "A and B"]),
        ("en", ["a cow and a calf", "D and a half"]), ("en", ["vitamins A and C", "either or"]),
        ("es", ["a y más", "las dos vacas"]),
    ])
    func othersAreLeftAlone(language: String, options: [String]) {
        #expect(findings(language, options).isEmpty)
    }

    @Test func withAFixedOrderNothingIsSaidOfShuffling() {
        #expect(findings("en", ["oats", "All of the above"]).first?.message.contains("shuffled") == true)
        let fixed = findings("en", ["oats", "All of the above"], order: "order: fixed\n")
        #expect(fixed.count == 1 && fixed.first?.message.contains("shuffled") == false)
    }
}
