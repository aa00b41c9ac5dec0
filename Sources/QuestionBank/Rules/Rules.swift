import Assessment

/// What rules may know beside the item that they look at.
struct RuleContext {
    let source: SourceText
    let front: FrontMatter
    /// Those of the bank, its default first.
    let languages: [Language]
    let items: [ParsedItem]
    /// Whether authors of this bank usually tell why a distractor is wrong.
    let usesFeedback: Bool
    /// Whether authors of this bank name sources.
    let usesSources: Bool

    init(source: SourceText, front: FrontMatter, languages: [Language], items: [ParsedItem]) {
        self.source = source
        self.front = front
        self.languages = languages
        self.items = items
        usesSources = !front.sources.isEmpty || items.contains { $0.source != nil }
        usesFeedback = FeedbackMissing.isUsual(in: items)
    }
}

/// Every check of an item and of a bank as a whole; each is in a file of its own, with its messages.
enum Rules {
    typealias Check = @Sendable (ParsedItem, RuleContext, inout Findings) -> Void

    /// Those that find errors, in the order in which findings at one place are listed.
    private static let ofSoundness: [Check] = [
        IdentityOfItem.check, StemMissing.check, KeyCount.check, OptionEmpty.check, OptionDuplicate.check,
        VariableUndefined.check, UnitsAgree.check, FieldFits.check, GapsFit.check, EntriesSound.check,
    ]

    /// Those that look at the answers to a gap as if it were an item.
    private static let ofGaps: [Check] = [
        KeyCount.check, OptionEmpty.check, OptionDuplicate.check, UnitsAgree.check,
    ]

    private static let ofGapsQuality: [Check] = [
        BranchOverlap.check, ToleranceReach.check, AllOfTheAbove.check, FeedbackMissing.check, KeyDiffers.check,
    ]

    /// Those that warn.
    private static let ofQuality: [Check] = [
        BranchOverlap.check, TypoReach.check, ShareSum.check, VariableIdle.check, ToleranceReach.check,
        ConversionReach.check, OptionCount.check,
        LongestKey.check,
        AllOfTheAbove.check,
        NegativeStem.check, NumericOptionsOrder.check, TranslationMissing.check, FiguresDiffer.check,
        SourceMissing.check, FeedbackMissing.check, KeyDiffers.check, AbsoluteWords.check, Clang.check,
        ArticleCue.check,
    ]

    static func check(
        _ items: [ParsedItem], in context: RuleContext, scrutiny: BankReader.Scrutiny, findings: inout Findings
    ) {
        IdentityOfItem.checkDuplicates(items, in: context, findings: &findings)
        if scrutiny == .full {
            let repeated = StemDuplicate.check(items, in: context, findings: &findings)
            NearDuplicate.check(items, except: repeated, findings: &findings)
            KeyPositions.check(items, in: context, findings: &findings)
            LongestKeys.check(items, in: context, findings: &findings)
            Coverage.check(items, in: context, findings: &findings)
            TranslationMissing.checkHead(context.front, findings: &findings)
        }
        let checks = ofSoundness + (scrutiny == .full ? ofQuality : [])
        let gapChecks = ofGaps + (scrutiny == .full ? ofGapsQuality : [])
        let found = Chunks.map(items.count) { places in
            var findings = Findings()
            for place in places {
                let item = items[place]
                for check in checks { check(item, context, &findings) }
                for gap in item.gaps {
                    let answers = gap.answers(in: item)
                    for check in gapChecks { check(answers, context, &findings) }
                }
                guard item.variables.isEmpty else { continue }
                var budget = VariantsSound.Budget()
                checkVariants(of: item, in: context, scrutiny: scrutiny, budget: &budget, findings: &findings)
            }
            return findings
        }
        for part in found { findings.add(part) }
        // One after the other, since these share a budget.
        var budget = VariantsSound.Budget()
        for place in items.indices where !items[place].variables.isEmpty {
            checkVariants(of: items[place], in: context, scrutiny: scrutiny, budget: &budget, findings: &findings)
        }
    }

    private static func checkVariants(
        of item: ParsedItem, in context: RuleContext, scrutiny: BankReader.Scrutiny, budget: inout VariantsSound.Budget,
        findings: inout Findings
    ) {
        VariantsSound.check(item, in: context, scrutiny: scrutiny, budget: &budget, findings: &findings)
        for gap in item.gaps {
            VariantsSound.check(
                gap.answers(in: item), isPart: true, in: context, scrutiny: scrutiny, budget: &budget,
                findings: &findings)
        }
    }
}
