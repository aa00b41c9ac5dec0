import Assessment
import Quantities
import Testing

struct CombinationsTests {
    private let x = Variable(name: "x", domain: .list([1, 2, 3]))
    private let y = Variable(name: "y", domain: .steps(low: 10, high: 20, step: 10))
    private let double = Variable(name: "z", domain: .computed(.binary(.multiply, .variable("x"), .number(2))))

    @Test func eachIsThereOnce() {
        let combinations = Combinations(of: [x, double, y])
        #expect(combinations.count == 6)
        let all = (0..<6).map { combinations.values(at: $0) }
        #expect(Set(all).count == 6)
        #expect(all[0] == ["x": 1, "z": 2, "y": 10])
        #expect(all[1]["x"] == 2)
        #expect(all.allSatisfy { $0["z"] == $0["x"]?.multiplied(by: 2) })
    }

    @Test func aLargeNumberIsTheLargestInteger() {
        let wide = (0..<10).map {
            Variable(name: "v\($0)", domain: .steps(low: 0, high: 999_999_999, step: 1))
        }
        #expect(Combinations(of: wide).count == .max)
        #expect(Combinations(of: []).count == 1)
        #expect(Combinations(of: []).values(at: 0).isEmpty)
    }

    @Test func anEmptyDomainHasNoValue() {
        let none = Variable(name: "n", domain: .steps(low: 5, high: 1, step: 1))
        #expect(Combinations(of: [none, x]).values(at: 0) == ["x": 1])
    }
}
