import Assessment
import Quantities

/// Gaps as Moodle embeds them in the text: `{1:SHORTANSWER:=Bern~%50%Berne#Nearly}`.
enum MoodleCloze {
    // MARK: Writing

    static func text(of item: Item, _ cloze: Cloze, report: inout ExportReport) -> String? {
        if cloze.rule != .perGap { report.lose("Moodle gives every gap its share", of: item) }
        let stem = MarkedGaps.stem(of: item, cloze)
        report.loseGapNames(of: cloze, item)
        // A brace before a digit would begin a gap of its own.
        var html = HTMLText.html(stem).replacing("{", with: "&#123;")
        if cloze.gaps.contains(where: \.hasSeveralLines) {
            report.lose("a text of several lines in a gap is written on one", of: item)
        }
        for (place, gap) in cloze.gaps.enumerated() {
            guard let written = written(gap, of: item, report: &report) else { return nil }
            html = html.replacing(MarkedGaps.mark(place), with: written)
        }
        return html
    }

    private static func written(_ gap: Cloze.Gap, of item: Item, report: inout ExportReport) -> String? {
        var answers: [(share: Rational, text: String, feedback: LocalizedText?)] = []
        let type: String
        switch gap.key {
        case .choice(let choice):
            type = choice.isOrderFixed ? "MULTICHOICE" : "MULTICHOICE_S"
            for option in choice.options {
                let share = option.key == .always ? Rational.one : option.credit ?? .zero
                answers.append((share, markup(option.text), option.feedback))
            }
        case .numeric(let key):
            type = "NUMERICAL"
            for branch in key.branches {
                guard let figure = MoodleAnswers.figure(branch, of: item, report: &report) else {
                    report.leaveOut(item, "Moodle knows no `\(ItemWriter.figure(of: branch))`")
                    return nil
                }
                answers.append((branch.credit, figure.value + ":" + figure.tolerance, branch.feedback))
                if branch.unit != nil || branch.isPercent {
                    report.lose("Moodle takes no unit in a gap", of: item)
                }
            }
        case .text(let key):
            type = key.comparison.letterCase == .exact ? "SHORTANSWER_C" : "SHORTANSWER"
            MoodleAnswers.reportComparison(key.comparison, of: item, report: &report)
            for branch in key.branches {
                for accepted in branch.accepted {
                    let text = accepted.text.replacing("*", with: "\\*")
                    answers.append((branch.credit, shielded(text), branch.feedback))
                }
            }
        }
        let shares = report.fittedShares(answers.map(\.share), item)
        let parts = zip(answers, shares).map { answer, fitted in
            let share = fitted == .one ? "=" : "%\(MoodleFraction.text(fitted))%"
            let note = answer.feedback.map { "#" + markup($0) } ?? ""
            return share + answer.text + note
        }
        return "{1:\(type):" + parts.joined(separator: "~") + "}"
    }

    /// Options and feedback, which Moodle shows as HTML once their entities are decoded.
    private static func markup(_ text: LocalizedText) -> String {
        shielded(HTMLText.escaped(TextLines.flat(Item.plain(text))))
    }

    /// Entities for what has a meaning in a gap: Moodle decodes them, and takes the backslash off `\}` and `\#` alone.
    ///
    /// It does so once they are decoded, so that a backslash before one of the two is written twice.
    /// `&amp;` before the end of an answer would hide that end from it, but not `&#38;`.
    private static func shielded(_ text: String) -> String {
        let doubled = text.replacing("\\}", with: "\\\\}").replacing("\\#", with: "\\\\#")
        return doubled.unicodeScalars.reduce(into: "") { result, scalar in
            if "&<>\"{}#~\\".unicodeScalars.contains(scalar) {
                result += "&#\(scalar.value);"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
    }
}

extension Cloze.Gap {
    /// Whether an option or what is told of an answer goes on in another line.
    fileprivate var hasSeveralLines: Bool {
        let texts: [LocalizedText?] =
            switch key {
            case .choice(let choice): choice.options.flatMap { [$0.text, $0.feedback] }
            case .numeric(let key): key.branches.map(\.feedback)
            case .text(let key): key.branches.map(\.feedback)
            }
        return texts.contains { $0.map { Item.plain($0).contains("\n") } ?? false }
    }
}
