import Foundation
import TerminalTestSupport
import Testing

/// Banks edited from the shell and from within a question, by a script in the place of an editor.
@Suite(.serialized) struct EditCommandTests {
    private static let bank = """
        ---
        id: seas
        languages: en
        ---

        ## first
        Which sea is salt?

        - (x) Dead
        - ( ) Black
        - ( ) White

        ## second
        How many seas?

        = 7
        """

    private let options = ["--lang", "en", "--seed", "1", "--now", "2026-11-21T10:00:00Z"]

    /// A program with that bank, and an editor that runs a line of shell on its last argument, `$f`.
    private func program(editor script: String) throws -> (Program, [String: String]) {
        let program = try Program()
        try program.home.write(Self.bank + "\n", to: "banks/seas.quiz.md")
        let editor = try program.home.write(
            "#!/bin/sh\nfor f; do :; done\necho \"$@\" > \"$HOME/seen\"\n" + script + "\n", to: "my editor")
        _ = unsafe chmod(editor, 0o700)
        return (program, ["EDITOR": "'\(editor)' --fast", "VIVA_BANKS": program.home.path + "/banks"])
    }

    @Test func withoutATerminalThePlaceIsPrinted() throws {
        let program = try Program()
        #expect(try program.run(["edit", "danube-sea"]).output == Program.testBanks + "/rivers.quiz.md:35\n")
        #expect(try program.run(["edit", "rivers"]).output == Program.testBanks + "/rivers.quiz.md:1\n")
        #expect(try program.run(["edit", "danube-see"]).status == 66)
    }

    @Test func theShellGoesOnWithTheEditedBank() throws {
        let (program, changing) = try program(editor: "printf '\\n## third\\nIs it?\\n\\n= 1\\n' >> \"$f\"")
        let terminal = try program.terminal(options, changing: changing)
        _ = try terminal.waitForPrompt("viva> ")
        terminal.send("edit second\r")
        _ = try terminal.waitFor("3 items: 0 errors")
        _ = try terminal.waitForPrompt("viva> ")
        terminal.send("list seas\r")
        _ = try terminal.waitFor("third")
        terminal.send("\u{4}")
        #expect(try terminal.waitForExit() == .exited(0))
        #expect(program.home.read("seen") == "--fast \(program.home.path)/banks/seas.quiz.md\n")
    }

    @Test func anOpenQuestionIsAskedAsItNowStands() throws {
        let (program, changing) = try program(
            editor: "sed -i 's/How many seas/How many great seas/; s/= 7/= 8/' \"$f\"")
        let terminal = try program.terminal(["practise", "seas/second"] + options, changing: changing)
        _ = try terminal.waitForPrompt("answer> ")
        terminal.send(":edit\r")
        _ = try terminal.waitFor("How many great seas?")
        _ = try terminal.waitForPrompt("answer> ")
        terminal.send("8\r")
        _ = try terminal.waitFor("✓ Right.")
        #expect(try terminal.waitForExit() == .exited(0))
    }

    @Test func anItemWithAnErrorIsLeftOutAndTheSessionGoesOn() throws {
        let (program, changing) = try program(editor: "sed -i 's/= 7/= many/' \"$f\"")
        let terminal = try program.terminal(["practise", "seas"] + options, changing: changing)
        _ = try terminal.waitForPrompt("answer> ")
        let isFirst = terminal.screen.text.contains("Which sea")
        if isFirst {
            terminal.send("Dead\r")
            _ = try terminal.waitFor("How many seas?")
            _ = try terminal.waitForPrompt("answer> ")
        }
        terminal.send(":edit\r")
        _ = try terminal.waitForPrompt(Self.reopen)
        #expect(terminal.screen.text.contains("2 items, 1 with errors: 1 error"))
        terminal.send("q\r")
        _ = try terminal.waitFor("seas/second cannot be asked any more: it has an error.")
        #expect(terminal.screen.text.contains("[answer-unreadable]"))
        #expect(terminal.screen.text.contains("The session goes on.") == !isFirst)
        if !isFirst {
            _ = try terminal.waitForPrompt("answer> ")
            terminal.send("Dead\r")
        }
        _ = try terminal.waitFor("1 answered")
        #expect(try terminal.waitForExit() == .exited(0))
    }

    @Test func anItemWithAnErrorIsOpenedAtItsLine() throws {
        let program = try Program()
        let bad = Self.bank.replacingOccurrences(of: "= 7", with: "= many") + "\n"
        let file = try program.home.write(bad, to: "banks/seas.quiz.md")
        let banks = ["VIVA_BANKS": program.home.path + "/banks"]
        #expect(try program.run(["edit", "seas/second"], changing: banks).output == "\(file):13\n")
        #expect(try program.run(["edit", "second"], changing: banks).output == "\(file):13\n")
        for command in ["preview", "show", "practise"] {
            let other = try program.run([command, "seas/second", "--lang", "es"], changing: banks)
            #expect(other.status == 66 && other.messages.contains("`seas/second` tiene un error"), "\(command)")
            #expect(other.messages.contains("viva edit seas/second"))
        }
    }

