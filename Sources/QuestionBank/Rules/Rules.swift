import Assessment

/// What rules may know beside the item that they look at; a class, since it is handed on with every item.
final class RuleContext: Sendable {
    let source: SourceText
    let front: FrontMatter
    /// Those of the bank, its default first.
    let languages: [Language]
    let scrutiny: BankReader.Scrutiny

    init(source: SourceText, front: FrontMatter, languages: [Language], scrutiny: BankReader.Scrutiny) {
        self.source = source
        self.front = front
        self.languages = languages
        self.scrutiny = scrutiny
    }
}

/// Every check of an item and of a bank as a whole; each is in a file of its own, with its messages.
enum Rules {
    /// Looks at one item by itself; findings at one place are listed in the order of the rules.
    ///
    /// - Parameter words: of its stem and options; nil where only errors are looked for.
    static func check(_ item: ParsedItem, words: ItemWords?, in context: RuleContext, findings: inout Findings) {
        IdentityOfItem.check(item, in: context, findings: &findings)
        StemMissing.check(item, in: context, findings: &findings)
        checkAnswers(of: item, words: words, in: context, findings: &findings)
        VariableUndefined.check(item, in: context, findings: &findings)
        FieldFits.check(item, in: context, findings: &findings)
        GapsFit.check(item, in: context, findings: &findings)
        EntriesSound.check(item, in: context, findings: &findings)
        if let words {
            checkQuality(of: item, in: context, findings: &findings)
            checkWording(of: item, words, in: context, findings: &findings)
        }
        for place in item.gaps.indices {
            let answers = item.gaps[place].answers(in: item)
            let words = words.map { _ in ItemWords(stem: nil, options: answers.options) }
            checkAnswers(of: answers, words: words, in: context, findings: &findings)
            guard let words else { continue }
            BranchOverlap.check(answers, in: context, findings: &findings)
            ToleranceReach.check(answers, in: context, findings: &findings)
            KeyDiffers.check(answers, words, in: context, findings: &findings)
            AllOfTheAbove.check(answers, words, in: context, findings: &findings)
        }
    }

    /// Errors in what an item, or a gap of it, accepts.
    private static func checkAnswers(
        of item: ParsedItem, words: ItemWords?, in context: RuleContext, findings: inout Findings
    ) {
        KeyCount.check(item, in: context, findings: &findings)
        OptionEmpty.check(item, in: context, findings: &findings)
        OptionDuplicate.check(item, words, in: context, findings: &findings)
        UnitsAgree.check(item, in: context, findings: &findings)
    }

    /// What is no error.
    private static func checkQuality(of item: ParsedItem, in context: RuleContext, findings: inout Findings) {
        BranchOverlap.check(item, in: context, findings: &findings)
        TypoReach.check(item, in: context, findings: &findings)
        StrayBrace.check(item, in: context, findings: &findings)
        JoinedOptions.check(item, in: context, findings: &findings)
        ShareSum.check(item, in: context, findings: &findings)
        VariableIdle.check(item, in: context, findings: &findings)
        ToleranceReach.check(item, in: context, findings: &findings)
        ConversionReach.check(item, in: context, findings: &findings)
        OptionCount.check(item, in: context, findings: &findings)
        LongestKey.check(item, in: context, findings: &findings)
        NumericOptionsOrder.check(item, in: context, findings: &findings)
        TranslationMissing.check(item, in: context, findings: &findings)
        VersionsApart.check(item, in: context, findings: &findings)
        SourceNames.check(item, in: context, findings: &findings)
        FiguresDiffer.check(item, in: context, findings: &findings)
    }

    /// The same of the words of its stem and options.
    private static func checkWording(
        of item: ParsedItem, _ words: ItemWords, in context: RuleContext, findings: inout Findings
    ) {
        KeyDiffers.check(item, words, in: context, findings: &findings)
        NegativeStem.check(item, words, in: context, findings: &findings)
        AllOfTheAbove.check(item, words, in: context, findings: &findings)
        AbsoluteWords.check(item, words, in: context, findings: &findings)
        Clang.check(item, words, in: context, findings: &findings)
        ArticleCue.check(item, words, in: context, findings: &findings)
    }

    /// Tries an item with the values that it can draw.
    static func checkVariants(
        of item: ParsedItem, in context: RuleContext, budget: inout VariantsSound.Budget, findings: inout Findings
    ) {
        VariantsSound.check(item, in: context, budget: &budget, findings: &findings)
        for place in item.gaps.indices {
            let answers = item.gaps[place].answers(in: item)
            VariantsSound.check(answers, isPart: true, in: context, budget: &budget, findings: &findings)
        }
    }

    /// Compares the items of a bank.
    static func checkBank(
        _ items: [ItemTraits], _ tally: BankTally, in context: RuleContext, findings: inout Findings
    ) {
        IdentityOfItem.checkMissing(items, findings: &findings)
        guard context.scrutiny == .full else {
            IdentityOfItem.checkDuplicates(items, findings: &findings)
            return
        }
        let parts = Chunks.each(2) { part in
            var findings = Findings()
            if part == 0 {
                IdentityOfItem.checkDuplicates(items, findings: &findings)
            } else {
                let repeated = StemDuplicate.check(items, findings: &findings)
                NearDuplicate.check(items, except: repeated, in: context.source, findings: &findings)
            }
            return findings
        }
        for part in parts { findings.add(part) }
        tally.report(findings: &findings)
        TranslationMissing.checkHead(context.front, findings: &findings)
    }
}
