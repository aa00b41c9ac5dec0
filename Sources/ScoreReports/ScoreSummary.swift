import Assessment

/// Answers added up by item, by tag or by sitting.
public struct ScoreSummary: Hashable, Sendable {
    public enum Grouping: String, CaseIterable, Sendable {
        case item
        case tag
        case session
    }

    public static let columns = [
        "group", "answers", "right", "partial", "wrong", "skipped", "score", "maximum", "facility", "seconds",
    ]

    /// One row a group, in the order of the groups' names; `facility` is score over maximum, missing where nothing
    /// was answered. Skipped answers count in their own column only, and estimates not at all.
    public static func rows(_ rows: [ScoreRow], by grouping: Grouping) -> [[ReportValue]] {
        var groups: [String: [Review]] = [:]
        for row in rows where row.review.purpose != .estimate {
            let names =
                switch grouping {
                case .item: [row.review.item.description]
                case .tag: row.review.tags
                case .session: [row.review.session]
                }
            for name in names { groups[name, default: []].append(row.review) }
        }
        return groups.sorted { $0.key < $1.key }.map { name, reviews in
            let answered = reviews.filter { $0.verdict != .skipped }
            let score = answered.reduce(0) { $0 + $1.score }
            let maximum = answered.reduce(0) { $0 + $1.maximum }
            let counts = Verdict.allCases.map { verdict in
                ReportValue.number(Double(reviews.count { $0.verdict == verdict }))
            }
            return [.text(name), .number(Double(answered.count))] + counts + [
                .number(score), .number(maximum), maximum > 0 ? .number(score / maximum) : .missing,
                .number(answered.reduce(0) { $0 + $1.seconds }),
            ]
        }
    }
}
