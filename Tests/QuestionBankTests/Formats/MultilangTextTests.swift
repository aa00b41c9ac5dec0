import Testing

@testable import QuestionBank

@Suite struct MultilangTextTests {
    private func versions(_ html: String) -> [String] {
        MultilangText.versions(of: html).map { "\($0.tag): \($0.html)" }
    }

    @Test func spansInARow() {
        let spans =
            "<span lang=\"en\" class=\"multilang\">Hello</span> <span class=\"multilang\" lang=\"es\">Hola</span>"
        #expect(versions("<p>\(spans)!</p>") == ["en: <p>Hello!</p>", "es: <p>Hola!</p>"])
        #expect(versions("\(spans), \(spans)") == ["en: Hello, Hello", "es: Hola, Hola"])
        // One alone is shown in every language.
        #expect(versions("<span lang=\"en\" class=\"multilang\">Hello</span>") == [])
        #expect(versions("<span class=\"multilang\">a</span><span class=\"multilang\">b</span>") == [])
    }

    @Test func blocksInBraces() {
        #expect(
            versions("1. {mlang en}One{mlang}{mlang es,pt_br}Uno{mlang} {mlang other}Un{mlang}.")
                == ["en: 1. One.", "es: 1. Uno.", "pt_br: 1. Uno."])
        #expect(versions("{mlang en}One") == [])
    }

    @Test func textsOfOneLanguage() {
        #expect(versions("Hello <b>you</b> {x}") == [])
    }

    /// Work grows with the length of a text, however it is made.
    @Test(arguments: ["<span class=\"multilang\" lang=\"en\">", "{mlang en}", "<span ", "{mlang "])
    func hostileTexts(part: String) {
        let many = String(repeating: part, count: 3000)
        #expect(versions(many).count <= 1)
        #expect(versions(many + "</span>{mlang}").count <= 1)
    }
}
