import Quantities
import Testing

/// Digits and marks, which mean the same in every language except for the decimal mark.
@Suite struct DigitReadingTests {
    @Test(
        arguments: Row.table(
            """
            16353 => 16353
             3.14  => 3.14
            +3.14 => 3.14
            3,14 => 3.14
            1,0925 => 1.0925
            1.0925 => 1.0925
            0.125 => 0.125
            0,125 => 0.125
            000.125 => 0.125
            1600.125 => 1600.125
            .5 => 0.5
            1. => 1
            -0 => 0
            -5 => -5
            - 5 => -5
            −5 => -5
            –5 => -5
            1,234.5 => 1234.5
            1.234,5 => 1234.5
            1.600,5 => 1600.5
            1 234.5 => 1234.5
            1.234.567 => 1234567
            1,234,567 => 1234567
            1,00,000 => 100000
            12,34,567.50 => 1234567.5
            1 00 000 => 100000
            12 345 => 12345
            16\u{A0}353 => 16353
            16\u{202F}353 => 16353
            16\u{2009}353 => 16353
            1 234 567.891 => 1234567.891
            1’600’000 => 1600000
            \u{FEFF}1\u{200D}6\u{200E}00 => 1600
            ½ => 0.5
            2½ => 2.5
            2 ½ => 2.5
            -2½ => -2.5
            ⅔ => 2/3
            3/4 => 0.75
            3 / 4 => 0.75
            1⁄3 => 1/3
            2 1/2 => 2.5
            -2 1/2 => -2.5
            1 234 1/2 => 1234.5
            1e6 => 1000000
            1E-3 => 0.001
            3.14e0 => 3.14
            1,5×10^6 => 1500000
            1.5 x 10⁶ => 1500000
            1.5*10^-3 => 0.0015
            2·10⁻² => 0.02
            10^6 => 1000000
            10⁶ => 1000000
            १२३ => 123
            १,००,००० => 100000
            ५.५ => 5.5
            ١٢٣ => 123
            ١٬٦٠٠٫٥ => 1600.5
            １２３ => 123
            9007199254740993 => 9007199254740993
            007 => 7
            ~5 => 5 ~
            ≈ 5 => 5 ~
            ≥ 500 => 500 {bound-word}
            >= 500 => 500 {bound-word}
            < 500 => 500 {bound-word}
            12-15 => 12..15
            12 – 15 => 12..15
            2.4..2.8 => 2.4..2.8
            2.4…2.8 => 2.4..2.8
            -5--3 => ! not-a-number 3+1
            20-30% => 20..30 %
            20% – 30% => 20..30 %
            1926-27 => years 1926-1927 {year-span}
            1932–34 => years 1932-1934 {year-span}
            1929-32 => years 1929-1932 {year-span}
            1926/27 => years 1926-1927 {year-span}
            1999-02 => years 1999-2002 {year-span}
            1926-7 => years 1926-1927 {year-span}
            500+ => 500 {bound-word}
            -5..5 => -5..5
            1M€ => 1000000 [euro] {scale-word}
            1933-1938 => 1933..1938
            """))
    func readsInAllStyles(row: Row) {
        for style in [NumberStyle.english, .spanish, .latinAmericanSpanish, .hindi] {
            #expect(rendered(row.text, style: style) == row.expected)
        }
    }

    @Test(
        arguments: Row.table(
            """
            1.600 => 1600 or 1.6 {decimal-mark}
            16.353 => 16353 or 16.353 {decimal-mark}
            1,600 => 1.6 or 1600 {decimal-mark}
            -1.600 => -1600 or -1.6 {decimal-mark}
            21'000.000 => 21000000 or 21000 {decimal-mark}
            1.600e3 => 1600000 or 1600 {decimal-mark}
            """))
    func oneMarkBeforeThreeDigitsIsReadByADecimalComma(row: Row) {
        #expect(rendered(row.text, style: .spanish) == row.expected)
    }

