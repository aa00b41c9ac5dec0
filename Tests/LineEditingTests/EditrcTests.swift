import TerminalTestSupport
import Testing

@Suite("A user's .editrc") struct EditrcTests {
    @Test func viModeEditsByCharacter() throws {
        let shell = try Shell(editrc: "bind -v\n", history: "anterior\n")
        try shell.type("क्षेत्र dos", shows: "क्षेत्र dos")
        try shell.type(Keys.escape + "0", shows: "क्षेत्र dos", before: "")
        try shell.type("l", shows: "क्षेत्र dos", before: "क्षे")
        try shell.type("x", shows: "क्षे dos", before: "क्षे")
        try shell.type("u", shows: "क्षेत्र dos", before: "क्षे")
        try shell.type("A!", shows: "क्षेत्र dos!")
        try shell.type(Keys.left + "?", shows: "क्षेत्र dos?!", before: "क्षेत्र dos?")
        try shell.type(Keys.backspace + Keys.delete, shows: "क्षेत्र dos")
        try shell.type(Keys.escape + "dd", shows: "")
        try shell.type("k", shows: "anterior", before: "anterio")
        try shell.enter("", gives: "anterior")
    }

    @Test func escapeAloneLeavesInsertion() throws {
        let shell = try Shell(editrc: "# comment\nnonsense\nbind -v\n")
        try shell.type("abc", shows: "abc")
        try shell.type(Keys.escape, shows: "abc", before: "ab")
        try shell.type("iX", shows: "abXc", before: "abX")
        try shell.type(Keys.pasted("1 2"), shows: "abX1 2c", before: "abX1 2")
    }

    @Test func theUsersBindingsWin() throws {
        let shell = try Shell(editrc: "bind ^W ed-move-to-beg\nprobe:bind ^T undo\nother:bind ^A ed-kill-line\n")
        try shell.type("uno dos\u{17}", shows: "uno dos", before: "")
        try shell.type("\u{14}", shows: "uno ")
    }

    @Test func editingCanBeTurnedOff() throws {
        let home = try TemporaryFolder()
        try home.write("edit off\n", to: ".editrc")
        let terminal = try PseudoTerminal(
            executable: builtProduct("line-editing-probe"), environment: ["HOME": home.path])
        try terminal.waitUntil("a prompt") { $0.textBeforeCursor == "> " }
        #expect(!terminal.isRaw)
        terminal.send("uno\n")
        try terminal.waitFor("line <uno>")
    }
}
