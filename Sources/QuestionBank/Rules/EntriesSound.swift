import Assessment

/// Orderings and matchings that cannot be asked: too short, with empty or repeated entries, or without an arrow.
enum EntriesSound {
    private static let most = 26

    static func check(_ item: ParsedItem, in context: RuleContext, findings: inout Findings) {
        guard item.areAnswersWhole, item.shape == .ordering || item.shape == .matching, let first = item.entries.first
        else { return }
        if item.entries.count > most {
            findings.report(.tooManyEntries(item.entries.count, limit: most), at: item.entries[most].mark)
        }
        if item.shape == .ordering {
            for entry in item.entries where isEmpty(entry.text.text) {
                findings.report(.entryEmpty, at: entry.mark)
            }
            if item.entries.count < 2 { findings.report(.entriesFew, at: first.mark) }
            checkRepeats(item.entries.map { ($0.text.text, $0) }, .entryRepeated, in: context, findings: &findings)
            checkNumbers(of: item, in: context, findings: &findings)
        } else {
            checkPairs(of: item, in: context, findings: &findings)
        }
    }

    private static func hasArrow(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        range.dropLast().contains { bytes[$0] == UInt8(ascii: "-") && bytes[$0 + 1] == UInt8(ascii: ">") }
    }

    private static func isEmpty(_ text: LocalizedText) -> Bool {
        text.versions.isEmpty || text.versions.contains { $0.text.isEmpty }
    }

    private static func checkPairs(of item: ParsedItem, in context: RuleContext, findings: inout Findings) {
        var lefts: [(LocalizedText, ParsedItem.Entry)] = []
        var targets: Set<LocalizedText> = []
        var rights: [(LocalizedText, ParsedItem.Entry)] = []
        var isWhole = true
        for entry in item.entries {
            guard let sides = entry.sides else {
                if let arrow = NearMiss.arrow(in: entry.text.range, of: context.source.bytes),
                    entry.text.text.versions.count == 1, !hasArrow(entry.text.range, in: context.source.bytes)
                {
                    findings.report(
                        .arrowTyped(context.source.string(arrow)), at: arrow, fix: .arrow(at: arrow))
                } else {
                    findings.report(.pairIncomplete, at: entry.text.range.isEmpty ? entry.mark : entry.text.range)
                }
                isWhole = false
                continue
            }
            if let left = sides.left { lefts.append((left, entry)) }
            if targets.insert(sides.right).inserted { rights.append((sides.right, entry)) }
        }
        checkRepeats(lefts, .entryRepeated, in: context, findings: &findings)
        // Pairs may share a right side that they write alike.
        checkRepeats(rights, .targetRepeated, in: context, findings: &findings)
        guard isWhole, let first = item.entries.first, lefts.count < 2 || targets.count < 2 else { return }
        findings.report(.pairsFew, at: first.mark)
    }

    /// Unlike the source that people read, it tells one computed figure from another.
    private static func form(of template: Template) -> String {
        template.segments.map { if case .text(let text) = $0 { FoldedText.folded(text) } else { "\($0)" } }.joined(
            separator: " ")
    }

    private struct Seen {
        var entry: ParsedItem.Entry
        var text: Template
    }

    private static func checkRepeats(
        _ texts: [(LocalizedText, ParsedItem.Entry)], _ message: Message, in context: RuleContext,
        findings: inout Findings
    ) {
        var seen: [String: Seen] = [:]
        for (text, entry) in texts {
            var isReported = false
            for version in text.versions where !version.text.isEmpty {
                let form = "\(version.language?.description ?? "*") \(form(of: version.text))"
                guard let first = seen[form] else {
                    seen[form] = Seen(entry: entry, text: version.text)
                    continue
                }
                if isReported { continue }
                var own = message
                // What differs in case may be meant, `mW` and `MW`.
                if !OptionDuplicate.areExact(first.text, version.text, style: context.front.syntax.numbers) {
                    guard context.scrutiny == .full else { continue }
                    if own.severity == .error { own = .entryAlike }
                }
                isReported = true
                findings.report(
                    own, at: entry.text.range(ofVersionIn: version.language),
                    notes: [
                        Finding.Note(
                            text: "the same stands here", range: first.entry.text.range(ofVersionIn: version.language))
                    ])
            }
        }
    }

