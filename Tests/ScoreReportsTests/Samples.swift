import Assessment
import ScoreReports
import SpacedRepetition

/// Answers that several tests use.
enum Sample {
    static func row(
        _ item: String, score: Double, verdict: Verdict, tags: [String] = ["x", "y"], session: String = "s1"
    ) -> ScoreRow {
        ScoreRow(
            learner: "ana", at: Instant(milliseconds: 0, offset: 0),
            review: Review(
                session: session, item: ItemID(bank: "b", item: item), revision: "r", kind: .numeric, language: "es",
                seed: 7, response: "-5", reading: "-5", score: score, maximum: 1, verdict: verdict, rating: .good,
                seconds: 2.5, scheduler: "fsrs-6", purpose: .practice, tags: tags))
    }
}
