import Testing

@testable import QuestionBank

@Suite struct InvisibleCharactersTests {
    private static let unseen = "\u{200B}"

    private func fixed(_ text: String) -> String {
        String(decoding: Fixing.fix(Array(text.utf8), fileName: "b.quiz.md").bytes, as: UTF8.self)
    }

    @Test(arguments: [
        "## wo\u{200B}rd\nHow many?\n\n= 5\n", "---\nid: ba\u{200B}nk\n---\n## a\nHow many?\n\n= 5\n",
        "## a\nWhich?\n\n- (x) o\u{200B}ne\n- ( ) two\n- ( ) three\n",
        "## a\nWhich?\n\n- (x) [en] one\n      and m\u{200B}ore\n- ( ) [en] two\n- ( ) [en] three\n",
        "## a\nWho?\n\n= \"Bay\u{200B}kov\"\n", "## a\nSort.\n\n1. o\u{200B}ne\n2. two\n",
        "## a\nMatch.\n\n- o\u{200B}ne -> I\n- two -> II\n",
    ])
    func idsAndWhatIsGradedAreLeftToTheAuthor(text: String) {
        #expect(fixed(text) == text)
        let finding = BankReader.read(Array(text.utf8), fileName: "b.quiz.md").diagnostics.first {
            $0.code == .controlCharacters
        }
        #expect(finding?.fix?.isGuess == true)
    }

    @Test(arguments: [
        "## a\nHow\u{200B} many?\n\n= 5\n", "## a the ti\u{200B}tle\nHow many?\n\n= 5\n",
        "## a\nHow many?\n\n= 5\n  > fe\u{200B}edback\n", "## a\nHow many?\n\n= 5\n\n> Be\u{200B}cause.\n",
        "## a\nHow many?\n\n= 5\n\nhint: fi\u{200B}ve\nsource: at\u{200B}las\n",
        "---\ntitle: The ba\u{200B}nk\n---\n## a\nHow many?\n\n= 5\n",
    ])
    func whatIsOnlyShownIsMended(text: String) {
        #expect(fixed(text) == text.replacing(Self.unseen, with: ""))
    }
}
