public import Quantities

/// How sure a learner says to be that an interval holds the truth, in whole per cent.
public struct Confidence: Hashable, Comparable, Sendable {
    public let percent: Int

    /// Below an even chance an interval says nothing, and of all cases it would be no estimate.
    public static let allowed = 50...99

    public static let usual = Confidence(90)

    /// Nil outside ``allowed``.
    public init?(percent: Int) {
        guard Self.allowed.contains(percent) else { return nil }
        self.percent = percent
    }

    /// Nil for a share of one that is not in ``allowed`` once rounded to per cent.
    public init?(share: Double) {
        guard (0...1).contains(share) else { return nil }
        self.init(percent: Int(share * 100 + 0.5))
    }

    private init(_ percent: Int) { self.percent = percent }

    /// As a share of one.
    public var share: Double { Double(percent) / 100 }

    public static func < (left: Confidence, right: Confidence) -> Bool { left.percent < right.percent }
}

/// What is known of an answer that was an interval, beside the interval itself, which is the review's reading.
public struct Estimate: Hashable, Sendable {
    public var confidence: Confidence
    /// The key's figure as it stood then, in the unit of the reading.
    public var truth: Rational

    public init(confidence: Confidence, truth: Rational) {
        self.confidence = confidence
        self.truth = truth
    }

    /// Reads the truth as ``recordedTruth`` writes it; nil where that is no figure.
    public init?(confidence: Confidence, recordedTruth text: String) {
        guard let truth = Rational(recorded: text) else { return nil }
        self.init(confidence: confidence, truth: truth)
    }

    /// The truth as records keep it: an exact decimal, or a fraction where no decimal is exact.
    public var recordedTruth: String { truth.description }
}

extension Review {
    /// The interval that was given; nil where the review is no estimate.
    public var interval: Interval? {
        guard estimate != nil else { return nil }
        return reading.flatMap { Interval(recorded: $0) }
    }

    /// What that interval costs, in the unit of the reading: the lower the better. Nil where the review is no estimate.
    public var intervalScore: Double? {
        estimate.flatMap { interval?.score(for: $0.truth, confidence: $0.confidence)?.doubleValue }
    }
}

extension Item {
    /// Whether an interval can be asked for: a numeric item with one figure as its key, and no range or bound.
    public var isEstimable: Bool { figure != nil }

    /// The branch that holds the one figure of its key.
    public var figure: NumericBranch? {
        guard case .numeric(let key) = answer else { return nil }
        let full = key.branches.filter { $0.credit == Rational(1) }
        guard full.count == 1, case .value = full[0].target else { return nil }
        return full[0]
    }
}
