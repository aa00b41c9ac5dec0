import Quantities
import Testing

/// Which scale two ends share, and which compounds are two numbers rather than one.
@Suite struct SharedScaleTests {
    @Test(
        arguments: Row.table(
            """
            500 to 1 billion => ! ambiguous-word 0+3
            500 to 1 thousand => 500..1000
            900 to 2 thousand => 900..2000
            1926-28 million => ! ambiguous-word 0+4
            one hundred to two hundred thousand => 100000..200000 {shared-scale}
            five hundred to two thousand => 500..2000
            1,600-1,700 => 1600..1700 or 1.6..1.7 {decimal-mark}
            1,600 ± 0.5 => 1599.5..1600.5 or 1.1..2.1 {decimal-mark}
            5 thousand 2 lakh => ! not-a-number 0+17
            2 hundred 5 lakh => ! not-a-number 0+16
            two hundred thousand => 200000
            two hundred and five thousand => 205000
            """))
    func english(row: Row) {
        #expect(rendered(row.text, style: .english) == row.expected)
    }

    @Test(
        arguments: Row.table(
            """
            entre 500 y mil millones => 500000000..1000000000 {shared-scale}
            de 500 a mil millones => 500000000..1000000000 {shared-scale}
            entre mil y dos mil millones => 1000000000..2000000000 {shared-scale}
            entre 1 y 2 mil millones => 1000000000..2000000000 {shared-scale}
            1.600-1.700 => 1600..1700 or 1.6..1.7 {decimal-mark}
            1.600-2000 => 1600..2000 or 1.6..2000 {decimal-mark}
            1.600 a 2 millones => 1600..2000000 or 1600000..2000000 {decimal-mark}
            mil millones => 1000000000
            2 mil 500 millones => 2500000000
            mil dos millones => 1002000000
            """))
    func spanish(row: Row) {
        #expect(rendered(row.text, style: .spanish) == row.expected)
    }

    @Test(
        arguments: Row.table(
            """
            5 हज़ार 2 लाख => ! not-a-number 0+13
            5 हज़ार करोड़ => 50000000000
            दो हज़ार पाँच सौ करोड़ => 25000000000
            एक हज़ार से दो हज़ार करोड़ => 10000000000..20000000000 {shared-scale}
            """))
    func hindi(row: Row) {
        #expect(rendered(row.text, style: .hindi) == row.expected)
    }
}
