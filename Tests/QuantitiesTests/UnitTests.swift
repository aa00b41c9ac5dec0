import Quantities
import Testing

@Suite struct UnitTests {
    @Test func unitsOfADimension() throws {
        #expect(UnitTable.standard.declaredUnits.isEmpty)
        var units = UnitTable.standard
        let declared = units.declare("handful", names: ["puñado"], as: Rational(3), "g")
        let handful = try #require(declared)
        #expect(units.declaredUnits == [handful])
        let masses = units.units(measuring: .mass).map(\.symbol)
        #expect(masses.prefix(3) == ["handful", "g", "kg"])
        #expect(Set(masses).count == masses.count)
        #expect(!masses.contains("m"))
        #expect(units.units(measuring: .count("school")).isEmpty)
    }

    private func unit(_ name: String) throws -> Unit { try #require(UnitTable.standard.unit(named: name)) }

    @Test(arguments: [
        ("1", "desiatina", "ha", "1.0925397504"), ("1", "desiatina", "square sazhen", "2400"),
        ("6", "desiatinas", "ha", "6.5552385024"), ("1", "verst", "km", "1.0668"), ("1", "verst", "sazhen", "500"),
        ("1", "sazhen", "arshin", "3"), ("1", "mile", "km", "1.609344"), ("1", "acre", "ft²", "43560"),
        ("1", "pood", "kg", "16.3804964"), ("100", "km2", "ha", "10000"), ("90", "min", "h", "1.5"),
        ("1", "century", "year", "100"), ("18", "months", "years", "1.5"), ("1", "m³", "l", "1000"),
        ("10", "m/s", "km/h", "36"), ("5", "t", "quintal", "50"), ("5", "rouble", "rouble", "5"),
        ("12", "square verst", "desiatina", "1250"), ("1", "pood", "funt", "40"), ("1", "funt", "zolotnik", "96"),
        ("1", "berkovets", "pood", "10"), ("1", "sazhen", "vershok", "48"), ("1", "sazhen", "foot", "7"),
        ("1", "metric centner", "kg", "100"), ("1", "chetvert", "garnets", "64"), ("1", "vedro", "litre", "12.2994075"),
        ("8", "US pint", "US gallon", "1"), ("1", "barrel of oil", "US gallon", "42"), ("1", "yard", "inch", "36"),
        ("1", "mi²", "acre", "640"), ("1", "stone", "lb", "14"), ("1", "long ton", "lb", "2240"),
        ("1", "kWh", "J", "3600000"), ("1", "GJ", "kJ", "1000000"), ("150", "kopeck", "rouble", "1.5"),
        ("1", "rupee", "paisa", "100"), ("1", "Doppelzentner", "quintal", "1"), ("1", "knot", "km/h", "1.852"),
        ("1", "km³", "m³", "1000000000"), ("1", "are", "m²", "100"),
    ])
    func convertsExactly(amount: String, from: String, to: String, expected: String) throws {
        let value = try #require(Rational(decimal: amount))
        #expect(try unit(from).convert(value, to: unit(to))?.description == expected)
    }

    @Test func doesNotConvertAcrossDimensions() throws {
        #expect(try unit("km").convert(1, to: unit("ha")) == nil)
        #expect(try unit("rouble").convert(1, to: unit("gold rouble")) == nil)
        #expect(try unit("day").convert(1, to: unit("month")) == nil)
        #expect(try unit("week").convert(1, to: unit("year")) == nil)
        #expect(try unit("°C").convert(1, to: unit("°F")) == nil)
        #expect(try unit("euro").convert(1, to: unit("dollar")) == nil)
        #expect(try unit("rouble").convert(1, to: unit("gold rouble")) == nil)
        let much = try #require(Rational(numerator: Int128.max, denominator: 1))
        #expect(try unit("km").convert(much, to: unit("mm")) == nil)
    }

    @Test(arguments: [
        ("Hectáreas", "ha"), ("hectareas", "ha"), ("HECTARE", "ha"), ("desyatinas", "desiatina"),
        ("हेक्टेयर", "ha"), ("किलोमीटर", "km"), ("kilometros", "km"), ("dólares", "dollar"), ("रुपये", "rupee"),
        ("रूपये", "rupee"), ("año", "year"), ("día", "d"), ("घंटे", "h"), ("घण्टे", "h"), ("Rs", "rupee"), ("₹", "rupee"),
    ])
    func knowsNamesInSeveralLanguages(name: String, symbol: String) throws {
        #expect(try unit(name).symbol == symbol)
    }

    /// Each of the usual units has a name in each language.
    @Test(arguments: [
        ("m", "metre metro मीटर mètre Meter"), ("km", "kilometres kilómetros किलोमीटर kilomètres Kilometer"),
        ("ha", "hectares hectáreas हेक्टेयर hectares Hektar"), ("l", "litres litros लीटर litres Liter"),
        ("kg", "kilograms kilogramos किलोग्राम kilogrammes Kilogramm"), ("t", "tonnes toneladas टन tonnes Tonnen"),
        ("d", "days días दिन jours Tage"), ("year", "years años साल ans Jahre"), ("h", "hours horas घंटे heures Stunden"),
        ("rouble", "roubles rublos रूबल roubles Rubel"), ("kopeck", "kopecks kopeks कोपेक kopecks Kopeken"),
        ("desiatina", "desiatinas desiatinas देस्यातिना dessiatines Desjatinen"),
        ("verst", "versts verstas वर्स्ट verstes Werst"),
        ("pood", "poods pudes पूड pouds Pud"), ("quintal", "quintals quintales क्विंटल quintaux Doppelzentner"),
        ("kWh", "kilowatt-hours kilovatios-hora kilowattheures Kilowattstunden"),
        ("century", "centuries siglos सदी siècles Jahrhunderte"),
    ])
    func everyLanguageHasItsNames(symbol: String, names: String) throws {
        for name in names.split(separator: " ") { #expect(try unit(String(name)).symbol == symbol, "\(name)") }
    }

    @Test func aNameOfTwoSizesIsAskedAgain() throws {
        #expect(rendered("5 gallons", style: .english) == "! ambiguous-word 2+7 (US gallon)")
        let litre = Quantities.Expectation(unit: try unit("l"))
        #expect(rendered("5 gallons", style: .english, expected: litre) == "! ambiguous-word 2+7 (US gallon)")
        #expect(rendered("5 US gallons", style: .english, expected: litre) == "5 [US gallon]")
        let gallon = Quantities.Expectation(unit: try unit("imperial gallon"))
        #expect(rendered("5 gallons", style: .english, expected: gallon) == "5 [imperial gallon]")
        var table = UnitTable.standard
        table.declare("gallon", as: 4, "l")
        #expect(rendered("5 gallons", style: .english, units: table) == "5 [gallon]")
    }

    @Test func unknownNames() {
        #expect(UnitTable.standard.unit(named: "furlong") == nil)
        #expect(UnitTable.standard.unit(named: "") == nil)
    }

    @Test(arguments: [
        ("hectaria", "hectárea"), ("killometre", "kilometre"), ("desiatna", "desiatina"), ("rublso", "rublo"),
    ])
    func suggestsTheNearestName(typed: String, suggestion: String) {
        #expect(UnitTable.standard.nearest(to: typed) == suggestion)
    }

    @Test func suggestsNothingFarAway() {
        #expect(UnitTable.standard.nearest(to: "xylophone") == nil)
        #expect(UnitTable.standard.nearest(to: "zz") == nil)
    }

    @Test func authorsDeclareUnits() throws {
        var table = UnitTable.standard
        #expect(table.declare("puñado", names: ["handful"], as: 3, "g") != nil)
        #expect(rendered("2 puñados", style: .spanish, units: table) == "2 [puñado]")
        #expect(rendered("2 PUNADOS", style: .spanish, units: table) == "2 [puñado]")
        #expect(rendered("2 handfuls", style: .english, units: table) == "2 [puñado]")
        #expect(try #require(table.unit(named: "puñado")).convert(2, to: unit("g")) == 6)
        #expect(table.declare("x", as: 3, "furlong") == nil)
        #expect(table.declare("x", as: 0, "g") == nil)
        #expect(UnitTable.standard.unit(named: "puñado") == nil)
    }

    @Test func aDeclaredMeaningComesFirst() throws {
        var table = UnitTable.standard
        table.declare("pound", as: 500, "g")
        #expect(table.units(named: "pound").map(\.factor).first == 500)
        #expect(table.units(named: "pound").count == 3)
    }
}
