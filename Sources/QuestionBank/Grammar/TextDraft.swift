import Assessment

/// One text while it is read: stretches of it, each in a language or for every language.
struct TextDraft {
    struct Piece {
        var language: Language?
        var text = Template(segments: [])
        var range: Range<Int>
        var startsParagraph: Bool
        var startsLine = false
    }

    /// A text of more pieces is no slip of a translator's.
    private static let fewPieces = 16

    private(set) var pieces: [Piece] = []
    private(set) var placeholders: [PlacedExpression] = []
    private(set) var gaps: [PlacedText.Gap] = []
    /// The place of the mark or the name that the text follows, until it has words of its own.
    var anchor: Range<Int>
    /// True for the lines of a pair: an escaped arrow is cut in two segments there, so that it parts nothing.
    private let cutsArrows: Bool
    /// Whether the last line ended in a backslash, which keeps the line's end.
    private var keepsLineEnd = false

    init(at anchor: Range<Int>, cutsArrows: Bool = false) {
        self.anchor = anchor
        self.cutsArrows = cutsArrows
    }

    /// True when no word was written.
    var isEmpty: Bool {
        pieces.allSatisfy { piece in
            piece.text.words?.isEmpty
                ?? piece.text.segments.allSatisfy { if case .text(let text) = $0 { text.isEmpty } else { false } }
        }
    }

