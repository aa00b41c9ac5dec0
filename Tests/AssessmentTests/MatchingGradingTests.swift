import Assessment
import Testing

@Suite struct MatchingGradingTests {
    private let item: Item = {
        let pairs = [("Decree", 0), ("Code", 1), ("Charter", 2)].map {
            Matching.Pair(left: LocalizedText($0.0), target: $0.1, feedback: LocalizedText("about \($0.0)"))
        }
        let targets = ["1917", "1922", "1935", "1936"].map { LocalizedText($0) }
        return Sample.item("years", .matching(Matching(pairs: pairs, targets: targets, rule: .perPair)))
    }()

    private var variant: Variant { Variant(of: item, seed: 5) }

    private func letter(_ target: Int) -> String {
        Variant.label(at: variant.optionOrder.firstIndex(of: target) ?? 9)
    }

    @Test func lettersAnswerInManyForms() {
        let (a, b, c) = (letter(0), letter(1), letter(2))
        let forms = [
            "\(a) \(b) \(c)", "\(a)\(b)\(c)", "1\(a) 2\(b) 3\(c)", "3\(c), 1\(a), 2\(b)", "1-\(a) 2-\(b) 3-\(c)",
            "1 - \(a) 2 - \(b) 3 - \(c)", "1=\(a); 2=\(b); 3=\(c)", "1. \(a)  2. \(b)  3. \(c)",
            "\(a), \(b), \(c)".uppercased(), "१\(a) २\(b) ३\(c)", "1→\(a) 2→\(b) 3→\(c)",
        ]
        for form in forms {
            let grade = variant.judge(form, language: .english).grade
            #expect(grade?.verdict == .right, "\(form)")
            #expect(grade?.reading == "1,2,3")
        }
    }

    @Test func eachPairCounts() throws {
        let grade = try #require(
            variant.judge("\(letter(0)) \(letter(3)) -", language: .english).grade)
        #expect(abs(grade.score - 1.0 / 3) < 1e-12)
        #expect(grade.reading == "1,4,-")
        #expect(grade.parts.map(\.verdict) == [.right, .wrong, .wrong])
        #expect(
            grade.parts.map(\.feedback) == [[], [LocalizedText("about Code")], [LocalizedText("about Charter")]])
    }

    @Test(arguments: ["a b", "a", "a b c d", "1a 2b", "1a b 2c", "1a 1b 2c", "- - -", "1 2 3"])
    func anotherNumberOfLettersIsAskedAgain(response: String) {
        guard case .notUnderstood(.partsWanted(3, _)) = variant.judge(response, language: .english) else {
            Issue.record("\(variant.judge(response, language: .english))")
            return
        }
    }

    @Test(arguments: ["a b z", "a b 17", "4a 1b 2c", "9999999a b c", "a ? c"])
    func strangersAreAskedAgain(response: String) {
        guard case .notUnderstood(.noSuchOption) = variant.judge(response, language: .english) else {
            Issue.record("\(variant.judge(response, language: .english))")
            return
        }
    }
}
