/// What it would change to take a character that is not seen out of a bank.
///
/// Texts that are only shown are mended without asking. An id is what a learner's history is kept under, and what is
/// graded makes the revision: in these an author has to agree.
enum InvisibleCharacters {
    /// A line that belongs to none this far above it is not looked into further.
    private static let farthest = 200

    /// A line's end of another program between two words, which would run together without it.
    static func isBreak(_ run: Range<Int>, in bytes: [UInt8]) -> Bool {
        let isEnd = [[0x0B], [0x0C], [0xE2, 0x80, 0xA8], [0xE2, 0x80, 0xA9]].contains { bytes[run].starts(with: $0) }
        func isWord(_ place: Int) -> Bool { bytes.indices.contains(place) && bytes[place] > 0x20 }
        return isEnd && isWord(run.lowerBound - 1) && isWord(run.upperBound)
    }

    /// Whether removing what stands at a place may part learners from what they did, or change what is graded.
    ///
    /// - Parameter head: how many lines the head of the file has.
    static func areBinding(at place: Int, in source: SourceText, head: Int) -> Bool {
        let own = source.index(ofLineAt: place)
        guard own < source.lines.count else { return false }
        let isInHead = own < head
        for index in stride(from: own, through: max(0, own - farthest), by: -1) {
            let line = source.lines[index]
            if line.isBlank || line.isCommentOnly { continue }
            // Feedback and explanations are shown, and nothing else.
            if source.bytes[line.text] == UInt8(ascii: ">"), !isInHead { return false }
            guard line.indent == 0 else { continue }
            if isInHead { return !isShownInHead(line, in: source.bytes) }
            return isBinding(LineKind(line, in: source.bytes), line, at: place, in: source)
        }
        return true
    }

    private static func isBinding(_ kind: LineKind, _ line: SourceText.Line, at place: Int, in source: SourceText)
        -> Bool
    {
        switch kind {
        // The words after the id are a title.
        case .heading: return place <= endOfID(line, in: source.bytes)
        case .text, .quotation, .field(.hint), .field(.source), .field(.tags): return false
        case .declaration, .constraint, .option, .listEntry, .numbered, .gap, .key, .branch, .field, .unknownField:
            return true
        }
    }

    private static func endOfID(_ line: SourceText.Line, in bytes: [UInt8]) -> Int {
        var place = line.text + 2
        while place < line.end, bytes[place] == 0x20 || bytes[place] == 0x09 { place += 1 }
        while place < line.end, bytes[place] != 0x20, bytes[place] != 0x09 { place += 1 }
        return place
    }

    private static let shownInHead = ["title:", "licence:"].map { Array($0.utf8) }

    private static func isShownInHead(_ line: SourceText.Line, in bytes: [UInt8]) -> Bool {
        shownInHead.contains { bytes[line.range].starts(with: $0) }
    }
}
