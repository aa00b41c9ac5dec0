import Assessment

/// The bytes of one bank, checked and cut into lines, with comments blanked out in place.
///
/// Positions stay those of the file: what is blanked keeps its bytes, as ``blank``.
struct SourceText {
    /// Stands where a comment was; it occurs in no valid UTF-8.
    static let blank: UInt8 = 0xFF

    /// A line's places, in few bytes since a file has many.
    struct Line {
        private let starts: Int32
        private var words: Int32
        private let ends: Int32
        private let indents: UInt16
        /// True when a comment is all that stands there: the line counts as if it were not written.
        let isCommentOnly: Bool

        /// - Parameters:
        ///   - end: before trailing space and the line's end.
        ///   - indent: the width of the indentation; a tab reaches to the next multiple of four.
        init(start: Int, text: Int, end: Int, indent: Int, isCommentOnly: Bool) {
            starts = Int32(start)
            words = Int32(text)
            ends = Int32(end)
            indents = UInt16(min(indent, Int(UInt16.max)))
            self.isCommentOnly = isCommentOnly
        }

        var start: Int { Int(starts) }
        /// After indentation.
        var text: Int {
            get { Int(words) }
            set { words = Int32(newValue) }
        }
        /// Before trailing space and the line's end.
        var end: Int { Int(ends) }
        /// Width of the indentation, up to 65,535.
        var indent: Int { Int(indents) }
        var isBlank: Bool { words >= ends }
        var range: Range<Int> { text..<max(text, end) }
    }

    struct Place: Hashable {
        var line: Int
        var column: Int
    }

    /// A comment that names codes not to be reported.
    struct Allowance {
        /// Of the comment.
        var range: Range<Int>
        var codes: Set<Diagnostic.Code>
        var offset: Int { range.lowerBound }
    }

    let file: String
    private(set) var bytes: [UInt8]
    /// The bytes as they stand in the file.
    let original: [UInt8]
    private(set) var lines: [Line] = []
    private(set) var allowances: [Allowance] = []
    /// Runs of bytes that are not UTF-8.
    private(set) var invalidRuns: [Range<Int>] = []
    /// Runs of characters that are not seen and change what is seen.
    private(set) var invisibleRuns: [Range<Int>] = []
    /// Keeps a file of unclosed comments from being searched to its end for each of them.
    private var hasNoMoreCommentEnds = false

    init(_ bytes: [UInt8], file: String, findings: inout Findings) {
        self.bytes = bytes
        original = bytes
        self.file = file
        let survey = ByteSurvey(bytes)
        invalidRuns = survey.invalidRuns
        invisibleRuns = survey.invisibleRuns
        if survey.hasByteOrderMark { for place in 0..<3 { self.bytes[place] = Self.blank } }
        for run in invalidRuns { for place in run { self.bytes[place] = UInt8(ascii: "?") } }
        for start in survey.commentStarts { blankComment(at: start, findings: &findings) }
        let parts = Chunks.map(linesOf: self.bytes) { [bytes = self.bytes] in Self.lines(in: $0, of: bytes) }
        // A file has many, so that room for just as many is made.
        lines.reserveCapacity(parts.reduce(0) { $0 + $1.count })
        for part in parts { lines += part }
    }

    private mutating func blankComment(at start: Int, findings: inout Findings) {
        guard bytes[start] == UInt8(ascii: "<") else { return }
        guard let close = end(ofCommentAt: start) else {
            findings.report(.commentUnclosed, at: start..<(start + 4))
            // Read on as if it ended with its line.
            var place = start
            while place < bytes.count, bytes[place] != UInt8(ascii: "\n") {
                bytes[place] = Self.blank
                place += 1
            }
            return
        }
        readAllowance(start..<close, findings: &findings)
        for place in start..<close where bytes[place] != UInt8(ascii: "\n") { bytes[place] = Self.blank }
    }

    /// Where the comment's end mark ends; nil when it has none.
    private mutating func end(ofCommentAt start: Int) -> Int? {
        guard !hasNoMoreCommentEnds else { return nil }
        var place = start + 4
        while place + 2 < bytes.count {
            if bytes[place] == UInt8(ascii: "-"), bytes[place + 1] == UInt8(ascii: "-"),
                bytes[place + 2] == UInt8(ascii: ">")
            {
                return place + 3
            }
            place += 1
        }
        hasNoMoreCommentEnds = true
        return nil
    }

