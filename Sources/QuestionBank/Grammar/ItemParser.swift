import Assessment
import Quantities

/// Reads the lines of one item: the kind of each line, and what stands above it, decide where its words go.
///
/// It goes on after every error, so that one run reports all of them.
struct ItemParser {
    let source: SourceText
    let syntax: Syntax
    let units: UnitTable
    var findings: Findings
    var item: ParsedItem

    /// What an indented line would continue.
    private enum Construct {
        case heading
        case stem
        case declaration
        case option
        case optionFeedback
        case number
        case numberFeedback
        case text
        case textFeedback
        case explanation
        case hint
        case source
        case tags
        /// A line that was reported: what continues it is passed over.
        case unread
    }

    private var construct = Construct.heading
    /// The text that the construct's lines are added to.
    private var draft: TextDraft?
    private var stem: TextDraft?
    private var explanation: TextDraft?
    private var isAfterBlank = true
    private var hasAnswers = false
    /// The line above where it is an entry of a list in the stem: before options, one whose mark was forgotten.
    private var entryAbove: SourceText.Line?
    private var fieldsSeen: [FieldName: Range<Int>] = [:]
    private var namesSeen: [String: Range<Int>] = [:]

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

    private var bytes: [UInt8] { source.bytes }

    private mutating func readHeading(_ line: SourceText.Line) {
        var start = line.text + 2
        while start < line.end, bytes[start] == 0x20 || bytes[start] == 0x09 || bytes[start] == SourceText.blank {
            start += 1
        }
        var end = start
        while end < line.end, bytes[end] != 0x20, bytes[end] != 0x09, bytes[end] != SourceText.blank { end += 1 }
        guard start < end else { return }
        item.idRange = start..<end
        item.id = source.string(start..<end)
    }

    // MARK: Lines

    mutating func read(_ line: SourceText.Line) {
        if line.isCommentOnly { return }
        if line.isBlank {
            isAfterBlank = true
            return
        }
        if line.indent == 0 {
            readUnindented(line)
        } else if bytes[line.text] == UInt8(ascii: ">") {
            readFeedback(line)
        } else {
            readContinuation(line)
        }
        isAfterBlank = false
    }

    mutating func finish() -> ParsedItem {
        close()
        item.stem = stem.flatMap { $0.isEmpty ? nil : PlacedText($0) }
        item.explanation = explanation.flatMap { $0.isEmpty ? nil : PlacedText($0) }
        return item
    }