    /// Numbers count up, or are all the same as Markdown allows; the order of lines decides in any case.
    private static func checkNumbers(of item: ParsedItem, in context: RuleContext, findings: inout Findings) {
        let numbers = item.entries.map { entry in
            context.source.bytes[entry.mark.dropLast()].reduce(0) { $0 * 10 + Int($1 & 0x0F) }
        }
        if let first = numbers.first, first > 1, numbers == Array(first..<(first + numbers.count)) {
            let mark = item.entries[0].mark
            findings.report(.entriesBeginLate(first), at: mark.lowerBound..<(mark.upperBound - 1))
        }
        guard let first = numbers.first, numbers != Array(first..<(first + numbers.count)),
            numbers.contains(where: { $0 != first })
        else { return }
        let wrong = zip(numbers, first...).enumerated().first { $0.element.0 != $0.element.1 }
        let place = wrong?.offset ?? 0
        let mark = item.entries[place].mark
        let digits = mark.lowerBound..<(mark.upperBound - 1)
        findings.report(
            .entriesMisnumbered, at: digits,
            fix: Finding.Fix(label: "write \(first + place)", range: digits, replacement: "\(first + place)"))
    }
}

extension Message {
    static var entryEmpty: Message {
        Message(.optionEmpty, "this entry has no text; write one, or drop the line")
    }

    static var entriesFew: Message {
        Message(
            .optionCount, "one entry has no order; add more, or write `\\.` after the number of a list",
            severity: .error)
    }

    static var entryRepeated: Message {
        Message(.optionDuplicate, "this entry says the same as one above it; nobody could tell them apart")
    }

    static var entryAlike: Message {
        Message(
            .optionDuplicate,
            "this entry differs from one above it in case or marks only; where that is what is asked, allow it",
            severity: .warning)
    }

    static var targetRepeated: Message {
        Message(
            .optionDuplicate,
            "this right side says the same as one above it, written otherwise; write them alike to make them one",
            severity: .warning)
    }

    static var entriesMisnumbered: Message {
        Message(.entriesMisnumbered, "the numbers do not count up; the order of the lines is the right order")
    }

    static func entriesBeginLate(_ number: Int) -> Message {
        Message(
            .entriesMisnumbered,
            "the entries begin with \(number); if one above it was to be read, see that it has its number and a blank")
    }

    static var pairIncomplete: Message {
        Message(
            .pairIncomplete,
            "a pair is `left -> right` in each language, with one arrow; `-> right` alone is a distractor")
    }

    static var pairsFew: Message {
        Message(.optionCount, "a matching has two texts or more on either side; add some", severity: .error)
    }

    static func tooManyEntries(_ count: Int, limit: Int) -> Message {
        Message(.tooLarge, "this item has \(count) entries; there are letters for \(limit)")
    }
}

extension Explanation {
    static let pairIncomplete = Explanation(
        finds: "A line of a matching that is not `left -> right`.",
        reason: "Without its arrow a pair has one side only. `-> right` alone is a distractor among the right "
            + "sides.",
        fires: .bank(
            #"""
            ## capitals
            Which capital lies on which river?

            - Paris -> Seine
            - London -> Thames
            - Rome ->

            """#),
        quiet: .bank(
            #"""
            ## capitals
            Which capital lies on which river?

            - Paris -> Seine
            - London -> Thames
            - -> Loire

            """#))

    static let entriesMisnumbered = Explanation(
        finds: "Entries of an ordering whose numbers do not count up.",
        reason: "The order of the lines is the right order, whatever the numbers say; make them agree, so that no "
            + "reader of the file is misled.",
        fires: .bank(
            #"""
            ## order
            In which order?

            1. Germany
            3. Austria
            2. Hungary

            """#),
        quiet: .bank(
            #"""
            ## order
            In which order?

            1. Germany
            2. Austria
            3. Hungary

            """#))
}
