/// Lines that begin with `[[name]]`: what follows, up to the next of them, answers that gap.
extension ItemParser {
    mutating func readGap(_ line: SourceText.Line) {
        guard let name = GapName.range(at: line.text, until: line.end, in: bytes) else { return }
        readGap(line, name: name, mark: line.text..<(name.upperBound + 2))
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
