import QuestionBank
import TerminalTestSupport
import Testing

@testable import viva

@Suite struct FindingTextTests {
    private static let bank = Array(
        "## año\n¿En qué año empezó la guerra civil española, según {libro}?\n\n= 1936\n".utf8)

    @Test func aPipeGetsWholeLines() throws {
        let finding = try #require(BankReader.read(Self.bank, fileName: "b.quiz.md").diagnostics.first)
        let text = FindingText(finding, source: Self.bank, columns: nil)
        #expect(text.text + "\n" == DiagnosticPrinter.text(finding, source: Self.bank))
    }

    @Test func aTerminalGetsLinesThatFit() throws {
        let finding = try #require(BankReader.read(Self.bank, fileName: "b.quiz.md").diagnostics.first)
        let text = FindingText(finding, source: Self.bank, columns: 40)
        #expect((text.message + text.rest).allSatisfy { $0.count <= 40 })
        #expect(text.message.count > 1 && text.message.dropFirst().allSatisfy { $0.hasPrefix("    ") })
    }

    @Test func checkFoldsOnATerminal() throws {
        let program = try Program()
        try program.home.write(String(decoding: Self.bank, as: UTF8.self), to: "b.quiz.md")
        let path = program.home.path + "/b.quiz.md"
        for (arguments, isFolded) in [(["check", path], true), (["check", path, "--plain"], false)] {
            let terminal = try program.terminal(arguments, columns: 40)
            #expect(try terminal.waitForExit() == .exited(1))
            #expect(terminal.output(since: 0).contains("`let libro = ...`, or write") != isFolded)
        }
    }
}
