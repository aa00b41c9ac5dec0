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
        (0 as UInt64, 0, 0), (1, 0, 0), (42, 0, 0), (1_234_567, 0, 0), (4_294_967_295, 0, 0),
    ])
    func drawsArePinned(seed: UInt64, a: Int, b: Int) {
        let values = [Self.a, Self.b, Self.sum].drawn(seed: seed)
        #expect(values == ["a": Rational(a), "b": Rational(b), "sum": Rational(a + b)])
    }
}
