import Testing

@testable import QuestionBank

/// Options and answers that clash for some of the figures that an item draws.
@Suite struct VariantClashTests {
    private func first(_ text: String) -> Diagnostic? { read(text).diagnostics.first }

    @Test func optionsThatShowTheSame() {
        let item = "## a\nlet d = 2..9\nTwice {d}?\n- (x) {d * 2} ha\n- ( ) 1️⃣{d + 4} ha\n- ( ) {d * 30} ha\n"
        expect(item, [1: .optionDuplicate])
        let finding = first(item.replacing("1️⃣", with: ""))
        #expect(
            finding?.message
                == "for d = 4 this shows the same as another option, `8 ha`, and only one of them is right; keep such values "
                + "out with `require`")
        #expect(finding?.severity == .error)
        expect(item.replacing("1️⃣", with: "").replacing("Twice", with: "require d != 4\nTwice"))
    }

    @Test func twoDistractorsThatShowTheSameOnlyWarn() {
        let finding = first("## a\nlet d = 2..9\nTwice {d}?\n- (x) {d * 20} ha\n- ( ) {d + 4} ha\n- ( ) {2 * d} ha\n")
        #expect(finding?.code == .optionDuplicate)
        #expect(finding?.severity == .warning)
        #expect(finding?.message.hasPrefix("for d = 4 ") == true)
    }

    @Test func constantsMeetComputedFigures() {
        expect("## a\nlet d = 2..9\nTwice {d}?\n- (x) {d * 2} ha\n- ( ) 1️⃣8 ha\n", [1: .optionDuplicate])
        expect("## a\nlet d = 2..9\nTwice {d}?\n- (x) {d * 2}\n- ( ) 1️⃣8.0\n", [1: .optionDuplicate])
        expect("## a\nlet d = 2..9\nTwice {d}?\n- (x) {d * 2} ha\n- ( ) 8 km\n")
        expect(
            "---\nnumbers: comma\n---\n## a\nlet d = 2..9\n[es] ¿{d}?\n- (x) [es] {d / 4}\n- ( ) [es] 1️⃣1,5\n",
            [1: .optionDuplicate])
    }

    /// 1/3 has no last digit and is shown as 0.33333333.
    @Test func figuresThatAreShownRounded() {
        let text = "## a\nlet d = 1..3\nA third of {d}?\n- (x) {d / 3}\n- ( ) 1️⃣{round(d / 3, 8)}\n- ( ) {d * 3}\n"
        expect(text, [1: .optionDuplicate])
        #expect(first(text.replacing("1️⃣", with: ""))?.message.contains("`0.33333333`") == true)
        expect(
            "## a\nlet d = 1..3\nA third of {d}?\n- (x) {d / 3}\n- ( ) {round(d / 3, 4)}\n- ( ) {d * 3}\n".replacing(
                "1..3", with: "1..2"))
    }

    @Test func entriesToPutInOrder() {
        let text = "## a\nlet a = 1..9\nlet b = 1..9\nWhich is smaller?\n1. {a} ha\n2. 1️⃣{b} ha\n3. {a + b + 1} ha\n"
        expect(text, [1: .optionDuplicate])
        #expect(first(text.replacing("1️⃣", with: ""))?.message.hasPrefix("for a = 1, b = 1 this shows the same") == true)
        expect(text.replacing("1️⃣", with: "").replacing("Which", with: "require a < b\nWhich"))
        expect("## a\nlet a = 1..9\nWhich is smaller?\n1. {a + 1} ha\n2. {a + 2} ha\n")
        expect("## a\nlet a = 1..9\nWhich is smaller?\n1. {a + 1} ha\n2. 1️⃣{a + 1} ha\n", [1: .optionDuplicate])
    }

    @Test func sidesOfAMatching() {
        func bank(_ pairs: String...) -> String {
            "## a\nlet d = 2..9\nWhich is how much?\n" + pairs.map { "- \($0)\n" }.joined()
        }
        // Equal whatever is drawn.
        expect(bank("one -> {d * 2}", "1️⃣two -> {2 * d}", "three -> 1"), [1: .optionDuplicate])
        expect(bank("{d * 2} -> one", "1️⃣{2 * d} -> two", "1 -> three"), [1: .optionDuplicate])
        expect(bank("{d} ha -> one", "1️⃣{d} HA -> two", "1 -> three"), [1: .optionDuplicate])
        expect(bank("one -> {d} ha", "1️⃣two -> {d} Ha", "three -> 1"), [1: .optionDuplicate])
        expect(bank("{d} ha -> one", "{d + 1} HA -> two", "1 -> three"))
        // Equal for some values.
        expect(bank("{d * 2} -> one", "1️⃣{d + 4} -> two", "1 -> three"), [1: .optionDuplicate])
        // Pairs may share a right side.
        expect(bank("one -> {d} ha", "two -> {d} ha", "three -> 1"))
        expect("## a\nWhich?\n- one -> Seine\n- 1️⃣two -> seine\n- three -> Thames\n", [1: .optionDuplicate])
    }

    @Test func figuresOfGapsAreCheckedOnce() {
        let text = """
            ## a
            let d = 0..9
            let half = 1️⃣1 / d
            Twice {d} is [[twice]], and a share [[share]].

            [[twice]]
            - (x) {d * 2}
            - ( ) {d + 1}
            [[share]] = {half} 2 dp

            """
        expect(
            text.replacing("Twice {d}", with: "require d != 1\nTwice {d}"),
            [1: .expressionInvalid])
        let sound = text.replacing("1️⃣", with: "").replacing("Twice {d}", with: "require d > 1\nTwice {d}")
        expect(sound)
        #expect(read(sound.replacing("require d > 1", with: "require d > 9")).codes == [.constraintUnsatisfiable])
        #expect(read(sound.replacing("require d > 1", with: "require d != 0")).codes == [.optionDuplicate])
    }

    @Test func eachLanguageIsLookedAt() {
        let text = """
            ---
            languages: en es
            ---
            ## a
            let d = 2..9
            [en] Twice {d}?
            [es] ¿El doble de {d}?
            - (x) [en] {d * 2} ha
                  [es] {d * 2} ha
            - ( ) [en] {d * 50} ha
                  [es] 1️⃣{d + 4} ha

            """
        expect(text, [1: .optionDuplicate])
    }

    @Test func figuresInWords() {
        expect(
            "## a\nlet d = 2..9\nIs it {d}?\n- (x) From {d} to {d + 1}\n- ( ) 1️⃣from 4 to {d + 1}.\n",
            [1: .optionDuplicate])
        expect("## a\nlet d = 2..9\nIs it {d}?\n- (x) From {d} to {d + 1}\n- ( ) From {d} to {d + 2}\n")
    }

    @Test func conditionsDecideHowGraveItIs() {
        let text = "## a\nlet d = 2..9\nIs {d}?\n- (x if d > 5) {d}\n- (x otherwise) 1️⃣4\n"
        expect(text, [1: .optionDuplicate])
        #expect(first(text.replacing("1️⃣", with: ""))?.severity == .error)
    }

    @Test func distractorsInsideTheTolerance() {
        let text = "## a\nlet d = 1..9\n{d} plus one?\n= {d + 1} ± 0.5\n~ 1️⃣{d * 2} (0)\n  > Twice.\n"
        expect(text, [1: .toleranceCoversDistractor])
        let finding = first(text.replacing("1️⃣", with: ""))
        #expect(
            finding?.message
                == "for d = 1 the key's tolerance takes this figure in, so it counts as right; narrow the tolerance, or keep "
                + "such values out with `require`")
        expect(text.replacing("1️⃣", with: "").replacing("{d} plus", with: "require d != 1\n{d} plus"))
        expect("## a\nlet d = 1..9\n{d} plus one?\n= {d + 1}\n~ 1️⃣{d * 2} (0)\n", [1: .branchShadowed])
        expect("## a\nlet d = 1..9\n{d} plus one?\n~ {d * 2} (0)\n= 1️⃣{d + 1}\n", [1: .branchShadowed])
        expect("## a\nlet d = 1..9\n{d} plus one?\n= {d + 1} ± 0.5\n~ 1️⃣{d * 2}..50 (0)\n", [1: .branchOverlapsKey])
        expect("## a\nlet d = 2..9\n{d} desiatinas?\n= {d * 1.0925} ha ± 1%\n~ {d} (0)\n  > Not converted.\n")
    }

    @Test func distractorsInAnotherUnit() {
        expect(
            "## a\nlet d = 1..9\n{d} thousand?\n= {d} km ± 1%\n~ 1️⃣{d * d * 1000} m (0)\n",
            [1: .toleranceCoversDistractor])
    }

    @Test func severalOptionsOfWhichNoneIsRight() {
        let text =
            "## a\nlet d = 1..9\nWhich hold of {d}?\n1️⃣- [x if d > 2] more than two\n- [x if d > 5] more than five\n- [ ] more than ten\n"
        expect(text, [1: .optionConditionsOverlap])
        #expect(first(text.replacing("1️⃣", with: ""))?.severity == .warning)
        #expect(first(text.replacing("1️⃣", with: ""))?.message.hasPrefix("for d = 1 no option is right") == true)
    }
}
