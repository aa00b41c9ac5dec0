import Assessment

/// `branch-overlaps-key`: two texts of different worth, so alike that a typo which the item forgives may make either
/// of the other.
enum TypoReach {
    /// More texts than these are compared with nothing.
    private static let most = 100

    static func check(_ item: ParsedItem, in context: RuleContext, findings: inout Findings) {
        guard item.comparison.typos > 0 else { return }
        let accepted = ([item.texts] + item.gaps.map(\.answers.texts)).flatMap { $0.flatMap(\.accepted) }
        if let typos = item.typos, !accepted.isEmpty,
            !accepted.contains(where: { item.comparison.forgivesTypos(in: $0.text) })
        {
            findings.report(.typosIdle, at: typos.range)
        }
        for branches in [item.texts] + item.gaps.map(\.answers.texts) {
            check(branches, item.comparison, findings: &findings)
        }
    }

    private static func check(
        _ branches: [ParsedItem.TextBranch], _ comparison: TextComparison, findings: inout Findings
    ) {
        let texts = branches.flatMap { branch in branch.accepted.map { (branch: branch, accepted: $0) } }.prefix(most)
        for later in texts.indices {
            for earlier in 0..<later {
                let (one, other) = (texts[earlier], texts[later])
                guard one.branch.credit != other.branch.credit,
                    comparison.confuses(one.accepted.text, other.accepted.text)
                else { continue }
                findings.report(
                    .withinTypo(other.accepted.text, one.accepted.text), at: other.accepted.range,
                    notes: [Finding.Note(text: "the other answer is here", range: one.accepted.range)])
                break
            }
        }
    }
}

extension Message {
    static var typosIdle: Message {
        Message(
            .fieldInvalid,
            "`typos` does nothing here: a typo is forgiven in every four letters, and each of these answers is shorter; "
                + "drop it", severity: .warning)
    }

    static func withinTypo(_ text: String, _ other: String) -> Message {
        Message(
            .branchOverlapsKey,
            "`\(text)` is a typo away from `\(other)`, which is worth another score; allow fewer `typos`")
    }
}