    private mutating func readUnindented(_ line: SourceText.Line) {
        let kind = LineKind(line, in: bytes)
        switch kind {
        case .heading, .text:
            readText(line)
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

    private mutating func begin(_ construct: Construct) {
        close()
        hasAnswers = true
        self.construct = construct
    }

    private mutating func readText(_ line: SourceText.Line) {
        let range = line.range
        let opensLanguage = !isAfterBlank && bytes[line.text] == UInt8(ascii: "[") && isLanguage(at: line)
        let isInText = construct == .hint || construct == .source || construct == .explanation
        if !hasAnswers, explanation == nil, !(opensLanguage && isInText) {
            if construct != .stem { close() }
            construct = .stem
            add(range, to: \.stem, joint: isAfterBlank && stem?.pieces.isEmpty == false ? .paragraph : .line)
            return
        }
        if construct == .unread { return }
        if opensLanguage {
            readContinuation(line)
            return
        }
        let fix =
            isAfterBlank ? nil : Finding.Fix(label: "indent it", range: line.text..<line.text, replacement: "      ")
        findings.report(.textMisplaced(isAfterBlank: isAfterBlank), at: range, fix: fix)
        close()
        construct = .unread
    }

    private func isLanguage(at line: SourceText.Line) -> Bool {
        switch syntax.opening(at: line.text, until: line.end, in: bytes) {
        case .none: false
        case .language, .unknown, .unclosed: true
        }
    }

    private mutating func readContinuation(_ line: SourceText.Line) {
        let range = line.range
        switch construct {
        case .heading, .stem:
            construct = .stem
            if isAfterBlank { stem?.breakParagraph() }
            add(range, to: \.stem, joint: .continuation)
        case .explanation:
            add(range, to: \.explanation, joint: .continuation)
        case .option, .optionFeedback, .numberFeedback, .textFeedback, .hint, .source:
            if isAfterBlank { draft?.breakParagraph() }
            draft?.add(range, joint: .continuation, in: source, syntax: syntax, findings: &findings)
        case .text:
            readAccepted(range, into: item.texts.count - 1)
        case .tags:
            readTags(range)
        case .number, .declaration:
            findings.report(.continuationMisplaced, at: range)
            construct = .unread
        case .unread:
            break
        }
    }

    /// An indented `>`: what is shown to who chose the option or hit the branch above.
    private mutating func readFeedback(_ line: SourceText.Line) {
        let joint: TextDraft.Joint
        switch construct {
        case .option, .number, .text:
            let next: Construct =
                switch construct {
                case .option: .optionFeedback
                case .number: .numberFeedback
                default: .textFeedback
                }
            close()
            construct = next
            draft = TextDraft(at: line.range)
            joint = .line
        case .optionFeedback, .numberFeedback, .textFeedback:
            joint = isAfterBlank ? .paragraph : .line
        case .unread:
            return
        case .explanation:
            readExplanation(line)
            return
        case .heading, .stem, .declaration, .hint, .source, .tags:
            let fix = Finding.Fix(label: "unindent it", range: line.start..<line.text, replacement: "")
            findings.report(.feedbackMisplaced, at: line.range, fix: fix)
            close()
            construct = .unread
            return
        }
        addQuoted(line, joint: joint)
    }

    /// Adds what stands after `>` to the draft; a bare `>` parts paragraphs.
    private mutating func addQuoted(_ line: SourceText.Line, joint: TextDraft.Joint) {
        let inner = afterMark(line)
        guard !inner.isEmpty else {
            draft?.breakParagraph()
            return
        }
        draft?.add(inner, joint: joint, in: source, syntax: syntax, findings: &findings)
    }

    private mutating func readExplanation(_ line: SourceText.Line) {
        if construct != .explanation { close() }
        construct = .explanation
        let inner = afterMark(line)
        if inner.isEmpty {
            explanation?.breakParagraph()
        } else {
            let joint: TextDraft.Joint = isAfterBlank && explanation?.pieces.isEmpty == false ? .paragraph : .line
            add(inner, to: \.explanation, joint: joint)
        }
    }

    /// Adds a line to a text that may not have begun.
    private mutating func add(
        _ range: Range<Int>, to text: WritableKeyPath<ItemParser, TextDraft?>, joint: TextDraft.Joint
    ) {
        // Taken out while it grows, so that it is not copied.
        var draft = self[keyPath: text] ?? TextDraft(at: range)
        self[keyPath: text] = nil
        draft.add(range, joint: joint, in: source, syntax: syntax, findings: &findings)
        self[keyPath: text] = draft
    }

    /// What follows a one-byte mark and its space.
    private func afterMark(_ line: SourceText.Line) -> Range<Int> {
        var start = line.text + 1
        while start < line.end, bytes[start] == 0x20 || bytes[start] == 0x09 || bytes[start] == SourceText.blank {
            start += 1
        }
        return start..<line.end
    }

    /// Puts the text that was being read where it belongs.
    private mutating func close() {
        defer { draft = nil }
        guard let draft else { return }
        switch construct {
        case .option:
            item.options[item.options.count - 1].text = PlacedText(draft)
        case .optionFeedback:
            if !draft.isEmpty { item.options[item.options.count - 1].feedback = PlacedText(draft) }
        case .numberFeedback:
            if !draft.isEmpty { item.numbers[item.numbers.count - 1].feedback = PlacedText(draft) }
        case .textFeedback:
            if !draft.isEmpty { item.texts[item.texts.count - 1].feedback = PlacedText(draft) }
        case .hint:
            if !draft.isEmpty { item.hints.append(PlacedText(draft)) }
        case .source:
            if !draft.isEmpty { item.source?.value = PlacedText(draft) }
        case .heading, .stem, .declaration, .number, .text, .explanation, .tags, .unread:
            break
        }
    }
}

// MARK: Options

extension ItemParser {
    private mutating func reportUnmarked(_ line: SourceText.Line) {
        let mark = line.text..<(line.text + 1)
        let box = item.shape == .multiple ? "[ ]" : "( )"
        findings.report(
            .optionUnmarked, at: line.range,
            fix: Finding.Fix(label: "mark it as a distractor", range: mark, replacement: "- \(box)"))
        item.areAnswersWhole = false
        close()
        construct = .unread
    }

    private mutating func readOption(_ line: SourceText.Line) {
        var open = line.text + 1
        while bytes[open] == 0x20 || bytes[open] == 0x09 { open += 1 }
        let isRound = bytes[open] == UInt8(ascii: "(")
        guard let close = closing(of: open, until: line.end) else {
            findings.report(.bracketUnclosed(isRound ? "(" : "["), at: open..<(open + 1))
            item.areAnswersWhole = false
            construct = .unread
            return
        }
        let mark = line.text..<(close + 1)
        let key = readMark((open + 1)..<close, isRound: isRound)
        settle(isRound ? .single : .multiple, at: mark)
        let empty = PlacedText(TextDraft(at: mark))
        item.options.append(ParsedItem.Option(key: key ?? .never, mark: mark, text: empty, feedback: nil))
        if key == nil { item.areAnswersWhole = false }
        var text = TextDraft(at: mark)
        var start = close + 1
        while start < line.end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
        if start < line.end {
            text.add(start..<line.end, joint: .line, in: source, syntax: syntax, findings: &findings)
        }
        draft = text
    }

    /// The bracket that closes the one at `open`, with brackets between counted.
    private func closing(of open: Int, until end: Int) -> Int? {
        let opening = bytes[open]
        let closing = opening == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]")
        var depth = 0
        for place in open..<end {
            if bytes[place] == opening { depth += 1 }
            if bytes[place] == closing {
                depth -= 1
                if depth == 0 { return place }
            }
        }
        return nil
    }

    /// What stands in an option's brackets; nil, and reported, when it means nothing.
    private mutating func readMark(_ range: Range<Int>, isRound: Bool) -> ParsedItem.Option.Key? {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, bytes[start] == 0x20 { start += 1 }
        while start < end, bytes[end - 1] == 0x20 { end -= 1 }
        guard start < end else { return .never }
        guard bytes[start] | 0x20 == UInt8(ascii: "x") else {
            return reportMark(start..<end)
        }
        start += 1
        guard start < end else { return .always }
        guard bytes[start] == 0x20 else { return reportMark((start - 1)..<end) }
        while start < end, bytes[start] == 0x20 { start += 1 }
        if bytes[start..<end].elementsEqual("otherwise".utf8) { return .otherwise }
        guard bytes[start..<end].starts(with: "if ".utf8) || bytes[start..<end].starts(with: "if(".utf8) else {
            return reportMark(start..<end)
        }
        do throws(ExpressionParser.Failure) {
            let condition = try ExpressionParser.parse(
                (start + 2)..<end, in: bytes, style: syntax.numbers, wanted: .condition)
            return .when(condition)
        } catch {
            findings.report(error.message, at: error.range)
            return nil
        }
    }

    private mutating func reportMark(_ range: Range<Int>) -> ParsedItem.Option.Key? {
        findings.report(
            .markUnreadable(source.string(range.clamped(to: range.lowerBound..<(range.lowerBound + 60)))), at: range)
        return nil
    }

    /// An item is of one kind: the first answer decides.
    @discardableResult
    private mutating func settle(_ shape: ParsedItem.Shape, at mark: Range<Int>) -> Bool {
        guard let first = item.shape, first != shape else {
            item.shape = shape
            return true
        }
        if item.areAnswersWhole { findings.report(.answersMixed(first, shape), at: mark) }
        item.areAnswersWhole = false
        return false
    }
}

// MARK: Keys and branches

extension ItemParser {
    private mutating func readKey(_ line: SourceText.Line, isKey: Bool) {
        var range = afterMark(line)
        let whole = range
        let credit = isKey ? Rational(1) : readCredit(&range)
        var start = range.lowerBound
        var isText = QuotedTexts.isStart(start, until: range.upperBound, in: bytes)
        if !isText, case .language(_, let end) = syntax.opening(at: start, until: range.upperBound, in: bytes) {
            isText = true
            start = end
        }
        if !isText, case .unknown = syntax.opening(at: start, until: range.upperBound, in: bytes) { isText = true }
        guard settle(isText ? .text : .numeric, at: line.text..<(line.text + 1)) else { return }
        guard let credit else {
            item.areAnswersWhole = false
            return
        }
        if isText {
            item.texts.append(ParsedItem.TextBranch(isKey: isKey, accepted: [], credit: credit, range: whole))
            construct = .text
            readAccepted(range, into: item.texts.count - 1)
            return
        }
        do throws(KeyParser.Failure) {
            let result = try KeyParser.parse(range, in: bytes, style: syntax.numbers, units: units)
            item.numbers.append(
                ParsedItem.NumericBranch(
                    isKey: isKey, target: result.target, unit: result.unit, isPercent: result.isPercent,
                    credit: credit, range: range, toleranceRange: result.toleranceRange, unitRange: result.unitRange))
            construct = .number
            if result.hasPercentTwice, let tolerance = result.toleranceRange {
                findings.report(.percentOfPercent, at: tolerance)
            }
        } catch {
            findings.report(error.message, at: error.range, fix: error.fix)
            item.areAnswersWhole = false
        }
    }

