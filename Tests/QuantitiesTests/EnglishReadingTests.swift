import Quantities
import Testing

@Suite struct EnglishReadingTests {
    @Test(
        arguments: Row.table(
            """
            zero => 0
            five => 5
            twenty-five => 25
            twenty five => 25
            a hundred => 100
            a hundred and one => 101
            three hundred and fifty-three => 353
            sixteen thousand three hundred and fifty-three => 16353
            Sixteen Thousand, Three Hundred and Fifty-Three => 16353
            two hundred thousand => 200000
            nineteen hundred and twenty-nine => 1929
            minus five => -5
            two point five => 2.5
            two point zero five million => 2050000
            zero point one two five => 0.125
            2 million => 2000000
            2.5 million => 2500000
            2.5M => 2500000 {scale-word}
            16k => 16000 {scale-word}
            3bn => 3000000000 {scale-word}
            1.5 mn => 1500000 {scale-word}
            2 billion => 2000000000
            1 trillion => 1000000000000
            1 lakh => 100000
            2 crore 50 lakh => 25000000
            1 lakh crore => 1000000000000
            2 million 500 thousand => 2500000
            2.000 million => 2000000 or 2000000000 {decimal-mark}
            half a million => 500000
            half => 0.5
            a half => 0.5
            three quarters => 0.75
            two thirds => 2/3
            a third => 1/3
            one third of a million => 1000000/3
            1,500 thousand => 1500000 or 1500 {decimal-mark}
            1600 thousand => 1600000
            a quarter of a million => 250000
            one and a half => 1.5
            one and a half million => 1500000
            2 and a half million => 2500000
            2 million and a half => 2500000
            a million and a half => 1500000
            3/4 million => 750000
            2½ million => 2500000
            two dozen => 24
            30% => 30 %
            30 % => 30 %
            30 percent => 30 %
            30 per cent => 30 %
            thirty per cent => 30 %
            half a percent => 0.5 %
            about 5 => 5 ~
            c. 1929 => 1929 ~
            5 or so => 5 ~
            in 1932 => 1932
            in the year 1932 => 1932
            5.2. => 5.2
            more than 21 million => 21000000 {bound-word}
            almost 6 million => 6000000 ~ {bound-word}
            500 or more => 500 {bound-word}
            at least about 500 => 500 ~ {bound-word}
            10 to 12 => 10..12
            from 10 to 12 => 10..12
            between 10 and 12 => 10..12
            between 1.5 and 2 million => 1500000..2000000 {shared-scale}
            between 1.5 million and 2 million => 1500000..2000000
            1.5-2 million => 1500000..2000000 {shared-scale}
            900 to 2 thousand => 900..2000
            500,000 to 2 million => 500000..2000000 {decimal-mark}
            twenty to thirty => 20..30
            twenty-thirty => 20..30
            two to three hundred => 200..300 {shared-scale}
            between one hundred and two hundred => 100..200
            -5 to 5 => -5..5
            $5 => 5 [dollar]
            -$5 => -5 [dollar]
            $-5 => -5 [dollar]
            US$2 million => 2000000 [dollar]
            $1.5-2 million => 1500000..2000000 [dollar] {shared-scale}
            £3bn => 3000000000 [pound] {scale-word}
            5 € => 5 [euro]
            Rs. 500 => 500 [rupee]
            USD 20 => 20 [dollar]
            500 million gold roubles => 500000000 [gold rouble]
            500 million roubles in gold => 500000000 [gold rouble]
            500 million roubles => 500000000 [rouble]
            5 m => 5 [m]
            2.5m => 2.5 [m]
            5 km² => 5 [km²]
            5 km2 => 5 [km²]
            5 km^2 => 5 [km²]
            5 sq. km => 5 [km²]
            5 square kilometres => 5 [km²]
            5 km/h => 5 [km/h]
            1.0925 ha => 1.0925 [ha]
            one hectare => 1 [ha]
            4 to 6 desiatinas => 4..6 [desiatina]
            500 m - 2 km => 500..2000 [m]
            a year => 1 [year]
            half an hour => 0.5 [h]
            a year and a half => 1.5 [year]
            2 hours and a half => 2.5 [h]
            1 h 30 min => 1.5 [h]
            5 feet 3 inches => 5.25 [ft]
            100 years => 100 [year]
            2.5 M. => 2500000 {scale-word}
            """))
    func reads(row: Row) {
        #expect(rendered(row.text, style: .english) == row.expected)
    }

    @Test(
        arguments: Row.table(
            """
            dos => ! not-a-number 0+3
            millions => ! vague-amount 0+8
            hundreds of thousands => ! vague-amount 0+21
            2 B => ! ambiguous-word 2+1 (billion)
            2 million thousand => ! not-a-number 10+8
            five three => ! not-a-number 5+5
            third => ! not-a-number 0+5
            twenty third => ! not-a-number 7+5
            twenty-third => ! not-a-number 7+5
            2 half => ! not-a-number 2+4
            a few => ! vague-amount 0+5
            several million => ! vague-amount 0+7
            1.5 million 300 => ! not-a-number 12+3
            two hundred and a half => ! ambiguous-word 0+22
            between 5 => ! not-a-number 0+9
            10 to => ! not-a-number 3+2
            minus => ! not-a-number 0+5
            about => ! not-a-number 0+5
            21 million peasants => ! unknown-unit 11+8
            21 million hectars => ! unknown-unit 11+7 (hectare)
            5 desiatinass => ! unknown-unit 2+11 (desiatinas)
            5 km 3 kg => ! not-a-number 5+1
            5 km - 3 kg => ! wrong-dimension 0+11
            $5 km => ! wrong-dimension 0+1
            5 % of people => ! not-a-number 4+9
            5. km => ! not-a-number 1+1
            it is 5 => ! not-a-number 0+5
            a => ! not-a-number 0+1
            $ => ! not-a-number 0+1
            """))
    func refuses(row: Row) {
        #expect(rendered(row.text, style: .english) == row.expected)
    }
}
