import Assessment

/// One pass over the lines of a bank that writes them as they should stand.
struct BankLayout {
    /// An item of the file.
    struct ItemPlace {
        /// Counts the file's items from 0.
        var place: Int
        /// Nil where it has none yet.
        var id: String?
    }

    private let source: SourceText
    private let front: FrontMatter
    private let kept: Set<Int>
    private let keepsHead: Bool
    private let errors: [Int]
    private let newline: [UInt8]
    /// Lines that begin within a comment: they stay where they are below the line above.
    private let withinComments: Set<Int>
    private(set) var output: [UInt8] = []
    private(set) var insertedIDs: [String] = []
    private(set) var items: [ItemPlace] = []
    private(set) var itemsLeft = 0

    /// - Parameters:
    ///   - kept: the places of items that keep their bytes.
    ///   - errors: where errors are, in order.
    init(_ bytes: [UInt8], keeping kept: Set<Int>, keepsHead: Bool, errors: [Int]) {
        var findings = Findings()
        source = SourceText(bytes, file: "bank.quiz.md", findings: &findings)
        front = FrontMatter(source, findings: &findings)
        self.kept = kept
        self.keepsHead = keepsHead
        self.errors = errors
        withinComments = Self.linesWithinComments(of: source)
        let end = bytes.firstIndex(of: UInt8(ascii: "\n"))
        let isCRLF = end.map { $0 > 0 && bytes[$0 - 1] == UInt8(ascii: "\r") } ?? false
        newline = isCRLF ? [0x0D, 0x0A] : [0x0A]
        output.reserveCapacity(bytes.count + 256)
    }

    mutating func run() {
        guard source.lines.contains(where: { !$0.isBlank || $0.isCommentOnly }) else {
            output = []
            return
        }
        let headings = source.lines.indices.filter { index in
            let line = source.lines[index]
            return index >= front.end && line.indent == 0 && !line.isBlank && !isMixed(line)
                && LineKind(line, in: source.bytes) == .heading
        }
        let marked = source.lines.indices.filter { index in
            let line = source.lines[index]
            return index >= front.end && line.indent == 0 && !line.isBlank
                && LineKind(line, in: source.bytes) == .heading
        }
        // A heading behind a comment on its line: rare, and not worth the risk.
        guard headings == marked else {
            output = source.original
            return
        }
        var rows = glued(headRows(until: front.end), 0..<front.end)
        let description = front.end..<(headings.first ?? source.lines.count)
        rows += glued(descriptionRows(description), description)
        var ids = Set(headings.compactMap(id(at:)))
        for (place, heading) in headings.enumerated() {
            let end = place + 1 < headings.count ? headings[place + 1] : source.lines.count
            items.append(ItemPlace(place: place, id: id(at: heading)))
            rows += glued(itemRows(heading..<end, place: place, ids: &ids), heading..<end)
        }
        write(LayoutRow.spaced(rows))
    }

    private static func linesWithinComments(of source: SourceText) -> Set<Int> {
        let bytes = source.original
        var lines: Set<Int> = []
        var place = 0
        for start in ByteSurvey(bytes).commentStarts where start >= place {
            var close = start + 4
            while close + 2 < bytes.count, !bytes[close...].starts(with: "-->".utf8) { close += 1 }
            guard close + 2 < bytes.count else { break }
            place = close + 3
            let first = source.index(ofLineAt: start)
            let last = source.index(ofLineAt: close)
            if first < last { lines.formUnion((first + 1)...last) }
        }
        return lines
    }

    /// Whether text follows on the line on which a comment of several lines ends.
    private func hasTextBesideComment(_ lines: Range<Int>) -> Bool {
        lines.contains { withinComments.contains($0) && !source.lines[$0].isBlank && !source.lines[$0].isCommentOnly }
    }

    private func id(at heading: Int) -> String? {
        let line = source.lines[heading]
        let parser = ItemParser(
            heading: line, until: line.end, source: source, syntax: front.syntax, units: front.units,
            findings: Findings())
        return parser.item.id.isEmpty ? nil : parser.item.id
    }

    /// Whether a comment or a byte order mark stands on the line beside its text: such a line stays as it is.
    private func isMixed(_ line: SourceText.Line) -> Bool {
        source.bytes[line.start..<lineEnd(line)].contains(SourceText.blank)
    }

    /// Where a line ends, before its line feed.
    private func lineEnd(_ line: SourceText.Line) -> Int {
        var end = line.end
        while end < source.bytes.count, source.bytes[end] != UInt8(ascii: "\n") { end += 1 }
        return end
    }

