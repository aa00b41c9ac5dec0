import Assessment
import Quantities

/// The part of a question that is of its type's own.
struct MoodleAnswers {
    private let item: Item

    init(_ item: Item) {
        self.item = item
    }

    private func answer(
        _ text: String, share: Rational, _ feedback: LocalizedText?, format: String = "html", more: [XMLElement] = []
    ) -> XMLElement {
        answer(
            text, share: share, feedback: feedback.map { HTMLText.html(Item.plain($0)) } ?? "", format: format,
            more: more)
    }

    /// - Parameter share: one that Moodle knows, as ``MoodleFittedShares`` makes them.
    func answer(
        _ text: String, share: Rational, feedback: String, format: String = "html", more: [XMLElement]
    ) -> XMLElement {
        XMLElement(
            "answer", [("fraction", MoodleFraction.text(share)), ("format", format)],
            [XMLElement("text", text: text), MoodleWriter.html("feedback", feedback)] + more)
    }

    // MARK: Options

    private func choiceFields(_ choice: Choice, isSingle: Bool) -> [XMLElement] {
        [
            XMLElement("single", text: isSingle ? "true" : "false"),
            XMLElement("shuffleanswers", text: choice.isOrderFixed ? "false" : "true"),
            XMLElement("answernumbering", text: "abc"), XMLElement("showstandardinstruction", text: "0"),
            MoodleWriter.html("correctfeedback", ""), MoodleWriter.html("partiallycorrectfeedback", ""),
            MoodleWriter.html("incorrectfeedback", ""),
        ]
    }

    func single(_ choice: Choice, report: inout ExportReport) -> [XMLElement] {
        var parts = choiceFields(choice, isSingle: true)
        let wanted = choice.options.map { $0.key == .always ? .one : $0.credit ?? .zero }
        for (option, share) in zip(choice.options, report.fittedShares(wanted, item)) {
            parts.append(answer(HTMLText.html(Item.plain(option.text)), share: share, option.feedback))
        }
        return parts
    }

    func multiple(_ choice: Choice, _ rule: ScoringRule, report: inout ExportReport) -> [XMLElement] {
        var parts = choiceFields(choice, isSingle: false)
        for (option, share) in zip(choice.options, report.summedShares(of: choice, rule, item)) {
            parts.append(answer(HTMLText.html(Item.plain(option.text)), share: share, option.feedback))
        }
        return parts
    }

    // MARK: Figures

    /// Nil, and reported, where Moodle has no way to say what is right.
    func numeric(_ key: NumericKey, report: inout ExportReport) -> [XMLElement]? {
        var parts: [XMLElement] = []
        for (branch, share) in zip(key.branches, report.fittedShares(key.branches.map(\.credit), item)) {
            guard let figure = Self.figure(branch, of: item, report: &report) else {
                if branch.credit == .one, branch.target == key.key?.target {
                    report.leaveOut(item, "Moodle knows no `\(ItemWriter.figure(of: branch))`")
                    return nil
                }
                report.lose(
                    "the branch `\(ItemWriter.figure(of: branch))` is not written: Moodle knows none such", of: item)
                continue
            }
            parts.append(
                answer(
                    figure.value, share: share, branch.feedback, format: "moodle_auto_format",
                    more: [XMLElement("tolerance", text: figure.tolerance)]))
        }
        if key.isSpanWanted { report.lose("a figure within the span is right in Moodle, not its ends alone", of: item) }
        return parts + units(key, report: &report)
    }

    func units(_ key: NumericKey, report: inout ExportReport) -> [XMLElement] {
        let symbols = key.branches.map { $0.isPercent ? "%" : $0.unit?.symbol }
        guard let symbol = symbols.first ?? nil else {
            return [XMLElement("unitgradingtype", text: "0"), XMLElement("showunits", text: "3")]
        }
        if Set(symbols).count > 1 { report.lose("every branch is written in \(symbol)", of: item) }
        if key.unitPolicy != .optional {
            report.lose(
                "Moodle takes a figure without its unit: `unit: \(key.unitPolicy.rawValue)` is not written", of: item)
        }
        let unit = XMLElement(
            "unit", [], [XMLElement("multiplier", text: "1"), XMLElement("unit_name", text: symbol)])
        return [
            XMLElement("unitgradingtype", text: "0"), XMLElement("unitpenalty", text: "0.1000000"),
            XMLElement("showunits", text: "0"), XMLElement("unitsleft", text: "0"), XMLElement("units", [], [unit]),
        ]
    }

    /// A branch as a figure with a margin, in the unit of the item's first; nil where it has no middle.
    static func figure(
        _ branch: NumericBranch, of item: Item, report: inout ExportReport
    ) -> (value: String, tolerance: String)? {
        guard let span = AcceptedSpan(branch), let middle = span.middle else { return nil }
        var value = middle.value
        var margin = middle.margin
        if let center = span.center, case .value(_, let tolerance) = branch.target {
            switch tolerance {
            case .significantFigures, .decimalPlaces:
                report.lose(
                    "rounding is written as a margin: \(PlainFigure.text(value)) ± \(PlainFigure.text(margin))",
                    of: item)
            default: value = center
            }
        } else if span.center == nil {
            report.lose("a span is written as its middle and a margin", of: item)
        }
        if case .numeric(let key) = item.answer, let first = key.branches.first, first.unit != branch.unit,
            let unit = first.unit, let own = branch.unit
        {
            guard let converted = own.convert(value, to: unit), let width = own.convert(margin, to: unit) else {
                return nil
            }
            value = converted
            margin = width
        }
        if value.decimalPlaces == nil || margin.decimalPlaces == nil {
            report.lose("a figure that no decimal is exactly is cut after 15 digits", of: item)
        }
        return (PlainFigure.text(value), PlainFigure.text(margin))
    }

