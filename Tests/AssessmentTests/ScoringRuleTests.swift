import Assessment
import Foundation
import Quantities
import Testing

@Suite struct ScoringRuleTests {
    /// Five options of which the first and the third are keys.
    private func score(_ rule: ScoringRule, _ answer: String, floor: Int = 0) -> Rational {
        rule.score(chosen: places("10100", answer), keys: [0, 2], of: 5, floor: Rational(floor))
    }

    private func places(_ key: String, _ answer: String) -> Set<Int> {
        Set(answer.enumerated().filter { $0.element == "1" }.map(\.offset))
    }

    @Test(arguments: [
        ("11000", ScoringRule.allOrNothing, 0, 1), ("11000", .perOption, 3, 5), ("00000", .perOption, 3, 5),
        ("11000", .rightMinusWrong, 0, 1), ("11100", .rightMinusWrong, 1, 2), ("10000", .noneIfWrong, 1, 2),
        ("11100", .noneIfWrong, 0, 1), ("11100", .moodle, 2, 3), ("11000", .rexamsFalse, 1, 6),
        ("11000", .rexamsFalse2, 1, 6), ("11000", .rexamsTrue, 0, 1), ("11000", .rexamsAll, 0, 1),
        ("11000", .rexamsNone, 1, 2), ("11111", .rexamsNone, 1, 1), ("10100", .rexamsAll, 1, 1),
    ])
    func scores(answer: String, rule: ScoringRule, part: Int, whole: Int) throws {
        #expect(score(rule, answer) == Rational(numerator: Int128(part), denominator: Int128(whole)))
    }

    @Test func aFloorBelowZeroLetsAnswersLose() {
        #expect(score(.rexamsFalse, "01011", floor: -1) == Rational(-1))
        #expect(score(.allOrNothing, "11000", floor: -1) == Rational(-1))
        #expect(score(.allOrNothing, "00000", floor: -1) == Rational(0))
    }

    /// With one distractor, choosing it costs half at the most.
    @Test func false2Caps() {
        let chosen = ScoringRule.rexamsFalse2.score(chosen: [0, 1], keys: [0], of: 2)
        #expect(chosen == Rational(numerator: 1, denominator: 2))
    }

    @Test func writtenCreditsAreSummed() throws {
        let half = try #require(Rational(numerator: 1, denominator: 2))
        let credits = [0: half, 1: half, 2: half.negated]
        func sum(_ chosen: Set<Int>) -> Rational {
            ScoringRule.moodle.score(chosen: chosen, keys: [0, 1], of: 4, credits: credits)
        }
        #expect(sum([0, 1]) == Rational(1))
        #expect(sum([0]) == half)
        #expect(sum([0, 1, 2]) == half)
        #expect(sum([2]) == Rational(0))
        #expect(sum([0, 1, 3]) == Rational(1))
    }

    /// The worked cases of R/exams and of several learning systems, where that file is at hand.
    @Test func workedCases() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../shared/data/scoring_cases.json").standardizedFileURL
        guard let data = try? Data(contentsOf: file) else { return }
        let cases = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let rules: [String: ScoringRule] = [
            "false": .rexamsFalse, "false2": .rexamsFalse2, "true": .rexamsTrue, "all": .rexamsAll,
            "none": .rexamsNone,
        ]
        for one in try #require(cases["rexams"] as? [[String: Any]]) {
            let correct = try #require(one["correct"] as? String)
            let answer = try #require(one["answer"] as? String)
            let points = try #require(one["points"] as? Double)
            let isPartial = try #require(one["partial"] as? Bool)
            let rule = try #require(rules[one["rule"] as? String ?? ""])
            let negative = try #require(one["negative"] as? NSNumber)
            // `true` stands for -1.
            let floor: Rational = negative.doubleValue == 1 ? Rational(-1) : quarter(negative.doubleValue)
            let score = (isPartial ? rule : .allOrNothing).score(
                chosen: places(correct, answer), keys: places(correct, correct), of: correct.count, floor: floor)
            #expect(abs(score.doubleValue - points) < 1e-6, "\(one)")
        }
        for one in try #require(cases["multiselect_rules"] as? [[String: Any]]) {
            let correct = try #require(one["correct"] as? String)
            let answer = try #require(one["answer"] as? String)
            let wanted: [(ScoringRule, String)] = [
                (.allOrNothing, "all_or_nothing"), (.rightMinusWrong, "canvas_right_minus_wrong_over_correct"),
                (.perOption, "d2l_correct_answers_MTF"), (.moodle, "moodle_default_sum_fractions"),
                (.rexamsNone, "plus_only"),
            ]
            for (rule, name) in wanted {
                let points = try #require(one[name] as? Double)
                let score = rule.score(
                    chosen: places(correct, answer), keys: places(correct, correct), of: correct.count)
                #expect(abs(score.doubleValue - points) < 1e-9, "\(name) \(one)")
            }
        }
    }

    private func quarter(_ value: Double) -> Rational {
        value == 0 ? Rational(0) : Rational(numerator: -1, denominator: 4) ?? Rational(0)
    }
}
