import Assessment
import Quantities
import SpacedRepetition
import Testing

@testable import QuestionBank

@Suite struct ExpressionParserTests {
    private func parse(
        _ text: String, _ wanted: ExpressionParser.Wanted = .number, style: KeyStyle = .point
    ) throws -> Expression {
        let bytes = Array(text.utf8)
        return try ExpressionParser.parse(bytes.indices, in: bytes, style: style, wanted: wanted).expression
    }

    private func value(_ text: String, _ values: [String: Rational] = [:], style: KeyStyle = .point) throws -> String {
        try parse(text, style: style).number(with: values).description
    }

    private func holds(_ text: String, _ values: [String: Rational] = [:]) throws -> Bool {
        try parse(text, .condition).holds(with: values)
    }

    private func failure(
        _ text: String, _ wanted: ExpressionParser.Wanted = .number, style: KeyStyle = .point
    ) -> ExpressionParser.Failure? {
        do {
            _ = try parse(text, wanted, style: style)
            return nil
        } catch {
            return error as? ExpressionParser.Failure
        }
    }

    @Test func precedence() throws {
        #expect(try value("2 + 3 * 4") == "14")
        #expect(try value("(2 + 3) * 4") == "20")
        #expect(try value("20 - 5 - 3") == "12")
        #expect(try value("20 / 5 / 2") == "2")
        #expect(try value("-2 * -3") == "6")
        #expect(try value("2 - -3") == "5")
        #expect(try value("- (2 + 3)") == "-5")
        #expect(try value("1/3 + 1/6") == "0.5")
        #expect(try holds("1 + 1 = 2 or 1 = 2 and 2 = 3"))
        #expect(try !holds("(1 + 1 = 2 or 1 = 2) and 2 = 3"))
        #expect(try holds("not 1 = 2 and 2 = 2"))
        #expect(try !holds("not (1 = 2 or 2 = 2)"))
        #expect(try holds("not not 2 = 2"))
    }

    @Test func comparisonsChain() throws {
        for a in 0..<8 {
            let values = ["a": Rational(a)]
            #expect(try holds("1 < a <= 5", values) == (a > 1 && a <= 5))
            #expect(try holds("5 >= a > 1", values) == (a > 1 && a <= 5))
            #expect(try holds("0 < a < a + 1 <= 7", values) == (a > 0 && a <= 6))
            #expect(try holds("a = 3 < 4", values) == (a == 3))
        }
        #expect(try parse("1 < a < b", .condition) == parse("1 < a and a < b", .condition))
        for text in ["1 < a > 2", "1 != a != 2", "a > 2 <= 3", "a < 2 != 3"] {
            let refusal = try #require(failure(text, .condition))
            var mended = Array(text.utf8)
            let fix = try #require(refusal.fix)
            mended.replaceSubrange(fix.range, with: fix.replacement.utf8)
            #expect(throws: Never.self) { try parse(String(decoding: mended, as: UTF8.self), .condition) }
        }
        #expect(failure("1 < a > 2", .condition)?.fix?.replacement == " and a")
    }

    @Test func percentIsAHundredth() throws {
        #expect(try value("200 * 15%") == "30")
        #expect(try value("15 % * 200") == "30")
        #expect(try value("12.5%") == "0.125")
        #expect(try holds("15% < 1 and 200% > 1"))
        for text in ["7 % 3", "7 % a", "a % 3", "(7) % 3", "7 % min(1, 2)", "7 % (3)"] {
            #expect(failure(text)?.message.text.contains("no remainder") == true, "\(text)")
        }
    }

    @Test func functionsTakeFigures() throws {
        #expect(try value("min(3, 1, 2)") == "1")
        #expect(try value("max(3, -1)") == "3")
        #expect(try value("abs(2 - 5)") == "3")
        #expect(try value("round(2.5)") == "3")
        #expect(try value("round(-2.5)") == "-3")
        #expect(try value("round(10 / 3, 2)") == "3.33")
        #expect(try value("round(1234, -2)") == "1200")
        #expect(failure("min(3)")?.message.text == "`min` takes 2 to 16 figures")
        #expect(failure("abs(1, 2)")?.message.text == "`abs` takes one figure")
        #expect(failure("mim(1, 2)")?.message.text == "there is no function `mim`; did you mean `min`?")
        #expect(failure("min(1, 2 > 1)")?.message.text == "a figure should stand here, and this is a condition")
    }

