import Assessment

/// Lays texts out in the lines of a bank, so that reading the lines gives the texts back.
///
/// What a bank cannot hold is evened out: blanks at the ends of lines, more than one empty line, two texts for one
/// language.
struct TextLayout {
    /// Those of the bank, as its head declares them.
    let languages: [Language]
    /// False for texts at the head of a bank, in which braces are plain characters.
    var hasPlaceholders = true
    /// True for pairs, which an arrow parts.
    var escapesArrows = false
    /// How figures in placeholders are written.
    var numbers = KeyStyle.point

    /// Stands between the sides of a pair: a gap without a name, which no text of a bank has.
    static let arrow = Template.Segment.gap("")

    /// What stands before the lines of one text.
    struct Frame {
        /// Before the first line: `- (x) `.
        var first: String
        /// Before each line that opens a language or a paragraph.
        var margin: String
        /// Parts paragraphs.
        var blank = ""
        /// Whether lines stand where an item's marks stand, and so must not look like one.
        var isOpen = false
        /// Whether lists of the text may stand as they are.
        var allowsLists = false

        /// Lines below the first are aligned with its words.
        static func aligned(after mark: String) -> Frame {
            Frame(first: mark, margin: String(repeating: " ", count: mark.count))
        }

        /// Lines that begin with `>`.
        static func quotation(indent: String = "") -> Frame {
            Frame(first: indent + "> ", margin: indent + "> ", blank: indent + ">")
        }

        var isQuotation: Bool { blank.hasSuffix(">") }
    }

    /// One version of a text, cut into paragraphs and lines.
    private struct Version {
        var tag: String
        var paragraphs: [[[Template.Segment]]]
    }

    var syntax: Syntax {
        var syntax = Syntax()
        syntax.declaredLanguages = languages
        syntax.hasPlaceholders = hasPlaceholders
        return syntax
    }

    /// The lines of a text; for one without words, the mark alone.
    func lines(_ text: LocalizedText, in frame: Frame) -> [String] {
        let versions = Self.evened(text, among: languages).map { version in
            Version(
                tag: version.language.map { "[\($0)] " } ?? "", paragraphs: TextLines.paragraphs(of: version.text))
        }
        var lines: [String] = []
        for place in 0..<(versions.map(\.paragraphs.count).max() ?? 0) {
            if place > 0 { lines.append(frame.blank) }
            for version in versions where place < version.paragraphs.count {
                let lead = (lines.isEmpty ? frame.first : frame.margin)
                add(version.paragraphs[place], tag: version.tag, lead: lead, frame, to: &lines)
            }
        }
        return lines.isEmpty ? [TextLines.trimmedEnd(frame.first)] : lines
    }

    /// Each language once; a text for every language beside others becomes one for each language that lacks its own.
    static func evened(_ text: LocalizedText, among languages: [Language]) -> [LocalizedText.Version] {
        let own = text.versions.compactMap(\.language)
        guard !own.isEmpty else { return text.versions.prefix(1).map { $0 } }
        var evened: [LocalizedText.Version] = []
        for version in text.versions {
            if let language = version.language {
                if !evened.contains(where: { $0.language == language }) { evened.append(version) }
                continue
            }
            for language in languages where !own.contains(language) {
                guard !evened.contains(where: { $0.language == language }) else { continue }
                evened.append(LocalizedText.Version(language: language, text: version.text))
            }
        }
        return evened
    }

