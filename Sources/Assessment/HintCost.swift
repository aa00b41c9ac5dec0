import Quantities
import SpacedRepetition

extension Item {
    /// What an answer of full worth comes to after so many hints, 0...1.
    public func worth(afterHints hints: Int) -> Double {
        guard hints > 0, !hintCost.isZero else { return 1 }
        let paid = hintCost.multiplied(by: Rational(hints)) ?? .one
        return paid < .one ? (Rational.one.subtracting(paid) ?? .zero).doubleValue : 0
    }

    /// A score after so many hints, each of which takes its share of the maximum; never less than 0.
    func score(_ score: Double, afterHints hints: Int) -> Double {
        let worth = worth(afterHints: hints)
        return score >= 1 ? worth : max(0, score - (1 - worth))
    }
}

extension Rating {
    /// The rating after so many hints: what had to be helped was not easy to recall.
    func afterHints(_ hints: Int) -> Rating { hints > 0 && rawValue > Rating.hard.rawValue ? .hard : self }
}
