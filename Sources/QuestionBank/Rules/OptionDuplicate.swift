import Assessment
import Quantities

/// `option-duplicate`: two options that read the same, or are the same figure.
///
/// What is the same but for case or marks at its ends may be meant, `mW` and `MW`, and so may a figure written in two ways:
/// these are warnings.
enum OptionDuplicate {
    /// - Parameter words: of the options, where they were cut for other rules.
    static func check(
        _ item: ParsedItem, _ words: ItemWords?, in context: RuleContext, findings: inout Findings
    ) {
        guard item.options.count > 1 else { return }
        var reported: Set<Int> = []
        let isPlain = words.map { areApart(item.options, $0.options) } ?? false
        if !isPlain { checkForms(of: item, hasWords: words != nil, in: context, &reported, findings: &findings) }
        guard let words else { return }
        for pair in OptionFigures.pairs(among: item.options, words.options, in: context)
        where reported.insert(pair.second).inserted {
            report(Message.optionOfSameFigure, pair.second, pair.version, pair.first, of: item, findings: &findings)
        }
    }

    private static func checkForms(
        of item: ParsedItem, hasWords: Bool, in context: RuleContext, _ reported: inout Set<Int>,
        findings: inout Findings
    ) {
        var seen: [Form: Int] = [:]
        seen.reserveCapacity(item.options.count)
        for place in item.options.indices {
            for (version, text) in item.options[place].text.text.versions.enumerated() {
                guard let form = form(of: text.text, in: context) else { continue }
                // What is for every language is compared with every version.
                for language in context.languages where text.language ?? language == language {
                    let form = Form(language: language, words: form)
                    guard let first = seen[form] else {
                        seen[form] = place
                        continue
                    }
                    guard first != place, !reported.contains(place) else { continue }
                    let isExact = item.options[first].text.text.versions.contains { other in
                        other.language.map { $0 == language } ?? true
                            && areExact(other.text, text.text, style: context.front.syntax.numbers)
                    }
                    // What may be meant is no error, and only those are looked for without the words.
                    guard isExact || hasWords else { continue }
                    reported.insert(place)
                    report(
                        isExact ? Message.optionDuplicate : Message.optionAlike, place, version, first, of: item,
                        findings: &findings)
                }
            }
        }
    }

    private static func report(
        _ message: (String) -> Message, _ place: Int, _ version: Int, _ first: Int, of item: ParsedItem,
        findings: inout Findings
    ) {
        findings.report(
            message(item.options[first].quotation), at: item.options[place].text.ranges[version],
            notes: [Finding.Note(text: "the same stands here", range: item.options[first].text.range)])
    }

    /// Whether two texts are the same but for space and how letters are composed, or one plain figure.
    static func areExact(_ one: Template, _ other: Template, style: KeyStyle) -> Bool {
        if let words = one.words, let others = other.words, let own = figure(words, style: style),
            figure(others, style: style) == own
        {
            return true
        }
        return one.segments.count == other.segments.count
            && zip(one.segments, other.segments).allSatisfy { pair in
                // Strings that differ in composition alone are equal.
                guard case (.text(let own), .text(let other)) = pair else { return pair.0 == pair.1 }
                return spaced(own) == spaced(other)
            }
    }

