import Assessment

/// New lines for an item as it stands in a file, with every other line of it left alone.
///
/// It is a merge of three: `old` is how the item would be written now, `new` how it is to be written, and the lines of
/// the file are the author's own way to write the first.
struct ItemPatch {
    /// How much of the author's own way is kept.
    enum Extent {
        /// All lines that do not change.
        case changedLines
        /// The heading and the comments.
        case wholeItem
    }

    private let source: SourceText
    /// The lines of the item, from its heading to the last that is neither blank nor a comment.
    let lines: Range<Int>

    init(_ item: ParsedItem, in source: SourceText) {
        self.source = source
        let heading = source.index(ofLineAt: item.range.lowerBound)
        var last = heading
        for place in heading..<source.lines.count where source.lines[place].start < item.range.upperBound {
            if !source.lines[place].isBlank { last = place }
        }
        lines = heading..<(last + 1)
    }

    /// From the heading to the last line's end, without its line feed.
    var range: Range<Int> { source.lines[lines.lowerBound].start..<end(of: lines.upperBound - 1) }

    /// The bytes to put in place of ``range``.
    func bytes(old: [String], new: [String], extent: Extent, newline: [UInt8]) -> [UInt8] {
        let rows: [[UInt8]] =
            switch extent {
            case .changedLines: merged(old, new)
            case .wholeItem:
                [own(lines.lowerBound)] + comments(in: lines.dropFirst()) + new.dropFirst().map { Array($0.utf8) }
            }
        return Array(rows.joined(separator: newline))
    }

    private func merged(_ old: [String], _ new: [String]) -> [[UInt8]] {
        let own = lines.map { Self.key(words(of: $0)) }
        let keys = old.map(Self.key)
        let toOwn = Self.matches(keys, own)
        let toNew = Self.matches(old, new)
        var rows: [[UInt8]] = []
        var (ownStart, oldStart, newStart) = (0, 0, 0)
        func add(ownEnd: Int, oldEnd: Int, newEnd: Int) {
            let written = lines.lowerBound + ownStart..<lines.lowerBound + ownEnd
            let (before, after) = (old[oldStart..<oldEnd], new[newStart..<newEnd])
            if before.elementsEqual(after) {
                rows += written.map(self.own)
            } else if let changed = replaced(written, before, after) {
                rows += changed
            } else {
                rows += comments(in: written) + after.map { Array($0.utf8) }
            }
        }
        for place in old.indices {
            guard let ownPlace = toOwn[place], let newPlace = toNew[place] else { continue }
            add(ownEnd: ownPlace, oldEnd: place, newEnd: newPlace)
            rows.append(self.own(lines.lowerBound + ownPlace))
            (ownStart, oldStart, newStart) = (ownPlace + 1, place + 1, newPlace + 1)
        }
        add(ownEnd: own.count, oldEnd: old.count, newEnd: new.count)
        return rows
    }

    /// The file's lines with the words of others in them, line by line; nil where lines come or go.
    private func replaced(
        _ written: Range<Int>, _ old: ArraySlice<String>, _ new: ArraySlice<String>
    ) -> [[UInt8]]? {
        let before = old.filter { !$0.isEmpty }
        let after = new.filter { !$0.isEmpty }
        guard old.map(\.isEmpty) == new.map(\.isEmpty),
            written.map({ Self.key(words(of: $0)) }).filter({ !$0.isEmpty }) == before.map(Self.key)
        else { return nil }
        var place = 0
        return written.map { line in
            guard !Self.key(words(of: line)).isEmpty else { return own(line) }
            defer { place += 1 }
            if before[place] == after[place] { return own(line) }
            var row = Array(after[place].utf8)
            let indent = Self.indent(of: row)
            if indent.elementsEqual(Self.indent(of: Array(before[place].utf8))) {
                row = Array(Self.indent(of: own(line)) + row[indent.endIndex...])
            }
            return row + comments(in: line..<(line + 1)).flatMap { [0x20] + $0 }
        }
    }

    private static func indent(of row: [UInt8]) -> ArraySlice<UInt8> { row.prefix { $0 == 0x20 || $0 == 0x09 } }

    /// What a line says, however it is spaced.
    private static func key(_ line: String) -> String {
        line.unicodeScalars.split { $0 == " " || $0 == "\t" }.map { String($0) }.joined(separator: " ")
    }

    /// A line without its comments.
    private func words(of line: Int) -> String {
        let bytes = source.bytes[source.lines[line].start..<end(of: line)]
        return String(decoding: bytes.filter { $0 != SourceText.blank }, as: UTF8.self)
    }

    /// For each line the place of its like, in a longest common subsequence.
    private static func matches(_ lines: [String], _ others: [String]) -> [Int: Int] {
        var gone: Set<Int> = []
        var come: Set<Int> = []
        for change in others.difference(from: lines) {
            switch change {
            case .remove(let place, _, _): gone.insert(place)
            case .insert(let place, _, _): come.insert(place)
            }
        }
        return Dictionary(
            uniqueKeysWithValues: zip(
                lines.indices.filter { !gone.contains($0) }, others.indices.filter { !come.contains($0) }))
    }

    // MARK: The file's lines

    /// Where a line ends, before its line feed.
    private func end(of line: Int) -> Int {
        let next = line + 1 < source.lines.count ? source.lines[line + 1].start : source.bytes.count
        var end = next
        if end > source.lines[line].start, source.bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
        if end > source.lines[line].start, source.original[end - 1] == UInt8(ascii: "\r"), end < next { end -= 1 }
        return end
    }

    /// A line as it stands, without its end.
    private func own(_ line: Int) -> [UInt8] { Array(source.original[source.lines[line].start..<end(of: line)]) }

    /// The lines of the comments that begin on these lines.
    private func comments(in lines: Range<Int>) -> [[UInt8]] {
        guard let first = lines.first, let last = lines.last else { return [] }
        let bytes = source.bytes
        var rows: [[UInt8]] = []
        var place = source.lines[first].start
        while place < end(of: last) {
            guard bytes[place] == SourceText.blank else {
                place += 1
                continue
            }
            var close = place
            var next = place
            // A comment of several lines is blanked but for its line feeds.
            while next < bytes.count, bytes[next] == SourceText.blank || bytes[next] == UInt8(ascii: "\n") {
                next += 1
                if bytes[next - 1] == SourceText.blank { close = next }
            }
            let text = source.original[place..<close]
            rows += text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { row in
                Array(row.last == UInt8(ascii: "\r") ? row.dropLast() : row)
            }
            place = close
        }
        return rows
    }
}
