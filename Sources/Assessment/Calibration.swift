import Quantities

/// How often a learner's intervals held the truth, set against how often they were said to.
public struct Calibration: Hashable, Sendable {
    /// The estimates that were given with one and the same confidence.
    public struct Level: Hashable, Sendable {
        public var confidence: Confidence
        public var estimates: Int
        /// Those that held the truth.
        public var inside: Int
        /// The factor that would have made these intervals hold their stated share of the truths; nil where no factor
        /// does. See ``Calibration/widening(_:)``.
        public var widen: Double?

        public init(confidence: Confidence, estimates: Int, inside: Int, widen: Double? = nil) {
            self.confidence = confidence
            self.estimates = estimates
            self.inside = inside
            self.widen = widen
        }

        /// Of one; 0 without estimates.
        public var share: Double { estimates == 0 ? 0 : Double(inside) / Double(estimates) }

        /// Where the learner's lasting share may well be, seen from so few estimates: 95 % of such intervals are right.
        public var plausible: ClosedRange<Double> { Wilson.interval(hits: inside, of: estimates) }

        public enum Finding: Hashable, Sendable {
            /// Fewer than ``Calibration/fewest``.
            case tooEarly
            /// Chance alone explains how far the share is from what was stated.
            case fits
            case tooNarrow
            case tooWide
        }

        public var finding: Finding {
            if estimates < Calibration.fewest { return .tooEarly }
            if plausible.contains(confidence.share) { return .fits }
            return share < confidence.share ? .tooNarrow : .tooWide
        }
    }

    /// Estimates of one level that are too few to say anything by.
    public static let fewest = 10

    /// One for each confidence that was ever stated, the lowest first.
    public var levels: [Level]
    /// The factor over all levels; nil without estimates, or where no factor does.
    public var widen: Double?
    /// The mean of the interval scores as shares of their truths; truths of 0 are left out.
    ///
    /// The interval score is proper (Gneiting and Raftery, 2007), and so is its mean: the one to compare runs by. But a
    /// single slip of the keyboard outweighs all else in it.
    public var score: Double?
    /// The median of the same scores: what a typical estimate is worth.
    ///
    /// Half of the estimates would have to be absurd to carry it away, where one does so with a mean: its breakdown
    /// point is 1/2, and that of a mean 0 (Donoho and Huber, The notion of breakdown point, 1983).
    public var medianScore: Double?

    public var estimates: Int { levels.reduce(0) { $0 + $1.estimates } }
    public var inside: Int { levels.reduce(0) { $0 + $1.inside } }

    /// - Parameter reviews: of any purpose; only estimates count.
    public init(_ reviews: some Sequence<Review>) {
        let answers = reviews.compactMap(Answer.init)
        let groups = Dictionary(grouping: answers, by: \.confidence)
        levels = groups.sorted { $0.key < $1.key }.map { confidence, answers in
            Level(
                confidence: confidence, estimates: answers.count, inside: answers.count { $0.isInside },
                widen: Self.widening(answers))
        }
        widen = Self.widening(answers)
        let scores = answers.compactMap(\.relativeScore)
        score = scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
        medianScore = Self.median(scores)
    }

    /// The middle one, or the mean of the two in the middle; nil where there is none.
    private static func median(_ numbers: [Double]) -> Double? {
        let sorted = numbers.sorted()
        guard let upper = sorted.dropFirst(sorted.count / 2).first else { return nil }
        guard sorted.count.isMultiple(of: 2) else { return upper }
        let lower = sorted[sorted.count / 2 - 1]
        return lower + (upper - lower) / 2
    }

    /// The smallest factor by which all intervals, widened around their middles, would have held as many truths as
    /// their confidences promise: the empirical quantile (inverse of the empirical distribution function; type 1 of
    /// Hyndman and Fan, 1996) of |truth - middle| / half width. Below 1, narrower ones had done.
    private static func widening(_ answers: [Answer]) -> Double? {
        let promised = answers.reduce(0) { $0 + $1.confidence.percent }
        // Rounded up: so many truths at least.
        let wanted = (promised + 99) / 100
        guard wanted > 0 else { return nil }
        let factor = answers.map(\.stretch).sorted()[wanted - 1]
        return factor.isFinite ? factor : nil
    }

    /// One estimate, as far as it counts here.
    private struct Answer {
        var confidence: Confidence
        var isInside: Bool
        var stretch: Double
        var relativeScore: Double?

        init?(_ review: Review) {
            guard let estimate = review.estimate, let interval = review.interval else { return nil }
            confidence = estimate.confidence
            isInside = interval.contains(estimate.truth)
            stretch = interval.stretch(to: estimate.truth)
            relativeScore = estimate.relativeScore(of: interval)
        }
    }
}

extension Estimate {
    /// The interval score as a share of the truth's magnitude, so that figures of any size compare; nil for a truth
    /// of 0.
    public func relativeScore(of interval: Interval) -> Double? {
        guard !truth.isZero, let score = interval.score(for: truth, confidence: confidence) else { return nil }
        return score.divided(by: truth.magnitude)?.doubleValue ?? score.doubleValue / truth.magnitude.doubleValue
    }
}

/// The interval of Wilson (1927) for a share, which holds for few cases and for shares near 0 and 1 too.
enum Wilson {
    /// The 0.975 quantile of the standard normal distribution.
    private static let z = 1.959963984540054

    /// The 95 % interval for the share behind `hits` of `cases`; all of 0...1 without cases.
    static func interval(hits: Int, of cases: Int) -> ClosedRange<Double> {
        guard cases > 0 else { return 0...1 }
        let count = Double(cases)
        let share = Double(hits) / count
        let square = z * z
        let middle = (share + square / (2 * count)) / (1 + square / count)
        let spread = (share * (1 - share) / count + square / (4 * count * count)).squareRoot()
        let half = z * spread / (1 + square / count)
        // At the very ends rounding could leave out the share itself.
        return max(0, min(share, middle - half))...min(1, max(share, middle + half))
    }
}
