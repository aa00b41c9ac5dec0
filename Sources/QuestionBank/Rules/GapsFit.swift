import Assessment

/// `gap-undefined`, `gap-missing`: places in the stem without an answer, and answers without a place.
enum GapsFit {
    private static let most = 100

    static func check(_ item: ParsedItem, in context: RuleContext, findings: inout Findings) {
        guard item.features.contains(.gaps) || !item.gaps.isEmpty else { return }
        checkNames(of: item, findings: &findings)
        var places = 0
        item.forEachText { text in
            places += text.gaps.count
            guard text.range != item.stem?.range else { return }
            for gap in text.gaps { findings.report(.gapOutsideStem(gap.name), at: gap.range) }
        }
        guard places > 0 || !item.gaps.isEmpty, let stem = item.stem else { return }
        var meant: Set<String> = []
        for gap in stem.gaps where !item.gaps.contains(where: { $0.name == gap.name }) {
            let near = Spelling.nearest(to: gap.name, among: item.gaps.map(\.name))
            if let near { meant.insert(near) }
            let name = (gap.range.lowerBound + 2)..<(gap.range.upperBound - 2)
            findings.report(
                .gapUndefined(gap.name, near: near), at: gap.range,
                fix: near.map { Finding.Fix(label: "write \($0)", range: name, replacement: $0) })
        }
        guard item.areAnswersWhole else { return }
        // One that is misspelt in the stem is not missing there as well.
        for gap in item.gaps where !meant.contains(gap.name) { check(gap, in: stem, findings: &findings) }
    }

    private static func checkNames(of item: ParsedItem, findings: inout Findings) {
        if item.gaps.count > most {
            findings.report(.tooManyGaps(most), at: item.gaps[most].nameRange)
        }
        var seen: [String: Range<Int>] = [:]
        for gap in item.gaps {
            if let first = seen[gap.name] {
                findings.report(
                    .gapRepeated(gap.name), at: gap.nameRange,
                    notes: [Finding.Note(text: "it is first answered here", range: first)])
            }
            seen[gap.name] = gap.nameRange
            switch gap.answers.shape {
            case .single, .numeric, .text, nil: break
            case .multiple, .ordering, .matching, .cloze:
                findings.report(.gapOfOtherKind, at: gap.answers.options.first?.mark ?? gap.nameRange)
            }
        }
    }

    /// Each version of the stem shows each gap once.
    private static func check(_ gap: ParsedItem.Gap, in stem: PlacedText, findings: inout Findings) {
        for (place, version) in stem.text.versions.enumerated() {
            let count = version.text.gaps.count { $0 == gap.name }
            guard count != 1 else { continue }
            findings.report(
                .gapMissing(gap.name, version.language, count: count), at: stem.ranges[place],
                notes: [Finding.Note(text: "its answer is here", range: gap.nameRange)])
        }
    }
}

extension Message {
    static func gapOutsideStem(_ name: String) -> Message {
        Message(.gapUndefined, "only the stem has gaps; write `\\[[\(name)]]` for plain brackets")
    }

    static func gapUndefined(_ name: String, near: String?) -> Message {
        Message(
            .gapUndefined,
            "nothing answers the gap `\(name)`; "
                + (near.map { "did you mean `\($0)`?" }
                    ?? "add `[[\(name)]] = ...` below, or write `\\[[` for plain brackets"))
    }

    static func gapRepeated(_ name: String) -> Message {
        Message(.gapUndefined, "the gap `\(name)` is answered twice; put the answers together, or rename one")
    }

    static var gapOfOtherKind: Message {
        Message(.gapUndefined, "a gap takes `( )` options, a figure or a text, and nothing else")
    }

    static func gapMissing(_ name: String, _ language: Language?, count: Int) -> Message {
        let version = language.map { "the version in `\($0)`" } ?? "the stem"
        return Message(
            .gapMissing,
            count == 0
                ? "\(version) has no `[[\(name)]]`; put it where the answer goes"
                : "\(version) shows `[[\(name)]]` \(count) times; one gap has one place")
    }

    static func tooManyGaps(_ most: Int) -> Message {
        Message(.tooLarge, "this item has more than \(most) gaps; split it into several")
    }
}

extension Explanation {
    static let gapMissing = Explanation(
        finds: "A gap that is answered and has no place in some version of the stem, or several.",
        reason: "Readers of that language are asked for something that they do not see.",
        fires: .bank(
            #"""
            ## sea
            [en] It flows into [[sea]].
            [es] Desemboca en él.

            [[sea]] = "Black Sea"

            """#),
        quiet: .bank(
            #"""
            ## sea
            [en] It flows into [[sea]].
            [es] Desemboca en [[sea]].

            [[sea]] = "Black Sea"

            """#))

    static let gapUndefined = Explanation(
        finds: "A gap that nothing answers, or that is answered in a way that gaps have not.",
        reason: "Whatever a learner typed there could not be right. A gap takes `( )` options, a figure or a text.",
        fires: .bank(
            #"""
            ## sea
            It flows from [[source]] into [[sea]].

            [[sea]] = "Black Sea"

            """#),
        quiet: .bank(
            #"""
            ## sea
            It flows into [[sea]].

            [[sea]] = "Black Sea"

            """#))
}
