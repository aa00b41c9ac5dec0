/// What FSRS believes of one learner's memory of one item.
public struct MemoryState: Hashable, Sendable {
    /// Days until the probability of recall falls to 90 %, within 0.001...36500.
    public var stability: Double
    /// How hard the item is to this learner, within 1...10.
    public var difficulty: Double

    public init(stability: Double, difficulty: Double) {
        self.stability = stability
        self.difficulty = difficulty
    }
}
