import Foundation
import TerminalTestSupport
import Testing

@Suite struct NewCommandTests {
    private func make(_ lines: [String], file: String = "made", options: [String] = ["--lang", "en"]) throws -> (
        text: String?, result: Program.Result, check: Int32
    ) {
        let program = try Program()
        let result = try program.run(["new", file] + options, input: lines.map { $0 + "\n" }.joined())
        let check = try program.run(["check", "--strict", file + ".quiz.md"])
        return (program.home.read(file + ".quiz.md"), result, check.status)
    }

    @Test func aChoiceInTwoLanguages() throws {
        let made = try make(
            [
                "en es", "Seas", "Mares", "1", "Which sea is salt?", "¿Qué mar es salado?", "The Dead Sea",
                "El mar Muerto",
                "The Caspian Sea", "El mar Caspio", "The Black Sea", "El mar Negro", "", "an atlas",
            ])
        #expect(made.result.status == 0, "\(made.result)")
        #expect(made.check == 0)
        #expect(
            made.text == """
                ---
                id: made
                title: [en] Seas
                       [es] Mares
                languages: en es
                numbers: point
                ---

                ## which-sea-is-salt
                [en] Which sea is salt?
                [es] ¿Qué mar es salado?

                - (x) [en] The Dead Sea
                      [es] El mar Muerto
                - ( ) [en] The Caspian Sea
                      [es] El mar Caspio
                - ( ) [en] The Black Sea
                      [es] El mar Negro

                source: an atlas

                """)
    }

    @Test func figuresAreInTheStyleOfTheBank() throws {
        let made = try make(
            ["es", "Tierras", "3", "¿Cuántas hectáreas?", "1,0925 ha ± 0,0005", "un texto"], options: ["--lang", "es"])
        #expect(made.result.status == 0, "\(made.result)")
        #expect(made.check == 0)
        #expect(made.text?.contains("numbers: comma") == true)
        #expect(made.text?.contains("= 1,0925 ha ± 0,0005") == true)
    }

    @Test func textsAndSeveral() throws {
        let text = try make(["", "T", "4", "Who?", "Baykov | Alexander \"B\" Baykov", "a book"])
        #expect(text.check == 0 && text.text?.contains("= \"Baykov\" | \"Alexander \\\"B\\\" Baykov\"") == true)
        let several = try make(["", "T", "2", "- (x) Which?", "one", "two", "", "three", "four", "", "a book"])
        #expect(several.check == 0, "\(several.result)")
        #expect(several.text?.contains("- [x] two") == true)
    }

    @Test func whatIsWrongIsAskedAgain() throws {
        let made = try make(
            [
                "xx9", "en", "", "T", "9", "3", "How many?", "many", "5", "a book",
            ])
        #expect(made.result.status == 0, "\(made.result)")
        #expect(made.check == 0)
        #expect(made.result.output.contains("[answer-unreadable]"))
    }

    @Test func aWarningMayStand() throws {
        let made = try make(["", "T", "1", "Which is not salt?", "a", "b", "", "a book", "y"])
        #expect(made.result.status == 0, "\(made.result)")
        #expect(made.check == 0)
        #expect(made.text?.contains("<!-- allow: ") == true)
    }

    @Test func onlyWhatIsToBeMendedIsAskedAgain() throws {
        // Two options alike: each is kept by an empty line, or typed anew.
        let made = try make(["en", "T", "1", "Which sea?", "one", "two", "one", "", "a book", "", "", "three", ""])
        #expect(made.result.status == 0, "\(made.result)")
        #expect(made.check == 0)
        #expect(made.result.output.contains("[option-duplicate]"))
        #expect(made.text?.contains("Which sea?\n\n- (x) one\n- ( ) two\n- ( ) three\n\nsource: a book\n") == true)
    }

    @Test func thereIsAWayBack() throws {
        let made = try make(["en", "Tt", "<", "T", "3", "How?", "<", "How many?", "5", "a book"])
        #expect(made.result.status == 0, "\(made.result)")
        #expect(made.text?.contains("title: T\n") == true && made.text?.contains("\nHow many?\n") == true)
    }

    @Test func whatAPipeDidNotAnswerIsSaid() throws {
        let made = try make(["en", "T", "3"])
        #expect(made.result.status == 66 && made.text == nil)
        #expect(made.result.messages.contains("The input ended before this was answered: question."))
        let options = try make(["en", "T", "3"], options: ["--lang", "es"]).result
        #expect(options.messages.contains("La entrada terminó antes de responder a esto: pregunta."))
        let said = options.output.components(separatedBy: .whitespacesAndNewlines).joined(separator: " ")
        #expect(said.contains("Las ordenaciones, los emparejamientos y los textos con huecos"))
    }

    @Test func howAFigureWasReadIsSaid() throws {
        let made = try make(
            ["es", "Tierras", "3", "¿Cuántas?", "1,0925 ha ± 0,0005", "un texto"], options: ["--lang", "es"])
        let said = made.result.output.components(separatedBy: .whitespacesAndNewlines).joined(separator: " ")
        #expect(said.contains("leído como 1,0925 ha ± 0,0005; el banco escribe las cifras con coma decimal"), "\(said)")
    }

    @Test func aFolderThatIsNotThereIsSaidBeforeAnythingIsTyped() throws {
        let program = try Program()
        let result = try program.run(["new", program.home.path + "/nowhere/a", "--lang", "es"], input: "en\n")
        #expect(result.status == 73 && result.messages.contains("no existe el archivo ni la carpeta"))
        #expect(!result.messages.contains("No se ha escrito nada"))
        let asked = try program.run(["new", "--lang", "en"], input: "nowhere/a\nb\nen\nT\n3\nHow many?\n5\na book\n")
        #expect(asked.status == 0 && asked.output.contains("there is no file or folder nowhere/"))
        #expect(program.home.read("b.quiz.md") != nil)
    }

    @Test func aHindiSentenceEndsAsOne() throws {
        let left = try make([], options: ["--lang", "hi"])
        #expect(left.result.messages.contains("कुछ नहीं लिखा गया।\n"))
    }

    @Test(arguments: ["0", "9", "-9223372036854775808"]) func kindsThatAreNotListed(number: String) throws {
        let made = try make(["", "T", number, "3", "How many?", "7", "an atlas"])
        #expect(made.result.status == 0, "\(made.result)")
        #expect(made.text?.contains("= 7\n") == true)
    }

    @Test func leavingWritesNothing() throws {
        let made = try make(["", "T", "1", "Which?"])
        #expect(made.result.status == 66)
        #expect(made.text == nil)
    }

    @Test func nothingIsWrittenOver() throws {
        let program = try Program()
        try program.home.write("mine", to: "a.quiz.md")
        #expect(try program.run(["new", "a.quiz.md"]).status == 73)
        let result = try program.run(
            ["new", "--lang", "hi"], input: "a\nb\nhi\nसागर\n3\nकितने?\n7\nएटलस\n")
        #expect(result.status == 0, "\(result)")
        #expect(program.home.read("a.quiz.md") == "mine")
        #expect(program.home.read("b.quiz.md")?.contains("## कितने") == true)
    }

    @Test func controlCLeavesNothingBehind() throws {
        let program = try Program()
        let terminal = try program.terminal(["new", program.home.path + "/c", "--lang", "es"])
        _ = try terminal.waitFor("ejemplo es en>")
        terminal.send("\u{3}")
        #expect(try terminal.waitForExit() == .exited(66))
        #expect(program.home.read("c.quiz.md") == nil)
    }
}
