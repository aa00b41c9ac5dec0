import SpacedRepetition
import Testing

@testable import Assessment

struct FoldedBytesTests {
    /// Letters, marks and space of all that is folded byte by byte, and some that is not.
    private static let parts = [
        "a", "Z", "7", " ", "\t", "\n", "\u{A0}", "\u{2009}", "\u{202F}", "\"", "'", "“", "”", "«", "»", "¿", "?", "!",
        "¡",
        ".", ",", ";", "-", "É", "é", "ñ", "×", "Þ", "ß", "क", "न", "र", "\u{93C}", "ि", "्", "ं", "।", "९", "\u{200D}",
        "\u{929}", "\u{95B}", "e\u{301}", "Ō", "…", "–", "\u{1F}", "\u{B5}",
    ]

    @Test(arguments: 1...40)
    func bytesFoldAsStringsDo(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let text = (0..<Int(random.next() % 9)).map { _ in Self.parts[Int(random.next() % UInt64(Self.parts.count))]
            }
            .joined()
            guard let bytes = FoldedText.plainBytes(of: text) else { continue }
            let folded = FoldedText.tidied(text.lowercased())
            #expect(Array(folded.utf8) == bytes, "\(text.debugDescription)")
        }
    }

    @Test(arguments: ["e\u{301}", "\u{95B}", "\u{928}\u{93C}", "Ō", "日本", "\u{212A}"])
    func aStringTellsWhereBytesCannot(text: String) {
        #expect(FoldedText.plainBytes(of: text) == nil)
    }
}
