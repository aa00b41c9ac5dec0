import Assessment
import Quantities
import Testing

struct DiagnosisOfSizeTests {
    private func diagnosis(_ response: String, _ item: Item) -> Diagnosis? { Misses.diagnosis(response, item) }

    @Test(arguments: [
        ("163530", "16353", 1), ("16.353", "16353", -3), ("5", "500000000", -8), ("5e8", "5", 8), ("0.05", "5", -2),
    ])
    func powersOfTen(response: String, key: String, exponent: Int) {
        // In English 16.353 has two readings, of which one is right: it is asked about.
        let expected: Diagnosis? = response == "16.353" ? nil : .powerOfTen(exponent, isRounded: false)
        #expect(diagnosis(response, Misses.item(key)) == expected)
    }

    @Test func theKeysToleranceHoldsForTheScaledFigureToo() {
        let item = Misses.item("6650", tolerance: .relative(Misses.rational("0.01")))
        #expect(diagnosis("66.7", item) == .powerOfTen(-2, isRounded: false))
        #expect(diagnosis("68", item) != .powerOfTen(-2, isRounded: false))
    }

    @Test func nothingIsAPowerOfTenAwayFromNothing() {
        #expect(diagnosis("5", Misses.item("0", tolerance: .absolute(Misses.number("0.5")))) == nil)
    }

    @Test func aRoundedFigureOfTheWrongSize() {
        #expect(diagnosis("16", Misses.item("16353")) == .powerOfTen(-3, isRounded: true))
        #expect(diagnosis("16.4", Misses.item("16353")) == .powerOfTen(-3, isRounded: true))
        #expect(diagnosis("17", Misses.item("16353")) == nil)
        // One figure alone proves nothing.
        #expect(diagnosis("2", Misses.item("16353")) == nil)
    }

    @Test func aSpanOfTheWrongSize() {
        let item = Misses.item("1500000", to: "2000000")
        #expect(diagnosis("1500-2000", item) == .powerOfTen(-3, isRounded: false))
        #expect(diagnosis("1.8", item) == .powerOfTen(-6, isRounded: false))
    }

    @Test func aBoundIsNoFigure() {
        let above = NumericBranch(target: .bound(.above, Misses.number("500")))
        #expect(diagnosis("0.5", Sample.numeric(above)) == nil)
        #expect(diagnosis("-600", Sample.numeric(above)) == nil)
        guard case .near = diagnosis("490", Sample.numeric(above)) else {
            Issue.record("no distance")
            return
        }
    }

    @Test func signs() {
        #expect(diagnosis("-16353", Misses.item("16353")) == .sign)
        #expect(diagnosis("4", Misses.item("-4")) == .sign)
        #expect(diagnosis("-1.1", Misses.item("1", tolerance: .absolute(Misses.number("0.1")))) == .sign)
        #expect(diagnosis("0", Misses.item("1")) == nil)
    }

    @Test(arguments: [
        ("27 %", "73", true), ("27", "73.3", true), ("26.7 %", "73.3", true), ("0.27", "0.73", false),
        ("0.27", "0.733", false),
    ])
    func complements(response: String, key: String, isPercent: Bool) {
        #expect(diagnosis(response, Misses.item(key, percent: isPercent)) == .complement)
    }

    @Test func onlySharesHaveAComplement() {
        #expect(diagnosis("27", Misses.item("73")) != .complement)
        #expect(diagnosis("0.3", Misses.item("0.7", unit: "ha")) != .complement)
        #expect(diagnosis("0", Misses.item("1")) != .complement)
        #expect(diagnosis("-50 %", Misses.item("150", percent: true)) != .complement)
        #expect(diagnosis("3 %", Misses.item("73", percent: true)) != .complement)
    }
}
