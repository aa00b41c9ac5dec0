import Glibc
import TerminalTestSupport
import Testing

/// A probe on a pseudo-terminal with a home of its own.
struct Shell {
    let home: TemporaryFolder
    let terminal: PseudoTerminal
    var prompt = "> "

    init(
        _ arguments: [String] = [], editrc: String? = nil, history: String? = nil, environment: [String: String] = [:],
        columns: Int = 80, home: TemporaryFolder? = nil
    ) throws {
        self.home = try home ?? TemporaryFolder()
        if let editrc { try self.home.write(editrc, to: ".editrc") }
        if let history { try self.home.write(history, to: "history") }
        var variables = ["HOME": self.home.path]
        variables.merge(environment) { $1 }
        terminal = try PseudoTerminal(
            executable: builtProduct("line-editing-probe"),
            arguments: ["--history", self.home.path + "/history"] + arguments, environment: variables,
            columns: columns)
        try terminal.waitForPrompt(prompt)
    }

    /// Types, and waits until the line reads so, with the cursor after so much of it.
    func type(_ keys: String, shows line: String, before cursor: String? = nil) throws {
        terminal.send(keys)
        try terminal.waitUntil("\"\(line)\" with the cursor after \"\(cursor ?? line)\"") {
            $0.currentLine == (prompt + line).trimmed && $0.textBeforeCursor == prompt + (cursor ?? line)
        }
    }

    /// Enters a line, waits for what the probe says to it and for the next prompt.
    func enter(_ keys: String, gives answer: String) throws {
        let start = terminal.transcript.count
        try terminal.submit(keys, thenPrompt: prompt)
        #expect(terminal.output(since: start).contains("line <\(answer)>"))
    }
}

extension Shell {
    /// Waits until the program has written text, however it wraps on the screen.
    func waitForOutput(_ text: String) throws {
        try terminal.waitUntil("\"\(text)\"") { _ in terminal.transcriptText.contains(text) }
    }
}

extension String {
    var trimmed: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}

enum Keys {
    static let up = "\u{1B}[A", down = "\u{1B}[B", right = "\u{1B}[C", left = "\u{1B}[D"
    static let home = "\u{1B}[H", end = "\u{1B}[F", delete = "\u{1B}[3~"
    static let wordLeft = "\u{1B}[1;5D", wordRight = "\u{1B}[1;5C"
    static let backspace = "\u{7F}", escape = "\u{1B}"
    static func control(_ letter: Character) -> String {
        String(Unicode.Scalar(UInt8((letter.asciiValue ?? 0) & 0x1F)))
    }
    static func pasted(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }
}

@Suite("Editing on a terminal") struct LineReaderTests {
    @Test func aSpanishTypoIsCorrectedWithTheArrowKeys() throws {
        let shell = try Shell()
        try shell.type("educacoón", shows: "educacoón")
        try shell.type(Keys.left + Keys.left, shows: "educacoón", before: "educaco")
        try shell.type(Keys.backspace, shows: "educacón", before: "educac")
        try shell.type("i", shows: "educación", before: "educaci")
        try shell.enter("", gives: "educación")
    }

    @Test func motionKeysAndDeletion() throws {
        let shell = try Shell()
        try shell.type("uno dos tres", shows: "uno dos tres")
        try shell.type(Keys.wordLeft, shows: "uno dos tres", before: "uno dos ")
        try shell.type(Keys.wordLeft, shows: "uno dos tres", before: "uno ")
        try shell.type(Keys.wordRight, shows: "uno dos tres", before: "uno dos")
        try shell.type(Keys.control("W"), shows: "uno  tres", before: "uno ")
        try shell.type(Keys.control("Y"), shows: "uno dos tres", before: "uno dos")
        try shell.type(Keys.home, shows: "uno dos tres", before: "")
        try shell.type(Keys.delete, shows: "no dos tres", before: "")
        try shell.type(Keys.control("D"), shows: "o dos tres", before: "")
        try shell.type(Keys.end, shows: "o dos tres")
        try shell.type(Keys.control("U"), shows: "")
    }

    @Test func undoTakesBackStepByStep() throws {
        let shell = try Shell()
        try shell.type("uno dos", shows: "uno dos")
        try shell.type(Keys.control("U"), shows: "")
        try shell.type("\u{1F}", shows: "uno dos")
        try shell.type("\u{1F}", shows: "uno ")
    }

    @Test func devanagariComesBackWholeFromHistory() throws {
        let shell = try Shell(history: "क्षेत्र शब्द\n")
        try shell.type(Keys.up, shows: "क्षेत्र शब्द")
        #expect(shell.terminal.screen.cursor.column == 10)
        try shell.type(Keys.home + Keys.right, shows: "क्षेत्र शब्द", before: "क्षे")
        try shell.type(Keys.right, shows: "क्षेत्र शब्द", before: "क्षेत्र")
        try shell.enter("", gives: "क्षेत्र शब्द")
    }

