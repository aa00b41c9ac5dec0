import Assessment
import Quantities
import Testing

struct DrawTests {
    private static let a = Variable(
        name: "a", domain: .steps(low: Rational(20), high: Rational(90), step: Rational(5)))
    private static let b = Variable(name: "b", domain: .list([3, 5, 8, 13, 21]))
    private static let sum = Variable(name: "sum", domain: .computed(.binary(.add, .variable("a"), .variable("b"))))

    /// Records hold seeds: what a seed draws must not drift.
    @Test(arguments: [
        (0 as UInt64, 85, 8), (1, 60, 13), (42, 75, 3), (1_234_567, 45, 3), (4_294_967_295, 50, 5),
    ])
    func drawsArePinned(seed: UInt64, a: Int, b: Int) {
        let values = [Self.a, Self.b, Self.sum].drawn(seed: seed)
        #expect(values == ["a": Rational(a), "b": Rational(b), "sum": Rational(a + b)])
    }

    private static func less(_ left: String, _ right: String) -> Expression {
        .binary(.less, .variable(left), .variable(right))
    }

    private static func equal(_ name: String, _ value: Int) -> Expression {
        .binary(.equal, .variable(name), .number(Rational(value)))
    }

    private func digits(_ names: String..., to high: Int = 9) -> [Variable] {
        names.map { Variable(name: $0, domain: .steps(low: 1, high: Rational(high), step: 1)) }
    }

    @Test func aSeedThatSatisfiesTheConstraintsDrawsAsWithoutThem() throws {
        let variables = digits("x", "y")
        var kept = 0
        for seed in 0..<200 as Range<UInt64> {
            let free = variables.drawn(seed: seed)
            let bound = variables.drawn(seed: seed, satisfying: [Self.less("x", "y")])
            #expect(try #require(bound["x"]) < #require(bound["y"]))
            #expect(bound == variables.drawn(seed: seed, satisfying: [Self.less("x", "y")]))
            guard try #require(free["x"]) < #require(free["y"]) else { continue }
            #expect(bound == free)
            kept += 1
        }
        #expect(kept > 50)
    }

    /// Pearson's test of 36 equally likely pairs: a sum beyond 66.6 has a chance of one in a thousand.
    @Test func satisfyingCombinationsAreEquallyLikely() {
        let variables = digits("x", "y")
        var counts: [[String: Rational]: Int] = [:]
        let draws = 7200
        for seed in 0..<UInt64(draws) {
            counts[variables.drawn(seed: seed, satisfying: [Self.less("x", "y")]), default: 0] += 1
        }
        #expect(counts.count == 36)
        let expected = Double(draws) / 36
        let sum = counts.values.reduce(0.0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
        #expect(sum < 66.6)
    }

    @Test func theOnlyCombinationOfFewIsFound() {
        let variables = digits("x", "y", to: 60)
        let constraints = [Self.equal("x", 17), Self.equal("y", 44)]
        for seed in 0..<5 as Range<UInt64> {
            #expect(variables.drawn(seed: seed, satisfying: constraints) == ["x": 17, "y": 44])
        }
    }

    @Test func oneInThousandsOfManyIsFound() {
        let variables = digits("x", "y", to: 1_000_000)
        let tight = Expression.binary(
            .less, .binary(.multiply, .variable("x"), .number(1000)), .variable("y"))
        for seed in 0..<3 as Range<UInt64> {
            #expect([tight].hold(with: variables.drawn(seed: seed, satisfying: [tight])))
        }
    }

    @Test func whereNothingSatisfiesTheTriesEnd() {
        let never = Expression.binary(.less, .variable("x"), .number(0))
        #expect(digits("x").drawn(seed: 1, satisfying: [never])["x"] != nil)
    }

    @Test func whatCannotBeComputedDoesNotHold() {
        let inverse = Expression.binary(.divide, .number(1), .variable("x"))
        let condition = Expression.binary(.greater, inverse, .number(0))
        #expect(![condition].hold(with: ["x": 0]))
        #expect(![condition].hold(with: [:]))
        #expect([condition].hold(with: ["x": 2]))
        let variables = [Variable(name: "x", domain: .list([0, 2]))]
        for seed in 0..<10 as Range<UInt64> {
            #expect(variables.drawn(seed: seed, satisfying: [condition]) == ["x": 2])
        }
    }
}