    private mutating func readAccepted(_ range: Range<Int>, into place: Int) {
        let language = item.texts[place].accepted.last?.language
        do throws(QuotedTexts.Failure) {
            let accepted = try QuotedTexts.parse(range, language: language, in: bytes, syntax: syntax)
            if accepted.isEmpty {
                findings.report(.answerMissing, at: item.texts[place].range)
                item.areAnswersWhole = false
            }
            item.texts[place].accepted += accepted
        } catch {
            findings.report(error.message, at: error.range, fix: error.fix)
            item.areAnswersWhole = false
            construct = .unread
        }
    }

    /// Takes `(0.5)`, `(50%)` off the end of a branch; none is no credit. Nil, and reported, when it cannot be read.
    private mutating func readCredit(_ range: inout Range<Int>) -> Rational? {
        guard !range.isEmpty, bytes[range.upperBound - 1] == UInt8(ascii: ")"),
            let open = bytes[range].lastIndex(of: UInt8(ascii: "("))
        else { return Rational(0) }
        var inner = (open + 1)..<(range.upperBound - 1)
        let bracketed = open..<range.upperBound
        range = range.lowerBound..<open
        while range.upperBound > range.lowerBound, bytes[range.upperBound - 1] == 0x20 {
            range = range.lowerBound..<(range.upperBound - 1)
        }
        var scale = Rational(1)
        if !inner.isEmpty, bytes[inner.upperBound - 1] == UInt8(ascii: "%") {
            inner = inner.lowerBound..<(inner.upperBound - 1)
            scale = Rational(100)
        }
        let text = source.string(inner).split(separator: " ").joined().map { $0 == "," ? "." : $0 }
        guard let number = Rational(decimal: String(text)), let credit = number.divided(by: scale),
            credit >= Rational(0), credit <= Rational(1)
        else {
            findings.report(.creditUnreadable(source.string(bracketed)), at: bracketed)
            return nil
        }
        return credit
    }
}

// MARK: Fields and variables

extension ItemParser {
    private mutating func readUnknownField(_ line: SourceText.Line) {
        let end = bytes[line.range].firstIndex(of: UInt8(ascii: ":")) ?? line.end
        let name = line.text..<end
        let word = source.string(name)
        let near = Spelling.nearest(to: word, among: FieldName.allCases.map(\.rawValue))
        let isStem = !hasAnswers && fieldsSeen.isEmpty && explanation == nil
        guard !isStem || near != nil else {
            readText(line)
            return
        }
        let fix = near.map { Finding.Fix(label: "write \($0)", range: name, replacement: $0) }
        findings.report(.fieldUnknown(word, near: near), at: name, fix: fix)
        close()
        construct = .unread
    }

