import Quantities
import Testing

/// What the item wants decides what a word means and what is refused.
@Suite struct ExpectationTests {
    private typealias Wants = Quantities.Expectation

    private func unit(_ name: String) throws -> Unit { try #require(UnitTable.standard.unit(named: name)) }

    @Test(
        arguments: Row.table(
            """
            5 => 5
            30% => 30 %
            5 km => ! unit-not-expected 2+2
            $5 => ! unit-not-expected 0+1
            12-15 => ! range-not-expected 0+5
            15-12 => ! range-not-expected 0+5
            10 to 12 => ! range-not-expected 0+8
            1926-27 => ! range-not-expected 0+7
            1926/27 => ! range-not-expected 0+7
            5 apples => ! unknown-unit 2+6
            """))
    func aPlainNumber(row: Row) {
        #expect(rendered(row.text, style: .english, expected: .number) == row.expected)
    }

    @Test(
        arguments: Row.table(
            """
            1.0925 => 1.0925
            1.0925 ha => 1.0925 [ha]
            10925 m2 => 10925 [m²]
            1 desiatina => 1 [desiatina]
            5 km => ! wrong-dimension 2+2
            5 % => ! percent-not-expected 0+3
            5 hectars => ! unknown-unit 2+7 (hectare)
            """))
    func anAreaInHectares(row: Row) throws {
        let wants = Wants(unit: try unit("ha"))
        #expect(rendered(row.text, style: .english, expected: wants) == row.expected)
    }

    @Test func aRequiredUnit() throws {
        let wants = Wants(unit: try unit("ha"), requiresUnit: true, acceptsRange: true)
        #expect(rendered("5", style: .english, expected: wants) == "! unit-required 1+0")
        #expect(rendered("5-6", style: .english, expected: wants) == "! unit-required 3+0")
        #expect(rendered("five", style: .english, expected: wants) == "! unit-required 4+0")
        #expect(rendered("5 ha", style: .english, expected: wants) == "5 [ha]")
        #expect(rendered("5 - 6 ha", style: .english, expected: wants) == "5..6 [ha]")
    }

    @Test func theExpectedMeaningOfAUnitWins() throws {
        #expect(rendered("5 m", style: .english, expected: Wants(unit: try unit("hour"))) == "5 [min]")
        #expect(rendered("5 m", style: .english, expected: Wants(unit: try unit("km"))) == "5 [m]")
        #expect(rendered("5 pounds", style: .english, expected: Wants(unit: try unit("£"))) == "5 [pound]")
        #expect(rendered("5 pounds", style: .english, expected: Wants(unit: try unit("kg"))) == "5 [lb]")
        #expect(rendered("$5", style: .latinAmericanSpanish, expected: Wants(unit: try unit("peso"))) == "5 [peso]")
    }

    @Test func aCapitalThatCanBeTheUnitIsNoScale() throws {
        #expect(rendered("5 M", style: .english, expected: Wants(unit: try unit("m"))) == "! ambiguous-word 2+1")
        #expect(rendered("5 T", style: .english, expected: Wants(unit: try unit("kg"))) == "5 [t]")
        #expect(rendered("5 M", style: .english, expected: Wants(unit: try unit("rouble"))) == "5000000 {scale-word}")
    }

    @Test func currenciesAreNotConverted() throws {
        let wants = Wants(unit: try unit("gold rouble"))
        #expect(rendered("500 million gold roubles", style: .english, expected: wants) == "500000000 [gold rouble]")
        #expect(rendered("500 million roubles", style: .english, expected: wants) == "! wrong-dimension 12+7")
        #expect(rendered("500 million", style: .english, expected: wants) == "500000000")
    }

    @Test(
        arguments: Row.table(
            """
            16353 => 16353
            16353 schools => 16353 [schools]
            16353 School => 16353 [schools]
            16353 new schools => 16353 [schools]
            16.353 escuelas nuevas => 16353 or 16.353 [schools] {decimal-mark}
            16353 स्कूलों => 16353 [schools]
            16353 old schools => ! unknown-unit 6+11
            16.353 escuelas viejas => ! not-a-number 16+6
            16353 houses => ! unknown-unit 6+6
            16353 km => ! wrong-dimension 6+2
            """))
    func countsOfTheItemsOwnNoun(row: Row) {
        let wants = Wants(unit: .counting("schools"), nouns: ["new", "escuela", "nueva", "स्कूल"])
        let style: NumberStyle = row.text.contains("escuelas") ? .spanish : .english
        #expect(rendered(row.text, style: style, expected: wants) == row.expected)
    }

    @Test func millionsOfPeople() {
        let wants = Wants(unit: .counting("peasants"), nouns: ["campesinos", "pobres", "किसान"], acceptsRange: true)
        #expect(
            rendered("21 millones de campesinos pobres", style: .spanish, expected: wants) == "21000000 [peasants]")
        #expect(rendered("2.1 करोड़ किसान", style: .hindi, expected: wants) == "21000000 [peasants]")
        #expect(
            rendered("1.5 to 2 million peasants", style: .english, expected: wants)
                == "1500000..2000000 [peasants] {shared-scale}")
    }

    @Test func percentByTheItemsWish() {
        var wants = Wants.number
        wants.percent = .asFraction
        #expect(rendered("30%", style: .english, expected: wants) == "0.3 %")
        wants.acceptsRange = true
        #expect(rendered("20-30%", style: .english, expected: wants) == "0.2..0.3 %")
        wants.percent = .refused
        #expect(rendered("30%", style: .english, expected: wants) == "! percent-not-expected 0+3")
        #expect(rendered("0.3", style: .english, expected: wants) == "0.3")
    }

    @Test(
        arguments: Row.table(
            """
            1932-34 => years 1932-1934 {year-span}
            1932–1934 => years 1932-1934
            1932 to 1934 => years 1932-1934
            from 1932 to 1934 => years 1932-1934
            between 1932 and 1934 => years 1932-1934
            1926/27 => years 1926-1927 {year-span}
            the years 1932-34 => years 1932-1934 {year-span}
            1932 => 1932
            10-12 => ! range-not-expected 0+5
            1934-32 => ! range-not-expected 0+7
            """))
    func aSpanOfYears(row: Row) {
        var wants = Wants.number
        wants.acceptsYearSpan = true
        #expect(rendered(row.text, style: .english, expected: wants) == row.expected)
    }

    @Test func twoYearsAnswerARangeItem() {
        var wants = Wants.number
        wants.acceptsRange = true
        #expect(rendered("1926-27", style: .english, expected: wants) == "1926..1927 {year-span}")
        #expect(rendered("1933-1938", style: .english, expected: wants) == "1933..1938")
    }
}