    @Test func warningsAboutOtherItemsAreOnlyCounted() throws {
        let (program, changing) = try program(editor: "sed -i 's/How many seas/Which number/' \"$f\"")
        let tagged = Self.bank.replacingOccurrences(of: "languages: en", with: "languages: en es")
            .replacingOccurrences(of: "Which sea is", with: "[en] Which sea is")
            .replacingOccurrences(of: "How many seas", with: "[en] How many seas")
        try program.home.write(tagged + "\n", to: "banks/seas.quiz.md")
        let terminal = try program.terminal(["edit", "seas/second"] + options, changing: changing)
        _ = try terminal.waitFor("2 items: 0 errors, 2 warnings, 1 of them not shown")
        #expect(try terminal.waitForExit() == .exited(0))
        #expect(terminal.screen.text.contains(":14:6: warning"))
        #expect(!terminal.screen.text.contains(":7:6: warning"))
    }

    @Test func whatTheEditorSaysIsSaidInTheUsersLanguage() throws {
        let (program, changing) = try program(editor: "exit 3")
        let terminal = try program.terminal(["edit", "seas/second", "--lang", "es"], changing: changing)
        _ = try terminal.waitFor("terminó con el estado 3")
        #expect(try terminal.waitForExit() == .exited(1))
    }

    @Test func anEditorThatIsNotThereIsSaid() throws {
        let (program, changing) = try program(editor: "")
        let terminal = try program.terminal(
            ["edit", "seas/second"] + options, changing: changing.merging(["EDITOR": "/nowhere/ed"]) { $1 })
        _ = try terminal.waitFor("cannot start /nowhere/ed")
        #expect(try terminal.waitForExit() == .exited(66))
    }

    @Test func theTerminalIsAsItWasAfterAnEditorThatLeftItRaw() throws {
        let (program, changing) = try program(editor: "stty raw -echo; kill -INT $$")
        let terminal = try program.terminal(["edit", "seas"] + options, changing: changing)
        _ = try terminal.waitFor("2 items")
        #expect(try terminal.waitForExit() == .exited(1))
        #expect(!terminal.isRaw)
    }

    private static let reopen = "Enter opens it again, q leaves it> "

    @Test func afterAnErrorEnterOpensTheEditorAgain() throws {
        let (program, changing) = try program(
            editor: "if grep -q '= many' \"$f\"; then sed -i 's/= many/= 8/' \"$f\"; "
                + "else sed -i 's/= 7/= many/' \"$f\"; fi")
        let terminal = try program.terminal(["edit", "seas/second"] + options, changing: changing)
        _ = try terminal.waitForPrompt(Self.reopen)
        terminal.send("\r")
        _ = try terminal.waitFor("2 items: 0 errors")
        #expect(try terminal.waitForExit() == .exited(0))
        #expect(program.home.read("banks/seas.quiz.md")?.contains("= 8") == true)
    }

    @Test func errorsThatAreLeftAreAFailure() throws {
        let (program, changing) = try program(editor: "sed -i 's/= 7/= many/' \"$f\"")
        let terminal = try program.terminal(["edit", "seas"] + options, changing: changing)
        _ = try terminal.waitForPrompt(Self.reopen)
        terminal.send("q\r")
        #expect(try terminal.waitForExit() == .exited(1))
    }

    @Test func answersThatStayBehindAreCounted() throws {
        let (program, changing) = try program(editor: "sed -i 's/^## second/## last/' \"$f\"")
        _ = try program.run(["practise", "seas/second"] + options, input: "7\n", changing: changing)
        let terminal = try program.terminal(["edit", "seas/second"] + options, changing: changing)
        _ = try terminal.waitFor("The id `second` is `last` now. Its 1 answer stays under `second`")
        #expect(try terminal.waitForExit() == .exited(0))
    }

    @Test func aNewNameOfTheBankIsSaid() throws {
        let (program, changing) = try program(editor: "sed -i 's/^id: seas/id: mares/' \"$f\"")
        _ = try program.run(["practise", "seas/second"] + options, input: "7\n", changing: changing)
        let terminal = try program.terminal(["edit", "seas", "--lang", "es"], changing: changing)
        _ = try terminal.waitFor("El identificador del banco era `seas` y ahora es `mares`.")
        #expect(try terminal.waitForExit() == .exited(0))
    }

    @Test func anItemThatIsGoneIsToldFromOneWithAnError() throws {
        let (program, changing) = try program(editor: "sed -i '/^## second/,$d' \"$f\"")
        let terminal = try program.terminal(["practise", "seas/second"] + options, changing: changing)
        _ = try terminal.waitForPrompt("answer> ")
        terminal.send(":edit\r")
        _ = try terminal.waitFor("`second` is gone from the file.")
        _ = try terminal.waitFor("seas/second cannot be asked any more: it is not there.")
        #expect(try terminal.waitForExit() == .exited(0))
        #expect(!terminal.screen.text.contains("The session goes on"))
    }

    @Test func aFileThatIsGoneIsAFailure() throws {
        let (program, changing) = try program(editor: "rm \"$f\"")
        let terminal = try program.terminal(["edit", "seas/second"] + options, changing: changing)
        _ = try terminal.waitFor("cannot find")
        #expect(try terminal.waitForExit() == .exited(1))
        #expect(terminal.screen.text.contains("stay in your record"))
    }
}
