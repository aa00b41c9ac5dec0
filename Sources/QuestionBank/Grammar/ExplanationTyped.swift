import Assessment

/// A `>` at the margin before what is a line of another kind: it would be read to everyone as a part of the explanation.
extension ItemParser {
    mutating func reportExplanationTyped(_ line: SourceText.Line) {
        let inner = afterMark(line)
        guard let first = inner.first else { return }
        let blanks = inner.lowerBound - line.text - 1
        // Most explanations have one blank and a letter, a digit or a language there.
        let isBox =
            bytes[first] == UInt8(ascii: "[") && inner.count > 3 && bytes[inner.lowerBound + 2] == UInt8(ascii: "]")
        if blanks == 1, !isBox, bytes[first] >= 0x40 || (0x30...0x39).contains(bytes[first]), !mayBeField(inner),
            isAfterBlank || construct == .explanation
                || (bytes[inner.upperBound - 1] != UInt8(ascii: ")") && item.shape != .matching)
        {
            return
        }
        guard isOtherLine(inner, blanks: blanks) else { return }
        findings.report(
            .explanationTyped(source.string(line.range)), at: line.text..<(line.text + 1),
            fix: Finding.Fix(
                label: "take it away", range: line.text..<(line.text + 1), replacement: "", isGuess: true))
    }

    /// Whether a small letter begins it and a colon is near.
    private func mayBeField(_ inner: Range<Int>) -> Bool {
        (0x61...0x7A).contains(bytes[inner.lowerBound]) && bytes[inner].prefix(12).contains(UInt8(ascii: ":"))
    }

    private func isOtherLine(_ inner: Range<Int>, blanks: Int) -> Bool {
        let line = SourceText.Line(
            start: inner.lowerBound, text: inner.lowerBound, end: inner.upperBound, indent: 0, isCommentOnly: false)
        let isBelowAnswer = !isAfterBlank && construct != .explanation && hasAnswers
        let isText = construct == .explanation || (isAfterBlank && blanks <= 1)
        switch LineKind(line, in: bytes) {
        case .field(let name):
            let value = source.string(inner.dropFirst(name.rawValue.utf8.count + 1)).drop { $0 == " " }
            return blanks == 0 || name == .tags || name == .hintCost
                || StemWords.values(of: name)?.contains(String(value)) == true
        case .unknownField:
            guard blanks == 0, let colon = bytes[inner].firstIndex(of: UInt8(ascii: ":")) else { return false }
            let word = source.string(inner.lowerBound..<colon)
            return Spelling.nearest(to: word, among: FieldName.allCases.map(\.rawValue)) != nil
        case .option: return true
        case .key, .branch, .declaration, .gap: return blanks == 0 || isBelowAnswer
        case .numbered: return item.shape == .ordering && (blanks == 0 || isBelowAnswer)
        case .listEntry: return item.shape == .matching && (blanks == 0 || isBelowAnswer)
        case .quotation: return isBelowAnswer
        case .heading, .constraint: return blanks == 0
        case .text:
            if bytes[inner].starts(with: "!--".utf8) { return true }
            if hasAnswers, item.shape == .single || item.shape == .multiple,
                BareOption.mark(at: inner.lowerBound, until: inner.upperBound, in: bytes) != nil
            {
                return true
            }
            if blanks > 2, !isText { return true }
            return isBelowAnswer && isBranch(inner)
        }
    }

    /// `"..." (0)`, `{d} ha (0)` below answers of their kind, `a -> b` below pairs.
    private func isBranch(_ inner: Range<Int>) -> Bool {
        switch item.shape {
        case .matching: return bytes[inner].firstRange(of: Array("->".utf8)) != nil
        case .numeric, .text:
            guard bytes[inner.upperBound - 1] == UInt8(ascii: ")"),
                let open = bytes[inner].lastIndex(of: UInt8(ascii: "("))
            else { return false }
            let share = bytes[(open + 1)..<(inner.upperBound - 1)]
            return !share.isEmpty && share.allSatisfy { (0x30...0x39).contains($0) || ".,/%".utf8.contains($0) }
        default: return false
        }
    }
}

extension Message {
    static func explanationTyped(_ text: String) -> Message {
        Message(
            .textMisplaced,
            "`>` makes this a part of the explanation, `\(text.prefix(40))`; if it is a line of its own, take the `>` away",
            severity: .warning)
    }
}
