import Testing

@testable import QuestionBank

@Suite struct NumericOptionsOrderTests {
    private func isFound(_ language: String, _ options: [String]) -> Bool {
        let lines = zip(["(x)", "( )", "( )", "( )"], options).map { "- \($0) \($1)\n" }.joined()
        let text = "---\nlanguages: \(language)\nnumbers: point\n---\n## a\n?\n\n\(lines)"
        return BankReader.read(Array(text.utf8), fileName: "b.quiz.md").codes.contains(.numericOptionsUnordered)
    }

    @Test func scalesAndUnitsAreRead() {
        #expect(isFound("en", ["5 million", "2 million", "900 thousand", "1 million"]))
        #expect(isFound("en", ["5 km", "900 m", "2 km"]))
        #expect(isFound("hi", ["2 लाख", "50 हज़ार", "3 करोड़", "1 लाख"]))
        #expect(!isFound("en", ["900 thousand", "1 million", "2 million", "5 million"]))
        #expect(!isFound("en", ["900 m", "2 km", "5 km"]))
        #expect(!isFound("en", ["5 km", "900 kg", "2 s"]))
        #expect(!isFound("en", ["5 bells and a horn", "2 horns", "7 horses"]))
    }
}
