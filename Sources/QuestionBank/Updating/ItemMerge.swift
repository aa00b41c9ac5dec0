import Assessment

/// Puts what changed in another program's version of an item into the bank's own, in three parts: `ours` is the bank's,
/// `base` is what the other format makes of it, and `theirs` is the file's.
///
/// What is the same in `base` and `theirs` was not changed, and stays as `ours` has it, however much of that the
/// format cannot hold.
struct ItemMerge {
    let texts: TextMerge

    func merged(_ ours: Item, _ base: Item, _ theirs: Item) throws(AnswerMerge.NotHeld) -> Item {
        let names = gapNames(ours, base)
        let base = base.renamingGaps(names)
        let theirs = theirs.renamingGaps(names)
        var item = ours
        item.stem = texts.merged(ours.stem, base.stem, theirs.stem)
        if !Self.isSame(base.answer, theirs.answer) {
            item.answer = try AnswerMerge(texts: texts).merged(ours.answer, base.answer, theirs.answer)
        }
        if theirs.variables != base.variables || theirs.constraints != base.constraints {
            item.variables = theirs.variables
            item.constraints = theirs.constraints
        }
        // Where a format holds the first hint only, one that is gone there says nothing of the others.
        if base.hints.count == ours.hints.count || theirs.hints.count >= base.hints.count {
            item.hints =
                ListMerge.merge(ours.hints, base.hints, theirs.hints, alike: texts.isSame) {
                    ours, base, theirs in ours.map { texts.merged($0, base, theirs) } ?? texts.added(theirs)
                }.list
        }
        if theirs.hintCost != base.hintCost { item.hintCost = theirs.hintCost }
        item.explanation = texts.merged(ours.explanation, base.explanation, theirs.explanation)
        if !texts.isSame(base.sourceName, theirs.sourceName) {
            item.sourceName = texts.merged(ours.sourceName, base.sourceName, theirs.sourceName)
            item.source = item.sourceName
        }
        item.tags = ours.tags.filter { theirs.tags.contains($0) || !base.tags.contains($0) }
        item.tags += theirs.tags.filter { !base.tags.contains($0) && !item.tags.contains($0) }
        if theirs.group != base.group { item.group = theirs.group }
        return item
    }

    /// Whether two answers are written alike.
    private static func isSame(_ one: AnswerKey, _ other: AnswerKey) -> Bool {
        func lines(_ answer: AnswerKey) -> [String] {
            let bare = Item(
                id: ItemID(bank: "x", item: "x"), revision: "", stem: LocalizedText("x"), answer: answer, languages: [])
            return ItemWriter(item: bare, languages: []).lines
        }
        return lines(one) == lines(other)
    }

    /// The bank's names for gaps that the other format calls by numbers.
    private func gapNames(_ ours: Item, _ base: Item) -> [String: String] {
        guard case .cloze = base.answer else { return [:] }
        let own = ours.stem.template(in: texts.covered[0]).gaps
        let others = base.stem.template(in: texts.covered[0]).gaps
        guard own.count == others.count, own != others else { return [:] }
        return Dictionary(zip(others, own)) { first, _ in first }
    }
}
