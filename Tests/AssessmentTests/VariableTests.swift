import Assessment
import Quantities
import Testing

struct VariableTests {
    private func steps(_ low: Int, _ high: Int, _ step: Int) -> Variable {
        Variable(name: "d", domain: .steps(low: Rational(low), high: Rational(high), step: Rational(step)))
    }

    @Test(arguments: [(1, 9, 1, 9), (20, 90, 5, 15), (1, 10, 4, 3), (3, 3, 1, 1), (-2, 2, 2, 3)])
    func stepsStopAtOrBeforeTheHighEnd(low: Int, high: Int, step: Int, count: Int) {
        let variable = steps(low, high, step)
        #expect(variable.count == count)
        #expect(variable.value(at: 0) == Rational(low))
        #expect(variable.value(at: count - 1).map { $0 <= Rational(high) } == true)
        #expect(variable.value(at: count).map { $0 > Rational(high) } == true)
    }

    @Test func anEmptyDomainHasNoValues() {
        #expect(steps(5, 1, 1).count == 0)
        #expect(steps(1, 5, 0).count == 0)
        #expect(steps(1, 5, -1).count == 0)
        #expect([steps(5, 1, 1)].drawn(seed: 1).isEmpty)
    }

    @Test func stepsOfDecimalsAreExact() throws {
        let tenth = try #require(Rational(decimal: "0.1"))
        let variable = Variable(name: "d", domain: .steps(low: .zero, high: Rational(1), step: tenth))
        #expect(variable.count == 11)
        #expect(variable.value(at: 3) == Rational(decimal: "0.3"))
    }

    @Test func listsAndComputedFigures() {
        let list = Variable(name: "c", domain: .list([Rational(7), Rational(9)]))
        #expect(list.count == 2)
        #expect(list.value(at: 1) == Rational(9))
        #expect(list.value(at: 2) == nil)
        let computed = Variable(name: "e", domain: .computed(.variable("c")))
        #expect(computed.count == nil)
        #expect(computed.value(at: 0) == nil)
    }

    @Test func aComputedFigureSeesOnlyThoseAboveIt() {
        let list = Variable(name: "c", domain: .list([Rational(7)]))
        let double = Variable(name: "e", domain: .computed(.binary(.multiply, .variable("c"), .number(Rational(2)))))
        #expect([list, double].drawn(seed: 1) == ["c": Rational(7), "e": Rational(14)])
        #expect([double, list].drawn(seed: 1) == ["c": Rational(7)])
    }
}
