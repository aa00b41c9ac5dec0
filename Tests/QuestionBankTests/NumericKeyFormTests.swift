import Assessment
import Quantities
import Testing

@testable import QuestionBank

/// Every form that a numeric answer may be written in.
@Suite struct NumericKeyFormTests {
    private func key(_ text: String, numbers: String = "point") throws -> NumericKey {
        let reading = read("---\nnumbers: \(numbers)\n---\n## a\nOne?\n\(text)\n")
        #expect(reading.diagnostics.filter { $0.severity == .error } == [])
        return try #require(reading.onlyItem?.numericKey)
    }

    private func span(_ text: String, numbers: String = "point") throws -> NumericBranch.Span {
        try key(text, numbers: numbers).branches[0].span(with: [:])
    }

    @Test(arguments: [
        ("= 42", "42", "42"), ("= -5", "-5", "-5"), ("= −5", "-5", "-5"), ("= 3/4", "0.75", "0.75"),
        ("= 1e6", "1000000", "1000000"),
        ("= 5 ± 0.5", "4.5", "5.5"), ("= 5 +- 0.5", "4.5", "5.5"), ("= 5 +/- 0.5", "4.5", "5.5"),
        ("=5±0.5", "4.5", "5.5"),
        ("= 200 ± 1%", "198", "202"), ("= 1.0925 ha ± 0.0005", "1.092", "1.093"),
        ("= 1.0925 ± 0.0005 ha", "1.092", "1.093"),
        ("= 4..6", "4", "6"), ("= 4 .. 6 ha", "4", "6"), ("= 4 ha..6 ha", "4", "6"), ("= 73%", "73", "73"),
        ("= {2 * (3 + 4)} ha ± {1 / 2}", "13.5", "14.5"), ("= {min(1, 2)}..{round(7 / 3, 1)}", "1", "2.3"),
        ("= १२३", "123", "123"),
    ])
    func spans(text: String, low: String, high: String) throws {
        let span = try span(text)
        #expect(span.low == Rational(decimal: low))
        #expect(span.high == Rational(decimal: high))
    }

    @Test(arguments: [
        ("es", "hectaera", "hectárea"), ("de", "hektra", "Hektar"), ("en", "hectarae", "hectare"),
        ("es en", "hectaera", "hectárea"),
    ])
    func unitsAreSuggestedInTheBanksFirstLanguage(languages: String, typed: String, unit: String) {
        let reading = read("---\nlanguages: \(languages)\n---\n## a\nOne?\n= 5 \(typed)\n")
        #expect(
            reading.diagnostics.contains { $0.message.contains("`\(unit)`") }, "\(reading.diagnostics.map(\.message))")
    }

    @Test func bounds() throws {
        let above = try span("= > 500")
        #expect(above.low == 500 && above.high == nil && !above.isLowIncluded)
        let atLeast = try span("= >= 500")
        #expect(atLeast.low == 500 && atLeast.high == nil && atLeast.isLowIncluded)
        let below = try span("= < 500 ha")
        #expect(below.low == nil && below.high == 500 && !below.isHighIncluded)
        let atMost = try span("= <= 500")
        #expect(atMost.low == nil && atMost.high == 500 && atMost.isHighIncluded)
    }

    @Test func rounding() throws {
        #expect(try span("= 3.14159 3 sf").rounding == .significantFigures(3))
        #expect(try span("= 3.14159 ha 2 dp").rounding == .decimalPlaces(2))
    }

    @Test func comma() throws {
        #expect(try span("= 1,0925 ha ± 0,0005", numbers: "comma").low == Rational(decimal: "1.092"))
        #expect(try span("= {min(1,5; 2)}", numbers: "comma").low == Rational(decimal: "1.5"))
    }

    @Test func credits() throws {
        let branches = try key("= 5\n= 6\n~ 7 (0.5)\n~ 8 (50%)\n~ 9 (0)\n~ 10\nunit: optional").branches
        #expect(branches.map(\.credit.description) == ["1", "1", "0.5", "0.5", "0", "0"])
    }

    @Test func percentAndUnit() throws {
        #expect(try key("= 73%").branches[0].isPercent)
        let required = try key("= 5 ha\nunit: required")
        #expect(required.unitPolicy == .required)
        #expect(required.branches[0].unit?.symbol == "ha")
    }

    @Test func declaredUnits() throws {
        let reading = read(
            "---\nunits:\n  puñado: 3 g\n  school: schools, escuela\n---\n## a\nOne?\n= 2 puñado\n\n## b\nTwo?\n= 5 escuela\n"
        )
        #expect(reading.diagnostics == [])
        let unit = try #require(reading.bank?.items.first?.numericKey?.branches[0].unit)
        #expect(unit.factor == 3)
        #expect(reading.bank?.items.last?.numericKey?.branches[0].unit?.symbol == "school")
    }
}
