import Quantities
import Testing

/// What people type, with every habit of spacing, spelling and marks; and what only looks like a number.
@Suite struct EnglishAsTypedTests {
    @Test(
        arguments: Row.table(
            """
            16thousand => 16000
            16 thousand 353 => 16353
            2.5M => 2500000 {scale-word}
            2.5m => 2.5 [m]
            2.5 million => 2500000
            2.5million => 2500000
            2.5 milion => 2500000
            5% => 5 %
            3kg => 3 [kg]
            3 kgs => 3 [kg]
            3kg. => 3 [kg]
            5 km. => 5 [km]
            5 KM => 5 [km]
            $2.5M => 2500000 [dollar] {scale-word}
            2.5M$ => 2500000 [dollar] {scale-word}
            $ 5 => 5 [dollar]
            5$ => 5 [dollar]
            -$5 => -5 [dollar]
            US$ 5 => 5 [dollar]
            £5.50 => 5.5 [pound]
            Rs 5 lakh => 500000 [rupee]
            Rs. 2.5 crore => 25000000 [rupee]
            ₹2.5 cr => 25000000 [rupee] {scale-word}
            2.5 lakh crore => 2500000000000
            1.5 lakhs => 150000
            12,34,567 => 1234567
            1,234,567.89 => 1234567.89
            1 234 567 => 1234567
            1234567 => 1234567
            16,353 => 16353 or 16.353 {decimal-mark}
            16 353 => 16353
            16,353. => 16353 or 16.353 {decimal-mark}
            .5 => 0.5
            0.50 => 0.5
            0,5 => 0.5
            1,0925 ha => 1.0925 [ha]
            1.0925ha => 1.0925 [ha]
            one and a half million => 1500000
            one-and-a-half => 1.5
            two and three quarters => 2.75
            half a million => 500000
            a quarter million => 250000
            a quarter of a million => 250000
            three-quarters => 0.75
            two-thirds => 2/3
            1/3 => 1/3
            1 1/2 million => 1500000
            1½ million => 1500000
            2 3/4 => 2.75
            twenty one => 21
            twenty-one million => 21000000
            one hundred twenty => 120
            one hundred and twenty-three thousand => 123000
            a thousand and one => 1001
            fourty two => 42
            ninty => 90
            minus 5 => -5
            negative five => -5
            \u{2212}5 => -5
            about 5 million => 5000000 ~
            approx. 5 => 5 ~
            ~5 => 5 ~
            c. 1930 => 1930 ~
            circa 1930 => 1930 ~
            roughly half => 0.5 ~
            give or take 5 => 5 ~
            almost 50 => 50 {bound-word}
            more than 50% => 50 % {bound-word}
            > 500 => 500 {bound-word}
            500+ => 500 {bound-word}
            at least 500 => 500 {bound-word}
            up to 500 => 500 {bound-word}
            10-12 => 10..12
            10 - 12 => 10..12
            10 – 12 km => 10..12 [km]
            from 10 to 12 => 10..12
            10 to 12% => 10..12 %
            between 10 and 12 thousand => 10000..12000 {shared-scale}
            ten to twelve => 10..12
            1926-27 => years 1926-1927 {year-span}
            1926–1927 => 1926..1927
            1926/27 => years 1926-1927 {year-span}
            in 1932 => 1932
            1e6 => 1000000
            1.5e-3 => 0.0015
            1.5 x 10^6 => 1500000
            1.5×10⁶ => 1500000
            5 ft 3 in => 5.25 [ft]
            5 sq km => 5 [km²]
            20 °C => 20 [°C]
            20 degrees Celsius => 20 [°C]
            5 hours 30 minutes => 5.5 [h]
            5h30m => 5.5 [h]
            10 poods => 10 [pood]
            3 versts => 3 [verst]
            150 kopecks => 150 [kopeck]
            5 roubles 50 kopecks => 5.5 [rouble]
            two dozen => 24
            5 metric centners => 5 [quintal]
            one hundred percent => 100 %
            half => 0.5
            50 per cent => 50 %
            1 000 000 => 1000000
            2 US gallons => 2 [US gallon]
            12,34 => 12.34
            1 23 456 => 123456
            5 milions => 5000000
            ٣٤٥ => 345
            """))
    func reads(row: Row) {
        #expect(rendered(row.text, style: .english) == row.expected)
    }

