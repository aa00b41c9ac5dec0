import Assessment
import Testing

@testable import QuestionBank

/// A source that fires and one that does not, for each warning.
@Suite struct WarningRuleTests {
    @Test func branches() {
        expect("## a\nOne?\n= 5 ± 1\n~ 1️⃣5.5 (0)\n", [1: .toleranceCoversDistractor])
        expect("## a\nOne?\n= 5 ± 1\n~ 1️⃣4.5..8 (0)\n", [1: .branchOverlapsKey])
        expect("## a\nOne?\n= 5\n~ 10..20 (0)\n~ 1️⃣12..15 (0.5)\n", [1: .branchShadowed])
        expect("## a\nOne?\n= \"a\"\n~ 1️⃣\"A\" (0)\n", [1: .branchShadowed])
        expect("## a\nOne?\n= 5 ± 1\n~ 7 (0)\n~ 10..20 (0)\n~ > 20 (0.5)\n")
        expect("## a\nOne?\n= 1 km ± 10%\n~ 1️⃣1050 m (0)\n", [1: .toleranceCoversDistractor])
    }

    @Test func toleranceUnreachable() {
        expect("## a\nlet d = 1..9\nA third of {d}?\n= 1️⃣{d / 3}\n", [1: .toleranceUnreachable])
        expect("## a\nlet d = 1..9\nA third of {d}?\n= {d / 3} 2 dp\n")
        expect(
            "---\nunits:\n  desiatina: 10925.4 m2\n---\n## a\nOne?\n= 1.0925 ha 1️⃣± 0.00001\n= 1 desiatina\n",
            [1: .toleranceUnreachable])
        expect("---\nunits:\n  desiatina: 10925.4 m2\n---\n## a\nOne?\n= 1.0925 ha ± 0.00004\n= 1 desiatina\n")
    }

    @Test func translationMissing() {
        let head = "---\nlanguages: en es\n---\n"
        expect(head + "## a\n[en] One?\n[es] ¿Uno?\n= 1\n\n> [en] 1️⃣Why.\n", [1: .translationMissing])
        expect(head + "## a\n[en] 1️⃣One?\n= 1\n\n> [en] Why.\n", [1: .translationMissing])
        expect("1️⃣" + head + "## a\nOne?\n= 1\n\n> Why.\n", [1: .textUntagged])
        expect("## a\n[en] One?\n[es] ¿Uno?\n= 1\n\nhint: [es] 1️⃣Piensa.\n", [1: .translationMissing])
    }

    @Test func figuresDiffer() {
        expect(
            "## a\n[en] Of 217 schools?\n[es] 1️⃣¿De 150 escuelas?\n= 1\n".replacing("[es] 1️⃣", with: "[es] 1️⃣"),
            [1: .figuresDiffer])
        expect("## a\n[en] Of 16,353 in 1926-27?\n[es] ¿De 16.353 en 1926-1927?\n[hi] १६३५३ 1926-27?\n= 1\n")
        expect("## a\n[en] Of 2.5 million?\n[es] ¿De 2 millones y medio?\n[hi] 25 लाख?\n= 1\n")
        expect("## a\n[en] In the 1930s?\n[es] ¿En los años 30?\n= 1\n")
        expect("## a\nlet d = 1..9\n[en] Of {d}?\n[es] 1️⃣¿De d?\n= {d}\n", [1: .figuresDiffer])
    }

    @Test func sourceMissing() {
        expect("## 1️⃣a\nOne?\n= 1\n\n## b\nTwo?\n= 2\n\nsource: x\n", [1: .sourceMissing])
        expect("## a\nOne?\n= 1\n\n## b\nTwo?\n= 2\n")
    }

    @Test func feedbackMissing() {
        expect(
            "## a\nOne?\n- (x) a\n- ( ) b\n  > no\n- ( ) c\n  > no\n1️⃣- ( ) d\n", [1: .feedbackMissing])
        expect("## a\nOne?\n- (x) a\n- ( ) b\n- ( ) c\n- ( ) d\n  > no\n")
    }