    private func add(
        _ paragraph: [[Template.Segment]], tag: String, lead: String, _ frame: Frame, to lines: inout [String]
    ) {
        for (place, segments) in paragraph.enumerated() {
            var words = escaped(segments)
            // After a mark or a language nothing is read as an option.
            let isSetIn = place > 0 || (tag.isEmpty && lead.allSatisfy { $0 == " " })
            if isSetIn { words = Self.withoutBareOption(words) }
            if place > 0 || tag.isEmpty {
                words = withoutSlips(words, isSetIn: isSetIn && (place > 0 || !lead.isEmpty), isOpen: frame.isOpen)
            }
            if place == 0 {
                if tag.isEmpty, frame.isOpen, case .gap? = segments.first {
                    // A backslash would make plain words of the gap; set in, it cannot pass for its answers.
                    let isPlain = lines.isEmpty || segments.count == 1 || Self.kind(of: words) == .text
                    lines.append(lead + (isPlain ? "" : "  ") + words)
                } else {
                    lines.append(lead + (tag.isEmpty && frame.isOpen ? disguised(words, frame) : tag + words))
                }
            } else if tag.isEmpty, frame.allowsLists, Self.isListEntry(words) {
                lines.append(words)
            } else {
                // A backslash at the end of a line keeps the line's end.
                lines[lines.count - 1] += "\\"
                let indent = String(repeating: " ", count: max(2, (frame.margin + tag).count))
                lines.append((frame.isQuotation && tag.isEmpty ? frame.margin : indent) + words)
            }
        }
    }

    private static func withoutBareOption(_ words: String) -> String {
        let bytes = Array(words.utf8)
        guard let mark = BareOption.mark(at: 0, until: bytes.count, in: bytes) else { return words }
        let place = words.utf8.index(words.utf8.startIndex, offsetBy: mark.lowerBound)
        return words[..<place] + "\\" + words[place...]
    }

    /// A line that would be read as a mark with its first sign escaped, or else indented.
    private func disguised(_ words: String, _ frame: Frame) -> String {
        if Self.kind(of: words) == .text || (frame.allowsLists && Self.isListEntry(words)) { return words }
        for place in words.utf8.indices.prefix(32) where TextDraft.isMark(words.utf8[place]) {
            let candidate = words[..<place] + "\\" + words[place...]
            if Self.kind(of: String(candidate)) == .text, words.utf8[place] != UInt8(ascii: "\\") {
                return String(candidate)
            }
            break
        }
        return "  " + words
    }

    private static func kind(of line: String) -> LineKind {
        let bytes = Array(line.utf8)
        return LineKind(
            SourceText.Line(start: 0, text: 0, end: bytes.count, indent: 0, isCommentOnly: false), in: bytes)
    }

    private static func isListEntry(_ line: String) -> Bool {
        switch kind(of: line) {
        case .listEntry, .numbered: true
        default: false
        }
    }

    // MARK: Escapes

    private func escaped(_ segments: [Template.Segment]) -> String {
        var line = ""
        for (place, segment) in segments.enumerated() {
            switch segment {
            case .text(let text):
                line += escaped(text, isFirst: place == 0, isLast: place == segments.count - 1)
            case .value(let expression): line += "{\(ExpressionPrinter.text(expression, numbers))}"
            case Self.arrow: line += line.isEmpty ? "-> " : " -> "
            case .gap(let name): line += "[[\(name)]]"
            }
        }
        return line
    }

    /// The text with a backslash before whatever would be read as a mark.
    private func escaped(_ text: String, isFirst: Bool, isLast: Bool) -> String {
        let bytes = Array(text.utf8)
        let syntax = syntax
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for (place, byte) in bytes.enumerated() {
            let isMark: Bool =
                switch byte {
                case UInt8(ascii: "\\"): place + 1 == bytes.count || TextDraft.isMark(bytes[place + 1])
                case UInt8(ascii: "{"): hasPlaceholders
                case UInt8(ascii: ">"): isFirst && place == 0
                case UInt8(ascii: "-"):
                    escapesArrows && place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: ">")
                case UInt8(ascii: "<"): bytes[place...].starts(with: "<!--".utf8)
                case UInt8(ascii: "["): isBracketRead(at: place, isFirst: isFirst, in: bytes, syntax)
                default: false
                }
            if isMark { result.append(UInt8(ascii: "\\")) }
            result.append(byte)
        }
        return String(decoding: result, as: UTF8.self)
    }

    private func isBracketRead(at place: Int, isFirst: Bool, in bytes: [UInt8], _ syntax: Syntax) -> Bool {
        if GapName.range(at: place, until: bytes.count, in: bytes) != nil { return true }
        guard place == 0 || bytes[place - 1] == 0x20 || bytes[place - 1] == 0x09 else {
            guard case .language(_, let end) = syntax.opening(at: place, until: bytes.count, in: bytes) else {
                return false
            }
            return syntax.isGlued(place..<end, until: bytes.count, in: bytes)
        }
        if case .none = syntax.opening(at: place, until: bytes.count, in: bytes) { return false }
        return true
    }
}

