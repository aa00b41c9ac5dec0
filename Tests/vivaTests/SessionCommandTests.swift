import LineEditing
import SpacedRepetition
import Testing

@testable import viva

struct SessionCommandTests {
    @Test func everyNameIsUnderstood() {
        for name in SessionCommand.names { #expect(SessionCommand(name) != nil, "\(name)") }
        #expect(SessionCommand.names == SessionCommand.names.sorted())
    }

    @Test(arguments: ["", ":", "hint", "::hint", ": hint", ":hints", ":nothing", "a"])
    func whatIsNoCommand(line: String) {
        #expect(SessionCommand(line) == nil)
    }

    @Test func aBeginningWillDoWhereOneCommandHasIt() {
        guard case .hint = SessionCommand(":hi") else { return issue(":hi") }
        guard case .skip = SessionCommand(":sk") else { return issue(":sk") }
        guard case .quit = SessionCommand(":q") else { return issue(":q") }
        for line in [":h", ":s", ":e"] { #expect(SessionCommand(line) == nil, "\(line)") }
    }

    @Test func capitalsAndMoreWordsDoNotMatter() {
        guard case .hint = SessionCommand(":HINT") else { return issue(":HINT") }
        guard case .source = SessionCommand(":source please") else { return issue(":source please") }
    }

    @Test(arguments: [
        (":flag", ""), (":flag  a note: two words ", "a note: two words"), (":FLAG नोट", "नोट"), (":fl x", "x"),
    ])
    func aFlagHasItsNote(line: String, note: String) {
        guard case .flag(note) = SessionCommand(line) else { return issue(line) }
    }

    @Test(arguments: [(":easy", Rating.easy), (":hard", .hard), (":guess", .hard)])
    func anOpinionIsARating(line: String, rating: Rating) {
        guard case .rate(let opinion) = SessionCommand(line) else { return issue(line) }
        #expect(opinion.rating == rating)
    }

    @Test func namesComplete() {
        func offered(_ line: String) -> [String] {
            SessionCommand.complete(line, line.unicodeScalars.count).candidates.map(\.replacement)
        }
        #expect(offered(":") == SessionCommand.names)
        #expect(offered(":hi") == [":hint"])
        #expect(offered(":s") == [":skip", ":source"])
        #expect(offered(":zz").isEmpty)
        #expect(offered("").isEmpty)
        #expect(offered("hi").isEmpty)
    }

    private func issue(_ line: String) { Issue.record("\(line) is taken for something else") }
}
