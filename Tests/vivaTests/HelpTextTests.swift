import LineEditing
import Testing

@testable import viva

struct HelpTextTests {
    @Test func noLineOfHelpIsWiderThanATerminal() throws {
        let program = try Program()
        for command in [[]] + Viva.commandNames.filter({ $0 != "help" }).map({ [$0] }) {
            let help = try program.run(command + ["--help"]).output
            #expect(help.contains("USAGE: viva"))
            for line in help.split(separator: "\n") { #expect(TerminalText.width(line) <= 80, "\(line)") }
            for line in HelpText.folded(help, columns: 40).split(separator: "\n") {
                #expect(TerminalText.width(line) <= 40, "\(line)")
            }
        }
    }

    @Test func anOptionStaysWithItsValue() {
        let folded = HelpText.folded("USAGE: viva due [<names> ...] [--banks <dir>] [--lang <lang>]", columns: 34)
        #expect(folded == "USAGE: viva due [<names> ...]\n       [--banks <dir>]\n       [--lang <lang>]")
        #expect(HelpText.folded("Usage: viva due", columns: 34) == "Usage: viva due")
    }

    @Test func aLineKeepsItsIndent() {
        let folded = HelpText.folded("  See 'viva help export <subcommand>' for detailed help.", columns: 40)
        #expect(folded.split(separator: "\n").allSatisfy { $0.hasPrefix("  ") && $0.count <= 40 })
    }
}
