import TerminalTestSupport
import Testing

/// `viva fmt --diff` and `viva check --fix --diff`: what would be written, and nothing written.
@Suite struct DiffCommandTests {
    private static let ragged = "##   a\n\nYes?\n-  (x)   yes\n-  ( ) no\n- () maybe\n\n## b\nNo?\n\n=5\n"

    @Test func ofALayout() throws {
        let program = try Program()
        try program.home.write(Self.ragged, to: "a.quiz.md")
        let result = try program.run(["fmt", "--diff", "a.quiz.md"])
        #expect(result.status == 0 && result.messages.isEmpty)
        #expect(
            result.output == """
                --- a.quiz.md
                +++ a.quiz.md
                @@ -1,11 +1,11 @@
                -##   a
                -
                +## a
                 Yes?
                --  (x)   yes
                --  ( ) no
                -- () maybe
                +
                +- (x) yes
                +- ( ) no
                +- ( ) maybe
                \("") \("")
                 ## b
                 No?
                \("") \("")
                -=5
                += 5

                """)
        #expect(program.home.read("a.quiz.md") == Self.ragged)
        #expect(try program.run(["fmt", "--diff", "--check", "a.quiz.md"]).status == 1)
        #expect(try program.run(["fmt", "--diff", "--json", "a.quiz.md"]).status == 64)
    }

    @Test func ofStandardInput() throws {
        let result = try Program().run(["fmt", "--diff", "-"], input: "##  a\nYes?\n\n= 1\n")
        #expect(result.output == "--- -\n+++ -\n@@ -1,4 +1,4 @@\n-##  a\n+## a\n Yes?\n \n = 1\n")
    }

    @Test func ofWhatIsEven() throws {
        #expect(try Program().run(["fmt", "--diff", Program.testBanks]).output.isEmpty)
    }

    @Test func ofFixes() throws {
        let program = try Program()
        let text = "## a\nYes?\n\n= 1\n\nscore: per-options\ntagz: x\n"
        try program.home.write(text, to: "a.quiz.md")
        let result = try program.run(["check", "--fix", "--diff", "a.quiz.md"])
        #expect(result.output.hasPrefix("--- a.quiz.md\n+++ a.quiz.md\n@@ -3,5 +3,5 @@\n \n = 1\n \n"))
        #expect(result.output.contains("\n-tagz: x\n") && result.output.contains("\n+tags: x\n"))
        #expect(result.messages.contains("would fix"))
        #expect(program.home.read("a.quiz.md") == text)
        #expect(try program.run(["check", "--diff", "a.quiz.md"]).status == 64)
        #expect(try program.run(["check", "--fix", "--diff", "--format", "sarif", "a.quiz.md"]).status == 64)
    }

    @Test func aByteOrderMarkTakesNoColumn() throws {
        let program = try Program()
        try program.home.write("\u{FEFF}##\nYes?\n\n= 1\n", to: "c.quiz.md")
        let result = try program.run(["check", "c.quiz.md"])
        #expect(result.output.hasPrefix("c.quiz.md:1:1: error: "))
        #expect(result.output.contains("\n  ##\n  ^~\n"))
        let sarif = try program.run(["check", "--format", "sarif", "c.quiz.md"]).output
        #expect(sarif.contains("\"startColumn\":1,") && sarif.contains("\"byteOffset\":3,"))
    }
}
