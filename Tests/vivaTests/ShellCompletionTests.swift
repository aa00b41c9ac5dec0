import LineEditing
import Testing

@testable import viva

/// What Tab offers where no banks are at hand.
struct ShellCompletionTests {
    private func offered(_ line: String, at cursor: Int? = nil) -> [String] {
        ShellCompletion(shelf: nil).complete(line, cursor ?? line.unicodeScalars.count).candidates.map(\.replacement)
    }

    private func start(_ line: String) -> Int {
        ShellCompletion(shelf: nil).complete(line, line.unicodeScalars.count).start
    }

    @Test func commandsComeFirst() {
        let all = offered("")
        #expect(all == all.sorted())
        #expect(Set(all).isSuperset(of: ["check", "config", "due", "help", "list", "practise", "quit", "show"]))
        #expect(offered("prac") == ["practise"])
        #expect(offered("sug") == ["suggestions"])
        #expect(offered("zzz").isEmpty)
    }

    @Test func onlyWhatIsBeforeTheCursorCounts() {
        #expect(offered("practise --limit", at: 4) == ["practise"])
    }

    @Test func theWordAtTheCursorIsReplaced() {
        #expect(start("prac") == 0)
        #expect(start("config re") == 7)
        #expect(start("config ") == 7)
        #expect(start("search खोज") == 7)
    }

    @Test func optionsAreThoseOfTheCommand() {
        #expect(offered("practise --l") == ["--limit", "--lang"])
        #expect(offered("due --lim").isEmpty)
        #expect(offered("due --j") == ["--json"])
    }

    @Test func valuesFollowTheirOption() {
        #expect(offered("export scores --format ") == ["csv", "json", "jsonl"])
        #expect(offered("check --format ") == ["json", "sarif", "text"])
        #expect(offered("check --explain longest") == ["longest-key", "longest-keys"])
        #expect(offered("check --ag") == ["--against"])
        #expect(offered("translations --f") == ["--from"])
        #expect(offered("fmt --c") == ["--check"])
        #expect(offered("export scores --by s") == ["session"])
        #expect(offered("practise --kind n") == ["numeric"])
        #expect(offered("practise --sure 9") == ["90", "95", "99"])
        #expect(offered("practise --lang ").isEmpty)
    }

    @Test func settingsAndSubjects() {
        #expect(offered("config ") == Settings.Key.allCases.map(\.rawValue))
        #expect(offered("config re") == ["retention"])
        #expect(offered("config retention ").isEmpty)
        #expect(offered("export ") == ["scores"])
        #expect(offered("record ") == ["merge", "path", "verify"])
        #expect(offered("help sh") == ["show"])
        #expect(offered("stats ") == ["calibration"])
        #expect(offered("practise --e") == ["--estimate"])
        #expect(offered("show ").isEmpty)
    }
}
