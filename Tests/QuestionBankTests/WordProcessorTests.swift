import Assessment
import Testing

@testable import QuestionBank

/// What programs for writing, and habits from other formats, put into a bank.
@Suite struct WordProcessorTests {
    private func fixed(_ text: String) -> String {
        String(decoding: Fixing.fix(Array(text.utf8), fileName: "b.quiz.md").bytes, as: UTF8.self)
    }

    @Test(arguments: ["–", "—", "•", "·", "▪", "\u{F0B7}"], [" ", "\t", "\u{A0}"])
    func aBulletIsTakenForTheDashOfAnOption(bullet: String, blank: String) {
        let good = "## a\n[en] Which?\n[es] ¿Cuál?\n- (x) [en] one\n      [es] uno\n- ( ) [en] two\n      [es] dos\n"
        let bad = good.replacing("\n- ", with: "\n\(bullet)\(blank)")
        let codes = BankReader.read(Array(bad.utf8), fileName: "b.quiz.md").codes
        #expect(Set(codes) == [.answerUnreadable])
        #expect(fixed(bad) == good)
    }

    @Test(arguments: ["х", "×", "✓", "✔"]) func aLikenessOfTheMarkIsNamed(sign: String) throws {
        for (opening, closing) in [("(", ")"), ("[", "]"), ("[ ", " ]")] {
            let bad = "## a\nWhich?\n\n- \(opening)\(sign)\(closing) one\n- \(opening) \(closing) two\n"
            let first = try #require(BankReader.read(Array(bad.utf8), fileName: "b.quiz.md").diagnostics.first)
            #expect(first.code == .answerUnreadable && first.message.contains("U+"))
            #expect(fixed(bad) == bad.replacing(sign, with: "x"))
        }
    }

    @Test func blanksInABoxAreNoMark() {
        expect("## a\nWhich?\n\n- [ x ] one\n- [  ] two\n- [ ] three\n")
        #expect(fixed("## a\nWhich?\n\n- (x) one\n- (\u{A0}) two\n") == "## a\nWhich?\n\n- (x) one\n- ( ) two\n")
    }

    @Test func blanksInATagAreTakenOut() {
        let bad = "---\nlanguages: en es\n---\n## a\n1️⃣[ en ] One?\n[es] ¿Uno?\n\n= 1\n"
        expect(bad, [1: .languageUnknown])
        let text = MarkedSource(bad).text
        #expect(fixed(text) == text.replacing("[ en ]", with: "[en]"))
    }

    @Test(arguments: ["\u{2028}", "\u{0B}"]) func aBreakBetweenWordsLeavesABlank(sign: String) {
        #expect(fixed("## a\nHow many?\(sign)Tell.\n\n= 5\n") == "## a\nHow many? Tell.\n\n= 5\n")
        #expect(fixed("## a\nHow many? \(sign)Tell.\n\n= 5\n") == "## a\nHow many? Tell.\n\n= 5\n")
    }

    @Test func anAnswerThatIsSetInIsSeen() {
        expect("## a\nHow many?\n1️⃣  = 4\n".replacing("1️⃣  ", with: "  1️⃣"), [1: .textMisplaced])
        expect("## a\nHow many?\n\n= 9\n  1️⃣= 8\n", [1: .textMisplaced])
        expect("## a\nHow many?\n\n= 9\n 1️⃣~ 8 (0.5)\n", [1: .textMisplaced])
        #expect(fixed("## a\nHow many?\n\n  = 9\n   ~ 8 (0.5)\n") == "## a\nHow many?\n\n= 9\n~ 8 (0.5)\n")
        expect("## a\nIn which order?\n\n 1️⃣1. one\n 2️⃣2. two\n", [1: .textMisplaced, 2: .textMisplaced])
        expect("## a\nIn which order?\n\n1. one\n   1️⃣2. two\n2. three\n3. four\n", [1: .textMisplaced])
        // What goes on in a stem, before answers, may be a sum.
        expect("## a\nHow many are\n  = 4?\n\n= 4\n")
    }

    @Test func aFieldWithAnotherSignIsNamed() {
        let good = "## a\nWhich?\n\n- [x] one\n- [ ] two\n- [ ] three\n\ntags: a\nscore: per-option\nsource: a book\n"
        expect(good.replacing("score:", with: "1️⃣score :"), [1: .fieldUnknown])
        expect(good.replacing("source:", with: "1️⃣source ="), [1: .fieldUnknown])
        #expect(fixed(good.replacing("score:", with: "score :").replacing("source:", with: "Source =")) == good)
    }

    @Test func whatIsNoRestOfALineIsNotSetIn() {
        for (above, line) in [
            ("- (x) one\n- ( ) two\n", "• three"), ("1. one\n2. two\n", "3 three"), ("= \"one\"\n", "\"two\""),
            ("= 1\n\ntags: a, b\n", "my book"), ("= 1\n", "roubles"),
        ] {
            let text = "## a\nWhich?\n\n\(above)\(line)\n"
            #expect(fixed(text) == text)
            #expect(BankReader.read(Array(text.utf8), fileName: "b.quiz.md").codes.contains(.textMisplaced))
        }
        // Words are.
        #expect(
            fixed("## a\nWhich?\n\n- (x) a decree\nthat was long\n- ( ) a code\n").contains("\n      that was long\n"))
    }

    @Test func aTagWithNothingBehindItIsNoVersion() throws {
        let head = "---\nlanguages: en es\n---\n"
        expect("\(head)## a\n[en] What is half?\n1️⃣[es]\n\n= 1/2\n", [1: .translationMissing])
        expect("\(head)## a\n1️⃣[es]\n[en] What is half?\n\n= 1/2\n", [1: .translationMissing])
        expect(
            "\(head)## a\n[en] Which?\n[es] ¿Cuál?\n\n- (x) [en] one\n      1️⃣[es]\n- ( ) [en] two\n      [es] dos\n",
            [1: .translationMissing])
        let item = try #require(
            BankReader.read(Array("\(head)## a\n[en] What?\n[es]\n\n= 1\n".utf8), fileName: "b.quiz.md").onlyItem)
        #expect(item.stem.versions.count == 1)
    }
}
