import Quantities
import Testing

/// Ten years named by their first: a span, and never the bare number.
@Suite struct DecadeTests {
    @Test(
        arguments: [
            ("es", "los años 30"), ("es", "los años treinta"), ("es", "en los años 30"), ("es", "la década del 30"),
            ("fr", "les années trente"), ("fr", "les années 30"), ("en", "the 30s"), ("de", "30er Jahre"),
            ("hi", "30 का दशक"),
        ])
    func theCenturyIsAssumed(language: String, text: String) throws {
        let style = try #require(NumberStyle(language: language))
        #expect(rendered(text, style: style) == "years 1930-1939 {year-span}")
        let refusal = rendered(text, style: style, expected: .number)
        #expect(refusal == "! range-not-expected 0+\(text.unicodeScalars.count)")
    }

    @Test(
        arguments: [
            ("es", "años 1930"), ("es", "la década de 1930"), ("fr", "les années 1930"), ("en", "the 1930s"),
            ("en", "1930s"), ("en", "1930's"), ("de", "die 1930er Jahre"), ("de", "1930er"), ("hi", "1930 का दशक"),
            ("hi", "1930 के दशक में"),
        ])
    func theYearIsWritten(language: String, text: String) throws {
        let style = try #require(NumberStyle(language: language))
        #expect(rendered(text, style: style) == "years 1930-1939")
    }

    @Test func othersAreNone() {
        #expect(rendered("el año 1930", style: .spanish) == "1930")
        #expect(rendered("30 años", style: .spanish) == "30 [year]")
        #expect(rendered("los años 1926-27", style: .spanish) == "years 1926-1927 {year-span}")
        #expect(rendered("30s", style: .english) == "30 [s]")
    }
}