    private func hasError(in range: Range<Int>) -> Bool {
        var low = 0
        var high = errors.count
        while low < high {
            let middle = (low + high) / 2
            if errors[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < errors.count && errors[low] < range.upperBound
    }

    private func range(of lines: Range<Int>) -> Range<Int> {
        let start = lines.lowerBound < source.lines.count ? source.lines[lines.lowerBound].start : source.bytes.count
        let end = lines.upperBound < source.lines.count ? source.lines[lines.upperBound].start : source.bytes.count
        return start..<max(start, end)
    }

    // MARK: Rows

    /// The line as it stands, without its line feed.
    private func verbatim(_ line: SourceText.Line) -> [UInt8] {
        var bytes = Array(source.original[line.start..<lineEnd(line)])
        if bytes.last == 0x0D { bytes.removeLast() }
        return bytes
    }

    private func aside(_ line: SourceText.Line) -> LayoutRow? {
        if line.isCommentOnly { return .comment(verbatim(line)) }
        return line.isBlank ? .blank : nil
    }

    /// The rows of some lines, a row for each, with comments of several lines in one piece.
    private func glued(_ rows: [LayoutRow], _ lines: Range<Int>) -> [LayoutRow] {
        var result: [LayoutRow] = []
        for (row, index) in zip(rows, lines) {
            if withinComments.contains(index), let last = result.popLast() {
                result.append(last.followed(by: newline + verbatim(source.lines[index])))
            } else {
                result.append(row)
            }
        }
        return result
    }

    private func exactRows(_ lines: Range<Int>, block: LayoutRow.Block) -> [LayoutRow] {
        var rows: [LayoutRow] = []
        let last = lines.last { !source.lines[$0].isBlank && !source.lines[$0].isCommentOnly } ?? lines.lowerBound
        for index in lines {
            let line = source.lines[index]
            if index > last, let row = aside(line) {
                rows.append(row)
            } else {
                // A blank line within is one of the bytes that are kept.
                rows.append(
                    .line(
                        LayoutRow.Line(
                            bytes: verbatim(line), block: block, isStart: index == lines.lowerBound, isExact: true)))
            }
        }
        return rows
    }

    private func headRows(until end: Int) -> [LayoutRow] {
        guard end > 0 else { return [] }
        if keepsHead || hasError(in: range(of: 0..<end)) || hasTextBesideComment(0..<end) {
            return exactRows(0..<end, block: .front)
        }
        var head = HeadLayout(source: source, syntax: front.syntax)
        return source.lines[..<end].map { line in
            if let row = aside(line) { return row }
            let bytes = isMixed(line) ? verbatim(line) : head.text(of: line)
            return .line(LayoutRow.Line(bytes: bytes, block: .front, isStart: false))
        }
    }

    private func descriptionRows(_ lines: Range<Int>) -> [LayoutRow] {
        var isFirst = true
        return lines.map { index in
            let line = source.lines[index]
            if let row = aside(line) { return row }
            defer { isFirst = false }
            let bytes = isMixed(line) ? verbatim(line) : Array(source.original[line.start..<line.end])
            return .line(LayoutRow.Line(bytes: bytes, block: .description, isStart: isFirst))
        }
    }

    private mutating func itemRows(_ lines: Range<Int>, place: Int, ids: inout Set<String>) -> [LayoutRow] {
        let bytes = range(of: lines)
        guard !kept.contains(place), !hasError(in: bytes), !hasTextBesideComment(lines) else {
            if hasError(in: bytes) { itemsLeft += 1 }
            return exactRows(lines, block: .heading)
        }
        var parser = ItemParser(
            heading: source.lines[lines.lowerBound], until: bytes.upperBound, source: source, syntax: front.syntax,
            units: front.units, findings: Findings())
        parser.readUnits(of: source.lines[(lines.lowerBound + 1)..<lines.upperBound])
        var layout = ItemLayout(source: source, syntax: front.syntax)
        layout.numbersEntries = areNumbersInOrder(lines)
        var rows: [LayoutRow] = []
        for index in lines {
            let line = source.lines[index]
            if index > lines.lowerBound { parser.read(line) }
            if let row = aside(line) {
                rows.append(row)
            } else {
                let role = index == lines.lowerBound ? .heading : layout.role(of: line, after: parser.construct)
                let text = layout.text(of: line, as: role)
                rows.append(
                    .line(
                        LayoutRow.Line(
                            bytes: isMixed(line) ? verbatim(line) : text, block: layout.block,
                            isStart: role.isStart, mayStandApart: role == .gap)))
            }
        }
        let item = parser.finish()
        if item.id.isEmpty || !Name.isValid(source.bytes[item.idRange]) {
            let words = ItemSlug.words(for: item, in: front.syntax.declaredLanguages, source: source)
            let id = ItemSlug.free(for: words, among: &ids)
            insertedIDs.append(id)
            if case .line(var first) = rows[0] {
                first.bytes = Array("## \(id)".utf8) + (first.bytes.count > 2 ? [0x20] + first.bytes.dropFirst(3) : [])
                rows[0] = .line(first)
            }
        }
        return rows
    }

    /// Numbers that go down may be what the author means: those stay.
    private func areNumbersInOrder(_ lines: Range<Int>) -> Bool {
        var last = 0
        for line in source.lines[lines] where line.indent == 0 && !line.isBlank {
            guard LineKind(line, in: source.bytes) == .numbered else { continue }
            let digits = source.bytes[line.range].prefix { (0x30...0x39).contains($0) }
            let number = Int(String(decoding: digits, as: UTF8.self)) ?? 0
            if number < last { return false }
            last = number
        }
        return true
    }

    private mutating func write(_ lines: [[UInt8]]) {
        for line in lines {
            output += line
            output += newline
        }
    }
}
