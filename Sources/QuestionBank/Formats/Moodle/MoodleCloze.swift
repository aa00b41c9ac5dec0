import Assessment
import Quantities

/// Gaps as Moodle embeds them in the text: `{1:SHORTANSWER:=Bern~%50%Berne#Nearly}`.
enum MoodleCloze {
    /// Signs that mean something within a gap.
    private static let special: Set<Character> = ["}", "#", "~", "/", "\"", "\\"]

    // MARK: Writing

    static func text(of item: Item, _ cloze: Cloze, report: inout ExportReport) -> String? {
        if cloze.rule != .perGap { report.lose("Moodle gives every gap its share", of: item) }
        let stem = MarkedGaps.stem(of: item, cloze)
        report.loseGapNames(of: cloze, item)
        // A brace before a digit would begin a gap of its own.
        var html = HTMLText.html(stem).replacing("{", with: "&#123;")
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

    // MARK: Reading

    /// What stands in the braces of one gap.
    struct Part {
        struct Answer {
            var share: Rational
            var text: String
            var feedback: String
        }

        var type: String
        var weight: String
        var answers: [Answer]
    }

    private static let types: [String: String] = [
        "SHORTANSWER": "SA", "SA": "SA", "MW": "SA", "SHORTANSWER_C": "SAC", "SAC": "SAC", "MWC": "SAC",
        "NUMERICAL": "NM", "NM": "NM", "MULTICHOICE": "MC", "MC": "MC", "MULTICHOICE_V": "MC", "MCV": "MC",
        "MULTICHOICE_H": "MC", "MCH": "MC", "MULTICHOICE_S": "MCS", "MCS": "MCS", "MULTICHOICE_VS": "MCS",
        "MCVS": "MCS",
        "MULTICHOICE_HS": "MCS", "MCHS": "MCS", "MULTIRESPONSE": "MR", "MR": "MR", "MULTIRESPONSE_H": "MR", "MRH": "MR",
        "MULTIRESPONSE_S": "MR", "MRS": "MR", "MULTIRESPONSE_HS": "MR", "MRHS": "MR",
    ]

    /// The markup with marks for gaps, and the gaps.
    static func parts(of html: String) -> (html: String, parts: [Part]) {
        var result = ""
        var parts: [Part] = []
        var rest = Substring(MarkedGaps.unmarked(html))
        while let open = rest.firstIndex(of: "{") {
            result += rest[..<open]
            if let (part, end) = part(rest[rest.index(after: open)...]) {
                parts.append(part)
                result += MarkedGaps.mark(parts.count)
                rest = rest[end...]
            } else {
                result.append("{")
                rest = rest[rest.index(after: open)...]
            }
        }
        return (result + rest, parts)
    }

    private static func part(_ text: Substring) -> (Part, end: String.Index)? {
        guard let first = text.firstIndex(of: ":") else { return nil }
        let weight = text[..<first]
        guard weight.count < 8, weight.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "." }) else { return nil }
        let rest = text[text.index(after: first)...]
        guard let second = rest.firstIndex(of: ":"), let type = types[rest[..<second].uppercased()] else { return nil }
        var place = rest.index(after: second)
        var part = Part(type: type, weight: String(weight), answers: [])
        var word = ""
        var feedback: String?
        func finish() {
            if word.isEmpty, feedback == nil { return }
            part.answers.append(answer(word, feedback ?? ""))
        }
        while place < rest.endIndex {
            let character = rest[place]
            let next = rest.index(after: place)
            if character == "\\", next < rest.endIndex, special.contains(rest[next]) || rest[next] == "*" {
                let sign = rest[next] == "*" ? "\\*" : String(rest[next])
                if feedback == nil { word += sign } else { feedback?.append(sign) }
                place = rest.index(after: next)
                continue
            }
            switch character {
            case "}":
                finish()
                return part.answers.isEmpty ? nil : (part, next)
            case "~":
                finish()
                word = ""
                feedback = nil
            // `&#39;` is a character.
            case "#" where feedback == nil && word.last != "&": feedback = ""
            default: if feedback == nil { word.append(character) } else { feedback?.append(character) }
            }
            place = next
        }
        return nil
    }

    /// `=text`, `%50%text` or `text`.
    private static func answer(_ word: String, _ feedback: String) -> Part.Answer {
        var text = Substring(word)
        while text.first?.isWhitespace == true { text.removeFirst() }
        if text.first == "=" { return Part.Answer(share: .one, text: String(text.dropFirst()), feedback: feedback) }
        if text.first == "%", let close = text.dropFirst().firstIndex(of: "%"),
            let percent = PlainFigure.value(String(text[text.index(after: text.startIndex)..<close]))
        {
            let share = PlainFigure.share(percent: percent)
            return Part.Answer(share: share, text: String(text[text.index(after: close)...]), feedback: feedback)
        }
        return Part.Answer(share: .zero, text: String(text), feedback: feedback)
    }
}