    @Test(
        arguments: Row.table(
            """
            1.600 => 1.6 or 1600 {decimal-mark}
            1,600 => 1600 or 1.6 {decimal-mark}
            21'000,000 => 21000000 or 21000 {decimal-mark}
            १,६०० => 1600 or 1.6 {decimal-mark}
            """))
    func oneMarkBeforeThreeDigitsIsReadByADecimalPoint(row: Row) {
        for style in [NumberStyle.english, .latinAmericanSpanish, .hindi] {
            #expect(rendered(row.text, style: style) == row.expected)
        }
    }

    @Test(
        arguments: Row.table(
            """
            --5 => ! not-a-number 1+1
            +-5 => ! not-a-number 1+1
            - => ! not-a-number 0+1
            % => ! not-a-number 0+1
            . => ! not-a-number 0+1
            ? => ! not-a-number 0+1
            (5) => ! not-a-number 0+1
            1_000 => ! not-a-number 1+1
            1, 5 => ! not-a-number 1+1
            12:30 => ! not-a-number 2+1
            0.1+0.2 => ! arithmetic 0+7
            0.1 + 0.2 => ! arithmetic 0+9
            2*3 => ! arithmetic 0+3
            -5-3 => ! arithmetic 0+4
            5 + => ! arithmetic 0+3
            1932-01-02 => ! range-reversed 0+7
            2 x 3 => ! arithmetic 0+5
            6÷2 => ! arithmetic 0+3
            2^10 => ! arithmetic 0+4
            5² => ! arithmetic 0+2
            5 = 5 => ! arithmetic 0+5
            1/2/3 => ! arithmetic 0+3
            1/0 => ! arithmetic 0+3
            1.5/2 => ! arithmetic 0+5
            2 100/200 => ! arithmetic 0+9
            1,2,3 => ! bad-grouping 0+5
            1,23,45 => ! bad-grouping 0+7
            1.00.000 => ! bad-grouping 0+8
            0,123,456 => ! bad-grouping 0+9
            12 34 => ! bad-grouping 0+5
            12 345 67 => ! bad-grouping 0+9
            1 234'567 => ! bad-grouping 0+9
            1.234,567.8 => ! bad-grouping 0+11
            12.05.1926 => ! bad-grouping 0+10
            1234 567 => ! bad-grouping 0+8
            1२3 => ! mixed-digits 1+1
            12 ٣ => ! mixed-digits 3+1
            0x1A => ! hexadecimal 0+4
            0xff => ! hexadecimal 0+4
            ∞ => ! not-finite 0+1
            inf => ! not-finite 0+3
            -inf => ! not-finite 1+3
            nan => ! not-finite 0+3
            NaN => ! not-finite 0+3
            1e309 => ! out-of-range 0+5
            1e-400 => ! out-of-range 0+6
            1e1000000000 => ! out-of-range 0+12
            1e99999999999999999999 => ! out-of-range 0+22
            170141183460469231731687303715884105728 => ! out-of-range 0+39
            15-12 => ! range-reversed 0+5 (12..15)
            12- => ! arithmetic 0+3
            5 000 000 5 => ! bad-grouping 0+11
            """))
    func refusesInAllStyles(row: Row) {
        for style in [NumberStyle.english, .spanish, .latinAmericanSpanish, .hindi] {
            #expect(rendered(row.text, style: style) == row.expected)
        }
    }

    @Test func nothingIsEmpty() {
        for text in ["", " ", "\u{A0}\n", "\u{200B}\u{FEFF}"] {
            #expect(rendered(text, style: .english) == "! empty 0+0")
        }
    }

    @Test func longTextIsRefusedAtOnce() {
        #expect(rendered(String(repeating: "9", count: 1_000_000), style: .english) == "! too-long 400+1")
        #expect(rendered(String(repeating: "9", count: 300), style: .english) == "! out-of-range 0+300")
        #expect(rendered("5" + String(repeating: " ", count: 300), style: .english) == "5")
    }

    @Test func placesCountScalarsOfTheTextAsTyped() {
        #expect(rendered("\u{FEFF} 5 cafe\u{301}s", style: .english) == "! unknown-unit 4+6")
    }
}