    private mutating func readField(_ field: FieldName, _ line: SourceText.Line) {
        let name = line.text..<(line.text + field.rawValue.utf8.count)
        var start = name.upperBound + 1
        while start < line.end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
        let value = start..<line.end
        if field != .hint, let first = fieldsSeen[field] {
            findings.report(
                .fieldRepeated(field.rawValue), at: name,
                notes: [Finding.Note(text: "it is first given here", range: first)])
            construct = .unread
            return
        }
        fieldsSeen[field] = name
        construct = .unread
        switch field {
        case .hint, .source:
            construct = field == .hint ? .hint : .source
            var text = TextDraft(at: name)
            if !value.isEmpty {
                text.add(value, joint: .line, in: source, syntax: syntax, findings: &findings)
            }
            draft = text
            if field == .source {
                item.source = ParsedItem.Field(value: PlacedText(TextDraft(at: name)), range: name)
            }
        case .tags:
            construct = .tags
            readTags(value)
        case .score:
            choose(value, of: field, among: ScoringRule.allCases.map { ($0.rawValue, $0) }) { item, rule in
                item.scoring = rule
            }
        case .unit:
            choose(value, of: field, among: [("required", true), ("optional", false)]) { item, isRequired in
                item.isUnitRequired = isRequired
            }
        case .answer:
            choose(value, of: field, among: [("span", true), ("number", false)]) { item, isSpan in
                item.isSpanWanted = isSpan
            }
        case .order:
            choose(value, of: field, among: [("fixed", true), ("shuffled", false)]) { item, isFixed in
                item.isOrderFixed = isFixed
            }
        case .group:
            if value.isEmpty { findings.report(.fieldEmpty(field.rawValue), at: name) }
            item.group = value.isEmpty ? nil : source.string(value)
        }
    }

