/// What is kept of an item, once it has been looked at, for the rules that compare it with others.
struct ItemTraits: Sendable {
    var id: String
    /// The id, or the heading's mark where there is none.
    var idRange: Range<Int>
    /// From the heading to the next one.
    var range: Range<Int>
    /// What it asks and offers; see ``StemDuplicate``.
    var question: UInt64?
    var fingerprint: NearDuplicate.Fingerprint?
    /// What an id could be made of, where the item has none.
    var wordsForID: String?
}

/// What a bank has of each thing that rules count, item by item.
struct BankTally: Sendable {
    private var positions = KeyPositions.Tally()
    private var lengths = LongestKeys.Tally()
    private var coverage: Coverage.Tally
    private var feedback = FeedbackMissing.Tally()
    private(set) var untagged: UntaggedTexts.Tally
    private let context: RuleContext

    init(_ context: RuleContext) {
        coverage = Coverage.Tally(context)
        untagged = UntaggedTexts.Tally(context)
        self.context = context
    }

    /// Whether authors of this bank usually tell why a distractor is wrong.
    var usesFeedback: Bool { feedback.isUsual }
    /// Whether authors of this bank name sources.
    var usesSources: Bool { !context.front.sources.isEmpty || coverage.hasSources }

    mutating func add(_ item: ParsedItem) {
        positions.add(item)
        lengths.add(item, language: context.languages.first)
        coverage.add(item)
        untagged.add(item)
        feedback.add(item)
    }

    mutating func add(_ other: BankTally) {
        positions.add(other.positions)
        lengths.add(other.lengths)
        coverage.add(other.coverage)
        feedback.add(other.feedback)
        untagged.add(other.untagged)
    }

    func report(findings: inout Findings) {
        positions.report(in: context, findings: &findings)
        lengths.report(in: context, findings: &findings)
        coverage.report(findings: &findings)
    }
}
