import Foundation
import TerminalTestSupport
import Testing

@Suite struct FormatCommandTests {
    private static let ragged =
        "##   a\n\nYes?\n-  (x)   yes\n-  ( ) no\n- () maybe\n<!-- kept -->\n## b\nNo?\n=5\n\n\n"
    private static let even = """
        ## a
        Yes?

        - (x) yes
        - ( ) no
        - ( ) maybe

        <!-- kept -->
        ## b
        No?

        = 5

        """

    @Test func rewritesInPlace() throws {
        let program = try Program()
        let file = try program.home.write(Self.ragged, to: "a.quiz.md")
        _ = unsafe chmod(file, 0o640)
        let check = try program.run(["fmt", "--check", "a.quiz.md"])
        #expect(check.status == 1 && check.output == "a.quiz.md\n")
        #expect(program.home.read("a.quiz.md") == Self.ragged)
        #expect(try program.run(["fmt", "a.quiz.md"]).status == 0)
        #expect(program.home.read("a.quiz.md") == Self.even)
        #expect(program.home.mode("a.quiz.md") == 0o640)
        let again = try program.run(["fmt", "--check", "."])
        #expect(again.status == 0 && again.output.isEmpty)
    }

    @Test func aLinkStaysALink() throws {
        let program = try Program()
        try program.home.write(Self.ragged, to: "real/a.quiz.md")
        let link = program.home.path + "/b.quiz.md"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "real/a.quiz.md")
        #expect(try program.run(["fmt", link]).status == 0)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "real/a.quiz.md")
        #expect(program.home.read("real/a.quiz.md") == Self.even)
    }

    @Test func standardInputGoesToStandardOutput() throws {
        let result = try Program().run(["fmt", "-"], input: Self.ragged)
        #expect(result.status == 0 && result.output == Self.even)
        #expect(try Program().run(["fmt", "-", "--check"], input: Self.ragged).status == 1)
    }

    @Test func idsAndItemsWithErrorsAreToldOf() throws {
        let program = try Program()
        try program.home.write("##\nWhich Sea is salt?\n\n= 1\n\n## bad\n-  x\n", to: "a.quiz.md")
        let result = try program.run(["fmt", "a.quiz.md"])
        #expect(result.messages.contains("inserted ids: which-sea-is-salt"))
        #expect(result.messages.contains("1 item with errors"))
        #expect(program.home.read("a.quiz.md") == "## which-sea-is-salt\nWhich Sea is salt?\n\n= 1\n\n## bad\n-  x\n")
    }

    @Test func theShippedBanksAreFormatted() throws {
        let result = try Program().run(["fmt", "--check", ShippedBanksTests.folder])
        #expect(result.status == 0, "\(result.output)")
    }

    @Test func aMissingFileIsSaid() throws {
        #expect(try Program().run(["fmt", "gone.quiz.md"]).status == 66)
    }
}
