import Quantities
import Testing

@Suite struct NumberStyleTests {
    @Test(arguments: [
        ("en", NumberStyle.english), ("en-GB", .english), ("en_US.UTF-8", .english), ("hi", .hindi), ("hi_IN", .hindi),
        ("es", .spanish), ("es-ES", .spanish), ("ES", .spanish), ("es-MX", .latinAmericanSpanish),
        ("es_MX.UTF-8", .latinAmericanSpanish), ("es-419", .latinAmericanSpanish), ("es-US", .latinAmericanSpanish),
        ("es-Latn-mx", .latinAmericanSpanish), ("es_ES@euro", .spanish), ("fr", .french), ("fr_FR.UTF-8", .french),
        ("fr-CH", .french), ("de", .german), ("de-AT", .german), ("de_DE", .german),
    ])
    func tagsAndLocales(tag: String, style: NumberStyle) {
        #expect(NumberStyle(language: tag) == style)
    }

    /// What the Unicode CLDR gives for 1600 and 1234567.5.
    @Test(arguments: [
        ("en", "1,600", "1,234,567.5"), ("en-IN", "1,600", "12,34,567.5"), ("en-CH", "1’600", "1’234’567.5"),
        ("es", "1600", "1\u{A0}234\u{A0}567,5"), ("es-AR", "1.600", "1.234.567,5"), ("es-CO", "1.600", "1.234.567,5"),
        ("es-MX", "1,600", "1,234,567.5"), ("es-419", "1,600", "1,234,567.5"),
        ("es-CR", "1\u{A0}600", "1\u{A0}234\u{A0}567,5"), ("hi", "1,600", "12,34,567.5"),
        ("hi-u-nu-deva", "१,६००", "१२,३४,५६७.५"), ("hi_IN@numbers=deva", "१,६००", "१२,३४,५६७.५"),
        ("fr", "1\u{202F}600", "1\u{202F}234\u{202F}567,5"), ("fr-CH", "1\u{202F}600", "1\u{202F}234\u{202F}567,5"),
        ("fr-CA", "1\u{A0}600", "1\u{A0}234\u{A0}567,5"), ("fr-LU", "1.600", "1.234.567,5"),
        ("de", "1.600", "1.234.567,5"), ("de-AT", "1.600", "1.234.567,5"), ("de-CH", "1’600", "1’234’567.5"),
        ("de-LI", "1’600", "1’234’567.5"),
    ])
    func marksOfARegion(tag: String, thousands: String, millions: String) throws {
        let writer = NumberWriter(style: try #require(NumberStyle(language: tag)))
        #expect(writer.write(1600) == thousands)
        #expect(writer.write(try #require(Rational(decimal: "1234567.5"))) == millions)
    }

    @Test(arguments: ["", "it", "C", "POSIX", "C.UTF-8", "-", "español"])
    func unknownLanguages(tag: String) {
        #expect(NumberStyle(language: tag) == nil)
    }

    @Test func aYearKeepsItsDigitsTogether() {
        #expect(NumberWriter(style: .german, keepsYears: true).write(1936) == "1936")
        #expect(NumberWriter(style: .german, keepsYears: true).write(19_360) == "19.360")
    }
}

/// Every style that differs from the others in anything.
let allStyles: [NumberStyle] = [
    "en", "en-IN", "en-CH", "en-ZA", "en-DE", "es", "es-AR", "es-CR", "es-MX", "hi", "hi-u-nu-deva", "fr", "fr-CA",
    "fr-CH", "fr-LU", "de", "de-AT", "de-CH",
].compactMap { NumberStyle(language: $0) }
