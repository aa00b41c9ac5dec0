import Testing

@testable import QuestionBank

/// A `>` that was struck for another key, or that stands where none should; and lines that were cut or struck twice.
@Suite struct SlippedQuoteTests {
    private let options = "## a\nWhich?\n\n- (x) one\n- ( ) two\n- ( ) three\n"

    @Test(arguments: [".", ",", ";"]) func anotherKey(sign: String) {
        let text = "## a\nWhich?\n\n- (x) one\n- ( ) two\n      1️⃣\(sign) Not so.\n- ( ) three\n"
        expect(text, [1: .textMisplaced])
        #expect(MarkedSource(text).reading.bank?.items.isEmpty == true)
    }

    @Test(arguments: ["-", "=", "?", "*", "<", "#", "~", "|"]) func aSignThatATextMayHave(sign: String) {
        let text = "## a\nWhich?\n\n- (x) one\n- ( ) two\n      1️⃣\(sign) or so\n- ( ) three\n"
        expect(text, [1: .textMisplaced])
        #expect(MarkedSource(text).reading.bank?.items.count == 1)
        expect(text.replacing("1️⃣", with: "\\"))
    }

    @Test func aSignBeforeIt() {
        expect("## a\nWhich order?\n\n1. one\n2. two\n   1️⃣#> Not so.\n3. three\n", [1: .textMisplaced])
        expect("## a\nWhich?\n\n- (x) one\n- ( ) two\n   1️⃣~   > Not so.\n- ( ) three\n", [1: .textMisplaced])
        expect("## a\nWhich?\n\n- (x) n is\n      n > 5, or so\n- ( ) two\n- ( ) three\n")
        expect("## a\nMatch.\n\n- one\n  -> eins\n- two -> zwei\n".replacing("one\n  ->", with: "one ->"))
    }

    @Test func whatAnExplanationSwallows() {
        expect(options + "\n1️⃣>ags: a\n", [1: .textMisplaced])
        expect(options + "\n> Right.\n1️⃣>tags: a\n", [1: .textMisplaced])
        expect(options + "\n1️⃣> hint-cost: 25%\n", [1: .textMisplaced])
        expect(options + "1️⃣> ( ) four\n", [1: .textMisplaced])
        expect("## a\nHow many?\n\n= 5\n1️⃣>~ 6 (0)\n", [1: .textMisplaced])
        expect("## a\nHow many?\n\n= 5\n1️⃣> 6 km (0)\n", [1: .textMisplaced])
        expect("## a\nWho?\n\n= \"A\"\n1️⃣> \"B\" (0.5)\n", [1: .textMisplaced])
        expect("## a\nMatch.\n\n- a -> b\n- c -> d\n1️⃣> e -> f\n", [1: .textMisplaced])
    }

    @Test(arguments: [
        "> One: the first (1917).", "> - one\n> - two", "> 1. one\n> 2. two", "> source: it is old", "> 3 > 2 (so)",
        "> (a) is right", "> [1] says so", "> **Note:** one", "> = 5 · 2", ">One, without a blank.",
    ]) func explanationsOfMostKinds(text: String) {
        expect(options + "\n" + text + "\n")
    }

    @Test func versionsThatWentApart() {
        let head = "---\nlanguages: en es\n---\n"
        let text = """
            ## a
            [en] Which?
            [es] ¿Cuál?

            - (x) [en] one
                  > 1️⃣[es] uno
            - ( ) [en] two
                  [es] dos
            - ( ) [en] three
                  [es] tres

            """
        let reading = MarkedSource(head + text).reading
        #expect(reading.codes.contains(.textMisplaced))
        expect(
            head + "## a\n[en] How many in\n1️⃣all?\n[es] ¿Cuántos?\n\n= 1\n", [1: .lineUntagged])
        expect(head + "## a\n[en] Which figure fits?\n[es] ¿Qué cifra cabe?\n1, 2, 4, ...\n\n= 8\n")
    }

    @Test func linesThatStandTwice() {
        expect("## a\nOne or two?\n1️⃣One or two?\n\n= 1\n", [1: .textMisplaced])
        expect(options + "\n> Right.\n1️⃣> Right.\n", [1: .textMisplaced])
        expect("## a\nOne?\n\n= 1\n\nhint: x\n1️⃣hint: x\n", [1: .textMisplaced])
    }

    @Test func marksOutsideTheirBrackets() {
        expect("## a\nWhich?\n\n- [x] one\n- []1️⃣x two\n- [ ] three\n", [1: .answerUnreadable])
        expect(
            "## a\nlet v = 1..9\nIs {v} small?\n\n- ()1️⃣x if v < 5) Yes\n- (x otherwise) No\n", [1: .answerUnreadable])
        expect(
            "## a\nlet v = 1..9\nIs {v} small?\n\n1️⃣#- (x if v < 5) Yes\n- (x otherwise) No\n", [1: .answerUnreadable])
        expect("## a\nWhich?\n\n- (x) x-rays\n- ( ) x\n- ( ) if any\n")
    }

    @Test func headingsThatAreNone() {
        let pairs = "## a\nMatch.\n\n- a -> b\n- c -> d\n\n"
        expect(pairs + "1️⃣-## b\nOne?\n\n= 1\n", [1: .textMisplaced])
        expect(pairs + "1️⃣# b\nOne?\n\n= 1\n", [1: .textMisplaced])
        expect("1️⃣±# a\nWhich order?\n\n1. one\n2. two\n\n## b\nOne?\n\n= 1\n", [1: .textMisplaced])
        expect("## 1️⃣± a\nOne?\n\n= 1\n", [1: .idMissing])
        expect("##1️⃣s ingle\nOne?\n\n= 1\n", [1: .idMissing])
    }

    @Test func otherLinesThatWereCut() {
        expect("## a\nlet d = 20\n1️⃣..90 step 5\nTwice {d}?\n\n= {d * 2}\n", [1: .expressionInvalid])
        expect("## a\nOne?\n1️⃣<!- a remark -->\n\n= 1\n", [1: .bracketUnclosed])
        expect("## a\nHow much?\n\n= 5% 1️⃣m\n", [1: .answerUnreadable])
        expect("## a\nHow much?\n\n1️⃣=> 5\n", [1: .numberAmbiguousInKey])
    }
}
