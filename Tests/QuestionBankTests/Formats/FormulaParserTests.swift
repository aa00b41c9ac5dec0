import Assessment
import Quantities
import Testing

@testable import QuestionBank

/// Formulas of other programs.
@Suite struct FormulaParserTests {
    private let known: [String: Expression] = ["x": .variable("x"), "b_1": .variable("b_1"), "e": .variable("own")]

    @Test(arguments: [
        ("2*x^2", "2 * (x * x)"), ("2x", nil), ("x**3", "x * x * x"), ("-x^2", "-(x * x)"), ("pow(x, 2)", "x * x"),
        ("x^-1", "1 / x"), ("(x + b_1) / 3e2", "(x + b_1) / 300"), ("e * 2", "own * 2"),
        ("Pi() * max(x, 2, b_1)", "3.14159265358979 * max(x, 2, b_1)"), ("x^0", "1"),
        ("x^x", nil), ("x^0.5", nil), ("sqrt(x)", nil), ("y", nil), ("", nil), ("(x", nil), ("x)", nil), ("x,2", nil),
        ("min()", nil), ("x^99", nil), ("1e99 * x", nil),
    ])
    func formulas(text: String, written: String?) {
        let expression = try? FormulaParser.expression(text, known)
        #expect(expression.map { ExpressionPrinter.text($0) } == written)
    }

    @Test func whatIsUnknownIsNamed() {
        #expect(throws: FormulaParser.Failure.unknown("sqrt()")) { try FormulaParser.expression("1 + sqrt(x)", known) }
        #expect(throws: FormulaParser.Failure.unknown("y")) { try FormulaParser.expression("y", known) }
        #expect(throws: FormulaParser.Failure.unknown("^")) { try FormulaParser.expression("x^x", known) }
        #expect(throws: FormulaParser.Failure.unknown("%")) { try FormulaParser.expression("x % 2", known) }
    }

    @Test func nestingIsBounded() {
        let open = String(repeating: "(", count: 900)
        #expect(throws: FormulaParser.Failure.malformed) { try FormulaParser.expression(open, known) }
        let signs = String(repeating: "x^", count: 900) + "2"
        #expect(throws: (any Error).self) { try FormulaParser.expression(signs, known) }
        let long = Array(repeating: "x", count: 400).joined(separator: "+")
        #expect(throws: FormulaParser.Failure.malformed) { try FormulaParser.expression(long, known) }
    }

    @Test func namesOfVariables() {
        var names = VariableNames()
        #expect(
            ["x", "x", "step", "2nd", "", "Área", "a-b"].map { names.name(for: $0) } == [
                "x", "x_2", "step_2", "v2nd", "v", "area", "a_b",
            ])
    }
}
