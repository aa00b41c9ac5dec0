import Assessment
import Quantities
import Testing

/// Answers such as "more than 500", and spans where one number is wanted.
struct BoundAnswerTests {
    private func judge(
        _ response: String, _ target: NumericBranch.Target, unit: String? = nil, asks: Bool = true
    ) -> Judgement {
        let item = Sample.numeric(NumericBranch(target: target, unit: Misses.unit(unit)))
        return Variant(of: item, seed: 0).judge(response, language: .english, asksWhichReading: asks)
    }

    private static let above = NumericBranch.Target.bound(.above, Misses.number("500"))
    private static let atLeast = NumericBranch.Target.bound(.atLeast, Misses.number("500"))
    private static let atMost = NumericBranch.Target.bound(.atMost, Misses.number("500"))
    private static let below = NumericBranch.Target.bound(.below, Misses.number("500"))

    @Test(arguments: [">500", "more than 500", "over 500", "501", "more than 600"])
    func theBoundItselfIsRight(response: String) {
        #expect(judge(response, Self.above).grade?.verdict == .right)
    }

    @Test(arguments: ["500", "<500", "less than 500", "more than 400"])
    func anotherBoundOrNoneIsNot(response: String) {
        #expect(judge(response, Self.above).grade?.verdict == .wrong)
    }

    /// Right is a bound from which the key follows.
    @Test(arguments: [
        ("at least 500", "≥"), ("more than 500", "> ≥"), ("500", "≥ ≤"), ("at most 500", "≤"), ("less than 500", "< ≤"),
        ("at least 501", "> ≥"), ("≥ 501", "> ≥"), (">= 500", "≥"), ("500 or more", "≥"), ("500+", "≥"),
        ("< 499", "< ≤"),
        ("less than 600", ""), ("more than 400", ""), ("at least 400", ""), ("up to 499", "< ≤"),
        // Near it, and no bound unless the key is one on that side.
        ("almost 600", "> ≥"), ("just over 500", "> ≥"), ("just under 500", "< ≤"), ("almost 500", "< ≤"),
    ])
    func whatFollowsFromTheAnswer(response: String, right: String) {
        let keys = [(">", Self.above), ("≥", Self.atLeast), ("<", Self.below), ("≤", Self.atMost)]
        let met = keys.filter { judge(response, $0.1).grade?.verdict == .right }.map(\.0)
        #expect(met.joined(separator: " ") == right, "\(response)")
    }

    @Test func beyondAFigureTheWordIsLeftOut() {
        let figure = NumericBranch.Target.value(Misses.number("500"), .exact)
        #expect(judge("at least 500", figure).grade?.verdict == .right)
    }

    @Test func theOtherSideIsNoDistanceAway() {
        let item = Sample.numeric(NumericBranch(target: Self.above))
        let variant = Variant(of: item, seed: 0)
        for (response, isTold) in [("less than 600", false), ("more than 400", true), ("400", true)] {
            guard let grade = variant.judge(response, language: .english).grade else { continue }
            let diagnosis = variant.diagnosis(of: response, grade: grade, language: .english)
            #expect((diagnosis != nil) == isTold, "\(response)")
        }
    }

    @Test func upperBounds() {
        #expect(judge("at most 500", Self.atMost).grade?.verdict == .right)
        #expect(judge("500", Self.atMost).grade?.verdict == .right)
        #expect(judge("more than 501", Self.atMost).grade?.verdict == .wrong)
    }

    @Test func aSpanInsideARangeIsAskedAgain() {
        let range = NumericBranch.Target.range(low: Misses.number("2.4"), high: Misses.number("2.8"))
        guard case .notUnderstood(.number(let failure)) = judge("2.5-2.6 kg", range, unit: "kg") else {
            Issue.record("graded")
            return
        }
        #expect(failure.reason == .rangeNotExpected)
        #expect(judge("2.4-2.8 kg", range, unit: "kg").grade?.verdict == .right)
        #expect(judge("2.4-2.6 kg", range, unit: "kg").grade?.verdict == .wrong)
        #expect(judge("2.5 kg", range, unit: "kg").grade?.verdict == .right)
        // An exam that asked again would tell that the span is not right.
        #expect(judge("2.5-2.6 kg", range, unit: "kg", asks: false).grade?.verdict == .wrong)
    }
}
