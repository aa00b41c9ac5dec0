import Assessment

/// Writes the lines at the head of a bank: fields, and what is aligned below their values.
struct HeadLayout {
    let source: SourceText
    let syntax: Syntax
    /// Where a text goes on that stands below its field.
    private var margin = 0
    private var tagWidth = 0
    /// The indentation of the members of a list such as `sources:`, as they were written.
    private var memberIndent: Int?
    private var hasMembers = false

    init(source: SourceText, syntax: Syntax) {
        self.source = source
        self.syntax = syntax
    }

    private var bytes: [UInt8] { source.bytes }

    mutating func text(of line: SourceText.Line) -> [UInt8] {
        let words = Array(source.original[line.range])
        let isBracket = bytes[line.text] == UInt8(ascii: "[")
        if line.indent == 0, !isBracket {
            if words.first == UInt8(ascii: "#") { return words }
            guard let colon = bytes[line.range].firstIndex(of: UInt8(ascii: ":")) else { return words }
            let name = source.string(line.text..<colon)
            hasMembers = name == "sources" || name == "units"
            memberIndent = nil
            return named(line, colon, indent: 0)
        }
        if hasMembers, !isBracket, line.indent <= memberIndent ?? line.indent {
            memberIndent = memberIndent ?? line.indent
            guard let colon = bytes[line.range].firstIndex(of: UInt8(ascii: ":")) else { return words }
            return named(line, colon, indent: 2)
        }
        let isOpening: Bool =
            switch syntax.opening(at: line.text, until: line.end, in: bytes) {
            case .language: true
            default: false
            }
        return [UInt8](repeating: 0x20, count: max(1, margin + (isOpening ? 0 : tagWidth))) + opened(line.range)
    }

    /// `name: value`
    private mutating func named(_ line: SourceText.Line, _ colon: Int, indent: Int) -> [UInt8] {
        var name = line.text..<colon
        while let last = name.last, bytes[last] == 0x20 || bytes[last] == 0x09 { name = name.dropLast() }
        // Cells, not bytes: names may have accents.
        margin = indent + source.string(name).count + 2
        tagWidth = 0
        let lead = [UInt8](repeating: 0x20, count: indent) + source.original[name] + [UInt8(ascii: ":")]
        let value = trimmed((colon + 1)..<line.end)
        return value.isEmpty ? lead : lead + [0x20] + opened(value)
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start < range.upperBound, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
        return start..<max(start, range.upperBound)
    }

    private mutating func opened(_ range: Range<Int>) -> [UInt8] {
        guard case .language(_, let end) = syntax.opening(at: range.lowerBound, until: range.upperBound, in: bytes)
        else { return Array(source.original[range]) }
        tagWidth = end - range.lowerBound + 1
        let rest = trimmed(end..<range.upperBound)
        return source.original[range.lowerBound..<end] + (rest.isEmpty ? [] : [0x20] + source.original[rest])
    }
}
