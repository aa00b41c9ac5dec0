import Assessment
import Quantities

/// Reads the lines of one item: the kind of each line, and what stands above it, decide where its words go.
///
/// It goes on after every error, so that one run reports all of them.
struct ItemParser {
    let source: SourceText
    let syntax: Syntax
    var units: UnitTable
    var findings: Findings
    var item: ParsedItem

    /// What an indented line would continue.
    enum Construct {
        case heading
        case stem
        case declaration
        case option
        case optionFeedback
        case entry
        case entryFeedback
        case number
        case numberFeedback
        case text
        case textFeedback
        case explanation
        case hint
        case source
        case tags
        /// A line that takes nothing below it.
        case closed
        /// A line that was reported: what continues it is passed over.
        case unread
    }

    var construct = Construct.heading
    /// The text that the construct's lines are added to.
    var draft: TextDraft?
    var stem: TextDraft?
    var explanation: TextDraft?
    /// The first line of the explanation that is being read, where answers stand above it.
    var explanationBegin: SourceText.Line?
    var isAfterBlank = true
    /// The last line that was read.
    var textAbove: Range<Int>?
    var hasAnswers = false
    /// The line above where it is an entry of a list in the stem: before options, one whose mark was forgotten.
    var entryAbove: SourceText.Line?
    /// The name of the gap whose answers are being read.
    var gap: Range<Int>?
    /// Whether options, keys or gaps follow the first line that asked.
    var areMarksBelow: Bool?
    /// In the order of the file; only hints come again.
    var fieldsSeen: [(field: FieldName, name: Range<Int>)] = []
    var namesSeen: [String: Range<Int>] = [:]

    init(
        heading: SourceText.Line, until end: Int, source: SourceText, syntax: Syntax, units: UnitTable,
        findings: Findings
    ) {
        self.source = source
        self.syntax = syntax
        self.units = units
        self.findings = findings
        item = ParsedItem(idRange: heading.text..<(heading.text + 2), range: heading.start..<end)
        readHeading(heading)
    }

    var bytes: [UInt8] { source.bytes }

    mutating func readHeading(_ line: SourceText.Line) {
        var start = line.text + 2
        while start < line.end, bytes[start] == 0x20 || bytes[start] == 0x09 || bytes[start] == SourceText.blank {
            start += 1
        }
        var end = start
        while end < line.end, bytes[end] != 0x20, bytes[end] != 0x09, bytes[end] != SourceText.blank { end += 1 }
        guard start < end else { return }
        item.idRange = start..<end
        item.id = source.string(start..<end)
        // What follows is a title for authors, and no place for what is asked.
        guard let bracket = bytes[end..<line.end].firstIndex(of: UInt8(ascii: "[")),
            case .language(let language, let after) = syntax.opening(at: bracket, until: line.end, in: bytes)
        else { return }
        findings.report(
            .textInHeading(language), at: bracket..<after,
            fix: Finding.Fix(label: "begin a line", range: bracket..<bracket, replacement: "\n", isGuess: true))
    }

    // MARK: Lines

    mutating func read(_ line: SourceText.Line) {
        if line.isCommentOnly { return }
        if line.isBlank {
            isAfterBlank = true
            textAbove = nil
            return
        }
        let known = isDoubled(line) ? findings.all.count : nil
        if line.indent == 0 {
            readUnindented(line)
        } else if bytes[line.text] == UInt8(ascii: ">") {
            readFeedback(line)
        } else {
            readContinuation(line)
        }
        // What is told of in another way need not be told of twice.
        if known == findings.all.count { reportDoubled(line) }
        textAbove = line.start..<line.end
        isAfterBlank = false
    }

    mutating func finish() -> ParsedItem {
        close()
        setGapAside()
        if !item.gaps.isEmpty, item.shape == nil { item.shape = .cloze }
        reportNearMisses()
        item.stem = stem.flatMap { $0.isEmpty ? nil : PlacedText($0) }
        item.explanation = explanation.flatMap { $0.isEmpty ? nil : PlacedText($0) }
        item.noteFeatures()
        // Moved out, which takes less than a copy of all its parts.
        var finished = ParsedItem(idRange: item.idRange, range: item.range)
        swap(&finished, &item)
        return finished
    }

    mutating func readUnindented(_ line: SourceText.Line) {
        let kind = LineKind(line, in: bytes)
        switch kind {
        case .text where readGapTyped(line):
            break
        case .heading, .text:
            readText(line)
        case .numbered:
            if isOrdering(line) {
                begin(.entry)
                readNumbered(line)
            } else {
                readText(line)
            }
        case .gap where isInStem(gapLine: line):
            readText(line)
        case .gap:
            begin(.closed)
            readGap(line)
        case .listEntry where isPair(line):
            begin(.entry)
            readPair(line)
        case .listEntry:
            if hasAnswers {
                reportUnmarked(line)
            } else {
                readText(line)
                entryAbove = line
                isAfterBlank = false
                return
            }
        case .declaration:
            close()
            construct = .declaration
            readDeclaration(line)
        case .constraint:
            readConstraint(line)
        case .option:
            if let entryAbove, !hasAnswers, !isAfterBlank { reportUnmarked(entryAbove) }
            begin(.option)
            readOption(line)
        case .key, .branch:
            begin(.unread)
            readKey(line, isKey: kind == .key)
        case .quotation:
            readExplanation(line)
        case .field(let name):
            close()
            readField(name, line)
        case .unknownField:
            readUnknownField(line)
        }
        entryAbove = nil
    }

