import Assessment

/// A comment whose marks are a character off: its words would be read out.
enum CommentTyped {
    /// Where such a line begins as a comment does, or ends as one.
    static func isTyped(_ line: Range<Int>, in bytes: [UInt8]) -> Bool {
        guard line.count > 4, bytes[line.lowerBound] != UInt8(ascii: "\\") else { return false }
        let last = bytes[line.upperBound - 1]
        let first = bytes[line.lowerBound]
        guard last == UInt8(ascii: ">") || last == UInt8(ascii: "-") || first == UInt8(ascii: "<") || first == 0x21
        else { return false }
        let text = bytes[line]
        let closes = text.suffix(4).firstRange(of: Array("--".utf8)) != nil && text.suffix(4).contains(0x3E)
        let opens = ["<!-", "!--", "<--", "< !--", "<! --"].contains { text.starts(with: $0.utf8) }
        return opens || closes && text.prefix(6).firstRange(of: Array("--".utf8)) != nil
    }
}

extension ItemParser {
    mutating func reportCommentTyped(_ line: SourceText.Line) -> Bool {
        guard CommentTyped.isTyped(line.range, in: bytes) else { return false }
        findings.report(.commentTyped, at: line.range)
        close()
        construct = .unread
        return true
    }
}

extension Message {
    static var commentTyped: Message {
        Message(.bracketUnclosed, "a comment stands between `<!--` and `-->`; in a text write `\\` before the sign")
    }
}
