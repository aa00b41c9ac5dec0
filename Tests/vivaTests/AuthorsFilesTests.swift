import Foundation
import TerminalTestSupport
import Testing

/// Files that are no banks, banks of one name, and banks that come back from JSON.
@Suite struct AuthorsFilesTests {
    @Test func aFileOfAnotherKindIsNotLaidOut() throws {
        let program = try Program()
        try program.home.write("a letter\n\n\n\nto someone\n", to: "letter.txt")
        try program.home.write("", to: "empty.quiz.md")
        for file in ["letter.txt", "empty.quiz.md"] {
            let before = program.home.read(file)
            let result = try program.run(["fmt", file])
            #expect(result.status == 65 && result.messages.contains("\(file) has neither the head of a bank"))
            #expect(program.home.read(file) == before)
        }
        #expect(try program.run(["fmt", "-"], input: "a letter\n").status == 65)
        let spanish = try program.run(["check", "empty.quiz.md", "--lang", "es"])
        #expect(spanish.status == 0 && spanish.messages.contains("empty.quiz.md está vacío"))
    }

    @Test func itemsWithErrorsAreCountedAmongAll() throws {
        let program = try Program()
        let item = { (id: String, key: String) in "## \(id)\nHow many \(id)?\n\n= \(key)\n\n" }
        try program.home.write(item("a", "1") + item("b", "many") + item("c", "3"), to: "a.quiz.md")
        #expect(try program.run(["check", "a.quiz.md"]).output.contains("3 items, 1 with errors: 1 error"))
        let spanish = try program.run(["check", "a.quiz.md", "--lang", "es"]).output
        #expect(spanish.contains("3 preguntas, 1 con errores: 1 error"))
    }

    @Test func twoBanksOfOneNameAreOneFault() throws {
        let program = try Program()
        let bank = "---\nid: seas\n---\n## a\nOne?\n\n= 1\n\n## b\nTwo?\n\n= 2\n"
        try program.home.write(bank, to: "banks/a.quiz.md")
        try program.home.write(bank, to: "banks/b.quiz.md")
        let check = try program.run(["check", "banks"])
        #expect(
            check.status == 1 && check.output.contains("[bank-duplicate]") && !check.output.contains("id-duplicate"))
        let list = try program.run(["list", "--banks", "banks"])
        #expect(list.messages.contains("2 items with errors left out; `viva check banks` tells which"))
        let shell = try program.run(
            ["--banks", "banks"], input: "list\ndue\nlist\n", changing: ["LANG": "en_GB.UTF-8"])
        #expect(shell.messages.components(separatedBy: "left out").count == 2, "\(shell.messages)")
    }

    @Test func aFileThatIsNamedTwiceIsOneBank() throws {
        let program = try Program()
        try program.home.write("---\nid: seas\n---\n## a\nOne?\n\n= 1\n", to: "banks/a.quiz.md")
        let check = try program.run(["check", "banks/a.quiz.md", "banks", "./banks/a.quiz.md"])
        #expect(check.status == 0 && check.output.contains("1 file, 1 item"), "\(check)")
    }

    @Test func aBankKeepsItsNameAndItsFiguresInJSON() throws {
        let program = try Program()
        let bank = "---\nid: mares\nlanguages: es\nnumbers: comma\n---\n\n## a\n¿Cuántas?\n\n= 1,5 ha\n"
        try program.home.write(bank, to: "mares.quiz.md")
        _ = try program.run(["export", "bank", "mares.quiz.md", "--format", "json", "--out", "b.json"])
        let read = try program.run(["import", "b.json", "--to", "other.quiz.md"])
        #expect(read.status == 0 && program.home.read("other.quiz.md") == bank, "\(read)")
        #expect(read.messages.contains("the bank is called `mares`, as the file says"))
        try program.home.write("::rhine::Which? {=a ~b}\n", to: "old.gift")
        let gift = try program.run(["import", "old.gift", "--to", "r.quiz.md"])
        #expect(gift.messages.contains("the bank is called `r`, since gift has no name for it"))
    }

    @Test func oneGeneratorMakesAllIDs() throws {
        let program = try Program()
        let bank = "---\nlanguages: en\n---\n\n##\nWhich sea is the saltiest of the many?\n\n= 1\n"
        try program.home.write(bank, to: "a.quiz.md")
        try program.home.write(bank, to: "b.quiz.md")
        _ = try program.run(["check", "--fix", "a.quiz.md"])
        _ = try program.run(["fmt", "b.quiz.md"])
        try program.home.write("Which sea is the saltiest of the many? {#1}\n", to: "c.gift")
        _ = try program.run(["import", "c.gift", "--to", "c.quiz.md"])
        for file in ["a", "b", "c"] {
            let text = try #require(program.home.read("\(file).quiz.md"))
            #expect(text.contains("## which-sea-is-the-saltiest\n"), "\(text)")
        }
        try program.home.write(
            bank + "\n##\nWhich sea is the largest?\n\n= 2\n\n##\nWhere is the?\n\n= 3\n", to: "a.quiz.md")
        _ = try program.run(["check", "--fix", "a.quiz.md"])
        let ids = try #require(program.home.read("a.quiz.md")).components(separatedBy: "\n").filter {
            $0.hasPrefix("##")
        }
        #expect(ids == ["## which-sea-is-the-saltiest", "## which-sea-is-the-largest", "## where-is-the"])
    }

    @Test func aBankJustMadeIsFound() throws {
        let program = try Program()
        let made = try program.run(["new", "made", "--lang", "en"], input: "en\nT\n3\nHow many?\n5 km\na book\n")
        #expect(made.status == 0 && made.output.contains("read as 5 km"), "\(made)")
        #expect(made.output.contains("`numbers: point`"))
        #expect(made.output.contains("viva practise made --banks ."))
        let practised = try program.run(["practise", "made"])
        #expect(practised.status == 66 && practised.messages.contains("its folder with --banks ."), "\(practised)")
        #expect(try program.run(["practise", "made", "--banks", "."], input: "5\n").status == 0)
        let inside = try program.run(
            ["new", "here", "--banks", ".", "--lang", "en"], input: "en\nT\n3\nHow many?\n5\na book\n")
        #expect(inside.output.contains("`viva practise here` asks it"), "\(inside)")
    }
}
