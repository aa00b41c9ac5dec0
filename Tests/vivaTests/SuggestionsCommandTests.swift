import TerminalTestSupport
import Testing

/// What becomes of suggestions when the author has acted on them, or the bank is gone.
struct SuggestionsCommandTests {
    private let program: Program

    init() throws { program = try Program() }

    private func bank(_ key: String) throws {
        try program.home.write(
            "---\nid: words\n---\n\n## farmer\nWhich Russian word means a rich peasant?\n\n= \(key)\n",
            to: "banks/words.quiz.md")
    }

    private func suggestions(_ more: String...) throws -> String {
        let result = try program.run(["suggestions", "--banks", program.home.path + "/banks"] + more)
        #expect(result.status == 0)
        return result.output
    }

    private func overrule(_ answer: String) throws {
        let result = try program.run(
            ["practise", "--ahead", "--new", "1", "--banks", program.home.path + "/banks", "--now", "2026-11-21"],
            input: "\(answer)\n:right\n:remember\n")
        #expect(result.status == 0)
    }

    @Test func aKeyThatTakesTheAnswerByNowSettlesIt() throws {
        try bank("\"kulak\"")
        try overrule("kulaki")
        #expect(try suggestions().contains("once · remembered\n= \"kulak\" | \"kulaki\"\n"))
        try bank("\"kulak\" | \"kulaki\"")
        #expect(try suggestions().contains("no suggestions"))
        #expect(try suggestions("--json") == "[]\n")
    }

    @Test func anotherKeyThatDoesNotIsNamed() throws {
        try bank("\"kulak\"")
        try overrule("kulaki")
        try bank("\"rich kulak\"")
        #expect(
            try suggestions().contains("once · remembered · the key has changed since\n= \"rich kulak\" | \"kulaki\""))
        #expect(try suggestions("--json").contains("\"changed\":true"))
        // What is remembered holds for the key that it was said of.
        let later = try program.run(
            ["practise", "--ahead", "--banks", program.home.path + "/banks", "--now", "2026-11-22"], input: "kulaki\n")
        #expect(later.output.contains("Not quite: rich kulak."))
    }

    @Test func anItemThatIsGoneIsStillSpokenOf() throws {
        try bank("\"kulak\"")
        try overrule("kulaki")
        try program.home.write("---\nid: words\n---\n\n## other\nHow many?\n= 5\n", to: "banks/words.quiz.md")
        for names in [[], ["words"], ["words/farmer"], ["farmer"]] {
            let result = try program.run(["suggestions", "--banks", program.home.path + "/banks"] + names)
            #expect(result.output == "words/farmer · no longer in the banks\n  “kulaki” · once · remembered\n")
        }
        #expect(try suggestions("other").contains("no suggestions"))
        #expect(try suggestions("--json").contains("\"changed\":null,\"key\":null"))
    }

    @Test func theShellHasItToo() throws {
        let result = try program.run([], input: "suggestions\n")
        #expect(result.output.contains("no suggestions"))
    }

    @Test func aSettledAnswerIsRememberedInTheNextSession() throws {
        try bank("\"kulak\"")
        try overrule("kulaki")
        let later = try program.run(
            ["practise", "--ahead", "--banks", program.home.path + "/banks", "--now", "2026-11-22"], input: "KULAKI\n")
        #expect(later.output.contains("Right, by your own word."))
        let undone = try program.run(["undo", "--now", "2026-11-22"])
        #expect(undone.output == "Taken back: the answer to words/farmer.\n")
        #expect(try program.run(["record", "verify"]).status == 0)
    }
}
