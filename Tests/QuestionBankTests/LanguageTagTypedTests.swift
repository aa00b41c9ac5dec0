import Testing

@testable import QuestionBank

/// A `[xx]` that is one character off: it is told of where it stands, and the text is read in the language that was meant.
@Suite struct LanguageTagTypedTests {
    private static let head = "---\nlanguages: en es\n---\n"

    @Test(arguments: [
        "es]", "(es]", "[es)", "[es}", "#[es]", "[[es]", "[es]]".replacing("]]", with: "#]"), "e[s]", "[#es]", "#es]",

        "±  [es]", "n   [es]", "[ es]", "es:", "[es]:",
    ]) func inAStem(tag: String) {
        expect(Self.head + "## a\n[en] One?\n1️⃣\(tag) ¿Uno?\n\n= 1\n", [1: .languageUnknown])
    }

    @Test func aColonBehindOtherWordsIsLeftAlone() {
        expect(Self.head + "## a\n[en] Is it es: one?\n[es] ¿Es en: uno?\n\n= 1\n")
        expect("---\nlanguages: en\n---\n## a\nen: what is that?\n\n= 1\n")
    }

    @Test func theFixWritesTheTag() {
        let text = Self.head + "## a\n[en] One?\n(es] ¿Uno?\n\n= 1\n\nhint: #[en] No.\n      [es] No.\n"
        let outcome = Fixing.fix(Array(text.utf8), fileName: "b.quiz.md")
        #expect(
            String(decoding: outcome.bytes, as: UTF8.self)
                == text.replacing("(es]", with: "[es]").replacing("#[en]", with: "[en]"))
    }

    @Test func whereverATextBegins() {
        expect(
            Self.head + """
                ## a
                [en] Which?
                [es] ¿Cuál?

                - (x) [en] one
                      1️⃣es] uno
                - ( ) 2️⃣en] two
                      [es] dos
                      > [en] No.
                      > [es] No.
                - ( ) [en] three
                      [es] tres
                      > 3️⃣.[en] Not so.
                      > [es] Eso no.

                > [en] One.
                > 4️⃣ñ[es] Uno.

                hint: 5️⃣[en) First.
                      [es] Primero.

                """,
            [1: .languageUnknown, 2: .languageUnknown, 3: .languageUnknown, 4: .languageUnknown, 5: .languageUnknown])
    }

    @Test func aLineThatWasCut() {
        #expect(read(Self.head + "## a\n[en] One?\n[e\ns] ¿Uno?\n\n= 1\n").codes.contains(.languageUnknown))
        expect(Self.head + "## a\n1️⃣[en]\nOne?\n[es] ¿Uno?\n\n= 1\n", [1: .textMisplaced])
        expect(Self.head + "## a 1️⃣[en] One?\n[en] One or two?\n[es] ¿Uno?\n\n= 1\n", [1: .textMisplaced])
        expect(Self.head + "## a\n[en] One?1️⃣[es] ¿Uno?\n[es] ¿O dos?\n\n= 1\n", [1: .languageUnknown])
    }

    @Test func aBracketBehindATagIsNoLink() {
        expect(Self.head + "## a\n[en]( One?\n[es] ¿Uno?\n\n= 1\n")
        expect("## a\n[en](https://example.org) has it. One?\n\n= 1\n")
    }

    @Test(arguments: [
        "Is it (es decir) so?", "[esta] palabra, ¿no?", "Yes] is a slip?", "\\[es) is a tag?", "A [en] B?",
        "[1] says so?",
        "- one\n- two\nWhich?", "[x, y] is an interval?", "(en) or in?",
    ]) func proseIsLeftAlone(stem: String) {
        expect("## a\n\(stem)\n\n= 1\n")
    }

    @Test func aLetterInBracketsMayBeOne() {
        let text =
            Self.head + "## a\n[en] One?\n[es] ¿Uno?\n\n> [en] Vowels:\n> [es] Vocales:\n> 1️⃣[e] and [o].\n\n= 1\n"
        #expect(MarkedSource(text).reading.bank?.items.count == 1)
    }
}
