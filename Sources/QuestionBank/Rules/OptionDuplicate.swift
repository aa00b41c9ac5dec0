import Assessment
import Quantities

/// `option-duplicate`: two options that read the same, or are the same figure.
enum OptionDuplicate {
    static func check(_ item: ParsedItem, in context: RuleContext, findings: inout Findings) {
        guard item.options.count > 1 else { return }
        var seen: [Form: Int] = [:]
        seen.reserveCapacity(item.options.count)
        var reported: Set<Int> = []
        for place in item.options.indices {
            for (version, text) in item.options[place].text.text.versions.enumerated() {
                guard let words = form(of: text, in: context) else { continue }
                // What is for every language is compared with every version.
                for language in text.language.map({ [$0] }) ?? context.languages {
                    let form = Form(language: language, words: words)
                    guard let first = seen[form] else {
                        seen[form] = place
                        continue
                    }
                    guard first != place, reported.insert(place).inserted else { continue }
                    findings.report(
                        .optionDuplicate(item.options[first].quotation), at: item.options[place].text.ranges[version],
                        notes: [Finding.Note(text: "the same stands here", range: item.options[first].text.range)])
                }
            }
        }
    }

    private struct Form: Hashable {
        var language: Language
        var words: String
    }

    /// What two texts are compared by; nil for one without words.
    private static func form(of version: LocalizedText.Version, in context: RuleContext) -> String? {
        let segments = version.text.segments
        if segments.isEmpty { return nil }
        var form: String
        if segments.count == 1, case .text(let text) = segments[0] {
            form = text
        } else {
            form = ""
            for segment in segments {
                switch segment {
                case .text(let text): form += text
                case .value(let expression): form += "{\(expression)}"
                case .gap(let name): form += "[[\(name)]]"
                }
            }
        }
        let folded = folded(form)
        return figure(folded, style: context.front.syntax.numbers).map { "#\($0)" } ?? folded
    }

    /// What a template shows, ready to be compared: words folded, a constant that is one figure as the writer writes it.
    static func shown(_ template: Template, writer: NumberWriter, in context: RuleContext) -> [Template.Segment] {
        let segments = template.segments
        if segments.count == 1, case .text(let text) = segments[0] {
            let folded = folded(text)
            let figure = figure(folded, style: context.front.syntax.numbers)
            return [.text(figure.map { written($0, by: writer) } ?? folded)]
        }
        return segments.enumerated().map { place, segment in
            guard case .text(let text) = segment else { return segment }
            // Inner spaces part words from figures.
            let (start, end) = (place > 0 && text.first == " ", place + 1 < segments.count && text.last == " ")
            let words = folded(text)
            return .text(words.isEmpty ? (start || end ? " " : "") : (start ? " " : "") + words + (end ? " " : ""))
        }
    }

    /// A figure as learners see it, with plain spaces.
    static func written(_ figure: Rational, by writer: NumberWriter) -> String {
        let text = writer.write(figure, significantFigures: 8)
        return text.utf8.allSatisfy { $0 < 0x80 } ? text : String(text.map { $0 == "\u{A0}" ? " " : $0 })
    }

    /// In lower case, without space and marks at the ends, with single spaces between words.
    private static func folded(_ text: String) -> String {
        let bytes = text.utf8
        if bytes.allSatisfy({ $0 < 0x80 }) {
            var folded: [UInt8] = []
            folded.reserveCapacity(bytes.count)
            for byte in bytes {
                let isSpace = byte == 0x20 || byte == 0x0A || byte == 0x09
                if isSpace, folded.last == 0x20 { continue }
                folded.append(isSpace ? 0x20 : (0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
            }
            while let last = folded.last, last == 0x20 || last == 0x2E || last == 0x22 { folded.removeLast() }
            return String(decoding: folded.drop { $0 == 0x20 || $0 == 0x22 }, as: UTF8.self)
        }
        return FoldedText.folded(text)
    }

    /// A text that is one figure and no more.
    private static func figure(_ text: String, style: KeyStyle) -> Rational? {
        guard let first = text.utf8.first, first == 0x2D || (0x30...0x39).contains(first) || first == 0xE0,
            text.utf8.count < 40
        else { return nil }
        let bytes = Array(text.utf8)
        let start = first == 0x2D ? 1 : 0
        let number = try? KeyNumber.read(
            at: start, until: bytes.count, in: bytes, style: style, allowsComma: true, allowsFraction: true)
        guard let number, number.range.upperBound == bytes.count else { return nil }
        return start == 1 ? number.value.negated : number.value
    }
}

extension Message {
    static func optionDuplicate(_ other: String) -> Message {
        Message(.optionDuplicate, "this option says the same as `\(other)`; change or drop one of them")
    }
}

extension Explanation {
    static let optionDuplicate = Explanation(
        finds: "Two options, or two entries of an ordering, that say the same.",
        reason: "Case, spaces, accents written in two ways and the writing of figures are looked through: 1.5 and "
            + "1.50 are one. Between two options that say the same nobody can choose.",
        fires: .bank(
            #"""
            ## sea
            Which sea?

            - (x) Black Sea
            - ( ) black  sea
            - ( ) Baltic Sea

            """#),
        quiet: .bank(
            #"""
            ## sea
            Which sea?

            - (x) Black Sea
            - ( ) White Sea
            - ( ) Baltic Sea

            """#))
}
