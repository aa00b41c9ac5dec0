import Quantities
import Testing

/// What may be said after a number about the thing it counts.
@Suite struct NounTests {
    private typealias Wants = Quantities.Expectation

    private func unit(_ name: String) throws -> Unit { try #require(UnitTable.standard.unit(named: name)) }

    private func nouns(_ stem: String) -> Wants {
        Wants(unit: nil, nouns: stem.split(separator: " ").map(String.init), acceptsRange: true)
    }

    @Test(
        arguments: Row.table(
            """
            16353 स्कूल => 16353
            16353 स्कूलों => 16353
            पचास लाख हल => 5000000
            50 लाख लकड़ी के हल => 5000000
            5 हलवाई => ! unknown-unit 2+5
            50 किलो => ! unit-not-expected 3+4
            """))
    func hindi(row: Row) {
        #expect(rendered(row.text, style: .hindi, expected: nouns("कितने स्कूलों में लकड़ी के हलों")) == row.expected)
    }

    @Test func aNounOfTwoLettersInEitherInflection() {
        #expect(rendered("50 लाख हलों", style: .hindi, expected: nouns("हल")) == "5000000")
        #expect(rendered("50 लाख हल", style: .hindi, expected: nouns("हलों")) == "5000000")
        #expect(rendered("50 लाख कल", style: .hindi, expected: nouns("हल")) == "! unknown-unit 7+2")
    }

    @Test func orIsNoNounEvenInTheStem() {
        let wants = nouns("स्कूल हल या कल")
        for text in ["5 या 6", "5 या 6 हल", "5 हल या 6 हल"] {
            #expect(rendered(text, style: .hindi, expected: wants).hasPrefix("!"), "\(text)")
        }
    }

    @Test(
        arguments: Row.table(
            """
            5 millones de arados de madera => 5000000
            100 años de atraso => 100
            50 días al año => 50
            50 días => 50
            500 millones de rublos/oro => 500000000
            500 millones de rublos oro => 500000000
            500 rublos/plata => ! arithmetic 0+16
            500 rublos/2 => ! arithmetic 0+12
            500/oro => ! arithmetic 0+7
            5 días a 6 días => 5..6
            """))
    func spanish(row: Row) {
        let stem = "cuántos millones rublos oro arados madera años atraso días año"
        #expect(rendered(row.text, style: .spanish, expected: nouns(stem)) == row.expected)
    }

    @Test(
        arguments: Row.table(
            """
            21 million poor peasants => 21000000
            4 years of schooling => 4
            100 years behind => 100
            50 days a year => 50
            50 days per year => 50
            5 dwellings => ! unknown-unit 2+9
            5 or 6 => ! unknown-unit 2+2
            """))
    func english(row: Row) {
        let stem = "how many poor peasants years schooling behind days year"
        #expect(rendered(row.text, style: .english, expected: nouns(stem)) == row.expected)
    }

    @Test(
        arguments: Row.table(
            """
            50 días al año => 50 [d]
            50 días por año => 50 [d]
            50 days a year => 50 [d]
            50 days per year => 50 [d]
            50 days in a year => 50 [d]
            50 दिन प्रति वर्ष => 50 [d]
            50 दिन साल में => 50 [d]
            4 a 6 días al año => 4..6 [d]
            5 días a 6 días => 5..6 [d]
            50 days per month => ! not-a-number 8+9
            50 days of rain => ! not-a-number 8+7
            50 days per 2 => ! not-a-number 8+3
            50 km al año => ! wrong-dimension 3+2
            """))
    func aUnitPerYear(row: Row) throws {
        let day = try unit("day")
        let style: NumberStyle =
            row.text.contains("año") || row.text.contains("días")
            ? .spanish : row.text.contains("दिन") ? .hindi : .english
        let wants = Wants(unit: day, acceptsRange: true)
        #expect(rendered(row.text, style: style, expected: wants) == row.expected)
    }

    @Test func aUnitAndWordsOfTheStem() throws {
        let year = try unit("year")
        let wants = Wants(unit: year, nouns: ["schooling", "behind", "months"])
        #expect(rendered("4 years of schooling", style: .english, expected: wants) == "4 [year]")
        #expect(rendered("100 years behind", style: .english, expected: wants) == "100 [year]")
        #expect(rendered("4 years of rain", style: .english, expected: wants) == "! not-a-number 8+7")
        #expect(rendered("4 years of months", style: .english, expected: wants) == "! not-a-number 8+9")
        let month = Wants(unit: try unit("day"), nouns: ["days", "month"])
        #expect(rendered("5 days per month", style: .english, expected: month) == "5 [d]")
        #expect(rendered("5 days per year", style: .english, expected: month) == "! not-a-number 7+8")
    }

    @Test func goldRoubles() throws {
        let gold = Wants(unit: try unit("gold rouble"))
        #expect(
            rendered("500 millones de rublos/oro", style: .spanish, expected: gold) == "500000000 [gold rouble]")
    }
}
