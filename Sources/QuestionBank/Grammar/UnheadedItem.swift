/// Answers above the first heading: an item whose heading is not one, which would pass for a description of the bank.
struct UnheadedItem {
    var message: Message
    var range: Range<Int>
    var fix: Finding.Fix?

    /// The first of them among the lines of a description.
    static func find(in source: SourceText, lines: Range<Int>) -> UnheadedItem? {
        var signs: Range<Int>?
        for line in source.lines[lines] where line.indent == 0 && !line.isBlank {
            signs = HeadingTyped.signs(at: line, in: source.bytes) ?? signs
            guard isAnswer(line, in: source.bytes) || (signs != nil && mayBeAnswer(line, in: source.bytes)) else {
                continue
            }
            let fix = signs.map { Finding.Fix(label: "write ##", range: $0, replacement: "##", isGuess: true) }
            return UnheadedItem(message: .itemUnheaded, range: signs ?? line.range, fix: fix)
        }
        return nil
    }

    /// What below a heading of other signs is hardly a list or a remark.
    private static func mayBeAnswer(_ line: SourceText.Line, in bytes: [UInt8]) -> Bool {
        switch LineKind(line, in: bytes) {
        case .numbered, .key, .field: true
        case .listEntry: bytes[line.range].firstRange(of: Array("->".utf8)) != nil
        default: false
        }
    }

    /// What only an item has: a list or a formula in a description is none.
    private static func isAnswer(_ line: SourceText.Line, in bytes: [UInt8]) -> Bool {
        let text = bytes[line.range]
        switch LineKind(line, in: bytes) {
        case .option:
            return ["- (x)", "- ( )", "- [x]", "- [ ]", "- (x if", "- [x if"].contains { text.starts(with: $0.utf8) }
        case .key:
            let value = text.dropFirst().drop { $0 == 0x20 }
            return value.first.map { (0x30...0x39).contains($0) || "\"[{<>".utf8.contains($0) } ?? false
        case .declaration, .gap: return true
        default: return false
        }
    }
}

extension Message {
    static var itemUnheaded: Message {
        Message(
            .textMisplaced,
            "this stands before the first item and would describe the bank; an item begins with `## ` and its id")
    }
}
