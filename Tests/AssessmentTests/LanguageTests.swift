import Assessment
import Testing

struct LanguageTests {
    @Test(arguments: [
        ("es", "es"), ("ES", "es"), ("es-MX", "es-MX"), ("es_mx", "es-MX"), ("es_MX.UTF-8", "es-MX"),
        ("ca_ES@valencia", "ca-ES"), ("es-419", "es-419"), ("hi-Deva-IN", "hi-IN"), ("hi-Deva", "hi"), ("kok", "kok"),
        ("en_GB@euro", "en-GB"),
    ])
    func tagsAndLocalesAreReduced(tag: String, language: String) {
        #expect(Language(tag)?.description == language)
    }

    @Test(arguments: ["", "C", "POSIX", "C.UTF-8", "e", "12", "हि", "english", "español", "-", ".es"])
    func whatNamesNoLanguage(tag: String) {
        #expect(Language(tag) == nil)
    }

    @Test func theRegionTellsLanguagesApart() {
        #expect(Language("es") == .spanish)
        #expect(Language("es-MX") != .spanish)
        #expect(Language("es-MX")?.base == "es")
        #expect(Language("es-MX")?.region == "MX")
        #expect(Language("es")?.region == nil)
    }

    @Test(arguments: ["zh-yue", "es-!!"]) func whatIsNoRegionIsLeftOut(tag: String) {
        #expect(Language(tag)?.region == nil)
    }
}
