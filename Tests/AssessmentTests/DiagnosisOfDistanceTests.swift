import Assessment
import Quantities
import Testing

struct DiagnosisOfDistanceTests {
    private func diagnosis(_ response: String, _ item: Item) -> Diagnosis? { Misses.diagnosis(response, item) }

    private func ratio(_ response: String, _ item: Item) -> Double? {
        guard case .near(let ratio) = diagnosis(response, item) else { return nil }
        return ratio
    }

    @Test func shares() throws {
        #expect(try #require(ratio("50", Misses.item("70"))) + 0.2857 < 0.0001)
        #expect(ratio("8", Misses.item("7", unit: "year")) == Double(1) / 7)
        #expect(ratio("20", Misses.item("40")) == -0.5)
        #expect(diagnosis("19", Misses.item("40")) == nil)
        #expect(diagnosis("17", Misses.item("0")) == nil)
    }

    @Test func percentagesArePointsApart() {
        #expect(diagnosis("70 %", Misses.item("73.3", percent: true)) == .points(Misses.rational("-3.3")))
        #expect(diagnosis("75", Misses.item("73.3", percent: true)) == .points(Misses.rational("1.7")))
    }

    @Test func yearsAndTheVeryNearAreSoMuchApart() throws {
        #expect(diagnosis("1928", Misses.item("1932")) == .difference(Rational(-4), nil))
        #expect(diagnosis("1600", Misses.item("1932")) == .near(-332 / 1932))
        #expect(diagnosis("16354", Misses.item("16353")) == .difference(Rational(1), nil))
        let kilometre = try #require(Misses.unit("km"))
        #expect(diagnosis("16354", Misses.item("16353", unit: "km")) == .difference(Rational(1), kilometre))
    }

    @Test func fromTheNearerEndOfARange() {
        let item = Misses.item("4", to: "6", unit: "desiatina")
        #expect(ratio("7", item) == Double(1) / 6)
        #expect(ratio("3", item) == -0.25)
    }

    @Test func oneEndOfASpan() {
        let item = Misses.item("1932", to: "1934")
        #expect(diagnosis("1932-36", item) == .oneEnd(isLow: true))
        #expect(diagnosis("1930-34", item) == .oneEnd(isLow: false))
        #expect(diagnosis("1930-36", item) == nil)
    }
}
