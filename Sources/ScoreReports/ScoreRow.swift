public import Assessment

/// One answer as other programs are given it.
public struct ScoreRow: Hashable, Sendable {
    public var learner: String
    public var at: Instant
    public var review: Review

    /// - Parameter review: as it stands after the learner's corrections.
    public init(learner: String, at: Instant, review: Review) {
        self.learner = learner
        self.at = at
        self.review = review
    }

    /// The columns, in the order that scripts rely on.
    public static let columns = [
        "learner", "session", "item", "revision", "kind", "tags", "at", "response", "reading", "score", "maximum",
        "verdict", "rating", "seconds", "language", "seed",
    ]

    /// The item's kind; `estimate` where an interval was asked for, whose score says something else.
    private var kind: String { review.purpose == .estimate ? "estimate" : review.kind.rawValue }

    /// A value for each of ``columns``.
    public var values: [ReportValue] {
        [
            .text(learner), .text(review.session), .text(review.item.description), .text(review.revision),
            .text(kind), .list(review.tags), .text(at.description), .text(review.response),
            review.reading.map(ReportValue.text) ?? .missing, .number(review.score), .number(review.maximum),
            .text(review.verdict.rawValue), review.ratingName.map(ReportValue.text) ?? .missing,
            .number(review.seconds), .text(review.language), .number(Double(review.seed)),
        ]
    }

    /// What only some answers have, by name; formats with a fixed set of columns leave it out.
    ///
    /// `ambiguous` is the reading of a figure that was not taken, where there were two; `hints` counts those shown; an
    /// estimate has its `confidence`, a share of one, the `truth` as it stood then, and the `intervalScore` by both.
    public var furtherValues: [String: ReportValue] {
        var values: [String: ReportValue] = [:]
        values["ambiguous"] = review.ambiguous.map(ReportValue.text)
        values["hints"] = review.hints > 0 ? .number(Double(review.hints)) : nil
        values["confidence"] = review.estimate.map { .number($0.confidence.share) }
        values["truth"] = review.estimate.map { .text($0.recordedTruth) }
        values["intervalScore"] = review.intervalScore.map(ReportValue.number)
        return values
    }
}
