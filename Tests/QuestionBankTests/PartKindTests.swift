import Assessment
import Quantities
import Testing

@testable import QuestionBank

/// Orderings, matchings, gaps, and options with a share of the score.
@Suite struct PartKindTests {
    @Test func orderings() throws {
        let text = "## a\nSort.\n\n1. [en] One\n   [es] Uno\n   > First.\n2. Two\n3) Three\n\nscore: per-pair\n"
        expect(text)
        guard case .ordering(let ordering) = try #require(read(text).onlyItem).answer else {
            Issue.record("not an ordering")
            return
        }
        #expect(ordering.entries.count == 3)
        #expect(ordering.rule == .perPair)
        #expect(ordering.entries[0].text.languages.count == 2)
        #expect(ordering.entries[0].feedback != nil)
    }

    @Test func numberedLinesAboveOtherAnswersAreAList() throws {
        let text = "## a\nWhich are true?\n1. One\n2. Two\n\n- (x) 1\n- ( ) 2\n- ( ) both\n"
        expect(text)
        #expect(read(text).onlyItem?.stemText() == "Which are true?\n1. One\n2. Two")
        #expect(read(text).onlyItem?.kind == .singleChoice)
        let plain = "## a\nWhich -> way?\n- one -> two\n- three\n\n= 1\n"
        expect(plain)
        #expect(read(plain).onlyItem?.stemText() == "Which -> way?\n- one -> two\n- three")
    }

    @Test func orderingFaults() {
        expect("## a\nSort.\n\n1️⃣1. One\n", [1: .optionCount])
        expect("## a\nSort.\n\n1. One\n2. 1️⃣one\n", [1: .optionDuplicate])
        expect("## a\nSort.\n\n1. One\n1️⃣2.  \n3. Three\n".replacing("2.  ", with: "2. [en]"), [1: .optionEmpty])
        expect("## a\nSort.\n\n1. One\n1️⃣3. Three\n2. Two\n", [1: .entriesMisnumbered])
        expect("## a\nSort.\n\n1. One\n1. Two\n1. Three\n")
        expect("## a\nSort.\n\n1. One\n2. Two\nscore: 1️⃣per-option\n", [1: .fieldInvalid])
    }

    @Test func matchings() throws {
        let text = "## a\nMatch.\n\n- [en] One -> I\n  [es] Uno -> I\n  > Why.\n- Two->II\n- -> III\n"
        expect(text)
        guard case .matching(let matching) = try #require(read(text).onlyItem).answer else {
            Issue.record("not a matching")
            return
        }
        #expect(matching.pairs.map(\.target) == [0, 1])
        #expect(matching.targets == ["I", "II", "III"].map { LocalizedText($0) })
        #expect(matching.pairs[0].left.languages.count == 2)
        #expect(matching.pairs[0].feedback != nil)
    }

    @Test func severalMayShareATarget() throws {
        let text = "## a\nMatch.\n\n- One -> odd\n- Two -> even\n- Three -> odd\n"
        guard case .matching(let matching) = try #require(read(text).onlyItem).answer else { return }
        #expect(matching.pairs.map(\.target) == [0, 1, 0])
    }

    @Test func matchingFaults() {
        expect("## a\nMatch.\n\n- One -> I\n- 1️⃣Two\n- Three -> III\n", [1: .pairIncomplete])
        expect("## a\nMatch.\n\n- One -> I\n- 1️⃣Two -> II -> III\n- Three -> III\n", [1: .pairIncomplete])
        expect("## a\nMatch.\n\n- One -> I\n- 1️⃣Two -> \n- Three -> III\n", [1: .pairIncomplete])
        expect("## a\nMatch.\n\n- One -> I\n- Two -> II\n- 1️⃣one -> III\n", [1: .optionDuplicate])
        expect("## a\nMatch.\n\n1️⃣- One -> I\n- Two -> I\n", [1: .optionCount])
    }

    @Test func gaps() throws {
        let text = """
            ## a
            [en] In [[year]] it was [[name]], [[much]] of all.
            [es] Fue [[name]] en [[year]], [[much]] de todo.

            [[year]] = 1922
            [[name]]
            - (x) NEP
            - ( ) War
              > No.
            [[much]]
            = 35%
            ~ 65% (0.5)
              > That is the rest.

            > Why.

            """
        expect(text.replacing("- ( ) War\n  > No.", with: "- ( ) War"))
        guard case .cloze(let cloze) = try #require(read(text).onlyItem).answer else {
            Issue.record("no gaps")
            return
        }
        #expect(cloze.gaps.map(\.name) == ["year", "name", "much"])
        #expect(cloze.rule == .perGap)
        #expect(read(text).onlyItem?.explanation != nil)
    }

    @Test func gapFaults() {
        // One slip is told of once.
        expect("## a\nIn 1️⃣[[yaer]] it was.\n\n[[year]] = 1922\n", [1: .gapUndefined])
        expect("## a\n[en] In [[year]].\n[es] 1️⃣En.\n\n[[year]] = 1922\n", [1: .gapMissing])
        expect("## a\n1️⃣In [[year]] and [[year]].\n\n[[year]] = 1922\n", [1: .gapMissing])
        expect("## a\nIn [[year]].\n\n[[year]] = 1922\n1️⃣[[year]] = 1923\n", [1: .gapUndefined])
        expect("## a\nIn [[year]].\n\n[[year]]\n1️⃣- [x] 1922\n- [ ] 1923\n- [ ] 1924\n", [1: .gapUndefined])
        expect("## a\nIn [[year]].\n\n1️⃣[[year]]\n\n> Why.\n", [1: .keyMissing])
        expect("## a\nIn [[year]].\n\n[[year]] = 1922\n\n> In 1️⃣[[year]].\n", [1: .gapUndefined])
        expect("## a\nWhich?\n\n- (x) a\n- ( ) b\n- ( ) c\n\n1️⃣[[year]] = 1922\n", [1: .answerUnreadable])
        expect("## a\nWhich 1️⃣[[one]]?\n= 1\n", [1: .gapUndefined])
        expect("## a\nWhich \\[[one]]?\n= 1\n")
        expect(
            "## a\nIn [[year]].\n\n[[year]]\n- (x) a\n- 1️⃣(x) b\n- ( ) c\n".replacing("- 1️⃣(x)", with: "1️⃣- (x)"),
            [
                1: .keyCount
            ])
        expect("## a\nIn [[y]], {1️⃣q}.\n\n[[y]] = 1922\n", [1: .variableUndefined])
    }

    @Test func computedGaps() throws {
        let text = "## a\nlet d = 1..9\nTwice {d} is [[twice]].\n\n[[twice]] = {d * 2}\n"
        expect(text)
        let variant = Variant(of: try #require(read(text).onlyItem), seed: 3)
        let twice = try #require(variant.values["d"]).multiplied(by: Rational(2))
        guard case .graded(let grade) = variant.judge(try #require(twice).description, language: .english) else {
            Issue.record("not understood")
            return
        }
        #expect(grade.verdict == .right)
    }

    @Test func shares() throws {
        let text = "## a\nWhich?\n\n- [50%] one\n- [50%] two\n- [-25,5%] three\n- [ ] four\n"
        expect(text)
        guard case .multiple(let choice, let rule) = try #require(read(text).onlyItem).answer else { return }
        #expect(rule == .moodle)
        #expect(choice.options.map(\.credit?.description) == ["0.5", "0.5", "-0.255", nil])
        expect("## a\nWhich?\n\n- (x) one\n- (50%) two\n- ( ) three\n")
        expect("## a\nWhich?\n\n- [50%] one\n1️⃣- [x] two\n- [ ] three\n", [1: .keyCount])
        expect("## a\nWhich?\n\n- (x) one\n- (1️⃣-50%) two\n- ( ) three\n", [1: .answerUnreadable])
        expect("## a\nWhich?\n\n- [x] one\n- [1️⃣150%] two\n- [ ] three\n", [1: .answerUnreadable])
    }

    @Test func aPartlyRightOption() throws {
        let text = "## a\nWhich?\n\n- (x) one\n- (50%) two\n- ( ) three\n\norder: fixed\n"
        let variant = Variant(of: try #require(read(text).onlyItem), seed: 0)
        guard case .graded(let grade) = variant.judge("b", language: .english) else { return }
        #expect(grade.score == 0.5)
        #expect(grade.verdict == .partial)
    }

    /// What is graded decides the revision, and the scoring rule is part of it.
    @Test func revisions() {
        func revision(_ text: String) -> String? { read(text).onlyItem?.revision }
        let ordering = revision("## a\nSort.\n\n1. One\n2. Two\n")
        #expect(ordering == revision("## a\nSort these.\n\n1. One\n2. Two\n\n> Why.\n"))
        #expect(ordering != revision("## a\nSort.\n\n1. Two\n2. One\n"))
        #expect(ordering != revision("## a\nSort.\n\n1. One\n2. Two\nscore: per-pair\n"))
        let matching = revision("## a\nMatch.\n\n- One -> I\n- Two -> II\n- -> III\n")
        #expect(matching == revision("## a\nMatch.\n\n- One -> I\n- -> III\n- Two -> II\n"))
        #expect(matching != revision("## a\nMatch.\n\n- One -> II\n- Two -> I\n- -> III\n"))
        let cloze = revision("## a\nIn [[y]].\n\n[[y]] = 1922\n")
        #expect(cloze == revision("## a\nIt was in [[y]].\n\n[[y]] = 1922\n"))
        #expect(cloze != revision("## a\nIn [[y]].\n\n[[y]] = 1922 ± 1\n"))
    }
}