    @Test func aPromptInDevanagariIsDrawnWhole() throws {
        let prompt = "प्रश्न> "
        let home = try TemporaryFolder()
        let terminal = try PseudoTerminal(
            executable: builtProduct("line-editing-probe"), arguments: ["--prompt", prompt],
            environment: ["HOME": home.path])
        try terminal.waitForPrompt(prompt)
        terminal.send("हाँ")
        try terminal.waitUntil("the answer") { $0.textBeforeCursor == prompt + "हाँ" }
    }

    @Test func aPromptMayHaveLinesAndColours() throws {
        let home = try TemporaryFolder()
        let terminal = try PseudoTerminal(
            executable: builtProduct("line-editing-probe"),
            arguments: ["--prompt", "one\ntwo\n\u{1B}[1;32mthree\u{1B}[0m> "], environment: ["HOME": home.path],
            columns: 20)
        try terminal.waitForPrompt("three> ")
        terminal.send("abcdefghijklmnop")
        try terminal.waitUntil("a wrapped line") { $0.lines[2] == "three> abcdefghijklm" && $0.lines[3] == "nop" }
        terminal.send("\u{0C}")
        try terminal.waitUntil("a clean screen") {
            Array($0.lines[..<4]) == ["one", "two", "three> abcdefghijklm", "nop"] && $0.cursor == (3, 3)
        }
    }

    @Test func backspaceTakesACodePointOfAnIndicClusterAndAWholeCharacterElsewhere() throws {
        let shell = try Shell()
        try shell.type("क्षे", shows: "क्षे")
        try shell.type(Keys.backspace, shows: "क्ष")
        try shell.type(Keys.backspace, shows: "क्")
        try shell.type(Keys.backspace + Keys.backspace, shows: "")
        try shell.type("ae\u{301}", shows: "ae\u{301}")
        try shell.type(Keys.backspace, shows: "a")
    }

    @Test func tabCompletesTheCommonBeginningAndListsTheRest() throws {
        let shell = try Shell()
        try shell.type("q\t", shows: "quit ")
        try shell.type(Keys.control("U") + "n\t", shows: "núm")
    }

    @Test func tabListsAndRepaints() throws {
        let shell = try Shell()
        shell.terminal.send("p\t")
        try shell.terminal.waitUntil("the list") {
            Array($0.lines[..<3]) == ["> pr", "practise  preview", "> pr"] && $0.cursor == (4, 2)
        }
        try shell.enter("e\t", gives: "preview ")
    }

    @Test func tabGoesByScalars() throws {
        let shell = try Shell()
        shell.terminal.send("अ\t")
        try shell.terminal.waitFor("अंक")
        try shell.terminal.waitFor("अक्षर")
        try shell.enter("क्\t", gives: "अक्षर ")
    }

    @Test func aCompleterMayWriteAboveTheLine() throws {
        let shell = try Shell()
        shell.terminal.send("above\t")
        try shell.terminal.waitUntil("the text above") {
            Array($0.lines[..<2]) == ["written above", "> above"] && $0.cursor == (7, 1)
        }
    }

    @Test func controlRSearchesAsOneTypes() throws {
        let shell = try Shell(history: "la escuela rural\nशब्द कोश\nla fábrica\n")
        shell.terminal.send(Keys.control("R") + "क")
        try shell.terminal.waitUntil("a match") { $0.currentLine == "(search 'क') शब्द कोश" }
        shell.terminal.send(Keys.backspace + "la")
        try shell.terminal.waitUntil("a match") { $0.currentLine == "(search 'la') la fábrica" }
        shell.terminal.send(Keys.control("R"))
        try shell.terminal.waitUntil("an older match") { $0.currentLine == "(search 'la') la escuela rural" }
        try shell.type(Keys.end, shows: "la escuela rural")
        shell.terminal.send(Keys.control("R") + "zzz")
        try shell.terminal.waitUntil("no match") { $0.currentLine.hasPrefix("(no match 'zzz')") }
        try shell.type(Keys.control("G"), shows: "la escuela rural")
        shell.terminal.send(Keys.control("U") + Keys.control("R") + "fáb")
        try shell.terminal.waitFor("la fábrica")
        try shell.enter("", gives: "la fábrica")
    }

    @Test func upAndDownRecallWhatBeginsAlike() throws {
        let shell = try Shell(history: "show one\nstats\nshow two\ndue\n")
        try shell.type("sh" + Keys.up, shows: "show two")
        try shell.type(Keys.up, shows: "show one")
        try shell.type(Keys.down, shows: "show two")
        try shell.type(Keys.down, shows: "sh")
        try shell.type(Keys.control("U") + Keys.up, shows: "due")
    }

    @Test func pastedLinesDoNotSubmit() throws {
        let shell = try Shell()
        #expect(shell.terminal.screen.isPasteBracketed)
        try shell.type(Keys.pasted("uno\r\ndos\ttres\u{1B}[2J\n"), shows: "uno dos tres")
        try shell.enter("", gives: "uno dos tres")
    }

