import Assessment
import Testing

@Suite struct LocalizedTextTests {
    private func text(_ pairs: [(String?, String)]) -> LocalizedText {
        LocalizedText(
            versions: pairs.map { tag, words in
                LocalizedText.Version(language: tag.flatMap { Language($0) }, text: Template(plain: words))
            })
    }

    private func shown(_ text: LocalizedText, in tag: String) -> String? {
        Language(tag).map { text.template(in: $0).source }
    }

    @Test func aReaderGetsTheNearestVersion() {
        let text = text([("es", "ríos"), ("es-MX", "ríos MX"), ("hi", "नदियाँ")])
        #expect(shown(text, in: "es-MX") == "ríos MX")
        #expect(shown(text, in: "es-AR") == "ríos")
        #expect(shown(text, in: "hi") == "नदियाँ")
        #expect(shown(text, in: "fr") == "ríos")
    }

    @Test func aTextForEveryLanguageComesBeforeAForeignOne() {
        let text = text([("es", "ríos"), (nil, "Nile")])
        #expect(shown(text, in: "fr") == "Nile")
        #expect(text.speaks(.hindi))
    }
}

@Suite struct LanguageTests {
    @Test(arguments: [
        ("es", "es"), ("es_MX.UTF-8", "es-MX"), ("es-419", "es-419"), ("HI", "hi"), ("en_GB@euro", "en-GB"),
    ])
    func readsTagsAndLocales(tag: String, written: String) {
        #expect(Language(tag)?.description == written)
    }

    @Test(arguments: ["C", "POSIX", "", "C.UTF-8", "7", "english"]) func refusesWhatNamesNoLanguage(tag: String) {
        #expect(Language(tag) == nil)
    }
}
