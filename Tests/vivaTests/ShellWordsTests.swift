import Testing

@testable import viva

@Suite struct ShellWordsTests {
    @Test func blanksDivideAndQuotesJoin() throws {
        #expect(
            try ShellWords.split("  practise  \"kulak test\" 'a b' c\\ d \"\" ") == [
                "practise", "kulak test", "a b", "c d", "",
            ])
    }

    @Test(arguments: ["\"open", "it's", "end\\"]) func saysThatAQuoteIsOpen(line: String) {
        #expect(throws: Failure.self) { try ShellWords.split(line) }
    }

    @Test(arguments: ["plain", "two words", "it's", "back\\slash", "say \"so\"", "हिंदी शब्द"])
    func quoteThenSplitIsIdentity(word: String) throws {
        #expect(try ShellWords.split(ShellWords.quoted(word)) == [word])
    }
}
