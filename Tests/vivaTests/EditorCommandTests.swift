import Testing

@testable import viva

struct EditorCommandTests {
    private func words(_ editor: String, file: String = "a b.quiz.md", line: Int = 12) throws -> [String] {
        EditorCommand(try ShellWords.split(editor), file: file, line: line).words
    }

    @Test(arguments: [
        "vi", "vim", "nvim", "nano", "emacs", "micro", "kak", "joe", "mg", "/usr/bin/vim.basic", "vim.tiny",
    ])
    func aPlusNamesTheLine(editor: String) throws {
        #expect(try words(editor) == [editor, "+12", "a b.quiz.md"])
    }

    @Test func aColonNamesTheLine() throws {
        #expect(try words("hx") == ["hx", "a b.quiz.md:12"])
        #expect(try words("code") == ["code", "--wait", "--goto", "a b.quiz.md:12"])
        #expect(try words("subl") == ["subl", "--wait", "a b.quiz.md:12"])
        #expect(try words("zed") == ["zed", "--wait", "a b.quiz.md:12"])
    }

    @Test func optionsOfTheUserComeFirst() throws {
        #expect(try words("emacsclient -t -a ''") == ["emacsclient", "-t", "-a", "", "+12", "a b.quiz.md"])
    }

    @Test func ofOtherEditorsNothingIsKnown() throws {
        #expect(try words("ed") == ["ed", "a b.quiz.md"])
        #expect(try words("my.editor") == ["my.editor", "a b.quiz.md"])
    }

    @Test func aFileIsNoOption() throws {
        #expect(try words("vi", file: "-x.quiz.md") == ["vi", "+12", "./-x.quiz.md"])
    }
}
