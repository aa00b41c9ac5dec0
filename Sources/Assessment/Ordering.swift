/// Entries that stand in the bank in their right order.
public struct Ordering: Sendable {
    public struct Entry: Sendable {
        public var text: LocalizedText
        /// Shown where another was put in its place.
        public var feedback: LocalizedText?

        public init(text: LocalizedText, feedback: LocalizedText? = nil) {
            self.text = text
            self.feedback = feedback
        }
    }

    public var entries: [Entry]
    public var rule: ScoringRule

    public init(entries: [Entry], rule: ScoringRule) {
        self.entries = entries
        self.rule = rule
    }
}

extension Ordering {
    /// What an order of the entries earns, 0...1.
    ///
    /// `per-pair` is the share of concordant pairs: Kendall's tau (Kendall 1938) moved from -1...1 to 0...1.
    ///
    /// - Parameter order: places in the bank, each once, in the order that was answered.
    func score(_ order: [Int]) -> Double {
        if order.elementsEqual(entries.indices) { return 1 }
        switch rule {
        case .perPlace:
            let inPlace = order.enumerated().count { $0.offset == $0.element }
            return Double(inPlace) / Double(max(order.count, 1))
        case .perPair:
            var concordant = 0
            for later in order.indices {
                for earlier in 0..<later where order[earlier] < order[later] { concordant += 1 }
            }
            return Double(concordant) / Double(max(order.count * (order.count - 1) / 2, 1))
        default: return 0
        }
    }
}
