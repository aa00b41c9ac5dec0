import Quantities
import Testing

/// Quantities in several units: "6 feet 2 inches".
@Suite struct CompoundTests {
    private func reading(_ text: String, _ style: NumberStyle, unit: String? = nil) throws -> Reading {
        var expected = Expectation.any
        expected.unit = unit.flatMap { UnitTable.standard.unit(named: $0) }
        return try NumberReader(style: style, expected: expected).read(text)
    }

    private func parts(_ text: String, _ style: NumberStyle) throws -> String {
        let reading = try reading(text, style)
        guard case .single(let value) = reading.value else { return "" }
        return reading.parts(of: value).map { "\($0.count) \($0.unit.symbol)" }.joined(separator: " ")
    }

    @Test(arguments: [
        ("6 feet 2 inches", NumberStyle.english, "6 ft 2 in", "74 in"),
        ("3 h 20 min", .english, "3 h 20 min", "200 min"),
        ("2 sazhen 1 arshin", .english, "2 sazhen 1 arshin", "7 arshin"),
        ("1 m 75 cm", .english, "1 m 75 cm", "1.75 m"),
        ("5 pies 3 pulgadas", .spanish, "5 ft 3 in", "5.25 ft"),
        ("3 horas y 20 minutos", .spanish, "3 h 20 min", "200 min"),
        ("6 फुट 2 इंच", .hindi, "6 ft 2 in", "74 in"), ("6 pieds 2 pouces", .french, "6 ft 2 in", "74 in"),
        ("3 Stunden 20 Minuten", .german, "3 h 20 min", "200 min"), ("-6 ft 2 in", .english, "-6 ft 2 in", "-74 in"),
        ("1 h 2 min 3 s", .english, "1 h 2 min 3 s", "62.05 min"), ("5 ft 14 in", .english, "6 ft 2 in", "74 in"),
        ("2 ft 0 in", .english, "2 ft", "2 ft"),
    ])
    func partsAndDecimalUnit(text: String, style: NumberStyle, said: String, decimal: String) throws {
        #expect(try parts(text, style) == said)
        let reading = try reading(text, style)
        guard case .single(let value) = reading.value, let unit = reading.unit, let other = reading.decimalUnit else {
            Issue.record("no single quantity: \(reading)")
            return
        }
        #expect(unit.convert(value, to: other).map { "\($0) \(other.symbol)" } == decimal)
    }

    @Test func simpleQuantitiesHaveNoParts() throws {
        for text in ["6 feet", "6.5 ft", "3/7 h", "12"] {
            let reading = try reading(text, .english)
            #expect(reading.compound.isEmpty && reading.decimalUnit == reading.unit, "\(text)")
            #expect(try parts(text, .english) == "")
        }
    }

    @Test func bothEndsOfASpan() throws {
        let reading = try reading("5 ft 2 in to 6 ft 1 in", .english)
        #expect(reading.compound.map(\.symbol) == ["ft", "in"] && reading.decimalUnit?.symbol == "in")
        let mixed = try self.reading("80 cm to 1 m 20 cm", .english)
        #expect(mixed.value == .range(80, 120) && mixed.decimalUnit?.symbol == "cm")
        #expect(mixed.compound.map(\.symbol) == ["m", "cm"])
        #expect(mixed.parts(of: 80).map(\.unit.symbol) == ["cm"])
    }

    @Test func zeroIsInTheLeastUnit() throws {
        let reading = try reading("0 ft 0 in", .english)
        #expect(reading.parts(of: 0).map(\.unit.symbol) == ["in"])
    }

    @Test func theUnitOfTheKeyIsNoPartOfIt() throws {
        let reading = try reading("6 ft 2 in", .english, unit: "m")
        #expect(reading.unit?.symbol == "ft" && reading.decimalUnit?.symbol == "in")
    }
}