    mutating func begin(_ construct: Construct) {
        reportExplanationAmongAnswers()
        close()
        hasAnswers = true
        self.construct = construct
    }

    mutating func readText(_ line: SourceText.Line) {
        let range = line.range
        let opensLanguage = !isAfterBlank && bytes[line.text] == UInt8(ascii: "[") && isLanguage(at: line)
        let isInText = construct == .hint || construct == .source || construct == .explanation
        if !hasAnswers, explanation == nil, !(opensLanguage && isInText) {
            if reportBareOption(line) || reportDeclarationTyped(line) || reportCommentTyped(line)
                || reportHeadingInStem(line) || reportDeclarationCut(line)
            {
                return
            }
            if construct != .stem { close() }
            construct = .stem
            let isParagraph = isAfterBlank && stem?.pieces.isEmpty == false
            let joint: TextDraft.Joint = isParagraph ? .paragraph : isListEntry(line) ? .listEntry : .line
            stem = grown(stem.take(), by: range, joint: joint)
            return
        }
        if construct == .unread {
            _ = reportBareOption(line)
            return
        }
        if opensLanguage {
            readContinuation(line)
            return
        }
        if reportBareOption(line) || reportHeadingTyped(line) || reportFieldNamed(line) { return }
        // It may have been an answer.
        if !isAfterBlank { item.areAnswersWhole = false }
        item.hasLostText = true
        let fix = isAfterBlank ? nil : fixOfMisplaced(line)
        findings.report(.textMisplaced(isAfterBlank: fix == nil), at: range, fix: fix)
        close()
        construct = .unread
    }

    /// Sets a line in, where what stands above can go on.
    ///
    /// Words are most likely the rest of it. A figure, a quotation mark or a bullet was rather to be something of its own.
    private func fixOfMisplaced(_ line: SourceText.Line) -> Finding.Fix? {
        switch construct {
        case .heading, .stem, .declaration, .number, .closed, .unread: return nil
        case .option, .optionFeedback, .entry, .entryFeedback, .numberFeedback, .text, .textFeedback, .explanation,
            .hint, .source, .tags:
            let begin = String(decoding: bytes[line.range].prefix(8), as: UTF8.self)
            let isGuess = construct == .tags || construct == .text || begin.first?.isLetter != true
            return Finding.Fix(
                label: "indent it", range: line.text..<line.text, replacement: "      ", isGuess: isGuess)
        }
    }

    private func isListEntry(_ line: SourceText.Line) -> Bool {
        switch LineKind(line, in: bytes) {
        case .listEntry, .numbered: true
        default: false
        }
    }

    func isLanguage(at line: SourceText.Line) -> Bool {
        switch syntax.opening(at: line.text, until: line.end, in: bytes) {
        case .none: false
        case .language, .unknown, .unclosed: true
        }
    }

    mutating func readContinuation(_ line: SourceText.Line) {
        let range = line.range
        if construct != .unread, line.indent > 0, reportBareOption(line) || reportFeedbackTyped(line) { return }
        if reportIndentedAnswer(line) { return }
        reportSingleBlank(line)
        if reportIndentedField(line) { return }
        switch construct {
        case .heading, .stem:
            construct = .stem
            if isAfterBlank { stem?.breakParagraph() }
            stem = grown(stem.take(), by: range, joint: .continuation)
        case .explanation:
            explanation = grown(explanation.take(), by: range, joint: .continuation)
        case .option, .optionFeedback, .entry, .entryFeedback, .numberFeedback, .textFeedback, .hint, .source:
            if construct == .hint { reportJoinedField(in: range, of: .hint) }
            if isAfterBlank { draft?.breakParagraph() }
            draft?.add(range, joint: .continuation, in: source, syntax: syntax, findings: &findings)
        case .text:
            readAccepted(range, into: item.texts.count - 1)
        case .tags:
            readTags(range)
        case .number, .declaration, .closed:
            findings.report(.continuationMisplaced, at: range)
            item.hasLostText = true
            construct = .unread
        case .unread:
            break
        }
    }

