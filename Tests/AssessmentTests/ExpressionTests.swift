import Assessment
import Quantities
import Testing

@Suite struct ExpressionTests {
    private let values = ["d": Rational(20), "zero": Rational(0)]

    @Test func arithmeticIsExact() throws {
        let factor = try #require(Rational(decimal: "1.0925"))
        let area = Expression.binary(.multiply, .variable("d"), .number(factor))
        #expect(try area.number(with: values).description == "21.85")
        let third = Expression.binary(.divide, .number(Rational(1)), .number(Rational(3)))
        #expect(try Expression.binary(.multiply, third, .number(Rational(3))).number(with: [:]) == Rational(1))
    }

    @Test func functions() throws {
        let numbers: [Expression] = [.number(Rational(3)), .number(Rational(-7)), .variable("d")]
        #expect(try Expression.call(.min, numbers).number(with: values) == Rational(-7))
        #expect(try Expression.call(.max, numbers).number(with: values) == Rational(20))
        #expect(try Expression.call(.abs, [numbers[1]]).number(with: values) == Rational(7))
        let pi = try #require(Rational(decimal: "3.14159"))
        #expect(
            try Expression.call(.round, [.number(pi), .number(Rational(2))]).number(with: [:]).description == "3.14")
    }

    @Test func saysWhyThereIsNoValue() {
        #expect(throws: EvaluationError.undefined(variable: "e")) { try Expression.variable("e").number(with: values) }
        #expect(throws: EvaluationError.divisionByZero) {
            try Expression.binary(.divide, .variable("d"), .variable("zero")).number(with: values)
        }
        #expect(throws: EvaluationError.kindMismatch) {
            try Expression.not(.variable("d")).holds(with: values)
        }
    }

    @Test func theRightSideIsLeftAloneWhereTheLeftOneDecides() throws {
        let quotient = Expression.binary(.divide, .variable("d"), .variable("zero"))
        let isLarge = Expression.binary(.greater, quotient, .number(2))
        let isZero = Expression.binary(.equal, .variable("zero"), .number(0))
        #expect(try !Expression.binary(.and, .not(isZero), isLarge).holds(with: values))
        #expect(try Expression.binary(.or, isZero, isLarge).holds(with: values))
        #expect(throws: EvaluationError.divisionByZero) {
            try Expression.binary(.and, isLarge, .not(isZero)).holds(with: values)
        }
        #expect(try Expression.binary(.and, .not(isZero), isLarge).holds(with: ["d": 9, "zero": 4]))
        #expect(try !Expression.binary(.or, isZero, isLarge).holds(with: ["d": 9, "zero": 5]))
    }

    @Test func whatDoesNotFitIsOutOfRange() {
        let large = Expression.number(Rational.powerOfTen(30) ?? 0)
        #expect(throws: EvaluationError.outOfRange) { try Expression.binary(.multiply, large, large).number(with: [:]) }
        #expect(throws: EvaluationError.outOfRange) {
            try Expression.call(.round, [.variable("d"), .binary(.divide, .number(1), .number(2))]).number(with: values)
        }
    }

    @Test func everySeedDrawsFromTheDomain() {
        let variables = [
            Variable(name: "d", domain: .steps(low: Rational(20), high: Rational(90), step: Rational(5))),
            Variable(name: "c", domain: .list([Rational(1), Rational(4)])),
            Variable(name: "sum", domain: .computed(.binary(.add, .variable("d"), .variable("c")))),
        ]
        var seen: Set<Rational> = []
        for seed in 0..<300 as Range<UInt64> {
            let drawn = variables.drawn(seed: seed)
            #expect(drawn == variables.drawn(seed: seed))
            guard let d = drawn["d"], let c = drawn["c"] else { continue }
            #expect(drawn["sum"] == d.adding(c))
            seen.insert(d)
        }
        #expect(seen == Set(stride(from: 20, through: 90, by: 5).map { Rational($0) }))
    }
}
