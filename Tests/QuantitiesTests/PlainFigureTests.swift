import Testing

@testable import Quantities

@Suite struct PlainFigureTests {
    private static let styles = ["en", "en-IN", "es", "es-AR", "es-MX", "hi", "fr", "fr-CH", "de", "de-CH"]

    /// What is read at a glance is what the full grammar reads.
    @Test(arguments: styles) func theShortWayAgreesWithTheGrammar(tag: String) throws {
        let style = try #require(NumberStyle(language: tag))
        let reader = NumberReader(style: style)
        let short = PlainFigure(style)
        let parts = [
            "0", "00", "5", "12", "353", "600", "1600", ".", ",", "\u{A0}", "\u{202F}", " ", "’", "'", "-", "/",
        ]
        var state: UInt64 = 42
        var count = 0
        for _ in 0..<20_000 {
            var text = ""
            for _ in 0..<(Int(state >> 60) % 7 + 1) {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += parts[Int(state >> 33) % parts.count]
            }
            guard let figure = short.read(text) else { continue }
            count += 1
            #expect((try? reader.readWords(text)) == Reading(value: .single(figure)), "\(text)")
        }
        #expect(count > 500)
    }

    @Test func itReadsWhatStylesWrite() {
        #expect(PlainFigure(.english).read("16,353.5") == Rational(decimal: "16353.5"))
        #expect(PlainFigure(.english).read("1,234,567") == Rational(1_234_567))
        #expect(PlainFigure(.spanish).read("16\u{A0}353,25") == Rational(decimal: "16353.25"))
        #expect(PlainFigure(.english).read("99999999999999999999") == nil)
        #expect(PlainFigure(.english).read("16,353") == nil)
        #expect(PlainFigure(.english).read("1.600") == nil)
        #expect(PlainFigure(.spanish).read("1,600") == nil)
    }
}
