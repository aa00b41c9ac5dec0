import Quantities
import Testing

@Suite struct QuickReadingTests {
    @Test(arguments: [
        "1,5 km", "two million", "the table", "7 kilometros", "12 ha of land", "1.600", "", "about 5", "½", "half",
        "between 1 and 2", "1926-27", "dos millones y medio", "hectare", "3 hectrae", "5 per cent", "x", "-4",
    ])
    func itReadsWhatTheReaderReads(text: String) {
        for style in [NumberStyle.english, NumberStyle(language: "es")].compactMap({ $0 }) {
            let reader = NumberReader(style: style)
            #expect(reader.reading(of: text) == (try? reader.read(text)))
        }
    }

    @Test func wordsThatSayHowMany() {
        let reader = NumberReader(style: .english)
        let words = ["two", "Half", "million", "the", "dozen", "of", "third", "about", "table", "per", "max", "a"]
        #expect(words.filter { reader.counts($0) } == ["two", "Half", "million", "dozen", "third", "a"])
        #expect(words.filter { reader.counts($0, orIsArticle: false) } == ["two", "Half", "million", "dozen", "third"])
    }
}
