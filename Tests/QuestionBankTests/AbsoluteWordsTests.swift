import Testing

@testable import QuestionBank

@Suite struct AbsoluteWordsTests {
    private func isFound(_ language: String, _ options: [String]) -> Bool {
        let lines = zip(["(x)", "( )", "( )"], options).map { "- \($0) \($1)\n" }.joined()
        let text = "---\nlanguages: \(language)\n---\n## a\n?\n\n\(lines)"
        return BankReader.read(Array(text.utf8), fileName: "b.quiz.md").codes.contains(.absoluteWords)
    }

    @Test func aKeyMaySpeakOfAllWithinItself() {
        let others = ["All the other teams were late to the draw", "They won the group after a late goal"]
        #expect(!isFound("en", ["They met teams none of whom would play again"] + others))
        #expect(isFound("en", ["They met teams that would not play again"] + others))
    }

    @Test func hindiNever() {
        #expect(isFound("hi", ["कुछ ज़िलों में बढ़ी", "कभी नहीं बदली थी", "शहरों में घटी थी"]))
        #expect(!isFound("hi", ["कुछ ज़िलों में बढ़ी", "कभी कभी बदली थी", "शहरों में घटी थी"]))
    }
}