    private mutating func readTags(_ range: Range<Int>) {
        for tag in source.string(range).split(separator: ",") {
            let words = tag.split { $0 == " " || $0 == "\t" || $0 == "\u{FFFD}" }.joined(separator: " ")
            if !words.isEmpty, !item.tags.contains(words) || item.tags.count > 50 { item.tags.append(words) }
        }
    }

    private mutating func choose<Value>(
        _ range: Range<Int>, of field: FieldName, among known: [(String, Value)],
        set: (inout ParsedItem, ParsedItem.Field<Value>) -> Void
    ) {
        let word = source.string(range)
        if let found = known.first(where: { $0.0 == word }) {
            set(&item, ParsedItem.Field(value: found.1, range: range))
            return
        }
        let names = known.map(\.0)
        let near = Spelling.nearest(to: word, among: names)
        let fix = near.map { Finding.Fix(label: "write \($0)", range: range, replacement: $0) }
        let place = range.isEmpty ? (fieldsSeen[field] ?? range) : range
        findings.report(.fieldValueUnknown(field.rawValue, word, names, near: near), at: place, fix: fix)
    }

    private mutating func readDeclaration(_ line: SourceText.Line) {
        let parser = DeclarationParser(bytes: bytes, style: syntax.numbers)
        do throws(ExpressionParser.Failure) {
            let variable = try parser.parse((line.text + 4)..<line.end)
            if let first = namesSeen[variable.name] {
                findings.report(
                    .variableRepeated(variable.name), at: variable.nameRange,
                    notes: [Finding.Note(text: "it is first given here", range: first)])
                item.areVariablesWhole = false
                return
            }
            namesSeen[variable.name] = variable.nameRange
            item.variables.append(variable)
        } catch {
            findings.report(error.message, at: error.range)
            item.areVariablesWhole = false
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

    static var continuationMisplaced: Message {
        Message(.textMisplaced, "nothing above goes on here; feedback begins with an indented `>`")
    }

    static var feedbackMisplaced: Message {
        Message(
            .textMisplaced,
            "an indented `>` is feedback and stands under an option or an answer; an explanation is not indented")
    }

    static var optionUnmarked: Message {
        Message(.answerUnreadable, "this option has no mark; begin it with `- (x)`, `- ( )`, `- [x]` or `- [ ]`")
    }

    static func markUnreadable(_ text: String) -> Message {
        Message(
            .answerUnreadable,
            "`\(text)` is no mark of an option; there are `x`, a space, `x if CONDITION` and `x otherwise`")
    }

    static func answersMixed(_ first: ParsedItem.Shape, _ second: ParsedItem.Shape) -> Message {
        func name(_ shape: ParsedItem.Shape) -> String {
            switch shape {
            case .single: "`( )` options"
            case .multiple: "`[ ]` options"
            case .numeric: "a figure as its answer"
            case .text: "a text as its answer"
            }
        }
        return Message(
            .answerUnreadable, "this item began with \(name(first)) and goes on with \(name(second)); keep to one kind")
    }

    static var percentOfPercent: Message {
        Message(
            .numberAmbiguousInKey,
            "this tolerance is a share of the key, not percentage points; for points write it without `%`",
            severity: .warning)
    }

    static func creditUnreadable(_ text: String) -> Message {
        Message(.answerUnreadable, "`\(text)` is no credit; credit is a share of the score: `(0)`, `(0.5)`, `(50%)`")
    }

    static func fieldUnknown(_ word: String, near: String?) -> Message {
        let known = FieldName.allCases.map(\.rawValue).joined(separator: ", ")
        return Message(
            .fieldUnknown,
            "there is no field `\(word)`; " + (near.map { "did you mean `\($0)`?" } ?? "there are \(known)"))
    }

    static func fieldRepeated(_ name: String) -> Message {
        Message(.fieldDuplicate, "`\(name)` is given twice; keep one of them")
    }

    static func variableRepeated(_ name: String) -> Message {
        Message(.fieldDuplicate, "the variable `\(name)` is declared twice; give one of them another name")
    }

    static func fieldEmpty(_ name: String) -> Message {
        Message(.fieldInvalid, "`\(name)` has no value; write one or drop the line")
    }

    static func fieldValueUnknown(_ field: String, _ word: String, _ known: [String], near: String?) -> Message {
        let list = known.map { "`\($0)`" }.joined(separator: ", ")
        let start = word.isEmpty ? "`\(field)` has no value" : "`\(word)` is no value of `\(field)`"
        return Message(.fieldInvalid, start + "; " + (near.map { "did you mean `\($0)`?" } ?? "there are \(list)"))
    }
}
