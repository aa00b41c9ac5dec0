/// Texts reduced to what a comparison of answers looks at.
public enum FoldedText {
    /// Lower case, single spaces, no quotation marks or full stop around it. Canonically equal texts stay equal.
    public static func folded(_ text: String) -> String {
        plainBytes(of: text).map { String(decoding: $0, as: UTF8.self) } ?? tidied(text.lowercased())
    }

    /// The bytes of the folded text, where equal texts have equal bytes; nil where a letter may be written in two ways,
    /// so that only a string can tell.
    public static func plainBytes(of text: String) -> [UInt8]? { FoldedBytes.folded(text) }

    /// Single spaces, and no quotation marks or full stop around it.
    static func tidied(_ text: String) -> String {
        // By scalars: cutting into characters would cost more than all the rest, at every start.
        let words = text.unicodeScalars.split {
            $0 == " " || ($0.value > 0x7E || $0.value < 0x20) && $0.properties.isWhitespace
        }
        let joined =
            words.count == 1 && words[0].startIndex == text.startIndex && words[0].endIndex == text.endIndex
            ? text : words.map { String($0) }.joined(separator: " ")
        let isEdge = { (character: Character) in character == " " || edge.contains(character) }
        let trimmed = joined.drop(while: isEdge)
        let end = trimmed.lastIndex { !isEdge($0) }
        return end.map { String(trimmed[...$0]) } ?? joined
    }

    /// Folded, and without accents, ligatures and the dots under Devanagari letters; a nasal may be an anusvara.
    public static func withoutAccents(_ text: String) -> String { PlainLetters.plain(folded(text)) }

    private static let edge: Set<Character> = [
        "\"", "'", "“", "”", "«", "»", "‘", "’", ".", "।", "!", "¡", "?", "¿", ",", ";",
    ]
}
