import Assessment

/// A stretch of a bank's items, read one after the other: each is parsed, looked at, built and let go, so that a bank
/// takes memory for what comes of its items and not for all that was written of them.
struct Stretch: Sendable {
    /// Of the lines.
    private(set) var ofLines = Findings()
    /// Of the rules.
    private(set) var ofRules = Findings()
    /// Slips only where the rest of the bank does otherwise.
    private(set) var lacksOfFeedback: [Range<Int>] = []
    private(set) var lacksOfSources: [Range<Int>] = []
    private(set) var ofGrounding = Findings()
    private var traits: [ItemTraits] = []
    private(set) var tally: BankTally
    /// Items that draw figures: to try them has a budget, which the whole bank shares.
    private(set) var drawing: [ParsedItem] = []
    /// One for each item; nil for those with errors.
    private var built: [Item?] = []
    /// For each source, the places of the figures that its items ask for.
    private(set) var asked: [Set<Int>]

    private let context: RuleContext
    private let builder: ItemBuilder?
    private let sources: [GroundingSource]

    /// - Parameters:
    ///   - builder: nil where only the findings are wanted.
    ///   - sources: texts that should have the figures of the keys.
    init(in context: RuleContext, builder: ItemBuilder?, against sources: [GroundingSource]) {
        self.context = context
        self.builder = builder
        self.sources = sources
        tally = BankTally(context)
        asked = Array(repeating: [], count: sources.count)
    }

    /// - Parameter items: of each, the line of its heading and the line after its last.
    mutating func read(_ items: some Sequence<(Int, Int)>) {
        traits.reserveCapacity(items.underestimatedCount)
        var claims = Claims(source: context.source, languages: context.languages)
        for (heading, end) in items {
            let errors = (ofLines.errorOffsets.count, ofRules.errorOffsets.count)
            let item = ItemParser.item(
                heading: heading, until: end, source: context.source, front: context.front, findings: &ofLines)
            check(item, claims: &claims)
            if let builder {
                let isSound = errors == (ofLines.errorOffsets.count, ofRules.errorOffsets.count)
                built.append(isSound ? builder.item(item) : nil)
            }
        }
    }

    /// One for each item, given away.
    mutating func takeTraits() -> [ItemTraits] {
        defer { traits = [] }
        return traits
    }

    /// One for each item, given away; nil for those with errors.
    mutating func takeItems() -> [Item?] {
        defer { built = [] }
        return built
    }

    private mutating func check(_ item: ParsedItem, claims: inout Claims) {
        var own = ItemTraits(id: item.id, idRange: item.idRange, range: item.range)
        let words = context.scrutiny == .full ? ItemWords(stem: item.stem?.text, options: item.options) : nil
        Rules.check(item, words: words, in: context, findings: &ofRules)
        if let words {
            SourceMissing.check(item, slips: &lacksOfSources)
            FeedbackMissing.check(item, slips: &lacksOfFeedback)
            for place in item.gaps.indices {
                FeedbackMissing.check(item.gaps[place].answers(in: item), slips: &lacksOfFeedback)
            }
            tally.add(item)
            own.question = StemDuplicate.hash(of: item, words)
            own.fingerprint = NearDuplicate.fingerprint(of: item, words)
        }
        own.wordsForID = IdentityOfItem.words(for: item, in: context)
        traits.append(own)
        if item.variables.isEmpty {
            var budget = VariantsSound.Budget()
            Rules.checkVariants(of: item, in: context, budget: &budget, findings: &ofRules)
        } else {
            drawing.append(item)
        }
        if !sources.isEmpty {
            Grounding.check(item, claims: &claims, against: sources, asked: &asked, findings: &ofGrounding)
        }
    }
}

extension ItemParser {
    /// The item between two lines, the first of which is its heading.
    static func item(
        heading: Int, until next: Int, source: SourceText, front: FrontMatter, findings: inout Findings
    ) -> ParsedItem {
        let end = next < source.lines.count ? source.lines[next].start : source.bytes.count
        var parser = ItemParser(
            heading: source.lines[heading], until: end, source: source, syntax: front.syntax, units: front.units,
            findings: findings)
        // Handed over, so that they are not copied when the parser adds to them.
        findings = Findings()
        parser.readUnits(of: source.lines[(heading + 1)..<next])
        for place in (heading + 1)..<next { parser.read(source.lines[place]) }
        let item = parser.finish()
        findings = parser.findings
        return item
    }
}
