import Testing

@testable import Quantities

struct FigureFinderTests {
    private func found(_ text: String, _ style: NumberStyle = .spanish) -> [FoundFigure] {
        FigureFinder(style: style).figures(in: text).filter { !$0.isArticle }
    }

    private func values(_ text: String, _ style: NumberStyle = .spanish) -> [Reading.Value] {
        found(text, style).map(\.reading.value)
    }

    @Test func figuresInASentence() {
        #expect(
            values("Según él, en 1926-27 había 2 millones y medio de obreros, más de 21 millones y 16.353 escuelas.")
                == [.yearSpan(1926, 1927), .single(2_500_000), .single(21_000_000), .single(16353)])
        #expect(
            values("Entre 1,5 y 2 millones de ellos, el 30% del total") == [.range(1_500_000, 2_000_000), .single(30)])
        #expect(values("siete años; ninguno. Dos cosas") == [.single(7), .single(2)])
    }

    @Test func hindiAndEnglish() {
        #expect(values("1932-34 के बीच अकाल पड़ा, 1936 तक पूरा हुआ", .hindi) == [.yearSpan(1932, 1934), .single(1936)])
        #expect(values("ढाई करोड़ लोग", .hindi) == [.single(25_000_000)])
        #expect(values("half a million people", .english) == [.single(500_000)])
        #expect(values("About 2.5 million people on 1,200 farms.", .english) == [.single(2_500_000), .single(1200)])
    }

    @Test func aDashBeforeADigitIsAMinus() {
        #expect(values("Hace –5 °C en enero") == [.single(-5)])
        #expect(values("Hace -5 °C; mañana, –12 °C.") == [.single(-5), .single(-12)])
        // One that is closed sets words apart.
        #expect(values("los obreros –5 millones– y otros") == [.single(5_000_000)])
        #expect(values("de 1842–1845") == [.range(1842, 1845)])
    }

    @Test func whatIsNoFigure() {
        #expect(values("Varios millones, decenas de millones, millones de niños").isEmpty)
        #expect(values("दसियों लाख लोग, लाखों की संख्या", .hindi).isEmpty)
        #expect(values("se llama kulak a: 1) quienes tienen; 2) quienes no").isEmpty)
        #expect(values("una vez, un hombre").isEmpty)
        #expect(values("la enseñanza media y los campesinos medios").isEmpty)
        #expect(values("").isEmpty)
        #expect(values("--- ... !!! (  )").isEmpty)
    }

    @Test func whereItStandsAndAsItIsWritten() throws {
        let text = "Había (casi) 7 años en Kiev"
        let figure = try #require(found(text).first)
        #expect(figure.text == "7 años")
        let scalars = Array(text.unicodeScalars)[figure.range].map(Character.init)
        #expect(String(scalars) == "7 años")
    }

    @Test func scalesCanBeLeftOff() throws {
        let figure = try #require(found("unos 2 millones y medio").first)
        #expect(figure.unscaled.contains(Rational(numerator: 5, denominator: 2) ?? 0))
        #expect(try #require(found("en 16.353 casas").first).unscaled.isEmpty)
    }
}
