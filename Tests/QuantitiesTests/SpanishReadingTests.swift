import Quantities
import Testing

@Suite struct SpanishReadingTests {
    @Test(
        arguments: Row.table(
            """
            cero => 0
            uno => 1
            veintiún => 21
            treinta y cinco => 35
            cien => 100
            ciento tres => 103
            mil => 1000
            mil y uno => 1001
            mil novecientos veintinueve => 1929
            dieciséis mil trescientos cincuenta y tres => 16353
            dieciseis mil trescientos cincuenta y tres => 16353
            DIECISÉIS MIL => 16000
            dos millones quinientos mil => 2500000
            dos millones mil => 2001000
            menos cinco => -5
            dos coma cinco => 2.5
            cero coma cero cinco => 0.05
            16 mil 353 => 16353
            2 millones => 2000000
            2 millones y medio => 2500000
            2 y medio millones => 2500000
            dos millones y medio => 2500000
            medio millón => 500000
            millón y medio => 1500000
            un millón y medio => 1500000
            un millon => 1000000
            un millo\u{301}n => 1000000
            mil millones => 1000000000
            2 mil millones => 2000000000
            3 millardos => 3000000000
            un billón => 1000000000000
            2 billones => 2000000000000
            2,5 M => 2500000 {scale-word}
            2.5M => 2500000 {scale-word}
            3,5 MM => 3500000 {scale-word}
            16k => 16000 {scale-word}
            2 million => 2000000
            1 lakh => 100000
            two => 2
            1.600 millones => 1600000000 or 1600000 {decimal-mark}
            un tercio => 1/3
            tres cuartos => 0.75
            tres cuartas partes => 0.75
            la tercera parte => 1/3
            un cuarto de millón => 250000
            la mitad => 0.5
            uno y medio => 1.5
            dos y cuarto => 2.25
            una docena y media => 18
            30% => 30 %
            30 por ciento => 30 %
            treinta por ciento => 30 %
            el 30 % => 30 %
            un 30% => 30 %
            del 30% => 30 %
            más de 21 millones => 21000000 {bound-word}
            mas de 81 millones => 81000000 {bound-word}
            casi 6 millones => 6000000 ~ {bound-word}
            menos de 5 => 5 {bound-word}
            hasta 5 => 5 {bound-word}
            unos 5 millones => 5000000 ~
            5 millones aproximadamente => 5000000 ~
            alrededor de 1,5 millones => 1500000 ~
            en 1932 => 1932
            el año 1932 => 1932
            entre 1,5 y 2 millones => 1500000..2000000 {shared-scale}
            de 1,5 a 2 millones => 1500000..2000000 {shared-scale}
            10 a 12 => 10..12
            desde 10 hasta 12 => 10..12
            entre treinta y cinco y cuarenta => 35..40
            entre mil y dos mil => 1000..2000
            4 a 6 desiatinas => 4..6 [desiatina]
            500 millones de rublos => 500000000 [rouble]
            500 millones de rublos oro => 500000000 [gold rouble]
            500 millones de rublos/oro => 500000000 [gold rouble]
            1.600 rublos => 1600 or 1.6 [rouble] {decimal-mark}
            800 rublos => 800 [rouble]
            1,0925 hectáreas => 1.0925 [ha]
            1,0925 hectareas => 1.0925 [ha]
            1,0925 HECTÁREAS => 1.0925 [ha]
            50 días => 50 [d]
            100 años => 100 [year]
            un año => 1 [year]
            año y medio => 1.5 [year]
            hora y media => 1.5 [h]
            media hora => 0.5 [h]
            2 años y medio => 2.5 [year]
            2 horas y 30 minutos => 2.5 [h]
            5 kilómetros cuadrados => 5 [km²]
            2 millones de kilómetros => 2000000 [km]
            $5 => 5 [dollar]
            5 M€ => 5000000 [euro] {scale-word}
            """))
    func reads(row: Row) {
        #expect(rendered(row.text, style: .spanish) == row.expected)
    }

    @Test(
        arguments: Row.table(
            """
            1 billion => ! ambiguous-word 2+7 (mil millones)
            2 billions => ! ambiguous-word 2+8 (mil millones)
            2 B => ! ambiguous-word 2+1 (mil millones)
            2bn => ! ambiguous-word 1+2 (mil millones)
            2 trillion => ! ambiguous-word 2+8 (billones)
            millones => ! vague-amount 0+8
            miles de millones => ! vague-amount 0+17
            cuarto => ! not-a-number 0+6
            50 días al año => ! not-a-number 11+3
            2 mil millones y medio => ! ambiguous-word 0+22
            2 millones de personas => ! unknown-unit 14+8
            5 hectarias => ! unknown-unit 2+9 (hectáreas)
            """))
    func refuses(row: Row) {
        #expect(rendered(row.text, style: .spanish) == row.expected)
    }

    @Test(
        arguments: Row.table(
            """
            1.6 => 1.6
            1,0925 => 1.0925
            1.5 a 2 millones => 1500000..2000000 {shared-scale}
            2 millones y medio => 2500000
            16,353 => 16353 or 16.353 {decimal-mark}
            """))
    func readsWithADecimalPoint(row: Row) {
        #expect(rendered(row.text, style: .latinAmericanSpanish) == row.expected)
    }
}