    /// With single spaces between words and none at the ends.
    private static func spaced(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Whether no two options can be the same, told by their words in less time; false where more has to be known.
    private static func areApart(_ options: [ParsedItem.Option], _ words: ItemWords.Options) -> Bool {
        guard options.count <= 8 else { return false }
        for later in options.indices {
            guard words[later].count == words[0].count else { return false }
            for (version, text) in words[later].enumerated() {
                // Figures are compared by what they are worth, and some letters may be written in two ways.
                guard let first = text.words.first, !first.isFigure, !text.hasDevanagariDigits, text.isWrittenInOneWay,
                    options[later].text.text.versions[version].language
                        == options[0].text.text.versions[version].language
                else { return false }
                for earlier in 0..<later where words[earlier][version].hash == text.hash { return false }
            }
        }
        return true
    }

    /// A text in one language.
    private struct Form: Hashable {
        var language: Language
        /// Of what it is compared by.
        var words: UInt64
    }

    /// A hash of what two texts are compared by; nil for one without words.
    private static func form(of template: Template, in context: RuleContext) -> UInt64? {
        if template.isEmpty { return nil }
        if let words = template.words { return form(of: words, in: context) }
        return form(
            of: template.segments.reduce(into: "") { form, segment in
                switch segment {
                case .text(let text): form += text
                case .value(let expression): form += "{\(expression)}"
                case .gap(let name): form += "[[\(name)]]"
                }
            }, in: context)
    }

    private static func form(of text: String, in context: RuleContext) -> UInt64 {
        let letters = foldedBytes(text)
        if let figure = figure(letters, style: context.front.syntax.numbers) { return WordHash.of("#\(figure)") }
        if letters.allSatisfy({ $0 < 0x80 }) { return WordHash.of(letters.span) }
        // Of a string, so that an accent may be written in two ways.
        return UInt64(bitPattern: Int64(String(decoding: letters, as: UTF8.self).hashValue))
    }

    /// What a template shows, ready to be compared: space tidied, a constant that is one figure as the writer writes it.
    ///
    /// - Parameter isFolded: whether case is looked through.
    static func shown(
        _ template: Template, isFolded: Bool, writer: NumberWriter, in context: RuleContext
    ) -> [Template.Segment] {
        if let text = template.words {
            let words = isFolded ? String(decoding: foldedBytes(text), as: UTF8.self) : trimmed(text)
            let figure = figure(words, style: context.front.syntax.numbers)
            return [.text(figure.map { written($0, by: writer) } ?? words)]
        }
        let segments = template.segments
        return segments.enumerated().map { place, segment in
            guard case .text(let text) = segment else { return segment }
            // Inner spaces part words from figures.
            let (start, end) = (place > 0 && text.first == " ", place + 1 < segments.count && text.last == " ")
            let words = isFolded ? String(decoding: foldedBytes(text), as: UTF8.self) : trimmed(text)
            return .text(words.isEmpty ? (start || end ? " " : "") : (start ? " " : "") + words + (end ? " " : ""))
        }
    }

    /// A figure as learners see it, with plain spaces.
    static func written(_ figure: Rational, by writer: NumberWriter) -> String {
        let text = writer.write(figure, significantFigures: 8)
        return text.utf8.allSatisfy { $0 < 0x80 } ? text : String(text.map { $0 == "\u{A0}" ? " " : $0 })
    }

    /// Without space and marks at the ends, with single spaces between words; `MW` is not `mW`.
    private static func trimmed(_ text: String) -> String {
        var words = spaced(text)[...]
        while let last = words.last, last == "." || last == "\"" { words.removeLast() }
        while words.first == "\"" { words.removeFirst() }
        return String(words)
    }

    /// In lower case, without space and marks at the ends, with single spaces between words.
    private static func foldedBytes(_ text: String) -> [UInt8] {
        let bytes = text.utf8Span.span
        var folded: [UInt8] = []
        folded.reserveCapacity(bytes.count)
        for place in bytes.indices {
            let byte = bytes[place]
            if byte >= 0x80 { return FoldedText.plainBytes(of: text) ?? Array(FoldedText.folded(text).utf8) }
            let isSpace = byte == 0x20 || byte == 0x0A || byte == 0x09
            if isSpace, folded.isEmpty || folded.last == 0x20 { continue }
            folded.append(isSpace ? 0x20 : (0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        }
        while let last = folded.last, last == 0x20 || last == 0x2E || last == 0x22 { folded.removeLast() }
        let edge = folded.prefix { $0 == 0x20 || $0 == 0x22 }.count
        if edge > 0 { folded.removeFirst(edge) }
        return folded
    }

    /// A text that is one figure and no more.
    private static func figure(_ text: String, style: KeyStyle) -> Rational? { figure(Array(text.utf8), style: style) }

    private static func figure(_ bytes: [UInt8], style: KeyStyle) -> Rational? {
        guard let first = bytes.first, first == 0x2D || (0x30...0x39).contains(first) || first == 0xE0,
            bytes.count < 40
        else { return nil }
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

    static func optionAlike(_ other: String) -> Message {
        Message(
            .optionDuplicate,
            "this option differs from `\(other)` in case or marks only; where that is what is asked, allow it",
            severity: .warning)
    }

    static func optionOfSameFigure(_ other: String) -> Message {
        Message(
            .optionDuplicate,
            "this option is the same figure as `\(other)`, written otherwise; change or drop one of them",
            severity: .warning)
    }
}

extension Explanation {
    static let optionDuplicate = Explanation(
        finds: "Two options, or two entries of an ordering, that say the same.",
        reason: "Between two options that say the same nobody can choose. Spaces, accents written in two ways, and "
            + "1.5 and 1.50 are looked through. Options that differ in case or marks only, `mW` and `MW`, may be what "
            + "is asked, and so may a figure written in two ways, `two million` and `2 million`: these are warnings, "
            + "which `<!-- allow: option-duplicate -->` in the item allows.",
        fires: .bank(
            #"""
            ## sea
            Which sea?

            - (x) Black Sea
            - ( ) Black  Sea
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
