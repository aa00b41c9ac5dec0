import Assessment
import Testing

@Suite struct FoldedTextTests {
    @Test(arguments: [
        ("  Dos   Palabras. ", "dos palabras"), ("“Sí”", "sí"), ("¿Cómo?", "cómo"), ("करोड़।", "करोड़"), ("...", "..."),
    ])
    func foldsCaseSpaceAndMarksAround(text: String, folded: String) {
        #expect(FoldedText.folded(text) == folded)
    }

    @Test(arguments: [("Ñandú", "nandu"), ("हज़ार", "हजार"), ("ह\u{91C}\u{93C}ार", "हजार"), ("किताबें", "किताबें")])
    func dropsAccentsAndDotsButNoVowelSigns(text: String, plain: String) {
        #expect(FoldedText.withoutAccents(text) == plain)
    }
}
