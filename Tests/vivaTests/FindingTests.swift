import Assessment
import Quantities
import Testing

@testable import viva

/// A missed figure in words: each diagnosis in each language.
struct FindingTests {
    private static func unit(_ name: String) throws -> Quantities.Unit {
        try #require(UnitTable.standard.unit(named: name))
    }

    private static func rational(_ text: String) -> Rational { Rational(decimal: text) ?? .zero }

    private func expect(
        _ diagnosis: Diagnosis, _ english: String, _ spanish: String, _ hindi: String,
        _ location: SourceLocation = #_sourceLocation
    ) {
        let said = [Language.english, .spanish, .hindi].map {
            DiagnosisText(language: $0, shelf: nil).text(of: diagnosis)
                .replacing("\u{A0}", with: " ")
        }
        #expect(said == [english, spanish, hindi], sourceLocation: location)
    }

    @Test func sizes() {
        expect(
            .powerOfTen(-3, isRounded: false), "The digits are right; the size is off by a factor of 1000.",
            "Las cifras son correctas; la magnitud falla por un factor de 1000.",
            "अंक सही हैं, पर परिमाण में 1000 गुने का अंतर है।")
        expect(
            .powerOfTen(6, isRounded: true), "Nearly right but for the size, which is off by a factor of 1,000,000.",
            "Casi correcto, salvo la magnitud, que falla por un factor de 1 000 000.",
            "लगभग सही, पर परिमाण में 10,00,000 गुने का अंतर है।")
        expect(.sign, "Only the sign is wrong.", "Solo falla el signo.", "केवल धन-ऋण का चिह्न गलत है।")
        expect(
            .complement, "That is the other part: what remains when the share asked for is taken away.",
            "Esa es la otra parte: lo que queda al quitar la que se pide.",
            "यह बाकी हिस्सा है: पूछा गया हिस्सा निकालने पर जो बचता है।")
    }

    @Test func units() throws {
        let (hectare, desiatina) = (try Self.unit("ha"), try Self.unit("desiatina"))
        expect(
            .unit(desiatina), "Your number is right in this unit: desiatinas.",
            "Tu número es correcto en esta unidad: desiatinas.", "आपकी संख्या इस इकाई में सही है: देस्यातिना।")
        expect(
            .wrongUnit(typed: desiatina, wanted: hectare),
            "The number is right and the unit is not: ha, not desiatinas.",
            "El número es correcto, la unidad no: ha, no desiatinas.",
            "संख्या सही है, इकाई नहीं: हेक्टेयर चाहिए, देस्यातिना नहीं।")
    }

    @Test func unitsInTheLearnersLanguage() throws {
        let (hectare, acre) = (try Self.unit("ha"), try Self.unit("acre"))
        expect(
            .wrongUnit(typed: acre, wanted: hectare),
            "The number is right and the unit is not: ha, not acres.",
            "El número es correcto, la unidad no: ha, no acres.",
            "संख्या सही है, इकाई नहीं: हेक्टेयर चाहिए, एकड़ नहीं।")
        for (tag, day, verst) in [("fr", "jours", "verstes"), ("de", "Tage", "Werst")] {
            let wording = Wording(language: try #require(Language(tag)))
            #expect(wording.name(of: try Self.unit("day")) == day)
            #expect(wording.name(of: try Self.unit("verst")) == verst)
            #expect(wording.name(of: try Self.unit("km")) == "km")
        }
    }

    @Test func digits() {
        expect(
            .swappedDigits, "Two digits have changed places.", "Hay dos cifras cambiadas de sitio.",
            "दो अंक आपस में बदल गए हैं।")
        expect(
            .swapped(with: 2), "This answer and the one in gap 2 have changed places.",
            "Esta respuesta y la del hueco 2 están cambiadas de sitio.",
            "यह उत्तर और रिक्त स्थान 2 का उत्तर आपस में बदल गए हैं।")
        expect(
            .roundedTooFar, "Rounded too far: more digits are wanted.",
            "Has redondeado de más: se piden más cifras.", "ज़रूरत से ज़्यादा पूर्णांकन हुआ: और अंक चाहिए।")
        expect(
            .rounding(right: Rational(16400)), "Rounded to that place it would be 16,400.",
            "Redondeado hasta esa cifra sería 16 400.", "उस स्थान तक पूर्णांकन करने पर 16,400 होता है।")
    }

    @Test func distances() throws {
        expect(
            .near(-0.02159), "You were 2.2% too low.", "Te quedaste un 2,2 % por debajo.",
            "आपका उत्तर 2.2% कम रहा।")
        expect(.near(0.142857), "You were 14% too high.", "Te pasaste un 14 %.", "आपका उत्तर 14% ज़्यादा रहा।")
        expect(
            .points(Self.rational("-3.3")), "You were 3.3 percentage points too low.",
            "Te faltaron 3,3 puntos porcentuales.", "आपका उत्तर 3.3 प्रतिशत अंक कम रहा।")
        expect(
            .points(Rational(1)), "You were 1 percentage point too high.", "Te pasaste por 1 punto porcentual.",
            "आपका उत्तर 1 प्रतिशत अंक ज़्यादा रहा।")
        expect(
            .points(Rational(-1)), "You were 1 percentage point too low.", "Te faltó 1 punto porcentual.",
            "आपका उत्तर 1 प्रतिशत अंक कम रहा।")
        expect(
            .difference(Rational(-4), nil), "You were 4 too low.", "Te quedaste 4 por debajo.",
            "आपका उत्तर 4 कम रहा।")
        expect(
            .difference(Rational(1), try Self.unit("d")), "You were 1 day too high.", "Te pasaste por 1 día.",
            "आपका उत्तर 1 दिन ज़्यादा रहा।")
        expect(
            .oneEnd(isLow: true), "The lower end is right, the upper one is not.",
            "El extremo inferior es correcto; el superior, no.", "निचला सिरा सही है, ऊपरी नहीं।")
        expect(
            .oneEnd(isLow: false), "The upper end is right, the lower one is not.",
            "El extremo superior es correcto; el inferior, no.", "ऊपरी सिरा सही है, निचला नहीं।")
    }
}
