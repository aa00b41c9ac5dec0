import Quantities
import Testing

/// What people type, with every habit of spacing, spelling and marks; and what only looks like a number.
@Suite struct SpanishAsTypedTests {
    @Test(
        arguments: Row.table(
            """
            16mil => 16000
            16 mil => 16000
            16mil353 => 16353
            16.353 => 16353 or 16.353 {decimal-mark}
            16 353 => 16353
            16’353 => 16353
            1.234.567 => 1234567
            1.234.567,89 => 1234567.89
            2,5M => 2500000 {scale-word}
            2,5 M => 2500000 {scale-word}
            2,5 MM => 2500000 {scale-word}
            2,5 mill. => 2500000 {scale-word}
            2,5 millones => 2500000
            2.5 millones => 2500000
            2,5millones => 2500000
            2 millones 500 mil => 2500000
            2 milones => 2000000
            2 millons => 2000000
            5% => 5 %
            5 % => 5 %
            5 por ciento => 5 %
            cinco por ciento => 5 %
            un 5% => 5 %
            3kg => 3 [kg]
            3 kilos => 3 [kg]
            3 kgs. => 3 [kg]
            $5 => 5 [dollar]
            5€ => 5 [euro]
            5 € => 5 [euro]
            €5 => 5 [euro]
            2,5 M€ => 2500000 [euro] {scale-word}
            500 millones de rublos => 500000000 [rouble]
            unos 500 millones de rublos oro => 500000000 [gold rouble] ~
            150 kopeks => 150 [kopeck]
            1,0925 ha => 1.0925 [ha]
            1.0925 has => 1.0925 [ha]
            1,0925 hectareas => 1.0925 [ha]
            5 kilometros => 5 [km]
            dos y media => 2.5
            dos y medio => 2.5
            dos millones y medio => 2500000
            millón y medio => 1500000
            medio millon => 500000
            un cuarto de millón => 250000
            tres cuartos => 0.75
            dos tercios => 2/3
            la tercera parte => 1/3
            3/4 => 0.75
            1 1/2 => 1.5
            2½ => 2.5
            veintiuno => 21
            veinte y uno => 21
            treinta y un mil => 31000
            ciento veinte => 120
            mil doscientos => 1200
            cincocientos => 500
            quinientos mil => 500000
            mil millones => 1000000000
            un billón => 1000000000000
            un millar => 1000
            dos millares => 2000
            un centenar => 100
            una decena => 10
            una docena => 12
            docena y media => 18
            menos cinco => -5
            -5 => -5
            \u{2212} 5 => -5
            aprox. 5 => 5 ~
            aproximadamente 5 => 5 ~
            como 5 => 5 ~
            unas 50 => 50 ~
            más de 50 => 50 {bound-word}
            mas de 50 => 50 {bound-word}
            casi 50 => 50 {bound-word}
            hasta 50 => 50 {bound-word}
            por lo menos 50 => 50 {bound-word}
            en promedio 50 => 50
            50 en promedio => 50
            10-12 => 10..12
            10 a 12 => 10..12
            de 10 a 12 => 10..12
            entre 10 y 12 => 10..12
            entre 10 y 12 mil => 10000..12000 {shared-scale}
            entre diez y doce => 10..12
            diez a doce => 10..12
            del 10 al 12 % => 10..12 %
            1926-27 => years 1926-1927 {year-span}
            1932–34 => years 1932-1934 {year-span}
            de 1926 a 1927 => 1926..1927
            en 1932 => 1932
            el año 1932 => 1932
            1,5·10^6 => 1500000
            1,5e6 => 1500000
            dos coma cinco => 2.5
            tres coma catorce => 3.14
            2 coma 5 => 2.5
            cien por cien => 100 %
            5 km² => 5 [km²]
            5 km cuadrados => 5 [km²]
            2 horas y media => 2.5 [h]
            1 h 30 min => 1.5 [h]
            5 pies 3 pulgadas => 5.25 [ft]
            20 grados centígrados => 20 [°C]
            3 puds => 3 [pood]
            los años 30 => 30
            """))
    func reads(row: Row) {
        #expect(rendered(row.text, style: .spanish) == row.expected)
    }

    @Test(
        arguments: Row.table(
            """
            5 hectaras => ! unknown-unit 2+8 (hectares)
            5 hectarias => ! unknown-unit 2+9 (hectáreas)
            treintaiuno => ! not-a-number 0+11
            1 billion => ! ambiguous-word 2+7 (mil millones)
            2 B => ! ambiguous-word 2+1 (mil millones)
            5 galones => ! ambiguous-word 2+7 (US gallon)
            docena y algo => ! vague-amount 7+6
            mil y pico => ! vague-amount 4+6
            dos o tres => ! unknown-unit 4+1
            muchos => ! vague-amount 0+6
            miles => ! vague-amount 0+5
            varios millones => ! vague-amount 0+6
            un par de miles => ! vague-amount 0+9
            1.2.3 => ! bad-grouping 0+5
            12/05/1930 => ! arithmetic 0+5
            12-05-1930 => ! range-reversed 0+5
            12 de mayo => ! unknown-unit 6+4
            12.05.1930 => ! bad-grouping 0+10
            1º => ! unknown-unit 1+1
            3er => ! unknown-unit 1+2
            5ª => ! unknown-unit 1+1
            5to => ! not-a-number 1+2
            siglo XX => ! not-a-number 0+8
            1e => ! unknown-unit 1+1
            --5 => ! not-a-number 1+1
            5 - => ! arithmetic 0+3
            0x1F => ! hexadecimal 0+4
            NaN => ! not-finite 0+3
            infinito => ! not-finite 0+8
            ∞ => ! not-finite 0+1
            2+2 => ! arithmetic 0+3
            2 por 3 => ! arithmetic 0+7
            dos por tres => ! arithmetic 0+12
            dos más dos => ! not-a-number 4+3
            1,23,45 => ! bad-grouping 0+7
            1.23.456 => ! bad-grouping 0+8
            12 34 => ! bad-grouping 0+5
            1.600.5 => ! bad-grouping 0+7
            1,600,5 => ! bad-grouping 0+7
            cinco tres => ! not-a-number 6+4
            veinte treinta => ! not-a-number 7+7
            millones => ! vague-amount 0+8
            5 manzanas => ! unknown-unit 2+8
            2 milliones => ! unknown-unit 2+9 (millions)
            2 mllones => ! unknown-unit 2+7 (millones)
            entre 5 => ! not-a-number 0+7
            5 y => ! not-a-number 2+1
            a 5 => ! not-a-number 0+1
            5 de => ! not-a-number 2+2
            sí => ! not-a-number 0+2
            no sé => ! not-a-number 0+5
            5 km 3 kg => ! not-a-number 5+1
            ¿5? => ! not-a-number 0+1
            5 km al => ! not-a-number 5+2
            1/0 => ! arithmetic 0+3
            """))
    func refuses(row: Row) {
        #expect(rendered(row.text, style: .spanish) == row.expected)
    }
}
