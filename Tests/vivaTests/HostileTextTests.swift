import Foundation
import TerminalTestSupport
import Testing

/// Nothing that a bank holds may steer the terminal, whichever command shows it.
@Suite struct HostileTextTests {
    static let attacks = [
        "\u{1B}]52;c;ZWNobyBoaQ==\u{7}", "\u{1B}[2J\u{1B}[Hforged", "\u{9B}31mred", "\u{1B}P+q544e\u{1B}\\",
        "over\rwritten", "back\u{8}\u{8}space", "\u{202E}txt.exe", "\u{2067}unclosed", "nul\u{0}nul", "\u{7}\u{7}\u{7}",
        "line\u{2028}sep\u{85}",
    ]

    private func bank(_ text: String) -> String {
        """
        ---
        id: hostile
        title: \(text)
        ---

        ## item
        Which \(text)?

        - (x) right \(text)
        - ( ) wrong
          > feedback \(text)
        - ( ) other

        > explained \(text)

        hint: \(text) hint
        source: \(text) source
        tags: t

        """
    }

    private func isHarmless(_ output: String) -> Bool {
        output.unicodeScalars.allSatisfy { scalar in
            let value = scalar.value
            return value == 0x0A
                || (value >= 0x20 && !(0x7F...0x9F).contains(value))
                    && !(0x202A...0x202E).contains(value) && !(0x2066...0x2069).contains(value)
        }
    }

    @Test(arguments: attacks) func noCommandPassesItOn(attack: String) throws {
        let program = try Program()
        try program.home.write(bank(attack), to: "banks/hostile.quiz.md")
        try program.home.write(bank(attack), to: "banks/\u{1B}[31mname.quiz.md")
        let banks = program.home.path + "/banks"
        let commands = [
            ["list"], ["list", "hostile"], ["show", "hostile/item"], ["search", "which"], ["check", banks], ["due"],
            ["practise", "--cram", "--seed", "1"], ["history", "hostile/item"], ["practise", attack],
            ["show", "hostile/" + attack],
        ]
        for command in commands where !command.joined().contains("\0") {
            let result = try program.run(
                command + ["--banks", banks], input: ":hint\n:source\nwrong\nright\(attack)\n:help\n")
            #expect(isHarmless(result.output), "\(command): \(result.output.debugDescription)")
            #expect(isHarmless(result.messages), "\(command): \(result.messages.debugDescription)")
        }
    }

    /// More attacks, read where a checkout has them beside it.
    @Test func rawFilesAtHandAreHarmlessToo() throws {
        let folder = Program.checkout + "/../shared/data/bad_inputs/terminal_raw"
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
            guard let data = FileManager.default.contents(atPath: folder + "/" + name) else { continue }
            let program = try Program()
            let text = String(decoding: data, as: UTF8.self).split(separator: "\n").joined(separator: "\n  ")
            try program.home.write(bank(text), to: "banks/hostile.quiz.md")
            for command in [["practise", "--seed", "1"], ["check"], ["list", "hostile"]] {
                let result = try program.run(
                    command + ["--banks", program.home.path + "/banks"], input: ":hint\nwrong\n")
                #expect(isHarmless(result.output + result.messages), "\(name)")
            }
        }
    }
}
