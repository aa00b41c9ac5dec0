/// Lines that begin with a number, and pairs `- a -> b`: lists that are answers where no options follow.
extension ItemParser {
    /// Whether numbered lines of this item are an ordering, and not a list in its stem.
    mutating func isOrdering(_ line: SourceText.Line) -> Bool {
        item.shape == .ordering || (!hasAnswers && gap == nil && !areMarksBelow(line))
    }

    /// Whether such a line of this item is a pair, and not a list in its stem or a forgotten mark.
    mutating func isPair(_ line: SourceText.Line) -> Bool {
        item.shape == .matching || (!hasAnswers && gap == nil && hasArrow(line) && !areMarksBelow(line))
    }

    private func hasArrow(_ line: SourceText.Line) -> Bool {
        bytes[line.range].indices.dropLast().contains {
            bytes[$0] == UInt8(ascii: "-") && bytes[$0 + 1] == UInt8(ascii: ">")
        }
    }

    /// Whether options, keys or gaps follow in this item.
    private mutating func areMarksBelow(_ line: SourceText.Line) -> Bool {
        if let areMarksBelow { return areMarksBelow }
        var place = line.end
        var found = false
        while !found, let end = bytes[place..<item.range.upperBound].firstIndex(of: UInt8(ascii: "\n")) {
            place = end + 1
            guard place < item.range.upperBound, "-=~[".utf8.contains(bytes[place]) else { continue }
            let stop = bytes[place..<item.range.upperBound].firstIndex(of: UInt8(ascii: "\n")) ?? item.range.upperBound
            let next = SourceText.Line(start: place, text: place, end: stop, indent: 0, isCommentOnly: false)
            switch LineKind(next, in: bytes) {
            case .option, .key, .branch, .gap: found = true
            default: break
            }
        }
        areMarksBelow = found
        return found
    }

    mutating func readNumbered(_ line: SourceText.Line) {
        var end = line.text
        while (0x30...0x39).contains(bytes[end]) { end += 1 }
        readEntry(line, mark: line.text..<(end + 1), shape: .ordering)
    }

    mutating func readPair(_ line: SourceText.Line) {
        readEntry(line, mark: line.text..<(line.text + 1), shape: .matching)
    }

    private mutating func readEntry(_ line: SourceText.Line, mark: Range<Int>, shape: ParsedItem.Shape) {
        guard settle(shape, at: mark) else { return }
        construct = .entry
        var text = TextDraft(at: mark, cutsArrows: shape == .matching)
        let words = mark.upperBound..<max(mark.upperBound, line.end)
        let start = words.first { bytes[$0] != 0x20 && bytes[$0] != 0x09 }
        if let start { text.add(start..<line.end, joint: .line, in: source, syntax: syntax, findings: &findings) }
        item.entries.append(ParsedItem.Entry(mark: mark, text: PlacedText(emptyAt: mark), feedback: nil))
        draft = text
    }
}
