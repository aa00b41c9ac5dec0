import LineEditing
import Testing

@Suite struct ShortenedTests {
    @Test func whatFitsIsWhole() {
        #expect(TerminalText.shortened("una pregunta", columns: 12) == "una pregunta")
        #expect(TerminalText.shortened("कितने स्कूल बने?", columns: 20) == "कितने स्कूल बने?")
    }

    @Test func aTextIsCutBetweenWords() {
        #expect(TerminalText.shortened("cuántos campesinos pobres había", columns: 24) == "cuántos campesinos…")
        #expect(TerminalText.shortened("cuántos campesinos pobres había", columns: 26) == "cuántos campesinos pobres…")
    }

    @Test func aLongWordIsCutBetweenCharacters() {
        #expect(TerminalText.shortened("superlargapalabra", columns: 6) == "super…")
        #expect(TerminalText.shortened("क्षेत्रक्षेत्र", columns: 5) == "क्षेत्र…")
        #expect(TerminalText.shortened("ab", columns: 1) == "…")
    }

    @Test(arguments: 1...40) func itIsNeverWider(columns: Int) {
        for text in ["बायकोव के चारों ग्रामीण समूहों का योग लगभग 11.05 करोड़ है", "漢字テスト 漢字テスト", "¿De qué año es el dato?"] {
            #expect(TerminalText.width(TerminalText.shortened(text, columns: columns)) <= max(1, columns))
        }
    }
}
