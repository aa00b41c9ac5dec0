import Testing

@testable import QuestionBank

/// What people write who have not seen the format before, and which must not pass for something else.
@Suite struct SlippedLinesTests {
    @Test func anOptionNeedsTheBlankBehindItsDash() {
        expect("## a\nWhich?\n\n1️⃣-[x] one\n2️⃣-[ ] two\n- [ ] three\n", [1: .answerUnreadable, 2: .answerUnreadable])
        expect("## a\nWhich?\n\n- (x) one\n1️⃣-( ) two\n2️⃣-(X) three\n", [1: .answerUnreadable, 2: .answerUnreadable])
        // A sum in a stem is none.
        expect("## a\nWhat is\n-(2) + 3?\n\n= 1\n")
    }

    @Test func theFixMakesItAnOption() {
        let outcome = Fixing.fix(Array("## a\nWhich?\n\n- (x) one\n-( ) two\n-( ) three\n".utf8), fileName: "b.quiz.md")
        #expect(
            String(decoding: outcome.bytes, as: UTF8.self) == "## a\nWhich?\n\n- (x) one\n- ( ) two\n- ( ) three\n")
    }

    @Test func anExplanationAmongAnswersIsFeedbackOnTheMargin() {
        expect("## a\nWhich?\n\n- (x) one\n1️⃣> Right.\n- ( ) two\n- ( ) three\n", [1: .textMisplaced])
        expect("## a\nHow many?\n\n= 5\n1️⃣> Right.\n> So it is.\n\n~ 6 (0)\n", [1: .textMisplaced])
        expect("## a\nWhich?\n\n- (x) one\n- ( ) two\n- ( ) three\n> All of them.\n\ntags: x\n")
        expect("## a\nWhich?\n\n> It is told first.\n\n- (x) one\n- ( ) two\n- ( ) three\n")
    }

    @Test func aRangeHasTwoPoints() {
        expect("## a\nlet d = 1️⃣1-10\nTwice {d}?\n\n= {d * 2}\n", [1: .expressionInvalid])
        expect("## a\nlet d = 1️⃣0.5 - 2\nTwice {d}?\n\n= {d * 2}\n", [1: .expressionInvalid])
        // A difference that is not below zero may be meant.
        expect("## a\nlet d = 2026 - 1917\nTwice {d}?\n\n= {d * 2}\n")
        expect("## a\nlet d = -3\nTwice {d}?\n\n= {d * 2}\n")
    }

    @Test(arguments: ["paso", "pas", "by", "चरण"]) func aStepIsCalledStep(word: String) throws {
        let reading = read("## a\nlet d = 1..9 \(word) 2\nTwice {d}?\n\n= {d * 2}\n")
        let diagnostic = try #require(reading.diagnostics.first)
        #expect(diagnostic.message.contains("did you mean `step`") && diagnostic.fix?.replacement == "step")
    }

    @Test(arguments: [
        ("= 5 ± two", "a figure should follow the `±`"), ("= 5 ±", "a figure should follow the `±`"),
        ("= 5 ± ", "a figure should follow the `±`"),
        ("= 5 (±1)", "`(±1)` does not belong"), ("= 5 (m)", "`(m)` does not belong"),
        ("= 5 लाख ± 10%", "a key has all its digits"), ("= 2 Millones de rublos", "a key has all its digits"),
        ("= d + 1", "in braces: `= {...}`"), ("= {2d}", "between two figures stands a sign"),
    ]) func aKeyIsToldWhatItLacks(line: String, words: String) throws {
        let reading = read("## a\nlet d = 1..9\nHow many are {d}?\n\n\(line)\n")
        #expect(reading.diagnostics.contains { $0.message.contains(words) }, "\(reading.diagnostics.map(\.message))")
    }

    @Test func aFieldInAnotherLanguageIsKnown() throws {
        for (word, name) in [("fuente", "source"), ("etiquetas", "tags"), ("pista", "hint"), ("punkte", "score")] {
            let diagnostic = try #require(read("## a\nOne?\n\n= 1\n\n\(word): x\n").diagnostics.first)
            #expect(diagnostic.code == .fieldUnknown && diagnostic.fix?.replacement == name)
        }
        // In a stem it is a word.
        expect("## a\nfuente: one or two?\n\n= 1\n")
    }
}
