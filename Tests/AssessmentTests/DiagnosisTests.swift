import Assessment
import Quantities
import SpacedRepetition
import Testing

struct DiagnosisTests {
    private func diagnosis(_ response: String, _ item: Item, among siblings: [Item] = []) -> Diagnosis? {
        Misses.diagnosis(response, item, among: siblings)
    }

    private static let misses = ["163530", "-16353", "16300", "16535", "16000", "16", "1", "21000000"]

    /// An exam shows what judging finds, and nothing else.
    @Test(arguments: misses) func judgingSaysNothingOfAMiss(response: String) throws {
        let variant = Variant(of: Misses.item("16353"), seed: 0)
        let grade = try #require(variant.judge(response, language: .english).grade)
        #expect(grade.verdict == .wrong)
        #expect(grade.remark == nil)
        #expect(grade.feedback.isEmpty)
    }

    @Test func nothingIsSaidOfARightAnswerOrOfAnotherKind() {
        #expect(diagnosis("16353", Misses.item("16353")) == nil)
        #expect(diagnosis("b", Sample.choice()) == nil)
        #expect(diagnosis("x", Sample.text("y")) == nil)
    }

    @Test func theAuthorsWordsAreEnough() {
        let known = NumericBranch(
            target: .value(Misses.number("163530"), .exact), credit: .zero, feedback: LocalizedText("ten times"))
        #expect(diagnosis("163530", Sample.numeric(Sample.exactly(16353), known)) == nil)
        let silent = NumericBranch(target: .value(Misses.number("163530"), .exact), credit: .zero)
        #expect(
            diagnosis("163530", Sample.numeric(Sample.exactly(16353), silent)) == .powerOfTen(1, isRounded: false))
    }

    @Test func aPartlyRightAnswerIsDiagnosedToo() {
        let half = NumericBranch(target: .value(Misses.number("16000"), .exact), credit: Misses.rational("0.5"))
        guard case .near = diagnosis("16000", Sample.numeric(Sample.exactly(16353), half)) else {
            Issue.record("no distance")
            return
        }
    }

    @Test func aStrangerSizeGivesWayToANamedUnit() throws {
        let gram = try #require(Misses.unit("g"))
        #expect(diagnosis("1000", Misses.item("1", unit: "kg")) == .powerOfTen(3, isRounded: false))
        #expect(diagnosis("1000", Misses.item("1", unit: "kg", stem: "How much are 1000 grams?")) == .unit(gram))
        #expect(diagnosis("1000 kg", Misses.item("1", unit: "kg", stem: "1000 g in kg?")) == .unit(gram))
    }

    @Test func theSignComesFirst() {
        // Minus fifty would be half the key, too, were it not for the sign, and its complement is beyond the whole.
        #expect(diagnosis("-50 %", Misses.item("50", percent: true)) == .sign)
        #expect(diagnosis("-12", Misses.item("12")) == .sign)
    }

    @Test func whatTheKeyExplainsNeedsNoSibling() {
        var other = Misses.item("163530")
        other.id = ItemID(bank: "sample", item: "other")
        #expect(diagnosis("163530", Misses.item("16353"), among: [other]) == .powerOfTen(1, isRounded: false))
        var share = Misses.item("27", percent: true)
        share.id = ItemID(bank: "sample", item: "share")
        #expect(diagnosis("27 %", Misses.item("73", percent: true), among: [share]) == .complement)
    }

    @Test func aSiblingGoesBeforeDigitsAndDistance() {
        var other = Misses.item("1923")
        other.id = ItemID(bank: "sample", item: "other")
        guard case .sibling(let figure) = diagnosis("1923", Misses.item("1932"), among: [other]) else {
            Issue.record("not found")
            return
        }
        #expect(figure.item == other.id)
        #expect(diagnosis("1923", Misses.item("1932")) == .swappedDigits)
    }

    @Test func anyOfSeveralKeysMayHaveBeenMissed() {
        let item = Sample.numeric(Sample.exactly(16353), Sample.exactly(500))
        #expect(diagnosis("5", item) == .powerOfTen(-2, isRounded: false))
        #expect(diagnosis("-16353", item) == .sign)
        guard case .near(let ratio) = diagnosis("490", item) else {
            Issue.record("no distance")
            return
        }
        #expect(abs(ratio + 0.02) < 1e-9)
    }

    /// Figures at the edges of what can be held, endless decimals and all the rest: it says something or nothing.
    @Test func anyFigureCanBeMissed() {
        var generator = SeededGenerator(seed: 11)
        let figures = [
            "0", "-1", "7", "1e37", "-1e37", "1e-37", "1/3", "-22/7", "99.995",
            "170141183460469231731687303715884105727",
            "16353", "0.5",
        ]
        let units = [nil, "kg", "ha", "year"]
        let parsed = figures.compactMap { figure -> Rational? in
            guard case .single(let value) = try? NumberReader(style: .english).read(figure).value else { return nil }
            return value
        }
        #expect(parsed.count == figures.count)
        for key in parsed {
            for response in figures {
                let tolerance: NumericBranch.Tolerance =
                    [.exact, .relative(Misses.rational("0.01")), .significantFigures(3)]
                    .randomElement(using: &generator) ?? .exact
                let branch = NumericBranch(
                    target: .value(.number(key), tolerance),
                    unit: Misses.unit(units.randomElement(using: &generator) ?? nil))
                let variant = Variant(of: Sample.numeric(branch), seed: 0)
                guard let grade = variant.judge(response, language: .english).grade else { continue }
                let found = variant.diagnosis(of: response, grade: grade, language: .english)
                if grade.verdict == .right { #expect(found == nil) }
            }
        }
    }

    @Test func answersInTheWrongGapsFindEachOther() {
        let (answers, keys) = (["b", "a", "c", "e", "d"], ["a", "b", "c", "d", "e"])
        let swaps = Diagnosis.swaps(gaps: 5) { answers[$0] == keys[$1] }
        #expect(swaps == [0: 1, 1: 0, 3: 4, 4: 3])
        #expect(Diagnosis.swaps(gaps: 3) { ["b", "c", "a"][$0] == ["a", "b", "c"][$1] }.isEmpty)
        #expect(Diagnosis.swaps(gaps: 0) { _, _ in true }.isEmpty)
    }
}
