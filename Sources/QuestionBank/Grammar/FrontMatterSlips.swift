import Assessment

/// Slips at the head of a file that would make it another head, or none.
extension FrontMatter {
    static func isKnownField(_ line: SourceText.Line, in bytes: [UInt8]) -> Bool {
        line.indent == 0 && Field.allCases.contains { bytes[line.range].starts(with: "\($0.rawValue):".utf8) }
    }

    /// `:---`, `-:-`: three signs or four, two of them dashes.
    static func isOddFence(_ line: SourceText.Line, in bytes: [UInt8]) -> Bool {
        let text = bytes[line.range]
        return line.indent == 0 && (3...5).contains(text.count) && text.count { $0 == UInt8(ascii: "-") } >= 2
            && text.allSatisfy { TextDraft.isMark($0) || $0 == 0x20 || $0 >= 0x80 }
    }

    /// `-` above `--`: three dashes on two lines.
    static func fenceCut(_ first: Int, in source: SourceText) -> Range<Int>? {
        let lines = source.lines
        guard first + 2 < lines.count, isKnownField(lines[first + 2], in: source.bytes) else { return nil }
        let both = lines[first].text..<lines[first + 1].end
        let signs = source.bytes[both]
        let isCut = both.count == 4 && signs.allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "\n") }
        return isCut ? both : nil
    }

    /// `--- id: x`: the dashes that open a head, and its first field on the same line.
    static func fenceJoined(_ line: SourceText.Line, in bytes: [UInt8]) -> Range<Int>? {
        let text = bytes[line.range]
        guard line.indent == 0, text.starts(with: "---".utf8) else { return nil }
        let dashes = text.prefix { $0 == UInt8(ascii: "-") }
        let rest = text[dashes.endIndex...].drop { $0 == 0x20 }
        let isField = Field.allCases.contains { rest.starts(with: "\($0.rawValue):".utf8) }
        return isField ? line.text..<rest.startIndex : nil
    }

    /// A field in the value of another, where it is given nowhere else: a line's end was lost before it.
    func reportJoined(_ known: [(Field, [Range<Int>])], in source: SourceText, findings: inout Findings) {
        let names = Field.allCases.filter { field in !known.contains { $0.0 == field } }
        for (field, values) in known where field != .units {
            for value in values {
                guard let (name, range) = Self.joined(names, in: value, of: source.bytes) else { continue }
                findings.report(
                    .headFieldJoined(name.rawValue), at: range,
                    fix: Finding.Fix(
                        label: "begin a line", range: range.lowerBound..<range.lowerBound, replacement: "\n"))
            }
        }
    }

    private static func joined(
        _ names: [Field], in value: Range<Int>, of bytes: [UInt8]
    ) -> (Field, Range<Int>)? {
        for name in names where name != .id && name != .title {
            let word = Array("\(name.rawValue):".utf8)
            guard value.count > word.count, let found = bytes[value].firstRange(of: word),
                found.lowerBound > value.lowerBound
            else { continue }
            return (name, found)
        }
        return nil
    }

    /// A head below the dashes that already closed one: `---` struck twice.
    static func secondHead(from first: Int, in source: SourceText) -> Range<Int>? {
        let lines = source.lines[first...]
        guard let line = lines.first(where: { !$0.isBlank && !$0.isCommentOnly }), isKnownField(line, in: source.bytes)
        else { return nil }
        let isClosed = lines.prefix(400).prefix { LineKind($0, in: source.bytes) != .heading }
            .contains { isFence($0, in: source.bytes) }
        return isClosed ? line.range : nil
    }
}

extension Message {
    static func headFieldJoined(_ name: String) -> Message {
        Message(
            .frontMatterInvalid,
            "`\(name):` is a part of this value, and a field only at the start of a line", severity: .warning)
    }

    static var fenceJoined: Message {
        Message(.frontMatterInvalid, "`---` opens the head of a file on a line of its own")
    }

    static var headBelowHead: Message {
        Message(
            .frontMatterInvalid,
            "the head of the file is closed above, and this would describe the bank; keep one pair"
                + " of `---`")
    }
}