    private mutating func readAllowance(_ range: Range<Int>, findings: inout Findings) {
        let inner = (range.lowerBound + 4)..<(range.upperBound - 3)
        guard inner.count < 400 else { return }
        let comment = AllowanceComment(String(decoding: bytes[inner], as: UTF8.self))
        guard comment.isMeant else { return }
        guard comment.isWritten else {
            // Of ASCII letters, whatever stands before it.
            let start = inner.lowerBound + comment.lead
            let head = start..<(start + comment.head)
            findings.report(
                .suppressionMiswritten, at: range,
                fix: Finding.Fix(label: "write allow:", range: head, replacement: "allow:"))
            return
        }
        var codes: Set<Diagnostic.Code> = []
        for word in comment.words {
            if let code = Diagnostic.Code(rawValue: word) {
                codes.insert(code)
            } else {
                findings.report(.suppressionUnknown(word, near: AllowanceComment.code(near: word)), at: range)
            }
        }
        if comment.words.isEmpty { findings.report(.suppressionEmpty, at: range) }
        if !codes.isEmpty { allowances.append(Allowance(range: range, codes: codes)) }
    }

    /// The lines that begin in a stretch of bytes.
    private static func lines(in stretch: Range<Int>, of bytes: [UInt8]) -> [Line] {
        var lines: [Line] = []
        lines.reserveCapacity(stretch.count / 32 + 1)
        let end = stretch.upperBound
        let span = bytes.span
        var start = stretch.lowerBound
        while start < end {
            var place = start
            var indent = 0
            var hasComment = false
            indentation: while place < end {
                switch bytes[place] {
                case UInt8(ascii: " "): indent += 1
                case UInt8(ascii: "\t"): indent += 4 - indent % 4
                case blank: hasComment = true
                default: break indentation
                }
                place += 1
            }
            let text = place
            while place + ByteWord.length <= end, !ByteWord(at: place, in: span).contains(UInt8(ascii: "\n")) {
                place += ByteWord.length
            }
            while place < end, bytes[place] != UInt8(ascii: "\n") { place += 1 }
            let next = place + 1
            while place > text, isTrailing(bytes[place - 1]) { place -= 1 }
            lines.append(
                Line(
                    start: start, text: text, end: place, indent: indent, isCommentOnly: hasComment && place <= text))
            start = next
        }
        return lines
    }

    private static func isTrailing(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r") || byte == blank
    }

    func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    /// The bracket that closes the one at `open`, with brackets between counted.
    func closing(of open: Int, until end: Int) -> Int? {
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
}

extension SourceText {
    /// Lines and columns of sorted offsets, in one pass.
    func places(of offsets: [Int]) -> [Place] {
        var places: [Place] = []
        places.reserveCapacity(offsets.count)
        var line = 0
        // A byte order mark is no character of the first line.
        var from = original.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var column = 1
        for offset in offsets {
            while line + 1 < lines.count, lines[line + 1].start <= offset {
                line += 1
                from = lines[line].start
                column = 1
            }
            while from < min(offset, bytes.count) {
                if !isContinuation(from) { column += 1 }
                from += 1
            }
            places.append(Place(line: line + 1, column: column))
        }
        return places
    }

    /// Lines and columns of ranges that follow one another in the file.
    func ranges(of ranges: [Range<Int>]) -> [SourceRange] {
        let places = places(of: ranges.flatMap { [$0.lowerBound, $0.upperBound] })
        return ranges.enumerated().map { index, range in
            let (start, end) = (places[index * 2], places[index * 2 + 1])
            return SourceRange(
                bytes: range, line: start.line, column: start.column, endLine: end.line, endColumn: end.column)
        }
    }

    private func isContinuation(_ place: Int) -> Bool { original[place] & 0xC0 == 0x80 }

    /// The index of the line that an offset lies in.
    func index(ofLineAt offset: Int) -> Int {
        var low = 0
        var high = lines.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if lines[middle].start <= offset { low = middle } else { high = middle }
        }
        return low
    }
}

extension Message {
    static var commentUnclosed: Message {
        Message(.bracketUnclosed, "this comment is never closed; end it with `-->`")
    }

    static func suppressionUnknown(_ word: String, near: String?) -> Message {
        Message(
            .suppressionUnknown,
            "`\(word)` is the code of no finding" + (near.map { "; did you mean `\($0)`?" } ?? ""))
    }
}

extension Explanation {
    static let suppressionUnknown = Explanation(
        finds: "A comment `allow:` that cannot be read, or allows nothing.",
        reason: "What it was meant to allow is still reported, or there is nothing to allow any more. Such a comment "
            + "within an item holds for the item, right above a heading for the item below too, and before the first "
            + "heading for the file; errors cannot be allowed.",
        fires: .bank(
            #"""
            ## a
            One?
            <!-- allow: longest-kee -->

            = 1

            """#),
        quiet: .bank(
            #"""
            ## a
            Which of these is not a crop?
            <!-- allow: negative-stem -->

            - (x) clay
            - ( ) rye
            - ( ) wheat

            """#))
}
