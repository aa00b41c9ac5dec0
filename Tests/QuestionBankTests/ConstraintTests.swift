import Assessment
import Quantities
import Testing

@testable import QuestionBank

/// Lines that begin with `require`.
@Suite struct ConstraintTests {
    private func messages(_ text: String) -> [String] { read(text).diagnostics.map(\.message) }

    @Test func figuresSatisfyThem() throws {
        let item = try #require(
            read(
                "## a\nlet a = 1..9\nlet b = 1..9\nrequire a < b and a != 5\nrequire a + b >= 4\n{a} and {b}?\n= {b - a}\n"
            )
            .onlyItem)
        #expect(item.constraints.count == 2)
        for seed in 0..<100 as Range<UInt32> {
            let values = Variant(of: item, seed: seed).values
            let (a, b) = try (#require(values["a"]), #require(values["b"]))
            #expect(a < b && a != 5 && a.adding(b).map { $0 >= 4 } == true)
        }
    }

    @Test func theyStandAnywhereBelowTheirVariables() {
        expect("## a\nlet a = 1..9\nHow many in {a}?\nrequire a != 5\n= {a}\n")
        expect("## a\nlet a = 1..9\nlet c = a * 2\nrequire c > 4\nHow many in {a}?\n= {a}\n")
        expect("## a\nlet a = 1..9\nHow many in {a}?\n= {a}\n\nrequire a ≠ 5\n")
        expect("## a\nrequire 1️⃣a < 5\nlet a = 1..9\nHow many in {a}?\n= {a}\n", [1: .variableUndefined])
        expect("## a\nlet a = 1..9\nrequire 1️⃣c < a\nHow many in {a}?\n= {a}\n", [1: .variableUndefined])
        expect("## a\nlet abc = 1..9\nrequire 1️⃣abd < 5\nHow many in {abc}?\n= {abc}\n", [1: .variableUndefined])
    }

    @Test func theyAreConditions() {
        expect("## a\nlet a = 1..9\nrequire 1️⃣a + 1\nHow many in {a}?\n= {a}\n", [1: .expressionInvalid])
        expect("## a\nlet a = 1..9\nrequire a <1️⃣\nHow many in {a}?\n= {a}\n", [1: .expressionInvalid])
        expect("## a\nlet a = 1..9\nrequire a < 3 1️⃣&& a > 1\nHow many in {a}?\n= {a}\n", [1: .expressionInvalid])
        expect("## a\nlet a = 1..9\nrequire 1️⃣\"a\" < 3\nHow many in {a}?\n= {a}\n", [1: .expressionInvalid])
        let many = String(repeating: "require a != 50\n", count: 101)
        #expect(read("## a\nlet a = 1..9\n\(many){a}?\n= {a}\n").codes == [.tooLarge])
    }

    @Test func aStemMayHoldTheWord() throws {
        let item = try #require(read("## a\nDid schools\nrequire a fee?\n= 5\n").onlyItem)
        #expect(item.stemText() == "Did schools require a fee?")
        #expect(item.constraints.isEmpty)
        let reading = read("## a\nrequire patience?\n= 5\n")
        #expect(reading.codes == [.stemMissing, .expressionInvalid])
        #expect(reading.diagnostics.last?.message.contains("capital letter") == true)
    }

