/// Texts on the left and, for each, the one on the right that belongs to it.
public struct Matching: Sendable {
    public struct Pair: Sendable {
        public var left: LocalizedText
        /// The place of its like among the targets.
        public var target: Int
        /// Shown where another was taken for it.
        public var feedback: LocalizedText?

        public init(left: LocalizedText, target: Int, feedback: LocalizedText? = nil) {
            self.left = left
            self.target = target
            self.feedback = feedback
        }
    }

    /// In the order shown.
    public var pairs: [Pair]
    /// All that stands on the right, each once; some may belong to several texts, and some to none.
    public var targets: [LocalizedText]
    public var rule: ScoringRule

    public init(pairs: [Pair], targets: [LocalizedText], rule: ScoringRule) {
        self.pairs = pairs
        self.targets = targets
        self.rule = rule
    }

    /// What so many pairs that were found earn, 0...1.
    func score(found: Int) -> Double {
        if found == pairs.count { return 1 }
        return rule == .perPair ? Double(found) / Double(max(pairs.count, 1)) : 0
    }
}
