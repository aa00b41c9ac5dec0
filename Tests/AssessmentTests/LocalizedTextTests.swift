import Assessment
import Testing

struct LocalizedTextTests {
    private func text(_ versions: (String?, String)...) -> LocalizedText {
        LocalizedText(
            versions: versions.map { tag, words in
                LocalizedText.Version(language: tag.flatMap { Language($0) }, text: Template(plain: words))
            })
    }

    private func shown(_ text: LocalizedText, _ tag: String) -> String? {
        Language(tag).map { text.template(in: $0).source }
    }

    @Test func theNearestLanguageIsShown() {
        let all = text(("en", "river"), ("es", "río"), ("es-MX", "río mexicano"), (nil, "∅"))
        #expect(shown(all, "es-MX") == "río mexicano")
        #expect(shown(all, "es") == "río")
        #expect(shown(all, "es-AR") == "río")
        #expect(shown(all, "hi") == "∅")
    }

    @Test func aRegionServesTheWholeLanguage() {
        #expect(shown(text(("en", "river"), ("es-MX", "río")), "es") == "río")
    }

    @Test func theFirstServesWhereNothingElseDoes() {
        #expect(shown(text(("es", "río"), ("en", "river")), "hi") == "río")
        #expect(shown(text(), "en") == "")
    }

    @Test func tellsWhomItSpeaksTo() throws {
        let spanish = text(("es-MX", "río"))
        #expect(spanish.speaks(.spanish))
        #expect(!spanish.speaks(.english))
        #expect(spanish.languages == [try #require(Language("es-MX"))])
        #expect(LocalizedText("1917").speaks(.hindi))
        #expect(LocalizedText("1917").languages.isEmpty)
        #expect(!text().speaks(.english))
    }
}