    @Test(
        arguments: Row.table(
            """
            2.5 mil => ! unknown-unit 4+3 (Min)
            twentyone => ! not-a-number 0+9
            (5) => ! not-a-number 0+1
            2 B => ! ambiguous-word 2+1 (billion)
            2 gallons => ! ambiguous-word 2+7 (US gallon)
            a dozen and something => ! vague-amount 8+13
            two or three => ! unknown-unit 4+2
            many => ! vague-amount 0+4
            a few thousand => ! vague-amount 0+5
            thousands => ! vague-amount 0+9
            1.2.3 => ! bad-grouping 0+5
            12/05/1930 => ! arithmetic 0+5
            05-12-1930 => ! arithmetic 0+10
            1930-05-12 => ! range-reversed 0+7
            12 May 1930 => ! unknown-unit 3+3 (day)
            May 12 => ! not-a-number 0+3
            1st => ! unknown-unit 1+2
            2nd => ! unknown-unit 1+2
            23rd => ! unknown-unit 2+2
            1930s => ! not-a-number 0+5
            5th century => ! unknown-unit 1+10
            1e => ! unknown-unit 1+1
            e5 => ! not-a-number 0+1
            --5 => ! not-a-number 1+1
            5 - => ! arithmetic 0+3
            5- => ! arithmetic 0+2
            -5- => ! arithmetic 0+3
            5 + 5 => ! arithmetic 0+5
            0x1F => ! hexadecimal 0+4
            0b101 => ! unknown-unit 1+1
            NaN => ! not-finite 0+3
            Infinity => ! not-finite 0+8
            ∞ => ! not-finite 0+1
            -∞ => ! not-finite 1+1
            2+2 => ! arithmetic 0+3
            2*3 => ! arithmetic 0+3
            2^3 => ! arithmetic 0+3
            2 times 3 => ! arithmetic 0+9
            two times three => ! arithmetic 0+15
            1,23,45 => ! bad-grouping 0+7
            1,2345,678 => ! bad-grouping 0+10
            1,,000 => ! not-a-number 1+1
            1..000 => ! range-reversed 0+6
            1.000.00 => ! bad-grouping 0+8
            5 hectaras => ! unknown-unit 2+8 (hectares)
            5 kilometrs => ! unknown-unit 2+9 (kilometers)
            2 mllion => ! unknown-unit 2+6 (milion)
            5 apples => ! unknown-unit 2+6
            5% of 20 => ! not-a-number 3+2
            five five => ! not-a-number 5+4
            twenty thirty => ! not-a-number 7+6
            million million => ! not-a-number 8+7
            thirty-ten => ! range-reversed 0+10
            5 km per => ! not-a-number 5+3
            km 5 => ! not-a-number 0+2
            ?5 => ! not-a-number 0+1
            5? => ! not-a-number 1+1
            5; => ! not-a-number 1+1
            5,6,7 => ! bad-grouping 0+5
            5, 6 => ! not-a-number 1+1
            5 and => ! not-a-number 2+3
            1/2/3 => ! arithmetic 0+3
            1/0 => ! arithmetic 0+3
            yes => ! not-a-number 0+3
            I don't know => ! not-a-number 0+12
            n/a => ! not-a-number 0+1
            12:30 => ! not-a-number 2+1
            5! => ! not-a-number 1+1
            √2 => ! not-a-number 0+1
            π => ! not-a-number 0+1
            1 000 00 => ! bad-grouping 0+8
            1_000_000 => ! not-a-number 1+1
            12٣ => ! mixed-digits 2+1
            """))
    func refuses(row: Row) {
        #expect(rendered(row.text, style: .english) == row.expected)
    }
}
