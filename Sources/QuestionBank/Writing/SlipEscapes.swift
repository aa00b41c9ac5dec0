import Assessment

/// Backslashes in lines that would pass for slips of an author: banks of other programs have texts of every kind.
extension TextLayout {
    /// A line as it may stand where no language is opened before it.
    ///
    /// - Parameter isSetIn: whether nothing but blanks stands before it.
    func withoutSlips(_ words: String, isSetIn: Bool, isOpen: Bool) -> String {
        let bytes = Array(words.utf8)
        guard !bytes.isEmpty, bytes[0] != UInt8(ascii: "\\") else { return words }
        if syntax.tagTyped(at: 0, until: bytes.count, in: bytes) != nil,
            let bracket = bytes.firstIndex(where: { "[]".utf8.contains($0) }), bracket < 9,
            bracket == 0 || bytes[bracket - 1] != UInt8(ascii: "\\")
        {
            return Self.escaped(bytes, at: bracket)
        }
        if isSetIn, let typed = FeedbackTyped(at: bytes.indices, in: bytes) {
            let sign = TextDraft.isMark(bytes[0]) ? 0 : bytes[..<typed.mark].lastIndex { TextDraft.isMark($0) }
            return sign.map { Self.escaped(bytes, at: $0) } ?? words
        }
        guard isOpen, TextDraft.isMark(bytes[0]) else { return words }
        let line = SourceText.Line(start: 0, text: 0, end: bytes.count, indent: 0, isCommentOnly: false)
        if CommentTyped.isTyped(bytes.indices, in: bytes) || HeadingTyped.signs(at: line, in: bytes) != nil {
            return Self.escaped(bytes, at: 0)
        }
        return words
    }

    private static func escaped(_ bytes: [UInt8], at place: Int) -> String {
        String(decoding: bytes[..<place] + [UInt8(ascii: "\\")] + bytes[place...], as: UTF8.self)
    }
}
