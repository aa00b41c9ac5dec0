import Foundation
import TerminalTestSupport
import Testing

@Suite struct ImportCommandTests {
    private static let gift = """
        // [id:rhine]
        ::rhine::Where does the Rhine end? {=North Sea ~Baltic#That is the Oder.}

        // [id:nile]
        ::nile::How long is the Nile? {#6650:10}

        """

    private static let bank = """
        ---
        id: rivers
        languages: en
        numbers: point
        ---

        ## rhine
        Where does the Rhine end?

        - (x) North Sea
        - ( ) Baltic
          > That is the Oder.

        ## nile
        How long is the Nile?

        = 6650 ± 10

        """

    private func program() throws -> Program { try Program(holding: Self.gift, as: "rivers.gift") }

    // MARK: A new bank

    @Test func aNewBankIsWrittenAndSaidSo() throws {
        let program = try program()
        let result = try program.run(["import", "rivers.gift", "--to", "rivers.quiz.md"])
        #expect(result.status == 0 && result.output.isEmpty)
        #expect(
            result.messages == "viva: 2 items read as gift, written to rivers.quiz.md\n"
                + "viva: the bank is called `rivers`, since gift has no name for it; answers are kept under that name\n"
        )
        #expect(program.home.read("rivers.quiz.md") == Self.bank.replacing("Baltic\n  >", with: "Baltic\n      >"))
        let dry = try program.run(["import", "rivers.gift", "--to", "other.quiz.md", "--dry-run"])
        #expect(dry.messages == "viva: 2 items read as gift, not written to other.quiz.md, as --dry-run says\n")
        #expect(program.home.read("other.quiz.md") == nil)
    }

    @Test func aDashPrintsTheBankAndReadsStandardInput() throws {
        let program = try program()
        let printed = try program.run(["import", "rivers.gift", "--to", "-"])
        #expect(printed.status == 0 && printed.output.hasPrefix("---\nid: rivers\n"))
        #expect(printed.messages == "viva: 2 items read as gift\n")
        let piped = try program.run(["import", "-", "--to", "-", "--lang", "es"], input: Self.gift + "\n::x::Y {=z")
        #expect(piped.status == 0 && piped.output.contains("\nlanguages: es\n"))
        #expect(piped.messages.hasPrefix("entrada estándar:7:1: error: the answers of this question are never closed"))
        #expect(piped.messages.hasSuffix("viva: 2 preguntas leídas como gift, 1 excluida\n"))
    }

    @Test func theFormatIsToldFromTheContents() throws {
        let program = try program()
        let aiken = try program.home.write("Q?\nA. x\nB. y\nANSWER: B\n", to: "q.txt")
        let result = try program.run(["import", aiken, "--to", "-"])
        #expect(result.status == 0 && result.messages == "viva: 1 item read as aiken\n")
        let open = try program.run(["import", "-", "--to", "-"], input: "hello\n")
        #expect(open.status == 64 && open.messages.hasPrefix("viva: the format of standard input cannot be told.\n"))
        #expect(open.messages.contains("Add --from with one of gift, aiken, moodle-xml, qti, "))
    }

    @Test func warningsHaveTheirPlacesInTheFile() throws {
        let program = try program()
        try program.home.write("stem,option-1,option-2,key,colour\nWho?,a,b,C,red\nWhat?,a,b,A,red\n", to: "q.csv")
        let result = try program.run(["import", "q.csv", "--to", "q.quiz.md"])
        #expect(result.status == 0 && result.output.isEmpty)
        #expect(result.messages.contains("q.csv:1:1: warning: the column `colour` is not known here, and not kept"))
        #expect(result.messages.contains("q.csv:2:1: error: this row is left out: `C` in `key` names no option"))
        #expect(result.messages.contains("  Who?,a,b,C,red\n  ^~~~"))
        #expect(result.messages.contains("viva: 1 item read as csv, 1 left out, written to q.quiz.md\n"))
    }

    // MARK: What goes wrong

    @Test(arguments: [
        (["rivers.gift", "--to", "rivers.md"], 64, "rivers.md does not end in .quiz.md"),
        (["rivers.gift", "--to", "r.quiz.md", "--from", "moodel-xml"], 64, "Did you mean `moodle-xml`?"),
        (["rivers.gift", "--to", "r.quiz.md", "--from", "pdf"], 64, "Formats here are gift, aiken"),
        (["rivers.gift", "--to", "r.quiz.md", "--update", "--force"], 64, "--update and --force go one at a time"),
        (["rivers.gift", "--to", "r.quiz.md", "--diff"], 64, "--diff is for --update"),
        (["rivers.gift", "--to", "-", "--update"], 64, "--update needs a bank"),
        (["b.quiz.md", "--to", "r.quiz.md"], 64, "b.quiz.md is a bank already"),
        (["empty.gift", "--to", "r.quiz.md"], 65, "empty.gift is empty"),
        (["rivers.gift", "--to", "r.quiz.md", "--from", "aiken"], 65, "It looks like gift: try --from gift."),
        (["quiz.csv", "--to", "r.quiz.md"], 65, "It looks like moodle-xml: try --from moodle-xml."),
        (["none.gift", "--to", "r.quiz.md"], 66, "cannot read none.gift"),
        ([".", "--to", "r.quiz.md", "--from", "gift"], 66, "cannot read .."),
        (["rivers.gift", "--to", "none/r.quiz.md"], 73, "cannot write none/r.quiz.md: No such file or directory"),
    ]) func whatGoesWrongHasItsCode(arguments: [String], status: Int32, message: String) throws {
        let program = try program()
        try program.home.write("", to: "empty.gift")
        try program.home.write("<quiz></quiz>\n", to: "quiz.csv")
        let result = try program.run(["import"] + arguments)
        #expect(result.status == status && result.output.isEmpty, "\(result)")
        #expect(result.messages.contains(message), "\(result.messages)")
        #expect(program.home.read("r.quiz.md") == nil)
    }

    @Test func aStandingBankIsOverwrittenOnlyByForce() throws {
        let program = try program()
        try program.home.write(Self.bank, to: "rivers.quiz.md")
        let refused = try program.run(["import", "rivers.gift", "--to", "rivers.quiz.md"])
        #expect(refused.status == 73)
        #expect(
            refused.messages == """
                viva: rivers.quiz.md exists already.
                  Add --update to put what changed in rivers.gift into it and keep the rest, --force to overwrite it, \
                or choose another name.

                """)
        #expect(program.home.read("rivers.quiz.md") == Self.bank)
        let forced = try program.run(["import", "rivers.gift", "--to", "rivers.quiz.md", "--force"])
        #expect(forced.status == 0 && forced.messages.contains("what was changed in it by hand is gone"))
        #expect(program.home.read("rivers.quiz.md") != Self.bank)
    }

    // MARK: Update

    private static let changed = """
        // [id:rhine]
        ::rhine::Where does the Rhine end? {=North Sea ~Black Sea#That is the Danube.}

        // [id:oder]
        ::oder::Where does the Oder end? {=Baltic ~North Sea}

        """

    @Test func whatChangedIsPutInPlace() throws {
        let program = try program()
        let file = try program.home.write("<!-- mine -->\n" + Self.bank, to: "rivers.quiz.md")
        _ = unsafe chmod(file, 0o640)
        try program.home.write(Self.changed, to: "rivers.gift")
        let told = """
            rivers.quiz.md:8: updated: rhine: answers
            rivers.quiz.md: added: oder
            rivers.quiz.md:15: not in rivers.gift: nile
            1 updated, 1 added, 0 unchanged, 1 not in rivers.gift

            """
        try program.home.write(Self.bank.replacing("---\n\n##", with: "---\n\n<!-- mine -->\n##"), to: "rivers.quiz.md")
        let before = program.home.read("rivers.quiz.md")
        let dry = try program.run(["import", "rivers.gift", "--to", "rivers.quiz.md", "--update", "--dry-run"])
        #expect(dry.status == 0 && dry.output == told, "\(dry)")
        #expect(dry.messages == "viva: nothing was written, as --dry-run says\n")
        #expect(program.home.read("rivers.quiz.md") == before)
        let diff = try program.run(["import", "rivers.gift", "--to", "rivers.quiz.md", "--update", "--diff"])
        #expect(diff.output.contains("\n-- ( ) Baltic\n") && diff.output.contains("\n+- ( ) Black Sea\n"), "\(diff)")
        #expect(diff.messages == told.split(separator: "\n").map { "viva: \($0)\n" }.joined())
        #expect(program.home.read("rivers.quiz.md") == before)
        let result = try program.run(["import", "rivers.gift", "--to", "rivers.quiz.md", "--update"])
        #expect(result.status == 0 && result.output == told && result.messages.isEmpty, "\(result)")
        #expect(
            program.home.read("rivers.quiz.md")
                == before?.replacing("Baltic\n  > That is the Oder.", with: "Black Sea\n  > That is the Danube.")
                .appending("\n## oder\nWhere does the Oder end?\n\n- (x) Baltic\n- ( ) North Sea\n"))
        #expect(program.home.mode("rivers.quiz.md") == 0o640)
        let again = try program.run(["import", "rivers.gift", "--to", "rivers.quiz.md", "--update", "--json"])
        #expect(
            again.output == """
                {"added":[],"left":[],"notInFile":[{"item":"nile","line":15}],"staleTranslations":0,"unchanged":2,"updated":[],"written":true}

                """)
        // Without a bank there is nothing to update, and one is made.
        let new = try program.run(["import", "rivers.gift", "--to", "new.quiz.md", "--update"])
        #expect(new.messages.hasPrefix("viva: 2 items read as gift, written to new.quiz.md\n"))
    }

    @Test func translationsStayAndAreStale() throws {
        let program = try Program()
        let bank = """
            ---
            id: seas
            languages: es en
            ---

            ## salt
            [es] ¿Qué mar es salado?
            [en] Which sea is salt?

            - (x) [es] El mar Muerto
                  [en] The Dead Sea
            - ( ) [es] El mar Negro
                  [en] The Black Sea

            """
        try program.home.write(bank, to: "seas.quiz.md")
        #expect(
            try program.run(["export", "bank", "seas.quiz.md", "--format", "gift", "--out", "seas.gift"]).status == 0)
        let gift = try #require(program.home.read("seas.gift")).replacing("El mar Negro", with: "El mar Rojo")
        try program.home.write(gift, to: "seas.gift")
        let result = try program.run(["import", "seas.gift", "--to", "seas.quiz.md", "--update"])
        #expect(result.status == 0 && result.output.hasPrefix("seas.quiz.md:6: updated: salt: answers\n1 updated, "))
        #expect(
            result.messages
                == "viva: 1 translation is of a text that changed; `viva translations seas.quiz.md` lists it\n")
        #expect(program.home.read("seas.quiz.md") == bank.replacing("mar Negro", with: "mar Rojo"))
        let translations = try program.run(["translations", "seas.quiz.md"])
        #expect(translations.output.contains("12: stale: salt, option 2"))
        let french = try program.run(["import", "seas.gift", "--to", "seas.quiz.md", "--update", "--lang", "fr"])
        #expect(
            french.status == 65 && french.messages.hasPrefix("viva: seas.gift is in fr, and seas.quiz.md in es, en."))
    }

    @Test func aBankThatCannotBeReadIsLeftAsItIs() throws {
        let program = try program()
        let url = URL(filePath: program.home.path + "/rivers.quiz.md")
        try Data([0xFF, 0xFE, 0x41, 0x00]).write(to: url)
        let result = try program.run(["import", "rivers.gift", "--to", "rivers.quiz.md", "--update"])
        #expect(result.status == 65)
        #expect(result.messages.contains("rivers.quiz.md:1:1: error: the file is in UTF-16"))
        #expect(result.messages.contains("cannot be read as a bank, and was left as it is"))
        #expect(try Data(contentsOf: url).count == 4)
    }

    /// What was exported changes nothing, whatever the format.
    @Test(arguments: ["gift", "moodle-xml", "qti", "qti3", "canvas", "anki-text", "csv", "json"])
    func whatWasExportedChangesNothing(format: String) throws {
        let program = try Program()
        let shipped = try String(
            contentsOfFile: Program.checkout + "/QuestionBanks/welcome.quiz.md", encoding: .utf8)
        try program.home.write(shipped, to: "welcome.quiz.md")
        _ = try program.run(["export", "bank", "welcome.quiz.md", "--format", format, "--out", "out"])
        let result = try program.run(["import", "out", "--from", format, "--to", "welcome.quiz.md", "--update"])
        #expect(result.status == 0 && result.output.contains("0 updated, 0 added, "), "\(result)")
        #expect(program.home.read("welcome.quiz.md") == shipped)
    }

    // MARK: In the user's language

    @Test func whatCameOfItIsSaidInTheUsersLanguage() throws {
        let program = try program()
        let spanish: [String: String?] = ["LANG": "es_ES.UTF-8"]
        func run(_ arguments: String...) throws -> Program.Result { try program.run(arguments, changing: spanish) }
        let new = try run("import", "rivers.gift", "--to", "rivers.quiz.md")
        #expect(new.messages.hasPrefix("viva: 2 preguntas leídas como gift; quedan escritas en rivers.quiz.md\n"))
        #expect(new.messages.contains("el banco se llama `rivers`, porque gift no le da nombre"))
        // Where the learner lives is no language of questions.
        #expect(program.home.read("rivers.quiz.md")?.contains("languages: es\n") == true)
        try program.home.write(
            Self.gift.replacing("North Sea", with: "The North Sea").replacing("::nile", with: "::nile2")
                .replacing("[id:nile]", with: "[id:nile2]"), to: "rivers.gift")
        let update = try run("import", "rivers.gift", "--to", "rivers.quiz.md", "--update")
        #expect(
            update.output.hasSuffix("1 actualizada, 1 añadida, 0 sin cambios, 1 que no está en rivers.gift\n")
                && update.output.contains("actualizada: rhine: respuestas"), "\(update)")
        let twice = try run("import", "rivers.gift", "--to", "rivers.quiz.md")
        #expect(twice.status == 73 && twice.messages.contains("rivers.quiz.md ya existe."))
        let nowhere = try run("export", "bank", "rivers.quiz.md", "--format", "gift", "--out", "none/r.gift")
        #expect(
            nowhere.status == 73 && nowhere.messages.contains("no se puede escribir none/r.gift: la carpeta no existe.")
        )
        let written = try run("export", "bank", "rivers.quiz.md", "--format", "gift", "--out", "r.gift")
        #expect(written.messages.hasSuffix("se han escrito 3 de 3 preguntas en r.gift\n"), "\(written)")
        let day = try run("export", "scores", "--since", "ayer")
        #expect(day.status == 64 && day.messages.contains("no es un día"))
        let format = try run("export", "bank", "rivers.quiz.md", "--format", "hashcards")
        #expect(format.status == 64 && format.messages.contains("hashcards se lee, pero no se escribe."))
    }

    @Test func aFileThatWasRecognisedIsToBeMended() throws {
        let program = try program()
        try program.home.write("<?xml version=\"1.0\"?>\n<quiz>\n<question type=\"truefalse\">\n", to: "broken.xml")
        let result = try program.run(["import", "broken.xml", "--to", "b.quiz.md"])
        #expect(result.status == 65 && result.messages.contains("Mend what is said above"), "\(result.messages)")
    }
}
