import Quantities
import Testing

/// "4 and 6": two complete numbers with nothing but "and" between them, where two ends may answer.
@Suite struct PairReadingTests {
    private typealias Wants = Quantities.Expectation

    @Test(
        arguments: Row.table(
            """
            4 y 6 => 4..6
            1926 y 1927 => 1926..1927
            1,5 millones y 2 millones => 1500000..2000000
            1,5 y 2 millones => 1500000..2000000 {shared-scale}
            4 desiatinas y 6 desiatinas => 4..6 [desiatina]
            treinta y cinco => 35
            treinta y cinco y cuarenta => 35..40
            mil y uno => 1001
            2 millones y medio => 2500000
            2 horas y 30 minutos => 2.5 [h]
            6 y 4 => ! not-a-number 2+1
            30 y 5 => ! not-a-number 3+1
            1926 y 27 => ! not-a-number 5+1
            2 horas y 30 => ! not-a-number 8+1
            4 y 6 y 8 => ! not-a-number 2+1
            4 o 6 => ! unknown-unit 2+1
            """))
    func spanish(row: Row) {
        #expect(rendered(row.text, style: .spanish) == row.expected)
    }

    @Test(
        arguments: Row.table(
            """
            4 and 6 => 4..6
            1926 and 1927 => 1926..1927
            two hundred and three hundred => 200..300
            a hundred and one => 101
            2 million and a half => 2500000
            1 and 1/2 => ! not-a-number 2+3
            5 or 6 => ! unknown-unit 2+2
            5 + 6 => ! arithmetic 0+5
            5 * 6 => ! arithmetic 0+5
            5 x 6 => ! arithmetic 0+5
            """))
    func english(row: Row) {
        #expect(rendered(row.text, style: .english) == row.expected)
    }

    @Test(
        arguments: Row.table(
            """
            4 और 6 => 4..6
            1926 और 1927 => 1926..1927
            चार और छह => 4..6
            """))
    func hindi(row: Row) {
        #expect(rendered(row.text, style: .hindi) == row.expected)
    }

    @Test func twoYearsAreASpan() {
        var wants = Wants.number
        wants.acceptsYearSpan = true
        #expect(rendered("1926 and 1927", style: .english, expected: wants) == "years 1926-1927")
        #expect(rendered("4 and 6", style: .english, expected: wants) == "! not-a-number 2+3")
    }

    @Test func aSingleNumberIsNoPair() {
        #expect(rendered("4 and 6", style: .english, expected: .number) == "! not-a-number 2+3")
        #expect(rendered("1926 y 1927", style: .spanish, expected: .number) == "! not-a-number 5+1")
    }
}