    // MARK: Texts

    func text(_ key: TextKey, report: inout ExportReport) -> [XMLElement] {
        Self.reportComparison(key.comparison, of: item, report: &report)
        var parts = [XMLElement("usecase", text: key.comparison.letterCase == .exact ? "1" : "0")]
        for (branch, share) in zip(key.branches, report.fittedShares(key.branches.map(\.credit), item)) {
            for accepted in branch.accepted {
                // A star would stand for anything.
                parts.append(
                    answer(
                        accepted.text.replacing("*", with: "\\*"), share: share, branch.feedback,
                        format: "moodle_auto_format"))
            }
        }
        return parts
    }

    static func reportComparison(_ comparison: TextComparison, of item: Item, report: inout ExportReport) {
        if comparison.typos > 0 { report.lose("slips count as wrong in Moodle", of: item) }
        if comparison.accents != .exact { report.lose("accents count in Moodle", of: item) }
        if comparison.letterCase == .mind { report.lose("nobody points out capitals in Moodle", of: item) }
    }

    // MARK: Parts

    func ordering(_ ordering: Ordering, report: inout ExportReport) -> [XMLElement] {
        var parts = [
            XMLElement("layouttype", text: "VERTICAL"), XMLElement("selecttype", text: "ALL"),
            XMLElement("selectcount", text: "0"), XMLElement("gradingtype", text: MoodleGrading.name(ordering.rule)),
            XMLElement("showgrading", text: "SHOW"), XMLElement("numberingstyle", text: "none"),
            MoodleWriter.html("correctfeedback", ""), MoodleWriter.html("partiallycorrectfeedback", ""),
            MoodleWriter.html("incorrectfeedback", ""), XMLElement("shownumcorrect", text: "1"),
        ]
        for (place, entry) in ordering.entries.enumerated() {
            if entry.feedback != nil { report.lose("Moodle shows no feedback to an entry of an ordering", of: item) }
            parts.append(
                XMLElement(
                    "answer", [("fraction", "\(place + 1).0000000"), ("format", "html")],
                    [
                        XMLElement("text", text: HTMLText.html(Item.plain(entry.text))),
                        MoodleWriter.feedback(entry.feedback),
                    ]))
        }
        return parts
    }

    func matching(_ matching: Matching, report: inout ExportReport) -> [XMLElement] {
        if matching.rule != .perPair { report.lose("Moodle gives every pair its share", of: item) }
        if matching.targets.contains(where: { Item.plain($0).contains("\n") }) {
            report.lose("what stands after the arrow of a pair is written on one line", of: item)
        }
        var parts = [
            XMLElement("shuffleanswers", text: "true"), MoodleWriter.html("correctfeedback", ""),
            MoodleWriter.html("partiallycorrectfeedback", ""), MoodleWriter.html("incorrectfeedback", ""),
        ]
        func pair(_ left: String, _ target: Int) -> XMLElement {
            let right = XMLElement(
                "answer", [], [XMLElement("text", text: TextLines.flat(Item.plain(matching.targets[target])))])
            return XMLElement("subquestion", [("format", "html")], [XMLElement("text", text: left), right])
        }
        for entry in matching.pairs {
            if entry.feedback != nil { report.lose("feedback to a pair is not written", of: item) }
            parts.append(pair(HTMLText.html(Item.plain(entry.left)), entry.target))
        }
        let used = Set(matching.pairs.map(\.target))
        for target in matching.targets.indices where !used.contains(target) { parts.append(pair("", target)) }
        return parts
    }
}

/// How Moodle grades orderings.
enum MoodleGrading {
    /// By its number in older files.
    private static let names: [(number: Int, name: String, rule: ScoringRule?)] = [
        (-1, "ALL_OR_NOTHING", .allOrNothing), (0, "ABSOLUTE_POSITION", .perPlace),
        (1, "RELATIVE_NEXT_EXCLUDE_LAST", nil), (2, "RELATIVE_NEXT_INCLUDE_LAST", nil),
        (3, "RELATIVE_ONE_PREVIOUS_AND_NEXT", nil), (4, "RELATIVE_ALL_PREVIOUS_AND_NEXT", .perPair),
        (5, "LONGEST_ORDERED_SUBSET", nil), (6, "LONGEST_CONTIGUOUS_SUBSET", nil), (7, "RELATIVE_TO_CORRECT", nil),
    ]

    /// Counting, for each entry, those rightly before and behind it comes to the share of pairs in the right order.
    static func name(_ rule: ScoringRule) -> String { names.first { $0.rule == rule }?.name ?? "ALL_OR_NOTHING" }

    /// Nil for a way of grading that banks do not have.
    static func rule(_ text: String) -> ScoringRule? {
        names.first { $0.name == text || String($0.number) == text }?.rule
    }
}
