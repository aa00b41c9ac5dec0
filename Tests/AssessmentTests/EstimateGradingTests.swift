import Quantities
import Testing

@testable import Assessment

@Suite struct EstimateGradingTests {
    private func judge(
        _ response: String, _ item: Item = Sample.numeric(Sample.exactly(16353)), _ language: Language = .english
    ) -> EstimateJudgement {
        Variant(of: item, seed: 0).judgeEstimate(response, confidence: .usual, language: language)
    }

    private func reading(
        _ response: String, _ item: Item = Sample.numeric(Sample.exactly(16353)), _ language: Language = .english
    ) -> String? {
        guard case .estimated(let grade, _) = judge(response, item, language) else { return nil }
        return grade.reading
    }

    private func misunderstanding(
        _ response: String, _ item: Item = Sample.numeric(Sample.exactly(16353)), _ language: Language = .english
    ) -> Misunderstanding? {
        guard case .notUnderstood(let misunderstanding) = judge(response, item, language) else { return nil }
        return misunderstanding
    }

    @Test(arguments: [
        ("12 000..20 000", Language.spanish), ("12-20 mil", .spanish), ("entre 12 y 20 mil", .spanish),
        ("12.000-20.000", .spanish), ("16 000 ± 4000", .spanish), ("16 mil ± 25 %", .spanish),
        ("12,000 to 20,000 schools", .english), ("between 12 and 20 thousand", .english), ("12k..20k", .english),
        ("12 से 20 हज़ार", .hindi), ("१२०००-२००००", .hindi), ("12 000 and 20 000", .english),
    ])
    func intervalsAsPeopleWriteThem(response: String, language: Language) {
        #expect(reading(response, Sample.numeric(Sample.exactly(16353)), language) == "12000..20000")
    }

    @Test func insideIsRight() {
        guard case .estimated(let inside, let estimate) = judge("16-17 thousand"),
            case .estimated(let outside, _) = judge("17-18 thousand")
        else {
            Issue.record("not judged")
            return
        }
        #expect(inside.verdict == .right && inside.score == 1)
        #expect(outside.verdict == .wrong && outside.score == 0)
        #expect(estimate == Estimate(confidence: .usual, truth: 16353))
    }

    @Test(arguments: [
        ("12-20 thousand @ 80", 80), ("12-20 thousand @80%", 80), ("12-20 thousand@ 50 %", 50),
        ("12-20 thousand @ ninety nine", 99), ("12-20 thousand @ ८०", 80), ("12-20 thousand", 90),
    ])
    func confidencesMayStandBehind(response: String, percent: Int) {
        guard case .estimated(_, let estimate) = judge(response) else {
            Issue.record("not judged")
            return
        }
        #expect(estimate.confidence.percent == percent)
    }

    @Test(arguments: [
        "12-20 @", "12-20 @ 100", "12-20 @ 49", "12-20 @ 0.9", "12-20 @ sure", "12-20 @ 80 km", "@ 12-20",
    ])
    func otherConfidencesAreAskedAgain(response: String) {
        #expect(misunderstanding(response) == .confidenceWanted)
    }

    @Test(arguments: ["16353", "16,353", "about 16 thousand", "more than 12 000", "16353 @ 80"])
    func oneFigureIsAskedAgain(response: String) {
        #expect(misunderstanding(response) == .intervalWanted)
    }

    @Test func whatIsNoIntervalIsAskedAgain() {
        guard case .number(let reversed)? = misunderstanding("20-12"),
            case .number(let empty)? = misunderstanding("@80"),
            case .number(let word)? = misunderstanding("from ten to many")
        else {
            Issue.record("judged")
            return
        }
        #expect(reversed.reason == .rangeReversed && reversed.suggestion == "12..20")
        #expect(empty.reason == .empty)
        #expect(word.text == "many")
    }

    @Test func unitsAreThoseOfTheKey() throws {
        let kilometre = try #require(UnitTable.standard.unit(named: "km"))
        var branch = Sample.exactly(6650)
        branch.unit = kilometre
        let nile = Sample.numeric(branch)
        #expect(reading("6000-7000", nile) == "6000..7000 km")
        #expect(reading("6 000 000..7 000 000 m", nile) == "6000..7000 km")
        #expect(reading("6650 km ± 50000 m", nile) == "6600..6700 km")
        guard case .number(let failure)? = misunderstanding("5-7 kg", nile) else {
            Issue.record("a mass was taken for a length")
            return
        }
        #expect(failure.reason == .wrongDimension)
        #expect(
            misunderstanding("6000000-7000000 m", Sample.numeric(branch, unitPolicy: .only))
                == .otherUnitWanted(kilometre))
        guard case .number(let missing)? = misunderstanding("5-7", Sample.numeric(branch, unitPolicy: .required)) else {
            Issue.record("the unit was not required")
            return
        }
        #expect(missing.reason == .unitRequired)
    }

    @Test func sharesAreInPoints() {
        var branch = Sample.exactly(19)
        branch.isPercent = true
        let share = Sample.numeric(branch)
        #expect(reading("15-25 %", share) == "15..25")
        #expect(reading("20 ± 5 %", share) == "15..25")
        #expect(misunderstanding("15-25 %") != nil)
    }

    @Test func years() {
        let year = Sample.numeric(Sample.exactly(1932))
        #expect(reading("1930-35", year) == "1930..1935")
        #expect(reading("1929/30", year) == "1929..1930")
        #expect(reading("from 1930 to 1935", year) == "1930..1935")
    }

    @Test func twoReadingsAreAskedAboutOnlyWhereItMatters() throws {
        let primary = try #require(Interval(low: 12, high: 20))
        let other = try #require(Interval(low: 12000, high: 20000))
        #expect(misunderstanding("12.000-20.000") == .ambiguousInterval(primary, other))
        #expect(reading("12.000-20.000", Sample.numeric(Sample.exactly(15))) == "12..20")
        guard case .estimated(let kept, _) = judge("12.000-20.000", Sample.numeric(Sample.exactly(15))),
            case .estimated(let plain, _) = judge("12-20", Sample.numeric(Sample.exactly(15)))
        else {
            Issue.record("not judged")
            return
        }
        #expect(kept.ambiguous == "12000..20000" && plain.ambiguous == nil)
        // Neither holds the truth: still asked, because the score differs, and asking tells nothing.
        #expect(
            misunderstanding("12.000-20.000", Sample.numeric(Sample.exactly(99))) == .ambiguousInterval(primary, other))
    }

    @Test func figuresOfTheVariantCount() {
        var item = Sample.numeric(NumericBranch(target: .value(.variable("n"), .exact)))
        item.variables = [Variable(name: "n", domain: .list([7]))]
        guard case .estimated(let grade, let estimate) = judge("6-8", item) else {
            Issue.record("not judged")
            return
        }
        #expect(grade.verdict == .right && estimate.truth == 7)
    }
}
