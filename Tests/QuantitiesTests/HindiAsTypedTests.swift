import Quantities
import Testing

/// What people type, with every habit of spacing, spelling and marks; and what only looks like a number.
@Suite struct HindiAsTypedTests {
    @Test(
        arguments: Row.table(
            """
            16हज़ार => 16000
            16 हजार => 16000
            १६ हज़ार => 16000
            16 हज़ार 353 => 16353
            सोलह हजार तीन सौ तिरपन => 16353
            १६,३५३ => 16353 or 16.353 {decimal-mark}
            १६३५३ => 16353
            1,63,530 => 163530
            १,६३,५३० => 163530
            12,34,567.89 => 1234567.89
            1,234,567 => 1234567
            2.5 लाख => 250000
            २.५ लाख => 250000
            2.5लाख => 250000
            ढाई लाख => 250000
            डेढ़ करोड़ => 15000000
            डेढ करोड => 15000000
            साढ़े तीन करोड़ => 35000000
            साढे तीन करोड => 35000000
            पौने दो लाख => 175000
            सवा लाख => 125000
            सवा तीन => 3.25
            आधा लाख => 50000
            2 करोड़ 50 लाख => 25000000
            दो करोड़ पचास लाख => 25000000
            1 लाख करोड़ => 1000000000000
            3 अरब 20 करोड़ => 3200000000
            2.5 million => 2500000
            2.5 मिलियन => 2500000
            2.5M => 2500000 {scale-word}
            5 lakh => 500000
            5 Lakhs => 500000
            5 crore => 50000000
            5 cr => 50000000 {scale-word}
            पांच करोड़ => 50000000
            पाँच करोड़ => 50000000
            5% => 5 %
            ५% => 5 %
            5 प्रतिशत => 5 %
            पाँच प्रतिशत => 5 %
            5 फीसदी => 5 %
            5 फ़ीसदी => 5 %
            3kg => 3 [kg]
            3 किलो => 3 [kg]
            3 किग्रा => 3 [kg]
            ₹500 => 500 [rupee]
            ₹ 500 => 500 [rupee]
            500 ₹ => 500 [rupee]
            रु. 500 => 500 [rupee]
            रु 500 => 500 [rupee]
            500 रु. => 500 [rupee]
            500 रुपए => 500 [rupee]
            50 पैसे => 50 [paisa]
            50 करोड़ रूबल => 500000000 [rouble]
            50 करोड़ स्वर्ण रूबल => 500000000 [gold rouble]
            1.0925 हेक्टेयर => 1.0925 [ha]
            1.0925 हैक्टेयर => 1.0925 [ha]
            5 एकड़ => 5 [acre]
            5 एकड => 5 [acre]
            5 कि.मी. => 5 [km]
            5 वर्ग किमी => 5 [km²]
            5 वर्ग कि.मी. => 5 [km²]
            डेढ़ घंटा => 1.5 [h]
            ढाई घंटे => 2.5 [h]
            आधा घंटा => 0.5 [h]
            1 घंटा 30 मिनट => 1.5 [h]
            100 साल => 100 [year]
            एक चौथाई => 0.25
            तीन चौथाई => 0.75
            दो तिहाई => 2/3
            3/4 => 0.75
            2½ => 2.5
            २½ => 2.5
            आधा => 0.5
            ऋण पाँच => -5
            -५ => -5
            दो दशमलव पाँच => 2.5
            लगभग 50 => 50 ~
            करीब 50 => 50 ~
            क़रीब-क़रीब 50 => 50 ~
            50 के आसपास => 50 ~
            50 से ज्यादा => 50 {bound-word}
            50 से अधिक => 50 {bound-word}
            कम से कम 50 => 50 {bound-word}
            50 तक => 50 {bound-word}
            औसतन 50 => 50
            10 से 12 => 10..12
            10 से 12 के बीच => 10..12
            10 और 12 के बीच => 10..12
            10-12 => 10..12
            १०-१२ => 10..12
            दस से बारह => 10..12
            10 से 12 प्रतिशत => 10..12 %
            10 से 12 लाख => 1000000..1200000 {shared-scale}
            1926-27 => years 1926-1927 {year-span}
            १९२६-२७ => years 1926-1927 {year-span}
            1926 से 1927 => 1926..1927
            सन् 1932 => 1932
            1932 ई. => 1932
            1932 में => 1932
            एक दर्जन => 12
            दो दर्जन => 24
            डेढ़ दर्जन => 18
            उन्नीस सौ उनतीस => 1929
            एक हज़ार एक => 1001
            सौ => 100
            डेढ़ सौ => 150
            ढाई हज़ार => 2500
            5। => 5
            -5 °C => -5 [°C]
            दो-तीन => 2..3
            पौने => 0.75
            """))
    func reads(row: Row) {
        #expect(rendered(row.text, style: .hindi) == row.expected)
    }

    @Test(
        arguments: Row.table(
            """
            50 लाख हज़ार => ! not-a-number 7+5
            लाखों => ! vague-amount 0+5
            करोड़ों रुपये => ! vague-amount 0+7
            हजारों => ! vague-amount 0+6
            कुछ लाख => ! vague-amount 0+3
            कई => ! vague-amount 0+2
            बहुत => ! vague-amount 0+4
            2 B => ! ambiguous-word 2+1 (billion)
            दो या तीन => ! unknown-unit 3+2
            एक दर्जन और कुछ => ! not-a-number 9+2
            5वाँ => ! unknown-unit 1+3 (वाट)
            5वां => ! unknown-unit 1+3 (वाट)
            पाँचवाँ => ! not-a-number 0+7
            12/05/1930 => ! arithmetic 0+5
            12 मई 1930 => ! unknown-unit 3+2
            12.05.1930 => ! bad-grouping 0+10
            1.2.3 => ! bad-grouping 0+5
            1e => ! unknown-unit 1+1
            --5 => ! not-a-number 1+1
            5 - => ! arithmetic 0+3
            0x1F => ! hexadecimal 0+4
            NaN => ! not-finite 0+3
            अनंत => ! not-finite 0+4
            ∞ => ! not-finite 0+1
            2+2 => ! arithmetic 0+3
            २+२ => ! arithmetic 0+3
            2 गुणा 3 => ! arithmetic 0+8
            दो गुणा तीन => ! arithmetic 0+11
            1,23,45 => ! bad-grouping 0+7
            12 34 => ! bad-grouping 0+5
            1२3 => ! mixed-digits 1+1
            एक दो => ! not-a-number 3+2
            पाँच तीन => ! not-a-number 5+3
            बीस तीस => ! not-a-number 4+3
            साढ़े => ! not-a-number 0+5
            साढ़े लाख => ! not-a-number 0+5
            5 सेब => ! unknown-unit 2+3
            5 हेकटेयर => ! unknown-unit 2+7 (हेक्टेयर)
            5 लाखख => ! unknown-unit 2+4
            10 से => ! not-a-number 3+2
            के बीच => ! not-a-number 0+2
            हाँ => ! not-a-number 0+3
            पता नहीं => ! not-a-number 0+8
            5 किमी 3 किलो => ! not-a-number 7+1
            1/0 => ! arithmetic 0+3
            ५ ५ => ! bad-grouping 0+3
            """))
    func refuses(row: Row) {
        #expect(rendered(row.text, style: .hindi) == row.expected)
    }
}
