import Quantities
import Testing

/// Nothing is read by its beginning alone: what cannot be understood makes the whole text refused.
@Suite struct WholeTextTests {
    private static let texts: [(NumberStyle, String)] = [
        (.english, "16353"), (.english, "1.0925 ha"), (.english, "2.5 million"), (.english, "3/4"), (.english, "2½"),
        (.english, "10 to 12"), (.english, "1926-27"), (.english, "30%"), (.english, "$5"), (.english, "1e6"),
        (.english, "a year and a half"), (.english, "about 5 or more"), (.english, "1 h 30 min"),
        (.spanish, "2 millones y medio"), (.spanish, "16 mil 353"), (.spanish, "500 millones de rublos oro"),
        (.spanish, "entre 1,5 y 2 millones"), (.spanish, "millón y medio"), (.spanish, "30 por ciento"),
        (.hindi, "ढाई करोड़"), (.hindi, "2 करोड़ 50 लाख"), (.hindi, "१,००,०००"), (.hindi, "10 से 12 के बीच"),
    ]

    @Test(arguments: [" qwfp", "qwfp", " ?", " 7 7", "_", " = ", " ×", ";", " € €", " - ", "/", " 5/", " ^2", "\u{0}"])
    func whatFollowsIsNotIgnored(rubbish: String) {
        for (style, text) in Self.texts {
            #expect(throws: ReadingFailure.self, "\(text)\(rubbish)") {
                try NumberReader(style: style).read(text + rubbish)
            }
        }
    }

    @Test(arguments: ["qwfp ", "? ", "7 7 ", "_", "= ", "× ", "; ", "/", "^", "(", "\u{0}"])
    func whatPrecedesIsNotIgnored(rubbish: String) {
        for (style, text) in Self.texts {
            #expect(throws: ReadingFailure.self, "\(rubbish)\(text)") {
                try NumberReader(style: style).read(rubbish + text)
            }
        }
    }
}
