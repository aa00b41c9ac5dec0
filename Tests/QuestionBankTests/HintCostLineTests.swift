import Assessment
import Quantities
import Testing

@testable import QuestionBank

@Suite struct HintCostLineTests {
    private static let text = "## a\nWho?\n= \"Bogotá\"\n\nhint: A city.\n"

    private func cost(_ value: String) -> Rational? {
        read(Self.text + "hint-cost: \(value)\n").onlyItem?.hintCost
    }

    @Test(arguments: [
        ("25%", "0.25"), ("25 %", "0.25"), ("1/4", "0.25"), ("0%", "0"), ("0", "0"), ("100%", "1"), ("1/1", "1"),
        ("12,5%", "0.125"), ("12.5%", "0.125"),
    ])
    func aShareOfTheMaximum(written: String, cost: String) {
        #expect(self.cost(written) == Rational(decimal: cost))
    }

    @Test func withoutTheFieldHintsAreFree() {
        #expect(read(Self.text).onlyItem?.hintCost == .zero)
    }

    @Test(arguments: [
        ("25", "25%"), ("0.25", "25%"), ("0,5", "50%"), ("1", "100%"), ("150%", "100%"), ("-5%", "0%"), ("5/4", "100%"),
        ("300", "100%"),
    ])
    func whatIsNoShareHasAFix(written: String, fix: String) {
        let marked = Self.text + "hint-cost: 1️⃣\(written)\n"
        expect(marked, [1: .fieldInvalid])
        #expect(read(Self.text + "hint-cost: \(written)\n").diagnostics.first?.fix?.replacement == fix)
    }

    @Test func whatCannotBeReadIsAnError() {
        for written in ["a quarter", "1/0", "1/2/3", "%", "/", "1/", "99999999999999999999999999999999999999999%"] {
            expect(Self.text + "hint-cost: 1️⃣\(written)\n", [1: .fieldInvalid])
        }
        expect(Self.text + "1️⃣hint-cost:\n", [1: .fieldInvalid])
    }

    @Test func withoutAHintTheCostIsIdle() {
        expect("## a\nWho?\n= \"Bogotá\"\n\nhint-cost: 1️⃣25%\n", [1: .fieldInvalid])
        expect("## a\nHow many?\n= 5\n\nhint: Few.\nhint-cost: 25%\n")
    }
}
