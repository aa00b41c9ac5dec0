#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The FSRS-6 memory model: a pure step from one memory state to the next.
///
/// Source of every formula: the Free Spaced Repetition Scheduler's published algorithm, version 6. Where
/// implementations differ (same-day Hard), this follows the `fsrs` crate. Computed in `Double`.
public struct FSRS6: Hashable, Sendable {
    /// The 21 weights w0...w20.
    public let weights: [Double]

    /// Bounds of a stability in days.
    public static let stabilityBounds = 0.001...36500.0
    /// Bounds of a difficulty.
    public static let difficultyBounds = 1.0...10.0

    /// Weights fitted to the reviews of many learners, for one whose own reviews are too few to fit.
    public static let standard = FSRS6(uncheckedWeights: [
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
        1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
    ])

    /// Accepts fitted weights w0...w20; nil unless there are 21 and all are finite.
    public init?(weights: [Double]) {
        guard weights.count == 21, weights.allSatisfy(\.isFinite) else { return nil }
        self.init(uncheckedWeights: weights)
    }

    private init(uncheckedWeights: [Double]) {
        weights = uncheckedWeights
        decay = -uncheckedWeights[20]
        factor = pow(0.9, 1 / decay) - 1
    }

    private let decay: Double
    private let factor: Double

    /// Probability of recall, 0...1, `days` after the last review: (1 + factor·t/S)^decay.
    public func retrievability(of state: MemoryState, afterDays days: Double) -> Double {
        pow(1 + factor * max(days, 0) / state.stability, decay)
    }

    /// Days, not rounded, until recall falls to `retention` (0..<1): S/factor·(r^(1/decay) - 1).
    public func interval(of state: MemoryState, retention: Double) -> Double {
        state.stability / factor * (pow(retention, 1 / decay) - 1)
    }

    /// The memory after a review.
    ///
    /// - Parameters:
    ///   - state: the memory before it; nil for the first review ever.
    ///   - rating: how the answer came.
    ///   - days: whole days since the review before, 0 on the same study day; negative counts as 0.
    public func step(_ state: MemoryState?, rating: Rating, afterDays days: Double) -> MemoryState {
        let w = weights
        guard let state else {
            return MemoryState(
                stability: clampStability(w[rating.rawValue - 1]),
                difficulty: clampDifficulty(firstDifficulty(rating)))
        }
        let stability =
            switch (days < 1, rating) {
            case (true, _): sameDayStability(state, rating)
            case (false, .again): stabilityAfterFailure(state, days)
            case (false, _): stabilityAfterSuccess(state, rating, days)
            }
        return MemoryState(
            stability: clampStability(stability), difficulty: nextDifficulty(state.difficulty, rating))
    }

    private func firstDifficulty(_ rating: Rating) -> Double {
        weights[4] - exp(weights[5] * Double(rating.rawValue - 1)) + 1
    }

    private func nextDifficulty(_ difficulty: Double, _ rating: Rating) -> Double {
        let change = -weights[6] * Double(rating.rawValue - 3)
        let damped = difficulty + change * (10 - difficulty) / 9
        return clampDifficulty(weights[7] * firstDifficulty(.easy) + (1 - weights[7]) * damped)
    }

    private func stabilityAfterSuccess(_ state: MemoryState, _ rating: Rating, _ days: Double) -> Double {
        let recall = retrievability(of: state, afterDays: days)
        let growth =
            exp(weights[8]) * (11 - state.difficulty) * pow(state.stability, -weights[9])
            * (exp(weights[10] * (1 - recall)) - 1)
            * (rating == .hard ? weights[15] : 1) * (rating == .easy ? weights[16] : 1)
        return state.stability * (1 + growth)
    }

    private func stabilityAfterFailure(_ state: MemoryState, _ days: Double) -> Double {
        let recall = retrievability(of: state, afterDays: days)
        let relearned =
            weights[11] * pow(state.difficulty, -weights[12]) * (pow(state.stability + 1, weights[13]) - 1)
            * exp(weights[14] * (1 - recall))
        return min(relearned, state.stability / exp(weights[17] * weights[18]))
    }

    private func sameDayStability(_ state: MemoryState, _ rating: Rating) -> Double {
        let change =
            exp(weights[17] * (Double(rating.rawValue - 3) + weights[18])) * pow(state.stability, -weights[19])
        return state.stability * (rating == .again ? change : max(change, 1))
    }

    private func clampStability(_ value: Double) -> Double {
        min(max(value, Self.stabilityBounds.lowerBound), Self.stabilityBounds.upperBound)
    }

    private func clampDifficulty(_ value: Double) -> Double {
        min(max(value, Self.difficultyBounds.lowerBound), Self.difficultyBounds.upperBound)
    }
}

extension FSRS6 {
    /// How records name this model.
    public static let name = "fsrs-6"
}
