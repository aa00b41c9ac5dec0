import Testing

@testable import QuestionBank

/// What does nothing in an item, or cannot have the effect that it is written for.
@Suite struct IdleRuleTests {
    @Test func sharesThatDoNotAddUp() {
        let text = "## a\nWhich?\n1️⃣- [50%] one\n- [30%] two\n- [-50%] three\n"
        expect(text, [1: .keyCount])
        #expect(read(text.replacing("1️⃣", with: "")).diagnostics.first?.message.contains("add up to 80%") == true)
        expect(text.replacing("30%", with: "70%"), [1: .keyCount])
        expect("## a\nWhich?\n- [50%] one\n- [50%] two\n- [-50%] three\n")
        expect("## a\nWhich?\n- [33.3%] one\n- [33.3%] two\n- [33.3%] three\n- [-50%] four\n")
        #expect(read(text.replacing("1️⃣", with: "")).bank?.items.count == 1)
    }

    @Test func variablesWithoutUse() {
        expect("## a\nlet 1️⃣d = 2..9\nlet e = 1..3\nTwice {e}?\n= {e * 2}\n", [1: .variableIdle])
        expect("## a\nlet 1️⃣d = 3, 3\nTwice {d}?\n= {d * 2}\n", [1: .variableIdle])
        expect("## a\nlet 1️⃣d = 1..5 step 10\nTwice {d}?\n= {d * 2}\n", [1: .variableIdle])
        expect("## a\nlet d = 1..5 step 4\nlet e = d * 2\nTwice {d}?\n= {e}\n")
        expect("## a\nlet d = 1..5\nTwice?\n- (x if d > 2) one\n- (x otherwise) two\n- ( ) three\n")
    }

    @Test func typosThatNeverApply() {
        expect("## a\nWhich city?\n= \"Ur\"\ntypos: 1️⃣2\n", [1: .fieldInvalid])
        expect("## a\nWhich city?\n= \"Ur\" | \"Uruk\"\ntypos: 2\n")
    }

    @Test func hintsThatTakeTheWholeScore() {
        let text = "## a\nOne?\n= 1\nhint: one\nhint: two\nhint-cost: 1️⃣50%\n"
        expect(text, [1: .fieldInvalid])
        expect(text.replacing("1️⃣50%", with: "25%"))
    }

    @Test func targetsThatShowTheSameForSomeFigures() {
        let text = "## a\nlet d = 2..9\nMatch.\n- one -> {d * 2} ha\n- two -> 1️⃣{d + 4} ha\n"
        expect(text.replacing("- two -> 1️⃣", with: "- 1️⃣two -> "), [1: .optionDuplicate])
        expect(text.replacing("1️⃣", with: "").replacing("Match", with: "require d != 4\nMatch"))
    }
}
