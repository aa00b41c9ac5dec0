import Assessment

/// Writes the lines of one item, one after another: marks, their spacing, and what is aligned below them.
struct ItemLayout {
    /// What a line is in its item.
    enum Role {
        case heading
        case declaration
        case constraint
        case stem
        case stemContinuation
        case option
        case entry
        case gap
        case key
        case feedback
        case explanation
        case field
        /// It goes on with what stands above.
        case continuation
        /// It stays as it is but for blanks at its end.
        case asWritten

        /// Whether the line begins something that stands in a list of its like.
        var isStart: Bool {
            switch self {
            case .heading, .declaration, .constraint, .option, .entry, .gap, .key, .field: true
            default: false
            }
        }
    }

    let source: SourceText
    let syntax: Syntax
    var numbersEntries = true
    private(set) var block = LayoutRow.Block.heading
    /// Where lines below the mark begin.
    private var margin = 0
    /// Where the words of the language that was opened last begin, counted from the margin.
    private var tagWidth = 0
    /// The same for feedback, whose lines have a mark of their own.
    private var isInFeedback = false
    private var isInList = false
    private var entries = 0

    init(source: SourceText, syntax: Syntax) {
        self.source = source
        self.syntax = syntax
    }

    private var bytes: [UInt8] { source.bytes }

    // MARK: Roles

    /// What a line is, by what the parser made of it.
    func role(of line: SourceText.Line, after construct: ItemParser.Construct) -> Role {
        if line.indent == 0 {
            switch (LineKind(line, in: bytes), construct) {
            case (.declaration, .declaration): return .declaration
            case (.constraint, .declaration): return .constraint
            case (.option, .option): return .option
            case (.numbered, .entry), (.listEntry, .entry): return .entry
            case (.gap, .number), (.gap, .text), (.gap, .closed): return .gap
            case (.key, .number), (.key, .text), (.branch, .number), (.branch, .text): return .key
            case (.quotation, .explanation): return .explanation
            case (.field, _): return construct == .stem ? .asWritten : .field
            case (_, .stem): return .stem
            case (_, .unread), (_, .closed): return .asWritten
            default: return .continuation
            }
        }
        let isQuoted = bytes[line.text] == UInt8(ascii: ">")
        switch construct {
        case .optionFeedback, .entryFeedback, .numberFeedback, .textFeedback:
            return isQuoted ? .feedback : .continuation
        case .explanation: return isQuoted ? .explanation : .continuation
        case .stem: return .stemContinuation
        case .option, .entry, .text, .hint, .source, .tags: return .continuation
        case .heading, .declaration, .number, .closed, .unread: return .asWritten
        }
    }

    // MARK: Text

    /// The line as it should stand, without its end.
    mutating func text(of line: SourceText.Line, as role: Role) -> [UInt8] {
        let words = Array(source.original[line.range])
        switch role {
        case .heading:
            block = .heading
            return spaced("##", after: 2, line)
        case .declaration: return declaration(line)
        case .constraint:
            begin(.declaration, margin: 0)
            return spaced("require", after: 7, line)
        case .stem:
            begin(.stem, margin: 0)
            let kind = LineKind(line, in: bytes)
            isInList = kind == .listEntry || kind == .numbered
            return isInList ? words : opened(line.range)
        case .stemContinuation:
            if isInList { return asWritten(line) }
            return indented(line, margin: 0, least: 2)
        case .option: return option(line)
        case .entry: return entry(line)
        case .gap: return gap(line)
        case .key:
            begin(.answers, margin: 2)
            return [bytes[line.text], 0x20] + opened(trimmed((line.text + 1)..<line.end))
        case .feedback:
            isInFeedback = true
            return quoted(line, indent: margin)
        case .explanation:
            begin(.explanation, margin: 0)
            isInFeedback = true
            return quoted(line, indent: 0)
        case .field: return field(line)
        case .continuation:
            return indented(line, margin: margin + (isInFeedback ? 2 : 0), least: 0)
        case .asWritten: return asWritten(line)
        }
    }

    private mutating func begin(_ block: LayoutRow.Block, margin: Int) {
        self.block = block
        self.margin = margin
        tagWidth = 0
        isInFeedback = false
        isInList = false
    }

