import Assessment
import Quantities

/// The gaps in a text of Moodle's, read as Moodle's own pattern reads them.
///
/// Source: `ANSWER_REGEX` and `qtype_multianswer_extract_question` of Moodle 4 (question/type/multianswer). A backslash
/// keeps the sign behind it from ending an answer, and stays; only `\}` and `\#` lose theirs, once entities are decoded.
struct MoodleClozeParts {
    /// What stands in the braces of one gap.
    struct Part {
        struct Answer {
            var share: Rational
            /// Whether the share is written out, and is not nought.
            var isWeighed: Bool
            var text: String
            var feedback: String
        }

        enum Kind {
            case figure
            case text(isExact: Bool)
            case options(isShuffled: Bool)
            /// Any number of them.
            case boxes(isShuffled: Bool)
        }

        var kind: Kind
        var weight: String
        var answers: [Answer]
        /// What Moodle itself would take otherwise; nil where nothing is.
        var slip: String?
    }

    /// The markup, with a mark for each gap.
    private(set) var html = ""
    private(set) var parts: [Part] = []
    /// What looks like a gap, and is of a kind that Moodle does not know.
    private(set) var strangers: [String] = []

    /// Layouts, across, down or as a list, are one here.
    private static func kind(_ name: String) -> Part.Kind? {
        switch name {
        case "NUMERICAL", "NM": .figure
        case "SHORTANSWER", "SA", "MW": .text(isExact: false)
        case "SHORTANSWER_C", "SAC", "MWC": .text(isExact: true)
        case "MULTICHOICE", "MC", "MULTICHOICE_V", "MCV", "MULTICHOICE_H", "MCH": .options(isShuffled: false)
        case "MULTICHOICE_S", "MCS", "MULTICHOICE_VS", "MCVS", "MULTICHOICE_HS", "MCHS": .options(isShuffled: true)
        case "MULTIRESPONSE", "MR", "MULTIRESPONSE_H", "MRH": .boxes(isShuffled: false)
        case "MULTIRESPONSE_S", "MRS", "MULTIRESPONSE_HS", "MRHS": .boxes(isShuffled: true)
        default: nil
        }
    }

    init(_ markup: String) {
        var rest = Substring(MarkedGaps.unmarked(markup))
        while !isOpenEnded, let open = rest.firstIndex(of: "{") {
            html += rest[..<open]
            if let (part, end) = part(rest[rest.index(after: open)...]) {
                parts.append(part)
                html += MarkedGaps.mark(parts.count)
                rest = rest[end...]
            } else {
                html.append("{")
                rest = rest[rest.index(after: open)...]
            }
        }
        html += rest
    }

    /// Whether some gap was never closed; then no later one is.
    private var isOpenEnded = false

    /// Longer words in front of a colon are no kind of gap.
    private static let longestName = 20

    private mutating func part(_ text: Substring) -> (Part, end: String.Index)? {
        let head = text.prefix(2 * Self.longestName)
        guard let first = head.firstIndex(of: ":") else { return nil }
        let weight = text[..<first]
        guard weight.count < 8, weight.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "." }) else { return nil }
        let rest = text[text.index(after: first)...]
        guard let second = rest.prefix(Self.longestName + 1).firstIndex(of: ":") else { return nil }
        let name = String(rest[..<second])
        guard let kind = Self.kind(name.uppercased()) else {
            let isName = name.utf8.allSatisfy { (0x41...0x5A).contains($0 & 0xDF) || $0 == UInt8(ascii: "_") }
            if isName, !name.isEmpty, strangers.count < 3, rest.contains("}") {
                strangers.append("{\(weight):\(name):")
            }
            return nil
        }
        var part = Part(kind: kind, weight: String(weight), answers: [])
        if name != name.uppercased() { part.slip = "Moodle wants the kind of a gap in capitals" }
        if weight.contains(".") { part.slip = "Moodle wants a whole number as the weight of a gap" }
        guard let end = Self.answers(rest[rest.index(after: second)...], of: &part) else {
            isOpenEnded = true
            return nil
        }
        return part.answers.isEmpty ? nil : (part, end)
    }

    /// Reads answers up to the brace that closes them; nil where none does.
    private static func answers(_ text: Substring, of part: inout Part) -> String.Index? {
        var word = ""
        var feedback: String?
        func finish(_ part: inout Part) {
            if word.isEmpty, feedback == nil { return }
            part.answers.append(answer(word, feedback ?? "", &part.slip))
        }
        var place = text.startIndex
        while place < text.endIndex {
            let character = text[place]
            let next = text.index(after: place)
            switch character {
            case "}" where !isKept(word, feedback):
                finish(&part)
                return next
            case "~" where !isKept(word, feedback):
                finish(&part)
                word = ""
                feedback = nil
            case "#" where feedback == nil && !isKept(word, nil): feedback = ""
            default: if feedback == nil { word.append(character) } else { feedback?.append(character) }
            }
            place = next
        }
        return nil
    }

    /// Whether what stands before a sign keeps it from ending an answer: a backslash, or the start of an entity.
    private static func isKept(_ word: String, _ feedback: String?) -> Bool {
        if let feedback { return feedback.last == "\\" }
        return word.last == "\\" || word.last == "&" || word.hasSuffix("&amp;")
    }

    /// `=text`, `%50%text` or `text`.
    private static func answer(_ word: String, _ feedback: String, _ slip: inout String?) -> Part.Answer {
        var text = Substring(word)
        while text.first?.isWhitespace == true { text.removeFirst() }
        let isMoved = text.startIndex != word.startIndex
        func answer(_ share: Rational, _ text: Substring, isWeighed: Bool = false) -> Part.Answer {
            if isMoved { slip = "Moodle wants no blank before the `=` or `%` of an answer" }
            return Part.Answer(share: share, isWeighed: isWeighed, text: String(text), feedback: feedback)
        }
        if text.first == "=" { return answer(.one, text.dropFirst()) }
        if text.first == "%", let close = text.dropFirst().firstIndex(of: "%") {
            let written = text[text.index(after: text.startIndex)..<close].replacing(",", with: ".")
            if let percent = PlainFigure.value(String(written)) {
                let share = PlainFigure.share(percent: percent)
                return answer(share, text[text.index(after: close)...], isWeighed: !share.isZero)
            }
        }
        return Part.Answer(share: .zero, isWeighed: false, text: word, feedback: feedback)
    }
}
