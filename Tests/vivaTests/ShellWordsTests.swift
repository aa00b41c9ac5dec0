import Testing

@testable import viva

struct ShellWordsTests {
    @Test(arguments: [
        ("", []), ("  \t ", []), ("show rivers/danube", ["show", "rivers/danube"]), (" a  b ", ["a", "b"]),
        ("search 'two words'", ["search", "two words"]), ("search \"it's\"", ["search", "it's"]),
        (#"a\ b c"#, ["a b", "c"]), (#"'a\b'"#, [#"a\b"#]), (#""a\"b""#, ["a\"b"]), ("pre'fix'ed", ["prefixed"]),
        ("config learner ''", ["config", "learner", ""]), ("खोज 'दो शब्द'", ["खोज", "दो शब्द"]),
    ])
    func wordsAreSplitAsAShellDoes(line: String, words: [String]) throws {
        #expect(try ShellWords.split(line) == words)
    }

    @Test(arguments: ["a 'b", "a \"b", "\"it's", #"a\"#, #""a\""#])
    func whatIsLeftOpenIsRefused(line: String) {
        #expect(throws: Failure.self) { try ShellWords.split(line) }
    }

    @Test(arguments: ["plain", "two words", "it's", "\"", #"back\slash"#, "tab\there", "नदी तट"])
    func aQuotedWordIsOneWord(word: String) throws {
        #expect(try ShellWords.split("a \(ShellWords.quoted(word)) b") == ["a", word, "b"])
    }
}
