/// Writes diagnostics for people, as compilers do: the place, the message, the line, a caret below it, the way out.
///
/// Characters that steer a terminal are shown as `<U+001B>`, wherever they come from.
public enum DiagnosticPrinter {
    /// A line of what is printed.
    public enum Line: Equatable, Sendable {
        /// The place and what is to be said of it, or of a related place.
        case message(String)
        /// A line of the file, or the caret below it: not to be folded.
        case excerpt(String)
        case fix(String)

        public var text: String {
            switch self {
            case .message(let text), .excerpt(let text), .fix(let text): text
            }
        }
    }

    /// A longer line of a file is cut on both sides of the caret, to this many cells and its margin.
    public static let widest = 100

    /// Several lines, the last of them ended too.
    ///
    /// - Parameters:
    ///   - source: the bytes of the diagnostic's file; empty where they are not at hand.
    ///   - width: how many cells of the terminal a text takes.
    public static func text(
        _ diagnostic: Diagnostic, source: [UInt8], width: (String) -> Int = { $0.count }
    ) -> String {
        lines(diagnostic, source: source, width: width).map { $0.text + "\n" }.joined()
    }

    /// The same as lines, for whoever folds them.
    ///
    /// - Parameter widest: cells that an excerpt may take, its margin of two not counted.
    public static func lines(
        _ diagnostic: Diagnostic, source: [UInt8], widest: Int = DiagnosticPrinter.widest,
        width: (String) -> Int = { $0.count }
    ) -> [Line] {
        let range = diagnostic.range
        var lines = [
            Line.message(
                "\(visible(diagnostic.file)):\(range.line):\(range.column): \(diagnostic.severity.rawValue): "
                    + "\(visible(diagnostic.message)) [\(diagnostic.code.rawValue)]")
        ]
        lines += excerpt(of: range, in: source, widest, width)
        for note in diagnostic.notes {
            let place = "\(visible(note.file)):\(note.range.line):\(note.range.column)"
            lines.append(.message("\(place): note: \(visible(note.message))"))
            if note.file == diagnostic.file { lines += excerpt(of: note.range, in: source, widest, width) }
        }
        if let fix = diagnostic.fix { lines.append(.fix("  fix: \(visible(fix.label))")) }
        return lines
    }

    /// The line that a range begins in, and a line with a caret and tildes under the range.
    private static func excerpt(
        of range: SourceRange, in source: [UInt8], _ widest: Int, _ width: (String) -> Int
    ) -> [Line] {
        guard !source.isEmpty, range.bytes.lowerBound <= source.count else { return [] }
        let window = Window(around: range.bytes, in: source, widest: widest)
        let before = visible(window.before)
        let marked = visible(window.marked)
        let after = visible(window.after)
        let caret = "^" + String(repeating: "~", count: max(0, width(marked) - 1))
        return [
            .excerpt("  \(before)\(marked)\(after)"),
            .excerpt("  \(String(repeating: " ", count: width(before)))\(caret)"),
        ]
    }

    /// A text with tabs as four spaces and unseen characters made visible.
    public static func visible(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 >= 0x80 }) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "\t" {
                result.append(contentsOf: "    ".unicodeScalars)
            } else if isUnseen(scalar) {
                let code = String(scalar.value, radix: 16, uppercase: true)
                let zeros = String(repeating: "0", count: max(0, 4 - code.count))
                result.append(contentsOf: "<U+\(zeros)\(code)>".unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// Controls, direction marks, zero-width and tag characters; joiners are seen by what they join.
    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF,
            0xE0000...0xE007F:
            true
        default: false
        }
    }
}

/// The part of a line around a range.
private struct Window {
    var before: String
    var marked: String
    var after: String

    init(around range: Range<Int>, in source: [UInt8], widest: Int) {
        let newline = UInt8(ascii: "\n")
        // A range that cuts a character is about all of it.
        var start = min(range.lowerBound, source.count)
        while start > 0, start < source.count, source[start] & 0xC0 == 0x80, source[start - 1] != newline { start -= 1 }
        var stop = min(max(start, range.upperBound), source.count)
        while stop > start, stop < source.count, source[stop] & 0xC0 == 0x80 { stop += 1 }
        // Three bytes a cell are enough for any script.
        let farthest = widest * 3
        var first = start
        while first > 0, start - first < farthest, source[first - 1] != newline { first -= 1 }
        var last = start
        while last < source.count, last - start < farthest, source[last] != newline { last += 1 }
        let isCutBefore = first > 0 && source[first - 1] != newline
        // A byte order mark is no character of its line.
        if first == 0, start >= 3, source.starts(with: [0xEF, 0xBB, 0xBF]) { first = 3 }
        let isCutAfter = last < source.count && source[last] != newline
        while isCutBefore, first < start, source[first] & 0xC0 == 0x80 { first += 1 }
        while isCutAfter, last > start, source[last] & 0xC0 == 0x80 { last -= 1 }
        if last > start, source[last - 1] == UInt8(ascii: "\r") { last -= 1 }
        let end = min(stop, last)
        let head = Self.text(source[first..<start])
        let tail = Self.text(source[end..<last])
        marked = Self.text(source[start..<end])
        let whole = head.unicodeScalars.count + marked.unicodeScalars.count + tail.unicodeScalars.count
        if whole <= widest, !isCutBefore, !isCutAfter {
            (before, after) = (head, tail)
            return
        }
        // A fifth is left for what stands around, and a cell for each sign that something is cut.
        let mostMarked = widest * 4 / 5 - 1
        let isMarkedCut = marked.unicodeScalars.count > mostMarked
        if isMarkedCut { marked = Self.prefix(marked, mostMarked) + "…" }
        let room = max(widest / 5, widest - marked.unicodeScalars.count)
        let mostBefore = max(1, room * 2 / 3 - 1)
        let isHeadLong = head.unicodeScalars.count > mostBefore
        before = isHeadLong || isCutBefore ? "…" + Self.suffix(head, mostBefore) : head
        let left = max(1, room - before.unicodeScalars.count - 1)
        // One sign is enough for what is cut at one place.
        if isMarkedCut, tail.isEmpty {
            after = ""
            return
        }
        after = tail.unicodeScalars.count > left + 1 || isCutAfter ? Self.prefix(tail, left) + "…" : tail
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    /// The beginning, without a character that would lose its marks.
    private static func prefix(_ text: String, _ count: Int) -> String {
        var taken = 0
        let characters = text.prefix {
            taken += $0.unicodeScalars.count
            return taken <= count
        }
        return characters.isEmpty ? String(text.unicodeScalars.prefix(count)) : String(characters)
    }

    /// The end, without marks that have lost their character.
    private static func suffix(_ text: String, _ count: Int) -> String {
        var taken = 0
        let characters = text.reversed().prefix {
            taken += $0.unicodeScalars.count
            return taken <= count
        }
        return characters.isEmpty ? String(text.unicodeScalars.suffix(count)) : String(characters.reversed())
    }
}
