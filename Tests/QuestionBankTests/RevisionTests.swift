import Assessment
import Testing

@testable import QuestionBank

@Suite struct RevisionTests {
    private func revision(_ text: String) -> String? { read("## a\n" + text).onlyItem?.revision }

    @Test func staysWhenWordsAroundChange() {
        let before = revision("Which?\n- (x) a\n- ( ) b\n- ( ) c\n")
        #expect(before?.count == 16)
        #expect(
            before
                == revision(
                    "Which one, then?\n- ( ) c\n  > no\n- (x) a\n- ( ) b\n\n> Why.\n\nhint: h\ntags: t\nsource: s\n"))
    }

    @Test func changesWithWhatIsGraded() {
        let texts = [
            "Q?\n= 5\n", "Q?\n= 6\n", "Q?\n= 5 ± 1\n", "Q?\n= 5 ha\n", "Q?\n= 5 ± 1%\n", "Q?\n= 5 2 sf\n",
            "Q?\n= 4..5\n", "Q?\n= > 5\n",
            "Q?\n= 5%\n", "Q?\n= 5\n~ 6\n", "Q?\nlet d = 1..9\n= 5\n", "Q?\n= \"5\"\n", "Q?\n- (x) a\n- ( ) b\n",
            "Q?\n- ( ) a\n- (x) b\n",
            "Q?\n- [x] a\n- [ ] b\n", "Q?\n- [x] a\n- [ ] b\n\nscore: per-option\n", "Q?\n- (x) a\n- ( ) b!\n",
        ]
        #expect(Set(texts.compactMap(revision)).count == texts.count)
    }

    @Test func fieldsOfTextsAndHintsCountWhereTheySayAnything() {
        let key = "Q?\n= \"Baykov\"\n\nhint: h\n"
        let fields = [
            "", "case: exact\n", "case: mind\n", "accents: exact\n", "accents: free\n", "typos: 1\n", "typos: 2\n",
            "hint-cost: 25%\n", "hint-cost: 50%\n",
        ]
        #expect(Set(fields.compactMap { revision(key + $0) }).count == fields.count)
        #expect(revision(key + "case: free\naccents: mind\ntypos: 0\nhint-cost: 0%\n") == revision(key))
        #expect(revision(key) == "eff24b06b4a998ba")
        #expect(revision(key + "hint-cost: 1/4\n") == revision(key + "hint-cost: 25%\n"))
    }

    @Test func caseCountsWhereItIsLookedAt() {
        #expect(revision("Q?\n= \"baykov\"\n") == revision("Q?\n= \"Baykov\"\n"))
        #expect(revision("Q?\n= \"baykov\"\ncase: exact\n") != revision("Q?\n= \"Baykov\"\ncase: exact\n"))
    }

    @Test func constraintsAreGraded() {
        let item = "let a = 1..9\nlet b = 1..9\nREQUIRE{a} and {b}?\n= {a + b}\n"
        func revision(_ constraints: String) -> String? { self.revision(item.replacing("REQUIRE", with: constraints)) }
        let free = revision("")
        #expect(free == "987716c43133ce47")
        let bound = revision("require a < b\n")
        #expect(bound != free)
        #expect(bound != revision("require a <= b\n"))
        #expect(bound != revision("require a < b\nrequire a != 5\n"))
        #expect(revision("require a < b\nrequire a != 5\n") == revision("require a != 5\nrequire a < b\n"))
        #expect(revision("require 1 < a < b\n") == revision("require 1 < a and a < b\n"))
    }

    @Test func twoWaysToWriteOneKeyAreOneRevision() {
        #expect(revision("Q?\n= 5 ± 1\n") == revision("Other?\n= 5 +- 1\n"))
    }

    /// Records hold revisions: what they are made of must not drift.
    @Test func valuesArePinned() {
        #expect(revision("Q?\n= 5 ± 1\n") == "e2708109d408aef5")
        #expect(revision("Q?\n- (x) a\n- ( ) b\n") == "748c22bfb6afb367")
        #expect(revision("Q?\n= \"Baykov\"\n") == "eff24b06b4a998ba")
    }
}