    @Test func somethingMustSatisfyThem() {
        expect(
            "## a\nlet a = 1..9\nrequire 1️⃣a > 9\nHow many in {a}?\n= {a}\n", [1: .constraintUnsatisfiable])
        expect(
            "## a\nlet a = 1..9\nrequire a > 3\nrequire 1️⃣a < 4\nHow many in {a}?\n= {a}\n",
            [1: .constraintUnsatisfiable])
        expect(
            "## a\nlet a = 1..1000\nlet b = 1..1000\nrequire 1️⃣a * b < 0\nHow many in {a} and {b}?\n= {a + b}\n",
            [1: .constraintUnsatisfiable])
        expect("## a\nrequire 1️⃣1 > 2\nHow many in all?\n= 5\n", [1: .constraintUnsatisfiable])
        #expect(
            messages("## a\nlet a = 1..9\nrequire a > 3\nrequire a < 4\n{a}?\n= {a}\n") == [
                "no values satisfy this together with what is required above; change the condition or the values of `let`"
            ])
        let reading = read("## a\nlet a = 1..9\nrequire a > 9\n{a}?\n= {a}\n")
        #expect(reading.bank?.items.isEmpty == true)
        #expect(reading.itemsLeftOut == 1)
    }

    @Test func enoughShouldSatisfyThem() {
        expect("## a\nlet a = 1..9\nrequire 1️⃣a > 8\nHow many in {a}?\n= {a}\n", [1: .constraintNarrow])
        expect("## a\nlet a = 1..9\nrequire a > 7\nHow many in {a}?\n= {a}\n")
        expect(
            "## a\nlet a = 1..1000\nlet b = 1..1000\nrequire 1️⃣a = b\nHow many in {a} and {b}?\n= {a + b}\n"
                .replacing("a = b", with: "a - b = 0 or a < 3"), [1: .constraintNarrow])
        expect("## a\nlet a = 1..1000\nlet b = 1..1000\nrequire a < b\nHow many in {a} and {b}?\n= {a + b}\n")
        expect("## a\nlet a = 5..5\nrequire a = 5\nHow many in {a}?\n= {a}\n")
    }

    @Test func whatTheyRuleOutIsNotTried() {
        expect("## a\nlet a = 1..9\nlet b = 0..9\nrequire b != 0\nA share of {a} by {b}?\n= {a / b} 2 dp\n")
        expect(
            "## a\nlet a = 1..9\nlet b = 0..9\nlet q = 1️⃣a / b\nrequire q > 2\nHow many in {q}?\n= {q} 2 dp\n",
            [1: .expressionInvalid])
        expect(
            "## a\nlet a = 1..9\nlet b = 0..9\nrequire b != 0 and a / b > 2\nlet q = a / b\nHow many in {q}?\n= {q} 2 dp\n"
        )
        expect(
            "## a\nlet a = 1..9\nlet b = 0..9\nrequire b != 0\nrequire a / b > 2\nHow many in {a} and {b}?\n= {a / b} 2 dp\n"
        )
        expect(
            "## a\nlet a = 1..9\nlet b = 0..9\nrequire 1️⃣a / b > 2 and b != 0\nHow many in {a} and {b}?\n= {a}\n",
            [1: .expressionInvalid])
        expect("## a\nlet d = 1..9\nA third of {d}?\nrequire d = 3 or d = 6\n= {d / 3}\n")
    }

    @Test func aFailureNamesTheDrawnFigures() {
        #expect(
            messages("## a\nlet a = 1..3\nlet b = 0..3\nlet c = a - b\n{a} and {b}?\n= {1 / c} 2 dp\n") == [
                "this divides by zero for a = 1, b = 1; change the expression or the values of `let`"
            ])
    }

    @Test func aVariableWithoutAValueIsReportedOnce() {
        expect(
            "## a\nlet b = 0..9\nlet q = 1️⃣1 / b\nIs {q} or {q * 2} large?\n- (x if q > 1 / 2) yes\n- (x otherwise) no\n",
            [1: .expressionInvalid])
    }

    /// Even when a file has used up its time, an item whose constraints are hard to meet is not taken for unsound.
    @Test func manyItemsShareTheTime() {
        let head = "let a = 1..99\nlet b = 1..99\nrequire a * 10 < b\n"
        let text = (0..<150).map { "## i\($0)\n\(head)Is it {a} or {b}, number \($0)?\n= {a + b}\n" }.joined(
            separator: "\n")
        let reading = read(text)
        #expect(reading.codes.allSatisfy { $0 == .stemDuplicate })
        #expect(reading.bank?.items.count == 150)
    }
}
