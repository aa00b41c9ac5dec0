/// What an answer is worth, and what there is to say of it.
public struct Grade: Hashable, Sendable {
    /// 0...1.
    public var score: Double
    public var verdict: Verdict
    /// How the answer was understood: exact decimals, or the options' numbers in the bank's order counted from 1.
    public var reading: String?
    /// The author's words on just this answer.
    public var feedback: [LocalizedText] = []
    public var remark: Remark?
    /// Of each gap or pair in the order shown, of each place of an ordering; empty where an item asks for one thing.
    public var parts: [Grade] = []
    /// The reading that was not taken, in the form of `reading`, where the answer had two.
    public var ambiguous: String?

    /// Something the learner should know of a right answer; what there is to say of a miss is a ``Diagnosis``.
    public enum Remark: Hashable, Sendable {
        /// Right, but for accents or the dots under Devanagari letters; holds the accepted spelling.
        case mindAccents(String)
        /// Right, but for capital letters; holds the accepted spelling.
        case mindCase(String)
        case mindCaseAndAccents(String)
        /// Right but for slips of the finger; holds the accepted spelling, and how many there are.
        case misspelt(String, slips: Int)
        /// Right because the learner had it remembered as an answer to this.
        case ownWord
    }

    /// The author's spelling, where the answer is right and was written otherwise.
    public var spelling: String? {
        switch remark {
        case .mindAccents(let text), .mindCase(let text), .mindCaseAndAccents(let text), .misspelt(let text, _): text
        default: nil
        }
    }

    public init(score: Double, verdict: Verdict, reading: String? = nil) {
        self.score = score
        self.verdict = verdict
        self.reading = reading
    }

    /// A grade for a share of the whole, 0...1.
    public init(credit: Double, reading: String?) {
        let verdict: Verdict = credit >= 1 ? .right : credit > 0 ? .partial : .wrong
        self.init(score: min(max(credit, 0), 1), verdict: verdict, reading: reading)
    }
}