/// A text as lines: what a bank keeps of its blanks and line ends.
enum TextLines {
    /// Paragraphs of lines, each trimmed; none for a text without words.
    static func paragraphs(of template: Template) -> [[[Template.Segment]]] {
        var paragraphs: [[[Template.Segment]]] = []
        var isOpen = false
        for line in lines(of: template) {
            let line = trimmed(line)
            if line.isEmpty {
                isOpen = false
            } else if isOpen {
                paragraphs[paragraphs.count - 1].append(line)
            } else {
                paragraphs.append([line])
                isOpen = true
            }
        }
        return paragraphs
    }

    /// The same text with its blanks and line ends as a bank keeps them.
    static func evened(_ template: Template) -> Template {
        var segments: [Template.Segment] = []
        for (place, paragraph) in paragraphs(of: template).enumerated() {
            for (row, line) in paragraph.enumerated() {
                if place > 0 || row > 0 { append(row > 0 ? "\n" : "\n\n", to: &segments) }
                for segment in line {
                    if case .text(let text) = segment { append(text, to: &segments) } else { segments.append(segment) }
                }
            }
        }
        return Template(segments: segments)
    }

    static func evened(_ text: String) -> String {
        evened(Template(plain: text)).source
    }

    private static func lines(of template: Template) -> [[Template.Segment]] {
        var lines: [[Template.Segment]] = [[]]
        for segment in template.segments {
            guard case .text(let text) = segment else {
                lines[lines.count - 1].append(segment)
                continue
            }
            var words: [UInt8] = []
            var wasReturn = false
            for byte in text.utf8 {
                if byte == 0x0A || byte == 0x0D {
                    if byte == 0x0A, wasReturn {
                        wasReturn = false
                        continue
                    }
                    append(String(decoding: words, as: UTF8.self), to: &lines[lines.count - 1])
                    words = []
                    lines.append([])
                } else {
                    words.append(byte)
                }
                wasReturn = byte == 0x0D
            }
            append(String(decoding: words, as: UTF8.self), to: &lines[lines.count - 1])
        }
        return lines
    }

    private static func append(_ text: String, to segments: inout [Template.Segment]) {
        guard !text.isEmpty else { return }
        if case .text(let words)? = segments.last {
            segments[segments.count - 1] = .text(words + text)
        } else {
            segments.append(.text(text))
        }
    }

    private static func trimmed(_ line: [Template.Segment]) -> [Template.Segment] {
        var line = line
        if case .text(let text)? = line.first {
            let own = String(text.unicodeScalars.drop { $0 == " " || $0 == "\t" })
            if own.isEmpty { line.removeFirst() } else { line[0] = .text(own) }
        }
        if case .text(let text)? = line.last {
            let own = trimmedEnd(text)
            if own.isEmpty { line.removeLast() } else { line[line.count - 1] = .text(own) }
        }
        return line
    }

    static func trimmedEnd(_ text: String) -> String {
        var scalars = text.unicodeScalars
        while let last = scalars.last, last == " " || last == "\t" { scalars.removeLast() }
        return String(scalars)
    }

    /// On one line, with a blank for each line's end.
    static func flat(_ text: String) -> String {
        text.replacing("\n\n", with: " ").replacing("\n", with: " ")
    }

    /// On one line, with single blanks: for names, tags and accepted texts.
    static func oneLine(_ text: String) -> String {
        text.unicodeScalars.split { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" }
            .map { String($0) }.joined(separator: " ")
    }
}
