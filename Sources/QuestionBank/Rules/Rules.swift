import Assessment

/// What rules may know beside the item that they look at.
struct RuleContext: Sendable {
    let source: SourceText
    let front: FrontMatter
    /// Those of the bank, its default first.
    let languages: [Language]
    let scrutiny: BankReader.Scrutiny
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
        BranchOverlap.check, ToleranceReach.check, KeyDiffers.check,
    ]

    /// Those that warn.
    private static let ofQuality: [Check] = [
        BranchOverlap.check, TypoReach.check, StrayBrace.check, JoinedOptions.check, ShareSum.check, VariableIdle.check,
        ToleranceReach.check,
        ConversionReach.check, OptionCount.check, LongestKey.check, NegativeStem.check, NumericOptionsOrder.check,
        TranslationMissing.check, SharedLine.check, VersionsApart.check, SourceNames.check, FiguresDiffer.check,
        KeyDiffers.check,
    ]

    /// Those that look at the words of stems and options.
    private static let ofWording: [@Sendable (ParsedItem, ItemWords, RuleContext, inout Findings) -> Void] = [
        AllOfTheAbove.check, AbsoluteWords.check, Clang.check, ArticleCue.check,
    ]

    /// Looks at one item by itself.
    ///
    /// - Parameter words: of its stem and options; nil where only errors are looked for.
    static func check(_ item: ParsedItem, words: ItemWords?, in context: RuleContext, findings: inout Findings) {
        for check in ofSoundness { check(item, context, &findings) }
        if context.scrutiny == .full {
            for check in ofQuality { check(item, context, &findings) }
            if let words { for check in ofWording { check(item, words, context, &findings) } }
        }
        for gap in item.gaps {
            let answers = gap.answers(in: item)
            for check in ofGaps { check(answers, context, &findings) }
            guard context.scrutiny == .full else { continue }
            for check in ofGapsQuality { check(answers, context, &findings) }
            AllOfTheAbove.check(answers, ItemWords(answers), in: context, findings: &findings)
        }
    }

    /// Tries an item with the values that it can draw.
    static func checkVariants(
        of item: ParsedItem, in context: RuleContext, budget: inout VariantsSound.Budget, findings: inout Findings
    ) {
        VariantsSound.check(item, in: context, budget: &budget, findings: &findings)
        for gap in item.gaps {
            VariantsSound.check(gap.answers(in: item), isPart: true, in: context, budget: &budget, findings: &findings)
        }
    }

    /// Compares the items of a bank.
    static func checkBank(
        _ items: [ItemTraits], _ tally: BankTally, in context: RuleContext, findings: inout Findings
    ) {
        IdentityOfItem.checkDuplicates(items, findings: &findings)
        guard context.scrutiny == .full else { return }
        let repeated = StemDuplicate.check(items, findings: &findings)
        NearDuplicate.check(items, except: repeated, in: context.source, findings: &findings)
        tally.report(findings: &findings)
        TranslationMissing.checkHead(context.front, findings: &findings)
    }
}
