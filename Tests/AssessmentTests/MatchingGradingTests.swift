import Assessment
import Quantities
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

    @Test func textsAnswerToo() {
        for form in ["1917, 1922, 1935", "1917; 1922; 1935", "2 1922, 1 1917, 3: 1935", "1. 1917, 2. 1922, 3. 1935"] {
            #expect(variant.judge(form, language: .english).grade?.reading == "1,2,3", "\(form)")
        }
        #expect(variant.judge("1917, -, 1936", language: .english).grade?.reading == "1,-,4")
        #expect(variant.judge("1917, 1922", language: .english) == .notUnderstood(.partsWanted(3, given: 2)))
        #expect(variant.judge("1917 1922 1935", language: .english) == .notUnderstood(.partsWanted(3, given: 1)))
        #expect(variant.judge("1917, 1918, 1935", language: .english) == .notUnderstood(.noSuchOption(" 1918")))
    }

    @Test func aWholeTextWinsOverALongerOne() {
        let pairs = [("a", 0), ("b", 1)].map { Matching.Pair(left: LocalizedText($0.0), target: $0.1) }
        let targets = ["Gamma ray", "Gamma"].map { LocalizedText($0) }
        let item = Sample.item("rays", .matching(Matching(pairs: pairs, targets: targets, rule: .perPair)))
        let grade = Variant(of: item, seed: 1).judge("gamma ray, gamma", language: .english).grade
        #expect(grade?.verdict == .right)
        let ordering = Ordering(entries: targets.map { .init(text: $0) }, rule: .perPlace)
        let order = Variant(of: Sample.item("order", .ordering(ordering)), seed: 1)
        #expect(order.judge("gamma ray, gamma", language: .english).grade?.verdict == .right)
    }

    /// Which of two targets that show the same was meant nobody can tell.
    @Test func targetsThatReadAlikeAreEquallyRight() {
        let pairs = [("a", 0), ("b", 1)].map { Matching.Pair(left: LocalizedText($0.0), target: $0.1) }
        let targets = [Expression.variable("x"), .binary(.multiply, .variable("x"), .variable("x"))].map {
            LocalizedText(versions: [.init(language: nil, text: Template(segments: [.value($0)]))])
        }
        var item = Sample.item("squares", .matching(Matching(pairs: pairs, targets: targets, rule: .perPair)))
        item.variables = [Variable(name: "x", domain: .list([1]))]
        for response in ["a b", "b a"] {
            #expect(Variant(of: item, seed: 1).judge(response, language: .english).grade?.verdict == .right)
        }
        item.variables = [Variable(name: "x", domain: .list([2]))]
        let verdicts = ["a b", "b a"].map {
            Variant(of: item, seed: 1).judge($0, language: .english).grade?.score
        }
        #expect(Set(verdicts) == [0, 1])
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
