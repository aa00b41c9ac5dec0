import Assessment
import Quantities

/// Writes GIFT that Moodle reads as it is meant: every sign escaped, every figure with a decimal point.
enum GIFTWriter: BankFormatWriter {
    static func write(_ bank: Bank, _ options: BankFormat.WritingOptions, report: inout ExportReport) -> [UInt8] {
        let settled = SettledBank(bank, options, report: &report)
        report.loseFields(of: bank, keeping: [.title, .sources])
        var text = "// \(TextLines.flat(settled.title))\n"
        for item in settled.items {
            guard !readsAsOrdering(Item.plain(item.stem)) else {
                report.leaveOut(item, "its stem has `{>` before a figure, where Moodle reads an ordering")
                continue
            }
            guard let answers = answers(of: item, report: &report) else { continue }
            var lines = ["", "// [id:\(item.id.item)]" + tags(item, report: &report)]
            report.loseFields(of: item, keeping: [.explanation, .tags])
            let explanation = item.explanation.map { "\n####" + worded(Item.plain($0)) } ?? ""
            let format = needsPlain(item) ? "[plain]" : ""
            lines.append(
                "::\(escaped(item.id.item))::\(format)\(escaped(Item.plain(item.stem))) {\(answers)\(explanation)}")
            text += lines.joined(separator: "\n") + "\n"
        }
        return Array(text.utf8)
    }

