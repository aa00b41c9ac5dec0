public import Quantities
import SpacedRepetition

extension [Variable] {
    /// Draws a value for each, in order; the same seed draws the same values.
    ///
    /// Every combination that satisfies the constraints is equally likely, and each of them must hold. A seed whose
    /// values satisfy them draws what it would without them, so that a new constraint changes only the variants that
    /// it rules out. Where none can be found, as the check of a bank reports, the values are those of the last try.
    ///
    /// - Parameters:
    ///   - constraints: conditions over the variables; one that cannot be computed does not hold.
    public func drawn(seed: UInt64, satisfying constraints: [Expression] = []) -> [String: Rational] {
        let combinations = Combinations(of: self)
        var generator = SeededGenerator(seed: seed)
        func draw() -> [String: Rational] {
            combinations.values { Int.random(in: 0..<$0, using: &generator) }
        }
        var values = draw()
        guard !constraints.isEmpty else { return values }
        // Drawing until one satisfies is as even as choosing among those that do, and mostly takes a few tries.
        let areFew = combinations.count <= Combinations.few
        for _ in 0..<(areFew ? Self.tries : Self.mostTries) {
            if constraints.hold(with: values) { return values }
            values = draw()
        }
        guard areFew else { return values }
        let places = (0..<combinations.count).filter { constraints.hold(with: combinations.values(at: $0)) }
        return places.randomElement(using: &generator).map { combinations.values(at: $0) } ?? values
    }

    /// Before the few combinations that there are are all looked at.
    private static var tries: Int { 64 }
    /// Where combinations are too many for that: some tenths of a second at the worst. The check warns of items of
    /// which one draw in a hundred passes, so that so many failures in a row are out of the question.
    private static var mostTries: Int { 100_000 }
}

extension [Expression] {
    /// Whether each of these conditions can be computed, and holds.
    public func hold(with values: [String: Rational]) -> Bool {
        allSatisfy { (try? $0.holds(with: values)) == true }
    }
}