    /// Between digits a comma is the decimal mark there; a semicolon parts arguments.
    @Test func filesOfDecimalCommas() throws {
        #expect(try value("1,5 * 2", style: .comma) == "3")
        #expect(try value("max(1,5; 2)", style: .comma) == "2")
        #expect(try value("max(1,5, 2)", style: .comma) == "2")
        #expect(failure("1.600 + 1", style: .comma) != nil)
        #expect(
            failure("max(1,5)", style: .comma)?.message.text == "`max` takes 2 to 16 figures, with `;` between them")
        #expect(try value("max(1, 5; 3)") == "5")
        #expect(failure("1.600 + 1", style: .undeclared) != nil)
    }

    @Test func wordsForSigns() {
        #expect(failure("a < 1 && b < 1", .condition)?.fix?.replacement == "and")
        #expect(failure("a < 1 || b < 1", .condition)?.fix?.replacement == "or")
        #expect(failure("!(a < 1)", .condition)?.fix?.replacement == "not ")
        #expect(failure("2 ^ 3")?.message.text == "`^` cannot stand here in an expression")
        #expect(failure("and + 1")?.message.text.contains("names no variable") == true)
    }

    @Test func whatIsOutOfRange() throws {
        #expect(failure("1e40") != nil)
        #expect(failure(String(repeating: "9", count: 60)) != nil)
        #expect(throws: EvaluationError.outOfRange) { try value("1e20 * 1e20") }
        #expect(throws: EvaluationError.divisionByZero) { try value("1 / (2 - 2)") }
    }

    @Test func nestingIsBounded() {
        for text in [
            String(repeating: "(", count: 100_000) + "1" + String(repeating: ")", count: 100_000),
            String(repeating: "-", count: 100_000) + "1", String(repeating: "abs(", count: 100_000),
            String(repeating: "1 + ", count: 100_000) + "1",
        ] {
            #expect(failure(text)?.message.text.contains("`let` first") == true)
        }
        let chain = (0..<150).map { "a + \($0)" }.joined(separator: " < ")
        #expect(failure(chain, .condition)?.message.text.contains("too long") == true)
        let deepest = String(repeating: "(", count: 30) + "1" + String(repeating: ")", count: 30)
        #expect(failure(deepest) == nil)
    }

    // MARK: Random expressions

    /// A tree with the text that writes it with as few brackets as precedence allows, and what it amounts to by
    /// arithmetic of its own.
    private struct Sample {
        var expression: Expression
        var text: String
        /// 0 for `or`, up to 6 for what needs no brackets.
        var level: Int
        var number: Fraction?
        var truth: Bool?

        func bracketed(below wanted: Int) -> String { level < wanted ? "(\(text))" : text }
    }

    /// Machine integers, never reduced until compared: nothing of `Rational` takes part.
    private struct Fraction {
        var top: Int
        var bottom: Int

        init?(_ top: Int, _ bottom: Int) {
            guard bottom != 0, abs(top) < 1 << 28, abs(bottom) < 1 << 28 else { return nil }
            self.top = bottom < 0 ? -top : top
            self.bottom = abs(bottom)
        }

        func isLess(than other: Fraction) -> Bool { top * other.bottom < other.top * bottom }
        func equals(_ other: Fraction) -> Bool { top * other.bottom == other.top * bottom }
    }

    private static let variables: [String: Int] = ["a": 3, "b": -4, "c": 7]

    private func number(_ depth: Int, _ random: inout SeededGenerator) -> Sample {
        let kind = depth == 0 ? Int.random(in: 0...1, using: &random) : Int.random(in: 0...8, using: &random)
        switch kind {
        case 0:
            let value = Int.random(in: 0...12, using: &random)
            return Sample(
                expression: .number(Rational(value)), text: "\(value)", level: 6, number: Fraction(value, 1), truth: nil
            )
        case 1:
            let name = ["a", "b", "c"].randomElement(using: &random) ?? "a"
            return Sample(
                expression: .variable(name), text: name, level: 6,
                number: Self.variables[name].flatMap { Fraction($0, 1) },
                truth: nil)
        case 2:
            let inner = number(depth - 1, &random)
            return Sample(
                expression: .negated(inner.expression), text: "-" + inner.bracketed(below: 5), level: 5,
                number: inner.number.flatMap { Fraction(-$0.top, $0.bottom) }, truth: nil)
        case 3:
            let (one, two) = (number(depth - 1, &random), number(depth - 1, &random))
            let isMin = Bool.random(using: &random)
            var least: Fraction?
            if let x = one.number, let y = two.number { least = x.isLess(than: y) == isMin ? x : y }
            return Sample(
                expression: .call(isMin ? .min : .max, [one.expression, two.expression]),
                text: "\(isMin ? "min" : "max")(\(one.text), \(two.text))", level: 6, number: least, truth: nil)
        case 4:
            let inner = number(depth - 1, &random)
            return Sample(
                expression: .call(.abs, [inner.expression]), text: "abs(\(inner.text))", level: 6,
                number: inner.number.flatMap { Fraction(abs($0.top), $0.bottom) }, truth: nil)
        default:
            let (one, two) = (number(depth - 1, &random), number(depth - 1, &random))
            let signs: [(Expression.BinaryOperator, Int)] = [(.add, 3), (.subtract, 3), (.multiply, 4), (.divide, 4)]
            let (sign, level) = signs[Int.random(in: 0..<4, using: &random)]
            var result: Fraction?
            if let x = one.number, let y = two.number {
                switch sign {
                case .add: result = Fraction(x.top * y.bottom + y.top * x.bottom, x.bottom * y.bottom)
                case .subtract: result = Fraction(x.top * y.bottom - y.top * x.bottom, x.bottom * y.bottom)
                case .multiply: result = Fraction(x.top * y.top, x.bottom * y.bottom)
                default: result = Fraction(x.top * y.bottom, x.bottom * y.top)
                }
            }
            return Sample(
                expression: .binary(sign, one.expression, two.expression),
                text: "\(one.bracketed(below: level)) \(sign.rawValue) \(two.bracketed(below: level + 1))",
                level: level,
                number: result, truth: nil)
        }
    }

    private func condition(_ depth: Int, _ random: inout SeededGenerator) -> Sample {
        let kind = depth == 0 ? 0 : Int.random(in: 0...4, using: &random)
        switch kind {
        case 1:
            let inner = condition(depth - 1, &random)
            return Sample(
                expression: .not(inner.expression), text: "not " + inner.bracketed(below: 2), level: 2, number: nil,
                truth: inner.truth.map(!))
        case 2, 3:
            let (one, two) = (condition(depth - 1, &random), condition(depth - 1, &random))
            let isAnd = kind == 2
            let level = isAnd ? 1 : 0
            var truth: Bool?
            if let x = one.truth { truth = x == isAnd ? two.truth : x }
            return Sample(
                expression: .binary(isAnd ? .and : .or, one.expression, two.expression),
                text: "\(one.bracketed(below: level)) \(isAnd ? "and" : "or") \(two.bracketed(below: level + 1))",
                level: level, number: nil, truth: truth)
        default:
            let (one, two) = (number(2, &random), number(2, &random))
            let signs: [Expression.BinaryOperator] = [
                .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual,
            ]
            let sign = signs[Int.random(in: signs.indices, using: &random)]
            var truth: Bool?
            if let x = one.number, let y = two.number {
                let (isLess, isEqual) = (x.isLess(than: y), x.equals(y))
                switch sign {
                case .less: truth = isLess
                case .lessOrEqual: truth = isLess || isEqual
                case .greater: truth = !isLess && !isEqual
                case .greaterOrEqual: truth = !isLess
                case .equal: truth = isEqual
                default: truth = !isEqual
                }
            }
            return Sample(
                expression: .binary(sign, one.expression, two.expression),
                text: "\(one.text) \(sign.rawValue) \(two.text)",
                level: 2, number: nil, truth: truth)
        }
    }

    @Test(arguments: 0..<20 as Range<UInt64>) func writtenFiguresAreReadAsTheyWere(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let values = Self.variables.mapValues { Rational($0) }
        for _ in 0..<100 {
            let sample = number(4, &random)
            let parsed = try parse(sample.text)
            #expect(parsed == sample.expression, "\(sample.text)")
            guard let wanted = sample.number else { continue }
            let rational = try #require(Rational(wanted.top).divided(by: Rational(wanted.bottom)))
            #expect(try parsed.number(with: values) == rational, "\(sample.text)")
        }
    }

    @Test(arguments: 0..<20 as Range<UInt64>) func writtenConditionsAreReadAsTheyWere(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed ^ 0xC0_4D17)
        let values = Self.variables.mapValues { Rational($0) }
        for _ in 0..<100 {
            let sample = condition(3, &random)
            let parsed = try parse(sample.text, .condition)
            #expect(parsed == sample.expression, "\(sample.text)")
            guard let wanted = sample.truth else { continue }
            #expect(try parsed.holds(with: values) == wanted, "\(sample.text)")
        }
    }
}
