import Quantities
import Testing

/// Symbols that differ by nothing but their case, and temperatures without their scale.
@Suite struct UnitSymbolCaseTests {
    private func read(_ text: String, in unit: String, style: NumberStyle = .english) -> String {
        var wants = Quantities.Expectation.any
        wants.unit = UnitTable.standard.unit(named: unit)
        return rendered(text, style: style, expected: wants)
    }

    @Test(
        arguments: Row.table(
            """
            5 mW => 5 [mW]
            5 MW => 5 [MW]
            5 mw => ! ambiguous-word 2+2 (MW)
            5 Mg => 5 [Mg]
            5 mg => 5 [mg]
            5 ML => 5 [ML]
            5 mL => 5 [ml]
            5 Mm => 5 [Mm]
            5 MJ => 5 [MJ]
            5 ms => 5 [ms]
            5 KM => 5 [km]
            5 Kg => 5 [kg]
            5 HA => 5 [ha]
            300 K => 300000 {scale-word}
            """))
    func symbols(row: Row) {
        #expect(rendered(row.text, style: .english) == row.expected)
    }

    @Test func aSymbolInABankIsTheOneWrittenSo() {
        #expect(UnitTable.standard.unit(named: "mW")?.symbol == "mW")
        #expect(UnitTable.standard.unit(named: "MW")?.symbol == "MW")
        #expect(read("5 mw", in: "MW") == "! ambiguous-word 2+2 (MW)")
        #expect(read("5 mW", in: "mW") == "5 [mW]")
    }

    @Test(arguments: ["300 K", "300K", "300 k"])
    func kelvins(text: String) {
        #expect(read(text, in: "K") == "300 [K]")
    }

    @Test(arguments: ["20 ºC", "20º", "20°", "20 ° C", "20 grados", "20 degrees", "20 Grad", "20 degrés", "20 C"])
    func degrees(text: String) {
        for style in [NumberStyle.english, .spanish, .hindi, .french, .german] {
            #expect(read(text, in: "°C", style: style) == "20 [°C]")
        }
    }

    @Test func anotherScaleIsAskedAgainInTheOneWanted() {
        #expect(read("68 °F", in: "°C") == "! unknown-unit 3+2 (°C)")
        #expect(read("293 K", in: "°C") == "! unknown-unit 4+1 (°C)")
        #expect(read("20 C", in: "°F") == "! unknown-unit 3+1 (°F)")
        #expect(read("20 kg", in: "°C") == "! wrong-dimension 3+2")
    }
}
