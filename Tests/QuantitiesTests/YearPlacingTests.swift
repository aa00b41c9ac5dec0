import Quantities
import Testing

/// Words that only place a year are passed over, and the side they point to is reported.
@Suite struct YearPlacingTests {
    @Test(
        arguments: Row.table(
            """
            in 1936 => 1936
            by 1936 => 1936 {bound-word}
            after 1937 => 1937 {bound-word}
            after the year 1937 => 1937 {bound-word}
            by 5 => ! not-a-number 0+2
            after 5 million => ! not-a-number 0+5
            1936 after => ! not-a-number 5+5
            5 by 6 => ! not-a-number 2+2
            """))
    func english(row: Row) {
        #expect(rendered(row.text, style: .english, expected: .number) == row.expected)
    }

    @Test(
        arguments: Row.table(
            """
            en 1936 => 1936
            hacia 1936 => 1936 ~
            después de 1937 => 1937 {bound-word}
            despues de 1937 => 1937 {bound-word}
            después del año 1937 => 1937 {bound-word}
            hacia 5 => ! not-a-number 0+5
            """))
    func spanish(row: Row) {
        #expect(rendered(row.text, style: .spanish, expected: .number) == row.expected)
    }

    @Test(
        arguments: Row.table(
            """
            1936 में => 1936
            1936 तक => 1936 {bound-word}
            1937 के बाद => 1937 {bound-word}
            १९३७ के बाद => 1937 {bound-word}
            5 के बाद => ! not-a-number 2+6
            """))
    func hindi(row: Row) {
        #expect(rendered(row.text, style: .hindi, expected: .number) == row.expected)
    }
}
