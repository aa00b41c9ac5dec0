import Assessment
import Testing

struct FoldedTextTests {
    @Test(arguments: [
        ("  Alexander \t  BAYKOV. ", "alexander baykov"), ("«Perestroika».", "perestroika"), ("¿Qué?", "qué"),
        ("“नमक।”", "नमक"), ("a.c.", "a.c"), ("L’État", "l’état"), ("करोड़।", "करोड़"), ("", ""),
    ])
    func caseSpacingAndMarksAroundDoNotCount(text: String, folded: String) {
        #expect(FoldedText.folded(text) == folded)
    }

    @Test func aTextOfMarksAloneStays() {
        #expect(FoldedText.folded(" ?! ") == "?!")
    }

    @Test func foldingKeepsAccents() {
        #expect(FoldedText.folded("Traición") != FoldedText.folded("traicion"))
        #expect(FoldedText.folded("traicio\u{301}n") == FoldedText.folded("traición"))
    }

    @Test(arguments: [
        ("Traición", "traicion"), ("traicio\u{301}n", "traicion"), ("NIÑO", "nino"), ("Übermut", "ubermut"),
        ("करोड़", "करोड"), ("\u{0915}\u{0930}\u{094B}\u{095C}", "करोड"), ("क़लम", "कलम"), ("किताबें", "किताबें"),
        ("हिन्दी", "हिंदी"), ("पाँच", "पांच"), ("Straße", "strasse"), ("Œuvre", "oeuvre"), ("Ệ", "e"), ("क्\u{200D}ष", "क्ष"),
    ])
    func accentsAndDotsCanBeLeftOut(text: String, plain: String) {
        #expect(FoldedText.withoutAccents(text) == plain)
    }

    @Test func vowelSignsAreNoAccents() {
        #expect(FoldedText.withoutAccents("कि") != FoldedText.withoutAccents("की"))
        #expect(FoldedText.withoutAccents("हंस") != FoldedText.withoutAccents("हस"))
    }

    @Test(arguments: ["Baykov .", "« Baykov »", "\" baykov \""]) func marksMayStandApart(text: String) {
        #expect(FoldedText.folded(text) == "baykov")
    }

    @Test func canonicallyEqualSpellingsFoldAlike() {
        for (whole, parts) in [
            ("\u{0929}", "\u{0928}\u{093C}"), ("\u{0931}", "\u{0930}\u{093C}"), ("\u{0934}", "\u{0933}\u{093C}"),
        ] {
            #expect(FoldedText.withoutAccents(whole) == FoldedText.withoutAccents(parts))
        }
    }
}