    @Test func longestKey() {
        expect("## a\nOne?\n- (x) 1️⃣a text that is long enough\n- ( ) shorter\n- ( ) short\n", [1: .longestKey])
        expect("## a\nOne?\n- (x) a text that is long enough\n- ( ) another of some length\n- ( ) short\n")
        expect("## a\nOne?\n- (x) a longer one\n- ( ) b\n- ( ) c\n")
    }

    @Test func allOfTheAbove() {
        expect("## a\nOne?\n- (x) a\n- ( ) b\n- ( ) 1️⃣All of the above.\n", [1: .allOfTheAbove])
        expect(
            "## a\nOne?\n- (x) a\n- ( ) b\n- ( ) [es] 1️⃣Ninguna de las anteriores\n- ( ) [es] todas\n",
            [1: .allOfTheAbove])
    }

    @Test func negativeStem() {
        let options = "- (x) a\n- ( ) b\n- ( ) c\n"
        expect("## a\n1️⃣Which of these is not a crop?\n" + options, [1: .negativeStem])
        expect("## a\nWhich of these is NOT a crop?\n" + options)
        expect("## a\nWhich of these is **not** a crop?\n" + options)
        expect("## a\n[es] 1️⃣¿Cuál de estos no es un cultivo?\n" + options, [1: .negativeStem])
        expect("## a\n[hi] 1️⃣इनमें से कौन फ़सल नहीं है?\n" + options, [1: .negativeStem])
        expect("## a\n[es] ¿Qué pasó? No llovió.\n" + options)
    }

    @Test func numericOptions() {
        expect("## a\nOne?\n- (x) 1️⃣10\n- ( ) 5\n- ( ) 20\n", [1: .numericOptionsUnordered])
        expect("## a\nOne?\n- (x) 5 ha\n- ( ) 10 ha\n- ( ) 20 ha\n")
        expect("## a\nOne?\n- (x) 10\n- ( ) five\n- ( ) 2\n")
        expect("## a\nOne?\n- (x) 500 thousand\n- ( ) 1 million\n- ( ) 2 million\n")
        expect("## a\nOne?\n- (x) 1️⃣7 days\n- ( ) 1 day\n- ( ) 3 days\n", [1: .numericOptionsUnordered])
    }

    @Test func optionCount() {
        expect("## a\nOne?\n1️⃣- [x] a\n- [ ] b\n", [1: .optionCount])
        expect("## a\nOne?\n1️⃣- (x) a\n", [1: .optionCount])
    }

    @Test func controlCharacters() {
        for bad in ["\u{1B}", "\u{202E}", "\u{200B}", "\u{E0041}", "\u{0}", "\u{9B}", "\u{2028}"] {
            expect("## a\nOne1️⃣\(bad)?\n= 1\n", [1: .controlCharacters])
        }
        expect("## a\nक्‍ष कितने?\r\n= 1\r\n")
    }

    @Test func stemDuplicate() {
        expect("## a\nHow many?\n= 1\n\n## 1️⃣b\nhow  many ?\n= 1\n", [1: .stemDuplicate])
        expect("## a\nWhich?\n- (x) a\n- ( ) b\n\n## b\nWhich?\n- (x) c\n- ( ) d\n")
    }

    @Test func languageDuplicate() {
        expect("## a\n[en] How many?\n1️⃣[en] ¿Cuántos?\n= 1\n", [1: .languageDuplicate])
    }

    @Test func suppression() {
        expect(
            "## a\nOne?\n<!-- allow: option-count -->\n- [x] a\n- [ ] b\n\n## b\nTwo?\n1️⃣- [x] a\n- [ ] b\n",
            [1: .optionCount])
        expect("<!-- allow: option-count -->\n## a\nOne?\n- [x] a\n- [ ] b\n\n## b\nTwo?\n- [x] a\n- [ ] b\n")
        expect("## a\nOne?\n1️⃣<!-- allow: option-cuont -->\n= 1\n", [1: .suppressionUnknown])
        expect(
            "## a\n2️⃣<!-- allow: key-missing -->\nOne?\n1️⃣- ( ) a\n- ( ) b\n",
            [1: .keyMissing, 2: .suppressionUnknown])
    }

    @Test func percentOfPercent() {
        expect("## a\nOne?\n= 73% 1️⃣± 1%\n", [1: .numberAmbiguousInKey])
        expect("## a\nOne?\n= 73% ± 1\n")
    }
}