    /// ` [tag:seas] [tag:rivers]`: one token for each, since Moodle knows no lists.
    private static func tags(_ item: Item, report: inout ExportReport) -> String {
        let known = item.tags.filter { !$0.contains { "<>`".contains($0) } }
        if known.count < item.tags.count { report.lose("Moodle takes no tag with `<`, `>` or a backtick", of: item) }
        if known.contains(where: MoodleNames.isChanged(tag:)) {
            report.lose("Moodle cuts a tag after 50 characters", of: item)
        }
        return known.map { " [tag:\($0.replacing("]", with: "\\]"))]" }.joined()
    }

    /// Moodle would take `<` and `&` for HTML, and a bracket for the name of a format.
    private static func needsPlain(_ item: Item) -> Bool {
        var needsPlain = false
        item.forEachText { text in
            let words = Item.plain(text)
            if words.contains("<") || words.contains("&") || words.hasPrefix("[") { needsPlain = true }
        }
        return needsPlain
    }

    /// An answer or feedback; Moodle would take the name of a format in brackets off its start.
    ///
    /// Where the bracket is never closed, it takes all but the last sign for the name: `[htmlx` is x.
    private static func worded(_ text: String) -> String {
        let isNamed =
            GIFTQuestion.formats.contains { text.hasPrefix("[\($0)]") }
            || text.hasPrefix("[") && !text.contains("]")
                && GIFTQuestion.formats.contains(String(text.dropFirst().dropLast()))
        return (isNamed ? "[plain]" : "") + escaped(text)
    }

    /// Words that begin as a weight does, `%50%`, stand behind a weight of their own.
    private static func weighed(_ words: String, by share: String) -> String {
        let isWeight =
            words.hasPrefix("%")
            && words.dropFirst().firstIndex(of: "%").map { end in
                words[..<end].dropFirst().allSatisfy { $0.isASCII && $0.isNumber || $0 == "-" || $0 == "." }
            } ?? false
        return isWeight ? share + words : words
    }

    /// Moodle's orderings look for the first brace, whether or not it is escaped: `{>3 ALL ...}`.
    private static func readsAsOrdering(_ stem: String) -> Bool {
        guard let brace = stem.firstIndex(of: "{") else { return false }
        let inner = stem[brace...].dropFirst()
        guard inner.first == ">" else { return false }
        return inner.dropFirst().first { !$0.isWhitespace }.map { $0.isASCII && $0.isNumber } ?? false
    }

    static func escaped(_ text: String) -> String {
        var result = ""
        let bytes = text.unicodeScalars
        for place in bytes.indices {
            let scalar = bytes[place]
            switch scalar {
            case "~", "=", "#", "{", "}", ":": result += "\\"
            case "\\":
                // A backslash is its own sign unless it would escape what follows; a line's end is written as one.
                let next = bytes.index(after: place)
                if next == bytes.endIndex || "~=#{}:\\n\n".unicodeScalars.contains(bytes[next]) { result += "\\" }
            case "\n":
                result += "\\n"
                continue
            default: break
            }
            result.unicodeScalars.append(scalar)
        }
        return result
    }

    // MARK: Answers

    private static func answers(of item: Item, report: inout ExportReport) -> String? {
        switch item.answer {
        case .choice(let choice): return choiceAnswers(choice, item, report: &report)
        case .multiple(let choice, let rule): return multipleAnswers(choice, rule, item, report: &report)
        case .numeric(let key): return numericAnswers(key, item, report: &report)
        case .text(let key): return textAnswers(key, item, report: &report)
        case .matching(let matching): return matchingAnswers(matching, item, report: &report)
        case .ordering:
            report.leaveOut(item, "GIFT has no orderings")
        case .cloze:
            report.leaveOut(item, "GIFT has no questions with several gaps")
        }
        return nil
    }

    private static func feedback(_ text: LocalizedText?) -> String {
        text.map { "#" + worded(Item.plain($0)) } ?? ""
    }

    /// `%50%`, of a share that Moodle knows.
    private static func weight(_ share: Rational) -> String { "%\(MoodleFraction.percent(share))%" }

    private static func choiceAnswers(_ choice: Choice, _ item: Item, report: inout ExportReport) -> String? {
        if TruthWords.areSaid(by: choice.options), !choice.options.contains(where: { $0.credit != nil }) {
            let isTrue: Bool = if case .always = choice.options[0].key { true } else { false }
            let right = choice.options[isTrue ? 0 : 1].feedback
            let wrong = choice.options[isTrue ? 1 : 0].feedback
            let told = right == nil ? feedback(wrong) : (wrong == nil ? "#" : feedback(wrong)) + feedback(right)
            return (isTrue ? "TRUE" : "FALSE") + told
        }
        report.loseOrder(of: choice, item)
        var lines: [String] = []
        let wanted = choice.options.map { $0.key == .always ? .one : $0.credit ?? .zero }
        for (option, share) in zip(choice.options, report.fittedShares(wanted, item)) {
            let words = worded(Item.plain(option.text))
            let answer: String
            if case .always = option.key {
                answer = "=" + words
            } else if !share.isZero {
                answer = "~" + weight(share) + words
            } else {
                answer = "~" + weighed(words, by: "%0%")
            }
            lines.append("\n\t\(answer)\(feedback(option.feedback))")
        }
        return lines.joined()
    }

    private static func multipleAnswers(
        _ choice: Choice, _ rule: ScoringRule, _ item: Item, report: inout ExportReport
    ) -> String? {
        report.loseOrder(of: choice, item)
        var lines: [String] = []
        for (option, share) in zip(choice.options, report.summedShares(of: choice, rule, item)) {
            // A single `=` would make it a question of which one is chosen.
            let words = worded(Item.plain(option.text))
            let answer = share.isZero ? weighed(words, by: "%0%") : weight(share) + words
            lines.append("\n\t~\(answer)\(feedback(option.feedback))")
        }
        return lines.joined()
    }

    private static func numericAnswers(_ key: NumericKey, _ item: Item, report: inout ExportReport) -> String? {
        report.loseUnits(of: key, item)
        var lines: [String] = []
        var hasKey = false
        for (branch, share) in zip(key.branches, report.fittedShares(key.branches.map(\.credit), item)) {
            guard let figure = MoodleFigure(branch, of: key, item, report: &report) else { continue }
            let text: String =
                switch figure.target {
                case .around(let center, let width):
                    width.isZero ? decimal(center) : "\(decimal(center)):\(decimal(width))"
                case .between(let low, let high): "\(decimal(low))..\(decimal(high))"
                }
            if branch.credit == .one { hasKey = true }
            let mark = branch.credit == .one ? "=" : "=" + weight(share)
            lines.append("\n\t\(mark)\(text)\(feedback(branch.feedback))")
        }
        guard hasKey else {
            report.leaveOut(item, "no answer that earns the whole mark can be written as a figure with a tolerance")
            return nil
        }
        return "#" + lines.joined()
    }

    private static func decimal(_ number: Rational) -> String { number.description }

    private static func textAnswers(_ key: TextKey, _ item: Item, report: inout ExportReport) -> String? {
        if key.comparison.typos > 0 { report.lose("slips count as wrong in Moodle", of: item) }
        if key.comparison.letterCase != .free { report.lose("capitals do not count in Moodle's GIFT", of: item) }
        if key.comparison.accents != .exact { report.lose("accents count in Moodle", of: item) }
        var lines: [String] = []
        for (branch, fitted) in zip(key.branches, report.fittedShares(key.branches.map(\.credit), item)) {
            let share = branch.credit == .one ? nil : weight(fitted)
            let told = branch.feedback.map { "#" + worded(arrowless(Item.plain($0), item, report: &report)) } ?? ""
            for accepted in branch.accepted {
                let words = worded(arrowless(accepted.text, item, report: &report)).replacing("*", with: "\\*")
                lines.append("\n\t=\(share.map { $0 + words } ?? weighed(words, by: "%100%"))\(told)")
            }
        }
        return lines.joined()
    }

    /// An arrow of two signs parts a pair wherever it stands, and cannot be escaped.
    private static func arrowless(_ text: String, _ item: Item, report: inout ExportReport) -> String {
        guard text.contains("->") else { return text }
        report.lose("`->` is written as `→`, since Moodle would take it for a pair", of: item)
        return text.replacing("->", with: "→")
    }

    private static func matchingAnswers(_ matching: Matching, _ item: Item, report: inout ExportReport) -> String? {
        if matching.rule != .perPair { report.lose("`score: \(matching.rule.rawValue)` is not written", of: item) }
        if matching.pairs.contains(where: { $0.feedback != nil }) {
            report.lose("feedback on pairs is not written", of: item)
        }
        // Moodle parts a pair at its first arrow; those behind it are words.
        func side(_ text: LocalizedText) -> String { escaped(Item.plain(text)) }
        var lines: [String] = []
        for pair in matching.pairs {
            let left = worded(arrowless(Item.plain(pair.left), item, report: &report))
            lines.append("\n\t=\(left) -> \(side(matching.targets[pair.target]))")
        }
        let used = Set(matching.pairs.map(\.target))
        for place in matching.targets.indices where !used.contains(place) {
            lines.append("\n\t= -> \(side(matching.targets[place]))")
        }
        return lines.joined()
    }
}