    /// An indented `>`: what is shown to who chose the option or hit the branch above.
    mutating func readFeedback(_ line: SourceText.Line) {
        let joint: TextDraft.Joint
        reportSingleBlank(line)
        switch construct {
        case .option, .entry, .number, .text:
            let next: Construct =
                switch construct {
                case .option: .optionFeedback
                case .entry: .entryFeedback
                case .number: .numberFeedback
                default: .textFeedback
                }
            close()
            construct = next
            draft = TextDraft(at: line.range)
            joint = .line
        case .optionFeedback, .entryFeedback, .numberFeedback, .textFeedback:
            joint = isAfterBlank ? .paragraph : .line
        case .unread:
            return
        case .explanation:
            readExplanation(line)
            return
        case .heading, .stem, .declaration, .hint, .source, .tags, .closed:
            let fix = Finding.Fix(label: "unindent it", range: line.start..<line.text, replacement: "")
            findings.report(.feedbackMisplaced, at: line.range, fix: fix)
            close()
            construct = .unread
            return
        }
        addQuoted(line, joint: joint)
    }

    /// Adds what stands after `>` to the draft; a bare `>` parts paragraphs.
    mutating func addQuoted(_ line: SourceText.Line, joint: TextDraft.Joint) {
        let inner = afterMark(line)
        guard !inner.isEmpty else {
            draft?.breakParagraph()
            return
        }
        draft?.add(inner, joint: joint, in: source, syntax: syntax, findings: &findings)
    }

    mutating func readExplanation(_ line: SourceText.Line) {
        if construct != .explanation {
            reportExplanationTyped(line)
            close()
            explanationBegin = hasAnswers ? line : nil
        } else {
            reportExplanationTyped(line)
        }
        construct = .explanation
        let inner = afterMark(line)
        if inner.isEmpty {
            explanation?.breakParagraph()
        } else {
            let joint: TextDraft.Joint = isAfterBlank && explanation?.pieces.isEmpty == false ? .paragraph : .line
            explanation = grown(explanation.take(), by: inner, joint: joint)
        }
    }

    /// A text that may not have begun, with a line added; it is taken out while it grows, so that it is not copied.
    mutating func grown(_ text: consuming TextDraft?, by range: Range<Int>, joint: TextDraft.Joint) -> TextDraft {
        var draft = text ?? TextDraft(at: range)
        draft.add(range, joint: joint, in: source, syntax: syntax, findings: &findings)
        return draft
    }

    /// What follows a one-byte mark and its space.
    func afterMark(_ line: SourceText.Line) -> Range<Int> {
        var start = line.text + 1
        while start < line.end, bytes[start] == 0x20 || bytes[start] == 0x09 || bytes[start] == SourceText.blank {
            start += 1
        }
        return start..<line.end
    }

    /// Puts the text that was being read where it belongs.
    mutating func close() {
        guard let draft = draft.take() else { return }
        switch construct {
        case .option:
            item.options[item.options.count - 1].text = PlacedText(draft)
        case .optionFeedback:
            if !draft.isEmpty { item.options[item.options.count - 1].feedback = PlacedText(draft) }
        case .entry:
            let text = PlacedText(draft)
            item.entries[item.entries.count - 1].text = text
            if item.shape == .matching { item.entries[item.entries.count - 1].sides = PairSides(text.text) }
        case .entryFeedback:
            if !draft.isEmpty { item.entries[item.entries.count - 1].feedback = PlacedText(draft) }
        case .numberFeedback:
            if !draft.isEmpty { item.numbers[item.numbers.count - 1].feedback = PlacedText(draft) }
        case .textFeedback:
            if !draft.isEmpty { item.texts[item.texts.count - 1].feedback = PlacedText(draft) }
        case .hint:
            if !draft.isEmpty { item.hints.append(PlacedText(draft)) }
        case .source:
            if !draft.isEmpty { item.source?.value = PlacedText(draft) }
        case .heading, .stem, .declaration, .number, .text, .explanation, .tags, .closed, .unread:
            break
        }
    }
}

extension Message {
    static func textMisplaced(isAfterBlank: Bool) -> Message {
        Message(
            .textMisplaced,
            "this text belongs to nothing: the stem stands before the answers, an explanation begins with `>`"
                + (isAfterBlank ? "" : ", and a line that goes on is indented"))
    }

    static func textInHeading(_ language: Language) -> Message {
        Message(
            .textMisplaced,
            "a heading has the id, and a title for who writes the bank; the text in `\(language)` begins a line of its own"
        )
    }

    static var continuationMisplaced: Message {
        Message(.textMisplaced, "nothing above goes on here; feedback begins with an indented `>`")
    }

    static var feedbackMisplaced: Message {
        Message(
            .textMisplaced,
            "an indented `>` is feedback and stands under an option or an answer; an explanation is not indented")
    }
}

extension Explanation {
    static let textMisplaced = Explanation(
        finds: "A text where none belongs.",
        reason: "It is a line of an option that was not indented, or an explanation without its `>`. Left alone it "
            + "would be shown to nobody.",
        fires: .bank(
            #"""
            ## a
            Which?

            - (x) a decree
            that was long
            - ( ) a code

            """#),
        quiet: .bank(
            #"""
            ## a
            Which?

            - (x) a decree
                  that was long
            - ( ) a code

            """#))
}
