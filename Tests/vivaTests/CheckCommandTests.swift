import Foundation
import TerminalTestSupport
import Testing

/// `viva check` with what it can do beside finding.
@Suite struct CheckCommandTests {
    private static let faulty = "##\nHow many villages are there?\n= 6..4\n\ntagz: a\n"
    private static let mended = "## how-many-villages-are-there\nHow many villages are there?\n= 4..6\n\ntags: a\n"

    @Test func fixesAreWrittenAndSaid() throws {
        let program = try Program()
        let file = try program.home.write(Self.faulty, to: "b.quiz.md")
        _ = unsafe chmod(file, 0o640)
        let trial = try program.run(["check", "--fix", "--dry-run", file])
        #expect(trial.status == 1)
        #expect(trial.output.contains("\(file):3:3: would fix: swap the ends [range-inverted]"))
        #expect(trial.output.contains("3 fixes to make; nothing was changed"))
        #expect(program.home.read("b.quiz.md") == Self.faulty)
        let result = try program.run(["check", "--fix", file])
        #expect(result.status == 0, "\(result.output)")
        #expect(result.output.contains("\(file):3:3: fixed: swap the ends [range-inverted]"))
        #expect(result.output.contains("3 fixes made\n1 file, 1 item: 0 errors, 0 warnings\n"))
        #expect(program.home.read("b.quiz.md") == Self.mended)
        #expect(program.home.mode("b.quiz.md") == 0o640)
        let again = try program.run(["check", "--fix", file])
        #expect(again.output.contains("0 fixes made"))
    }

    @Test func everyFileOfAFolderIsFixed() throws {
        let program = try Program()
        for name in ["a", "b"] {
            try program.home.write("---\nid: \(name)\n---\n" + Self.faulty, to: "banks/deep/\(name).quiz.md")
        }
        let result = try program.run(["check", "--fix", "--format", "json", program.home.path + "/banks"])
        #expect(result.status == 0)
        #expect(result.output == "[]\n")
        #expect(result.messages.contains("6 fixes made"))
        let left = try FileManager.default.contentsOfDirectory(atPath: program.home.path + "/banks/deep").sorted()
        #expect(left == ["a.quiz.md", "b.quiz.md"])
    }

    @Test func aFileThatIsNotWritableIsNamedAndTheOthersAreFixed() throws {
        let program = try Program()
        let locked = try program.home.write("---\nid: a\n---\n" + Self.faulty, to: "banks/a.quiz.md")
        try program.home.write("---\nid: b\n---\n" + Self.faulty, to: "banks/b.quiz.md")
        _ = unsafe chmod(locked, 0o444)
        let result = try program.run(["check", "--fix", program.home.path + "/banks"])
        #expect(result.status == 73)
        #expect(result.messages.contains("a.quiz.md is not writable, so nothing in it was fixed"))
        #expect(result.output.contains("a.quiz.md:6:3: error: the range runs backwards"))
        #expect(program.home.read("banks/a.quiz.md")?.contains("tagz") == true)
        #expect(program.home.read("banks/b.quiz.md")?.contains("tags: a") == true)
    }

    @Test func aLinkStaysALink() throws {
        let program = try Program()
        let file = try program.home.write(Self.faulty, to: "real/b.quiz.md")
        let link = program.home.path + "/link.quiz.md"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
        #expect(try program.run(["check", "--fix", link]).status == 0)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == file)
        #expect(program.home.read("real/b.quiz.md") == Self.mended)
    }

