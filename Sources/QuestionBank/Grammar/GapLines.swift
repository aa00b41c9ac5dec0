/// Lines that begin with `[[name]]`: what follows, up to the next of them, answers that gap.
extension ItemParser {
    mutating func readGap(_ line: SourceText.Line) {
        guard let name = GapName.range(at: line.text, until: line.end, in: bytes) else { return }
        readGap(line, name: name, mark: line.text..<(name.upperBound + 2))
    }

    /// Whether such a line is a paragraph of the stem, which has not named the gap yet: its answers stand below another
    /// line of that name, and nothing right below this one answers.
    func isInStem(gapLine line: SourceText.Line) -> Bool {
        guard let stem else { return true }
        guard !hasAnswers, explanation == nil,
            let name = GapName.range(at: line.text, until: line.end, in: bytes), name.upperBound + 2 == line.end
        else { return false }
        let word = source.string(name)
        guard !stem.gaps.contains(where: { $0.name == word }) else { return false }
        var isNext = true
        var place = line.end
        while let end = bytes[place..<item.range.upperBound].firstIndex(of: UInt8(ascii: "\n")) {
            place = end + 1
            guard place < item.range.upperBound, !" \t\r\n".utf8.contains(bytes[place]),
                bytes[place] != SourceText.blank
            else { continue }
            let stop = bytes[place..<item.range.upperBound].firstIndex(of: UInt8(ascii: "\n")) ?? item.range.upperBound
            let below = SourceText.Line(start: place, text: place, end: stop, indent: 0, isCommentOnly: false)
            switch LineKind(below, in: bytes) {
            case .option, .key, .branch:
                if isNext { return false }
            case .gap:
                guard let other = GapName.range(at: place, until: stop, in: bytes) else { break }
                if bytes[other].elementsEqual(bytes[name]) { return true }
            default: break
            }
            isNext = false
        }
        return false
    }

    mutating func readGap(_ line: SourceText.Line, name: Range<Int>, mark: Range<Int>) {
        setGapAside()
        if let first = item.shape {
            if item.areAnswersWhole { findings.report(.answersMixed(first, .cloze), at: mark) }
            item.areAnswersWhole = false
        }
        gap = name
        construct = .closed
        var start = mark.upperBound
        while start < line.end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
        guard start < line.end else { return }
        var rest = line
        rest.text = start
        readKey(rest, isKey: bytes[start] == UInt8(ascii: "="))
    }

    /// Moves the answers read so far to the gap that they belong to.
    mutating func setGapAside() {
        guard let name = gap else { return }
        gap = nil
        var answers = ParsedItem(
            idRange: (name.lowerBound - 2)..<min(bytes.count, name.upperBound + 2), range: item.range)
        swap(&answers.shape, &item.shape)
        swap(&answers.options, &item.options)
        swap(&answers.numbers, &item.numbers)
        swap(&answers.texts, &item.texts)
        swap(&answers.entries, &item.entries)
        item.gaps.append(
            ParsedItem.Gap(name: source.string(name), nameRange: answers.idRange, answers: answers))
    }
}
