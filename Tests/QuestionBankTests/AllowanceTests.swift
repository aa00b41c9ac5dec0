import Testing

@testable import QuestionBank

@Suite struct AllowanceTests {
    private static let negative = "Which of these is not a crop?\n\n- (x) clay\n- ( ) rye\n- ( ) wheat\n"

    private func findings(_ text: String) -> [Diagnostic] {
        BankReader.read(Array(text.utf8), fileName: "b.quiz.md").diagnostics
    }

    private func codes(_ text: String) -> [Diagnostic.Code] { findings(text).map(\.code) }

    @Test func aCommentRightAboveAHeadingHoldsForItsItem() {
        let first = "## a\nHow many?\n\n= 5\n"
        let comment = "<!-- allow: negative-stem -->\n"
        #expect(codes(first + "\n" + comment + "\n## b\n" + Self.negative).isEmpty)
        #expect(codes(first + "\n" + comment + "## b\n" + Self.negative).isEmpty)
        // Below the last line of an item it is that item's.
        #expect(codes(first + comment + "\n## b\n" + Self.negative) == [.suppressionUnknown, .negativeStem])
    }

    @Test(arguments: ["Allow: negative-stem", "allow negative-stem", "ALLOW: negative-stem", "allow : negative-stem"])
    func whatIsMiswrittenIsTold(comment: String) {
        let text = "## a\n<!-- \(comment) -->\n" + Self.negative
        let found = findings(text)
        #expect(found.map(\.code) == [.suppressionUnknown, .negativeStem])
        #expect(found.first?.severity == .warning)
        let fixed = Fixing.fix(Array(text.utf8), fileName: "b.quiz.md")
        #expect(fixed.reading.diagnostics.isEmpty)
    }

    @Test func aListMayBeEmptyOrClose() {
        #expect(codes("## a\n<!-- allow: -->\n" + Self.negative) == [.suppressionUnknown, .negativeStem])
        #expect(codes("## a\n<!-- allow: (why) -->\n" + Self.negative) == [.suppressionUnknown, .negativeStem])
        #expect(codes("## a\n<!--allow:negative-stem-->\n" + Self.negative).isEmpty)
        #expect(codes("## a\n<!-- allow two lines here -->\n" + Self.negative) == [.negativeStem])
    }

    @Test func anErrorCannotBeAllowed() {
        let found = findings("## a\n<!-- allow: key-missing -->\nWhich?\n\n- ( ) one\n- ( ) two\n- ( ) six\n")
        #expect(found.map(\.code).sorted { $0.rawValue < $1.rawValue } == [.keyMissing, .suppressionUnknown])
        #expect(found.first { $0.code == .suppressionUnknown }?.severity == .warning)
    }

    @Test func whatAllowsNothingIsInformation() {
        let found = findings("## a\n<!-- allow: negative-stem, clang -->\n" + Self.negative)
        #expect(found.map(\.severity) == [.information])
        #expect(found.first?.message.contains("`clang`") == true)
        #expect(codes("<!-- allow: ungrounded -->\n## a\nHow many?\n\n= 5\n").isEmpty)
    }
}
