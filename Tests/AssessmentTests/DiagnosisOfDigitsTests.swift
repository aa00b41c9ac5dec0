import Assessment
import Quantities
import Testing

struct DiagnosisOfDigitsTests {
    private func diagnosis(_ response: String, _ item: Item) -> Diagnosis? { Misses.diagnosis(response, item) }

    @Test(arguments: [
        ("16533", "16353"), ("1923", "1932"), ("21", "12"), ("7.33", "3.73"), ("1.0952", "1.0925"), ("-31", "-13"),
    ])
    func neighboursThatChangedPlaces(response: String, key: String) {
        #expect(diagnosis(response, Misses.item(key)) == .swappedDigits)
    }

    @Test(arguments: [("15363", "16353"), ("16359", "16353"), ("231", "123"), ("5", "0.5"), ("-21", "12")])
    func otherDifferencesAreNoSwap(response: String, key: String) {
        #expect(diagnosis(response, Misses.item(key)) != .swappedDigits)
    }

    @Test func roundedTooFar() {
        #expect(diagnosis("16400", Misses.item("16353")) == .roundedTooFar)
        #expect(diagnosis("16350", Misses.item("16353")) == .roundedTooFar)
        #expect(diagnosis("1.09", Misses.item("1.0925")) == .roundedTooFar)
        #expect(diagnosis("2.67", Misses.item("2.6667", tolerance: .decimalPlaces(3))) == .roundedTooFar)
    }

    @Test func roundedSoFarThatItIsOnlyNear() {
        guard case .near(let ratio) = diagnosis("16000", Misses.item("16353")) else {
            Issue.record("taken for a rounding")
            return
        }
        #expect(abs(ratio + 0.02159) < 0.0001)
    }

    @Test func cutOffOrRoundedToTheWrongSide() {
        #expect(diagnosis("16300", Misses.item("16353")) == .rounding(right: Rational(16400)))
        #expect(
            diagnosis("2.6", Misses.item("2.6667", tolerance: .significantFigures(2)))
                == .rounding(right: Misses.rational("2.7")))
        #expect(
            diagnosis("2.66", Misses.item("2.6667", tolerance: .significantFigures(3)))
                == .rounding(right: Misses.rational("2.67")))
        #expect(diagnosis("16360", Misses.item("16353")) == .rounding(right: Rational(16350)))
        #expect(diagnosis("-16300", Misses.item("-16353")) == .rounding(right: Rational(-16400)))
    }

    @Test func roundedAsTheItemAsks() {
        let figure = Misses.item("2.3456", tolerance: .decimalPlaces(1))
        #expect(diagnosis("2.35", figure) == .roundedTooLittle(right: Misses.rational("2.3")))
        #expect(diagnosis("2.4", figure) == .rounding(right: Misses.rational("2.3")))
        #expect(diagnosis("2", figure) == .roundedTooFar)
        let pi = Misses.item("3.14159", tolerance: .decimalPlaces(2))
        #expect(diagnosis("3.1", pi) == .roundedTooFar)
        #expect(diagnosis("3.15", pi) == .rounding(right: Misses.rational("3.14")))
        let schools = Misses.item("16353", tolerance: .significantFigures(3))
        #expect(diagnosis("16300", schools) == .rounding(right: Rational(16400)))
        #expect(diagnosis("16000", schools) == .roundedTooFar)
    }

    @Test func yearsAreNotRounded() {
        #expect(diagnosis("1930", Misses.item("1932")) == .difference(Rational(-2), nil))
    }
}