    private func asWritten(_ line: SourceText.Line) -> [UInt8] { Array(source.original[line.start..<line.end]) }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start < range.upperBound, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
        return start..<max(start, range.upperBound)
    }

    /// A mark, one blank, and the rest of the line.
    private func spaced(_ mark: String, after width: Int, _ line: SourceText.Line) -> [UInt8] {
        let rest = trimmed((line.text + width)..<max(line.text + width, line.end))
        return Array(mark.utf8) + (rest.isEmpty ? [] : [0x20] + source.original[rest])
    }

    /// Words with one blank after the language that they open, which sets where lines that go on begin.
    private mutating func opened(_ range: Range<Int>) -> [UInt8] {
        guard case .language(_, let end) = syntax.opening(at: range.lowerBound, until: range.upperBound, in: bytes)
        else { return Array(source.original[range]) }
        let tag = range.lowerBound..<end
        tagWidth = tag.count + 1
        let rest = trimmed(end..<range.upperBound)
        return source.original[tag] + (rest.isEmpty ? [] : [0x20] + source.original[rest])
    }

    private mutating func indented(_ line: SourceText.Line, margin: Int, least: Int) -> [UInt8] {
        let isOpening: Bool =
            switch syntax.opening(at: line.text, until: line.end, in: bytes) {
            case .language: true
            default: false
            }
        let width = isOpening ? margin : max(least, margin + tagWidth)
        return [UInt8](repeating: 0x20, count: width) + opened(line.range)
    }

    private mutating func quoted(_ line: SourceText.Line, indent: Int) -> [UInt8] {
        let lead = [UInt8](repeating: 0x20, count: indent) + [UInt8(ascii: ">")]
        let rest = trimmed((line.text + 1)..<line.end)
        guard !rest.isEmpty else { return lead }
        tagWidth = 0
        return lead + [0x20] + opened(rest)
    }

    private mutating func declaration(_ line: SourceText.Line) -> [UInt8] {
        begin(.declaration, margin: 0)
        let rest = trimmed((line.text + 4)..<line.end)
        guard let sign = bytes[rest].firstIndex(of: UInt8(ascii: "=")) else { return asWritten(line) }
        var name = rest.lowerBound..<sign
        while let last = name.last, bytes[last] == 0x20 || bytes[last] == 0x09 { name = name.dropLast() }
        return Array("let ".utf8) + source.original[name] + Array(" = ".utf8)
            + source.original[trimmed((sign + 1)..<line.end)]
    }

    // MARK: Answers

    private mutating func option(_ line: SourceText.Line) -> [UInt8] {
        begin(.answers, margin: 6)
        let open = trimmed((line.text + 1)..<line.end).lowerBound
        guard open < line.end, let close = source.closing(of: open, until: line.end) else { return asWritten(line) }
        var inner = trimmed((open + 1)..<close)
        while let last = inner.last, bytes[last] == 0x20 || bytes[last] == 0x09 { inner = inner.dropLast() }
        var mark = Array(source.original[inner])
        if mark.isEmpty { mark = [0x20] }
        if mark == [UInt8(ascii: "X")] { mark = [UInt8(ascii: "x")] }
        let lead: [UInt8] = [UInt8(ascii: "-"), 0x20, bytes[open]] + mark + [bytes[close]]
        // Below a condition, which may be long, lines stand where they would below a cross.
        if mark.last == UInt8(ascii: "%") { margin = lead.count + 1 }
        let rest = trimmed((close + 1)..<line.end)
        return rest.isEmpty ? lead : lead + [0x20] + opened(rest)
    }

    private mutating func entry(_ line: SourceText.Line) -> [UInt8] {
        begin(.answers, margin: 0)
        var mark = [bytes[line.text]]
        var end = line.text + 1
        if mark[0] != UInt8(ascii: "-") {
            while (0x30...0x39).contains(bytes[end]) { end += 1 }
            end += 1
            entries += 1
            mark = numbersEntries ? Array("\(entries).".utf8) : Array(source.original[line.text..<end])
        }
        margin = mark.count + 1
        let rest = trimmed(min(end, line.end)..<line.end)
        return rest.isEmpty ? mark : mark + [0x20] + opened(rest)
    }

    private mutating func gap(_ line: SourceText.Line) -> [UInt8] {
        begin(.answers, margin: 2)
        guard let name = GapName.range(at: line.text, until: line.end, in: bytes) else { return asWritten(line) }
        let mark = source.original[line.text..<(name.upperBound + 2)]
        let rest = trimmed((name.upperBound + 2)..<max(name.upperBound + 2, line.end))
        guard !rest.isEmpty else { return Array(mark) }
        return mark + [0x20, bytes[rest.lowerBound], 0x20] + opened(trimmed((rest.lowerBound + 1)..<rest.upperBound))
    }

    private mutating func field(_ line: SourceText.Line) -> [UInt8] {
        guard let colon = bytes[line.range].firstIndex(of: UInt8(ascii: ":")) else { return asWritten(line) }
        let name = source.original[line.text...colon]
        begin(.fields, margin: name.count + 1)
        let rest = trimmed((colon + 1)..<line.end)
        return rest.isEmpty ? Array(name) : name + [0x20] + opened(rest)
    }
}