    /// From the first word to the last.
    var range: Range<Int> {
        guard let first = pieces.first, let last = pieces.last else { return anchor }
        return first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound)
    }

    /// How a line joins what was read before it.
    enum Joint {
        /// An indented line goes on in the language above it.
        case continuation
        /// A line of its own, for every language unless it says which.
        case line
        /// An entry of a list, which begins a line for the reader as well.
        case listEntry
        case paragraph
    }

    mutating func add(
        _ range: Range<Int>, joint: Joint, in source: SourceText, syntax: Syntax, findings: inout Findings
    ) {
        let bytes = source.bytes
        var place = range.lowerBound
        var isOpen = false
        var isReported = false
        let opening = syntax.opening(at: place, until: range.upperBound, in: bytes)
        // Where the next version follows, this one is told of as missing.
        let isFollowed = if case .language = opening { !syntax.declaredLanguages.isEmpty } else { false }
        if joint != .continuation, !isFollowed, let last = pieces.last, let language = last.language, last.text.isEmpty,
            !last.startsParagraph
        {
            findings.report(
                .versionEmpty(language),
                at: max(0, last.range.lowerBound - language.description.utf8.count - 2)..<last.range.lowerBound)
        }
        if pieces.isEmpty { pieces.reserveCapacity(min(max(1, syntax.declaredLanguages.count), 4)) }
        switch opening {
        case .none:
            // A list in a stem has signs of its own.
            guard joint != .listEntry, let typed = syntax.tagTyped(at: place, until: range.upperBound, in: bytes) else {
                break
            }
            findings.report(
                .tagTyped(source.string(typed.range), typed), at: typed.range, fix: .tag(typed, in: bytes))
            isReported = true
            if !typed.isGuess {
                place = typed.range.upperBound
                let language = pieces.contains { $0.language == typed.language } ? nil : typed.language
                pieces.append(
                    Piece(
                        language: language, range: place..<place, startsParagraph: joint == .paragraph))
                isOpen = true
            }
        case .unclosed(let bracket):
            findings.report(.bracketUnclosed("["), at: bracket)
            isReported = true
        case .language(let language, let end):
            open(language, tag: place..<end, startsParagraph: joint == .paragraph, findings: &findings)
            if end + 1 < range.upperBound, bytes[end] == UInt8(ascii: ":"), bytes[end + 1] == 0x20 {
                let typed = LanguageTagTyped(language: language, range: place..<(end + 1))
                findings.report(
                    .tagTyped(source.string(typed.range), typed), at: typed.range, fix: .tag(typed, in: bytes))
                isReported = true
            }
            place = isReported ? end + 1 : end
            isOpen = true
        case .unknown(let message, let tag, let end, let fix):
            findings.report(message, at: tag, fix: fix)
            // What is only written otherwise is taken for what it is meant to be, so that nothing else is missed.
            if let fix, let meant = Language(fix.replacement.filter { $0 != "[" && $0 != "]" }) {
                open(meant, tag: place..<end, startsParagraph: joint == .paragraph, findings: &findings)
                isOpen = true
            }
            place = end
            isReported = true
        }
        if !isOpen {
            let isLine = joint == .line || joint == .listEntry
            if !isReported, isLine || joint == .paragraph {
                LooseLine.check(range, joint: joint, below: pieces, in: source, findings: &findings)
            }
            let goesOn = joint == .continuation || (isLine && pieces.last?.language == nil)
            if pieces.isEmpty || !goesOn {
                pieces.append(
                    Piece(
                        language: joint == .continuation ? pieces.last?.language : nil,
                        range: place..<place, startsParagraph: joint == .paragraph, startsLine: joint == .listEntry))
            }
        }
        addWords(
            place..<range.upperBound, in: bytes, joinedBy: joint == .listEntry ? "\n" : " ", syntax: syntax,
            findings: &findings)
    }

    /// Keeps a paragraph break inside the piece that goes on.
    mutating func breakParagraph() {
        guard let last = pieces.last else { return }
        pieces.append(
            Piece(
                language: last.language, range: last.range.upperBound..<last.range.upperBound,
                startsParagraph: true))
    }

    private mutating func open(
        _ language: Language, tag: Range<Int>, startsParagraph: Bool, findings: inout Findings
    ) {
        // On the other side of a pair's arrow the same language may be named again.
        if cutsArrows, !startsParagraph, pieces.last?.language == language, endsInArrow { return }
        if !startsParagraph, pieces.count <= Self.fewPieces, !pieces.contains(where: \.startsParagraph),
            let earlier = pieces.last(where: { $0.language == language })
        {
            findings.report(
                .languageRepeated(language), at: tag,
                notes: [Finding.Note(text: "the other version is here", range: earlier.range)])
        }
        pieces.append(
            Piece(
                language: language, range: tag.upperBound..<tag.upperBound,
                startsParagraph: startsParagraph))
    }

    /// Adds characters to the last piece, with placeholders, escapes and languages opened on the way.
    private mutating func addWords(
        _ range: Range<Int>, in bytes: [UInt8], joinedBy joint: Unicode.Scalar, syntax: Syntax, findings: inout Findings
    ) {
        var start = range.lowerBound
        let end = range.upperBound
        while start < end, Self.isSpace(bytes[start]) { start += 1 }
        guard start < end else { return }
        joinWords(at: start, by: keepsLineEnd ? "\n" : joint)
        keepsLineEnd = false
        var place = start
        while place < end {
            if place + ByteWord.length <= end, Self.isPlain(ByteWord(at: place, in: bytes.span).lowered) {
                place += ByteWord.length
                continue
            }
            let byte = bytes[place]
            switch byte {
            case UInt8(ascii: "\\") where place + 1 == end:
                append(bytes[start..<place])
                start = end
                place = end
                keepsLineEnd = true
                continue
            case UInt8(ascii: "\\"):
                if cutsArrows, bytes[(place + 1)..<end].starts(with: "->".utf8) {
                    append(bytes[start..<place])
                    append(bytes[(place + 1)...(place + 1)])
                    pieces[pieces.count - 1].text.append(Template.Segment.text(""))
                    start = place + 2
                    place += 2
                    continue
                }
                if cutsArrows, place > start, place + 1 < end, bytes[place + 1] == UInt8(ascii: ">"),
                    bytes[place - 1] == UInt8(ascii: "-")
                {
                    append(bytes[start..<place])
                    pieces[pieces.count - 1].text.append(Template.Segment.text(""))
                    start = place + 1
                    place += 2
                    continue
                }
                guard place + 1 < end, Self.isMark(bytes[place + 1]) else { break }
                append(bytes[start..<place])
                start = place + 1
                place += 2
                continue
            case SourceText.blank:
                append(bytes[start..<place])
                while place < end, bytes[place] == SourceText.blank { place += 1 }
                // A comment between two spaces leaves one of them.
                if place < end, Self.isSpace(bytes[place]), lastByteIsSpace { place += 1 }
                start = place
                continue
            case UInt8(ascii: "{") where syntax.hasPlaceholders:
                append(bytes[start..<place])
                place = addPlaceholder(at: place, until: end, in: bytes, syntax: syntax, findings: &findings)
                start = place
                continue
            case UInt8(ascii: "[") where syntax.hasPlaceholders && place + 1 < end && bytes[place + 1] == byte:
                guard let name = GapName.range(at: place, until: end, in: bytes) else { break }
                append(bytes[start..<place])
                let text = String(decoding: bytes[name], as: UTF8.self)
                gaps.append(
                    PlacedText.Gap(
                        name: text, language: pieces[pieces.count - 1].language, range: place..<(name.upperBound + 2)))
                pieces[pieces.count - 1].text.append(.gap(text))
                place = name.upperBound + 2
                start = place
                continue
            case UInt8(ascii: "[") where place > range.lowerBound:
                guard pieces[pieces.count - 1].language != nil, !syntax.declaredLanguages.isEmpty,
                    case .language(let language, let after) = syntax.opening(at: place, until: end, in: bytes)
                else { break }
                guard Self.isSpace(bytes[place - 1]) else {
                    guard syntax.isGlued(place..<after, until: end, in: bytes) else { break }
                    findings.report(
                        .tagGlued(language), at: place..<after,
                        fix: Finding.Fix(label: "set it apart", range: place..<place, replacement: " "))
                    break
                }
                // Two languages in a row have nothing between them.
                append(bytes[start..<max(start, place - 1)])
                let opened = pieces[pieces.count - 1].range.lowerBound
                pieces[pieces.count - 1].range = opened..<max(opened, place - 1)
                open(language, tag: place..<after, startsParagraph: false, findings: &findings)
                place = after
                while place < end, Self.isSpace(bytes[place]) { place += 1 }
                start = place
                continue
            default: break
            }
            place += 1
        }
        append(bytes[start..<end])
        let last = pieces.count - 1
        let first = pieces[last].range.isEmpty ? min(start, end) : pieces[last].range.lowerBound
        pieces[last].range = min(first, end)..<end
    }

    private mutating func joinWords(at start: Int, by joint: Unicode.Scalar) {
        let last = pieces.count - 1
        if pieces[last].text.isEmpty {
            pieces[last].range = start..<(start + 1)
        } else {
            append([UInt8(ascii: joint)])
        }
    }

    private mutating func append(_ bytes: ArraySlice<UInt8>) {
        guard !bytes.isEmpty else { return }
        let last = pieces.count - 1
        pieces[last].text.append(String(decoding: bytes, as: UTF8.self))
    }

    private var endsInArrow: Bool {
        guard let text = lastWords else { return false }
        return text.utf8.reversed().drop { Self.isSpace($0) }.starts(with: ">-".utf8)
    }

    private var lastByteIsSpace: Bool {
        lastWords?.utf8.last == UInt8(ascii: " ")
    }

    /// Those that what comes next is joined to; nil behind a figure or a gap.
    private var lastWords: String? {
        guard let last = pieces.last?.text else { return nil }
        if let words = last.words { return words }
        guard case .text(let words)? = last.segments.last else { return nil }
        return words
    }

    /// Reads `{...}` and returns where it ends.
    private mutating func addPlaceholder(
        at start: Int, until end: Int, in bytes: [UInt8], syntax: Syntax, findings: inout Findings
    ) -> Int {
        var close = start + 1
        while close < end, bytes[close] != UInt8(ascii: "}"), bytes[close] != UInt8(ascii: "{") { close += 1 }
        guard close < end, bytes[close] == UInt8(ascii: "}") else {
            findings.report(.bracketUnclosed("{"), at: start..<(start + 1))
            append(bytes[start..<(start + 1)])
            return start + 1
        }
        do throws(ExpressionParser.Failure) {
            let expression = try ExpressionParser.parse(
                (start + 1)..<close, in: bytes, style: syntax.numbers, wanted: .number)
            placeholders.append(expression)
            pieces[pieces.count - 1].text.append(.value(expression.expression))
        } catch {
            findings.report(error.message, at: error.range, fix: error.fix)
            // Something must stand here, lest the text count as empty.
            append(bytes[start..<(close + 1)])
        }
        return close + 1
    }

    /// Whether nothing in it means more than itself: no backslash, `[` or `{`, and no comment.
    private static func isPlain(_ lowered: ByteWord) -> Bool {
        !lowered.contains(UInt8(ascii: "{")) && !lowered.contains(UInt8(ascii: "|"))
            && !lowered.contains(SourceText.blank)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    /// ASCII punctuation: what a backslash may stand before.
    static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }
}

extension Message {
    static func versionEmpty(_ language: Language) -> Message {
        Message(
            .textMisplaced, "nothing follows `[\(language)]` on its line; what goes on below is set in",
            severity: .warning)
    }

    static func languageRepeated(_ language: Language) -> Message {
        Message(.languageDuplicate, "this text already has a version in `\(language)`; is this another language?")
    }
}

extension Explanation {
    static let languageDuplicate = Explanation(
        finds: "A text with two versions in one language.",
        reason: "Both are shown, one after the other, where most often one of them was meant for another language.",
        fires: .bank(
            #"""
            ## a
            [en] How many?
            [en] ¿Cuántos?

            = 1

            """#),
        quiet: .bank(
            #"""
            ## a
            [en] How many?
            [es] ¿Cuántos?

            = 1

            """#))
}
