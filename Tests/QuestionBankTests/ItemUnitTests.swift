import Assessment
import Quantities
import Testing

@testable import QuestionBank

/// Units that one item declares: `unit: puñado = 3 g`.
@Suite struct ItemUnitTests {
    private func key(_ lines: String) throws -> (UnitTable, Quantities.Unit?) {
        let reading = read("## a\nOne?\n\(lines)\n")
        #expect(reading.diagnostics.isEmpty)
        let key = try #require(reading.onlyItem?.numericKey)
        return (key.units, key.key?.unit)
    }

    @Test func aUnitInTermsOfAnother() throws {
        let (units, unit) = try key("= 2 puñados\nunit: puñado = 3 g")
        let handful = try #require(unit)
        #expect(handful.symbol == "puñado")
        #expect(handful.convert(2, to: try #require(units.unit(named: "g"))) == 6)
    }

    @Test func furtherNamesAndOtherUnits() throws {
        let (units, unit) = try key(
            "unit: puñado, handful = 3 g\nunit: saco = 10 puñados\nunit: required\n= 2 handfuls")
        #expect(unit?.symbol == "puñado")
        #expect(units.unit(named: "sacos")?.factor == 30)
    }

    @Test func aThingCounted() throws {
        let (_, unit) = try key("unit: school = schools, escuela\n= 16353 escuelas")
        #expect(unit == .counting("school"))
    }

    @Test func itIsTheItemsOwn() {
        expect("## a\nOne?\n= 2 puñados\nunit: puñado = 3 g\n\n## b\nTwo?\n= 2 1️⃣puñados\n", [1: .unitUnknown])
    }

    @Test func whatIsWrong() {
        expect("## a\nOne?\n= 2 g\nunit: puñado = 1️⃣3 gg\n".replacing("1️⃣3 gg", with: "3 1️⃣gg"), [1: .unitUnknown])
        expect("## a\nOne?\n= 2 g\nunit: puñado = 1️⃣3\n", [1: .fieldInvalid])
        expect("## a\nOne?\n= 2 g\nunit: puñado = 1️⃣0 g\n", [1: .fieldInvalid])
        expect("## a\nOne?\n= 2 g\nunit: 1️⃣= 3 g\n", [1: .fieldInvalid])
        expect("## a\nOne?\n= \"x\"\nunit: 1️⃣puñado = 3 g\n", [1: .fieldInvalid])
    }
}
