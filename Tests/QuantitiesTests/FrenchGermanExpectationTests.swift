import Quantities
import Testing

/// Units and nouns of an item, in French and German.
@Suite struct FrenchGermanExpectationTests {
    private typealias Wants = Quantities.Expectation

    private func unit(_ name: String) throws -> Unit { try #require(UnitTable.standard.unit(named: name)) }

    private func nouns(_ stem: String) -> Wants {
        Wants(unit: nil, nouns: stem.split(separator: " ").map(String.init), acceptsRange: true)
    }

    @Test(
        arguments: Row.table(
            """
            21 millions de paysans => 21000000
            21 millions de paysans pauvres => 21000000
            un million d'écoles => 1000000
            16 353 école => 16353
            4 à 6 chevaux => 4..6
            50 jours par an => 50
            5 ou 6 => ! unknown-unit 2+2
            21 millions de Russes => ! unknown-unit 15+6
            """))
    func frenchNouns(row: Row) {
        let stem = "Combien paysans pauvres écoles cheval jours an"
        #expect(rendered(row.text, style: .french, expected: nouns(stem)) == row.expected)
    }

    @Test(
        arguments: Row.table(
            """
            21 Millionen Bauern => 21000000
            21 Millionen arme Bauern => 21000000
            16.353 Schule => 16353 or 16.353 {decimal-mark}
            50 Tage im Jahr => 50
            zweihunderttausend Bauernhöfe => 200000
            5 oder 6 => ! unknown-unit 2+4
            21 Millionen Russen => ! unknown-unit 13+6 (Rupien)
            """))
    func germanNouns(row: Row) {
        let stem = "Wie viele arme Bauern Schulen Tage Jahr Bauernhöfe"
        #expect(rendered(row.text, style: .german, expected: nouns(stem)) == row.expected)
    }

    @Test func unitsConvert() throws {
        let area = Wants(unit: try unit("ha"))
        #expect(rendered("deux dessiatines", style: .french, expected: area) == "2 [desiatina]")
        #expect(rendered("zwei Desjatinen", style: .german, expected: area) == "2 [desiatina]")
        #expect(rendered("1 km carré", style: .french, expected: area) == "1 [km²]")
        #expect(rendered("5 kg", style: .german, expected: area) == "! wrong-dimension 2+2")
    }

    @Test func aNameOfTwoSizesMeansTheItemsOwn() throws {
        #expect(rendered("5 Zentner", style: .german, expected: Wants(unit: try unit("quintal"))) == "5 [quintal]")
        #expect(
            rendered("5 Zentner", style: .german, expected: Wants(unit: try unit("kg")))
                == "! ambiguous-word 2+7 (quintal)")
        #expect(rendered("5 livres", style: .french, expected: Wants(unit: try unit("£"))) == "5 [pound]")
    }
}