    @Test func codesAreExplained() throws {
        let program = try Program()
        let key = try program.run(["check", "--explain", "longest-key"])
        #expect(key.status == 0)
        #expect(key.output.hasPrefix("longest-key: warning\n\nA key at least one and a half times as long"))
        #expect(key.output.contains("\nReported:\n\n    ## a\n    What was it?\n"))
        #expect(key.output.contains("<!-- allow: longest-key -->"))
        #expect(key.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
        let all = try program.run(["check", "--explain", "all"])
        #expect(
            all.output.split(separator: "\n").contains {
                $0.hasPrefix("  file-unreadable ") && $0.hasSuffix(" A bank file that cannot be opened.")
            })
        #expect(all.output.components(separatedBy: "information:")[1].contains("\n  longest-keys "))
        let json = try program.run(["check", "--explain", "clang", "--json"])
        let value = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
        #expect(value?["severity"] as? String == "warning")
        let typo = try program.run(["check", "--explain", "longest-kee"])
        #expect(typo.status == 64)
        #expect(typo.messages.contains("Did you mean `longest-key`?"))
    }

    @Test func informationFailsNothing() throws {
        let program = try Program()
        let text = "---\nsources:\n  atlas: An atlas\n  census: A census\n---\n## a\nOne?\n= 1\n\nsource: atlas\n"
        let file = try program.home.write(text, to: "b.quiz.md")
        let result = try program.run(["check", "--strict", file])
        #expect(result.status == 0)
        #expect(result.output.contains("b.quiz.md:4:11: information: no item names the source `census` [coverage]"))
        #expect(result.output.hasSuffix("1 file, 1 item: 0 errors, 0 warnings, 1 note\n"))
    }

    @Test func sarifSaysTheSame() throws {
        let program = try Program()
        let file = try program.home.write("## a\nOne?\n= 1\n\n## a\nTwo?\n= 6..4\n", to: "ä b.quiz.md")
        let result = try program.run(["check", "--format", "sarif", file])
        #expect(result.status == 1)
        let log = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        #expect(log["version"] as? String == "2.1.0")
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        let rules = try #require(driver["rules"] as? [[String: Any]])
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.count == 2)
        for found in results {
            let rule = try rules[#require(found["ruleIndex"] as? Int)]
            #expect(rule["id"] as? String == found["ruleId"] as? String)
            #expect(found["level"] as? String == "error")
        }
        let place = try #require((results[1]["locations"] as? [[String: [String: Any]]])?.first?["physicalLocation"])
        let region = try #require(place["region"] as? [String: Int])
        #expect(region["startLine"] == 7 && region["startColumn"] == 3 && region["endColumn"] == 7)
        let uri = (place["artifactLocation"] as? [String: String])?["uri"]
        #expect(uri == "file://\(program.home.path)/%C3%A4%20b.quiz.md")
        let fix = try #require((results[1]["fixes"] as? [[String: Any]])?.first)
        let change = try #require((fix["artifactChanges"] as? [[String: Any]])?.first)
        let replacement = try #require((change["replacements"] as? [[String: [String: Any]]])?.first)
        #expect(replacement["insertedContent"]?["text"] as? String == "4..6")
        #expect((results[0]["relatedLocations"] as? [Any])?.count == 1)
    }

    @Test func watchingSeesWhatIsSavedAndWhatIsReplaced() throws {
        let program = try Program()
        let good = "## a\nOne?\n\n= 1\n"
        try program.home.write("## a\nOne?\n\n= 6..4\n", to: "banks/b.quiz.md")
        let terminal = try program.terminal(["check", "--watch", program.home.path + "/banks"], rows: 60)
        try terminal.waitFor("1 file, 1 item, 1 with errors: 1 error")
        try terminal.waitFor("watching 1 file; Ctrl-C leaves")
        // Saved in place.
        try program.home.write(good, to: "banks/b.quiz.md")
        try terminal.waitFor("1 file, 1 item: 0 errors")
        // Replaced by another file, as many editors do.
        let draft = try program.home.write(good + "\n## b\nTwo?\n\n= 2\n", to: "banks/draft")
        #expect(unsafe rename(draft, program.home.path + "/banks/b.quiz.md") == 0)
        try terminal.waitFor("1 file, 2 items: 0 errors")
        // A new one in the folder, and one that goes.
        try program.home.write(good, to: "banks/c.quiz.md")
        try terminal.waitFor("2 files, 3 items: 0 errors")
        _ = unsafe unlink(program.home.path + "/banks/b.quiz.md")
        try terminal.waitFor("b.quiz.md gone")
        terminal.send("\u{3}")
        #expect(try terminal.waitForExit() == .killed(signal: SIGINT))
        #expect(try program.run(["check", "--watch", "--fix"]).status == 64)
        #expect(try program.run([], input: "check --watch\n").messages.contains("terminal of its own"))
    }

    @Test func watchingAFileOutlivesItsAbsence() throws {
        let program = try Program()
        let file = try program.home.write("## a\nOne?\n\n= 1\n", to: "b.quiz.md")
        let terminal = try program.terminal(["check", "--watch", file], rows: 60)
        try terminal.waitFor("Ctrl-C leaves")
        _ = unsafe unlink(file)
        try terminal.waitFor("file-unreadable")
        try program.home.write("## a\nOne?\n\n= 1\n\n## b\nTwo?\n\n= 2\n", to: "b.quiz.md")
        try terminal.waitFor("1 file, 2 items: 0 errors")
        terminal.send("\u{3}")
        #expect(try terminal.waitForExit() == .killed(signal: SIGINT))
    }

    @Test func aFolderWithoutBanksIsNoSoundBank() throws {
        let program = try Program()
        try program.home.write("## a\nOne?\n\n= 1\n", to: "banks/notes.md")
        for command in ["check", "fmt"] {
            let result = try program.run([command, "banks"])
            #expect(result.status == 66 && result.output.isEmpty)
            #expect(result.messages.contains("there is no bank in banks."), "\(result.messages)")
        }
    }

    @Test func aFileWithoutItemsIsMentioned() throws {
        let program = try Program()
        try program.home.write("{\"version\": 1}\n", to: "bank.json")
        let result = try program.run(["check", "bank.json", "--lang", "es"])
        #expect(result.status == 0 && result.output == "1 archivo, 0 preguntas: 0 errores, 0 avisos\n")
        #expect(result.messages.contains("bank.json no tiene ninguna pregunta"))
    }

    @Test func standardInputIsCheckedAsItStands() throws {
        let program = try Program()
        let result = try program.run(["check", "-"], input: "## a\nOne?\n= 6..4\n")
        #expect(result.status == 1 && result.output.hasPrefix("-:3:3: error: the range runs backwards"), "\(result)")
        #expect(try program.run(["check", "-"], input: "## a\nOne?\n\n= 1\n").status == 0)
        let fixed = try program.run(["check", "-", "--fix"], input: "## a\nOne?\n\n= 1\n")
        #expect(fixed.status == 64 && fixed.messages.contains("standard input is only read"))
    }
}
