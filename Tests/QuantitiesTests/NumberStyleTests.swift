import Quantities
import Testing

@Suite struct NumberStyleTests {
    @Test(arguments: [
        ("en", NumberStyle.english), ("en-GB", .english), ("en_US.UTF-8", .english), ("hi", .hindi), ("hi_IN", .hindi),
        ("es", .spanish), ("es-ES", .spanish), ("es_AR.UTF-8", .spanish), ("es-CO", .spanish), ("ES", .spanish),
        ("es-MX", .latinAmericanSpanish), ("es_MX.UTF-8", .latinAmericanSpanish), ("es-419", .latinAmericanSpanish),
        ("es-US", .latinAmericanSpanish), ("es-Latn-mx", .latinAmericanSpanish), ("es_ES@euro", .spanish),
    ])
    func tagsAndLocales(tag: String, style: NumberStyle) {
        #expect(NumberStyle(language: tag) == style)
    }

    @Test(arguments: ["", "it", "C", "POSIX", "C.UTF-8", "-", "español"])
    func unknownLanguages(tag: String) {
        #expect(NumberStyle(language: tag) == nil)
    }
}