    @Test func unknownKeysTypeNothing() throws {
        let shell = try Shell()
        try shell.type("a\u{1B}[15~\u{1B}[1;2P\u{1B}OPb", shows: "ab")
    }
}

@Suite("Wrapping and resizing") struct WrappingTests {
    private static let long = "una línea bastante más larga que el ancho de la ventana"

    @Test func aLineLongerThanFortyColumnsWraps() throws {
        let shell = try Shell(columns: 40)
        shell.terminal.send(Self.long)
        try shell.terminal.waitUntil("two rows") {
            Array($0.lines[..<2]) == ["> una línea bastante más larga que el an", "cho de la ventana"]
                && $0.cursor == (17, 1)
        }
        shell.terminal.send(Keys.home)
        try shell.terminal.waitUntil("the beginning") { $0.cursor == (2, 0) }
        shell.terminal.send("X")
        try shell.terminal.waitUntil("an insertion") {
            Array($0.lines[..<3]) == ["> Xuna línea bastante más larga que el a", "ncho de la ventana", ""]
                && $0.cursor == (3, 0)
        }
        shell.terminal.send(Keys.delete + Keys.end + Keys.backspace)
        try shell.terminal.waitUntil("a deletion") {
            Array($0.lines[..<3]) == ["> Xna línea bastante más larga que el an", "cho de la ventan", ""]
        }
        shell.terminal.send("\r")
        try shell.waitForOutput("line <X" + Self.long.dropFirst().dropLast() + ">")
    }

    @Test func theRightEdgeIsNoTrap() throws {
        let shell = try Shell(columns: 20)
        shell.terminal.send("abcdefghijklmnopqr")
        try shell.terminal.waitUntil("a full row") {
            $0.lines[0] == "> abcdefghijklmnopqr" && $0.cursor == (0, 1)
        }
        shell.terminal.send("s" + Keys.left)
        try shell.terminal.waitUntil("the second row") { $0.lines[1] == "s" && $0.cursor == (0, 1) }
        shell.terminal.send(Keys.left)
        try shell.terminal.waitUntil("the last column") { $0.cursor == (19, 0) }
        shell.terminal.send(Keys.control("U"))
        try shell.terminal.waitUntil("what is left") { $0.lines[0] == "> rs" && $0.lines[1] == "" }
    }

    @Test func wideCharactersWrapBeforeTheEdge() throws {
        let shell = try Shell(columns: 11)
        shell.terminal.send("漢字漢字漢")
        try shell.terminal.waitUntil("two rows") { $0.lines[0] == "> 漢字漢字" && $0.lines[1] == "漢" }
        shell.terminal.send(Keys.home + "a")
        try shell.terminal.waitUntil("a shift") { $0.lines[0] == "> a漢字漢字" && $0.lines[1] == "漢" }
    }

    @Test func theLineScrollsAtTheBottomOfTheScreen() throws {
        let shell = try Shell(columns: 20)
        for number in 1...12 { try shell.enter("l\(number)", gives: "l\(number)") }
        shell.terminal.send("abcdefghijklmnopqrstuvwxyz" + Keys.home + "1")
        try shell.terminal.waitUntil("a wrapped line at the bottom") {
            $0.lines.suffix(2) == ["> 1abcdefghijklmnopq", "rstuvwxyz"] && $0.cursor == (3, 22)
        }
    }

    @Test func aLineTallerThanTheScreenStaysEditable() throws {
        let shell = try Shell(columns: 20)
        let text = String(repeating: "0123456789", count: 70)
        shell.terminal.send(text)
        try shell.terminal.waitUntil("the end of the line") { $0.textBeforeCursor.hasSuffix("789") }
        shell.terminal.send(Keys.backspace)
        try shell.terminal.waitUntil("the end of the line") { $0.textBeforeCursor.hasSuffix("78") }
        shell.terminal.send("\r")
        try shell.waitForOutput("line <" + text.dropLast() + ">")
    }

    @Test func theLineFollowsTheWindow() throws {
        let shell = try Shell(columns: 30)
        shell.terminal.send("0123456789012345678901234567890123456789")
        try shell.terminal.waitUntil("two rows") { $0.cursor == (12, 1) }
        shell.terminal.send(Keys.home)
        try shell.terminal.waitUntil("the beginning") { $0.cursor == (2, 0) }
        shell.terminal.resize(columns: 50, rows: 24)
        try shell.terminal.waitUntil("one row") {
            $0.lines[0] == "> 0123456789012345678901234567890123456789" && $0.lines[1] == ""
        }
        shell.terminal.resize(columns: 25, rows: 20)
        try shell.terminal.waitUntil("two rows") {
            $0.lines[0] == "> 01234567890123456789012" && $0.lines[1] == "34567890123456789"
        }
        shell.terminal.send(Keys.end + "!\r")
        try shell.waitForOutput("line <0123456789012345678901234567890123456789!>")
    }
}
