import Assessment
import Quantities
import Testing

struct DiagnosisOfUnitTests {
    private func diagnosis(_ response: String, _ item: Item) -> Diagnosis? { Misses.diagnosis(response, item) }

    private func unit(_ name: String) throws -> Quantities.Unit { try #require(Misses.unit(name)) }

    @Test func theFigureOfAnotherUnit() throws {
        let area = Misses.item("6.555", unit: "ha", stem: "How many hectares are 6 desiatinas?")
        #expect(diagnosis("6", area) == .unit(try unit("desiatina")))
        #expect(diagnosis("6 ha", area) == .unit(try unit("desiatina")))
    }

    @Test func theKeysDigitsWithTheWrongUnit() throws {
        let expected = Diagnosis.wrongUnit(typed: try unit("desiatina"), wanted: try unit("ha"))
        #expect(diagnosis("6.555 desiatinas", Misses.item("6.555", unit: "ha")) == expected)
        // A power of ten lies between them, and yet the unit is what was mistaken.
        let grams = Diagnosis.wrongUnit(typed: try unit("g"), wanted: try unit("kg"))
        #expect(diagnosis("5 g", Misses.item("5", unit: "kg")) == grams)
    }

    @Test func unitsThatNobodyNamed() throws {
        #expect(diagnosis("84", Misses.item("7", unit: "year")) == .unit(try unit("month")))
        #expect(diagnosis("4132", Misses.item("6650", unit: "km")) == .unit(try unit("mi")))
        // Near enough in versts for the tolerance, and so round that it will not have been meant.
        let length = Misses.item("6650", unit: "km", tolerance: .relative(Misses.rational("0.01")))
        guard case .near = diagnosis("6200", length) else {
            Issue.record("taken for another unit")
            return
        }
    }

    @Test func unitsThatTheBankDeclares() throws {
        var units = UnitTable.standard
        let declared = units.declare("handful", as: Rational(10), "g")
        let handful = try #require(declared)
        #expect(diagnosis("5", Misses.item("50", unit: "g", units: units)) == .unit(handful))
        #expect(diagnosis("5", Misses.item("50", unit: "g")) == .powerOfTen(-1, isRounded: false))
    }

    @Test func inTheLanguageOfTheStem() throws {
        let month = try unit("month")
        let item = Misses.item("7", unit: "year", stem: "84 महीने कितने साल होते हैं?")
        #expect(Misses.diagnosis("८४", item, .hindi) == .unit(month))
        let spanish = Misses.item("0.5", unit: "kg", stem: "¿Cuántos kilos son 500 gramos?")
        #expect(Misses.diagnosis("500", spanish, .spanish) == .unit(try unit("g")))
    }

    @Test func wordsThatAreUnitsByChance() throws {
        let gardens = Misses.item("5", unit: "ha", stem: "What area are the gardens?")
        #expect(diagnosis("500", gardens) == .powerOfTen(2, isRounded: false))
        let hectares = Misses.item("6.555", unit: "ha", stem: "How many hectares are 6 desiatinas?")
        #expect(diagnosis("655.5", hectares) == .powerOfTen(2, isRounded: false))
        let length = Misses.item("254", unit: "cm", stem: "How long in the end?")
        #expect(diagnosis("100", length) != nil)
        let sold = Misses.item("0.05", unit: "ha", stem: "How many hectares are 5 are?")
        #expect(diagnosis("5", sold) == .unit(try unit("are")))
    }

    @Test func aFigureWithoutUnitHasNone() {
        #expect(diagnosis("84", Misses.item("7")) == nil)
    }
}
