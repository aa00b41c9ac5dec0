/// What is left of a text's words when those that carry no subject are taken out.
enum ContentWords {
    /// Roots of the words of a text, each once; figures are kept as they are.
    static func roots(of words: TextWords, fewestLetters: Int) -> [String] {
        var seen: Set<String> = []
        var roots: [String] = []
        for word in words.words {
            guard let root = root(of: word, fewestLetters: fewestLetters), seen.insert(root).inserted else { continue }
            roots.append(root)
        }
        return roots
    }

    /// A word without its plural ending; nil for a short word and for one of those that every text has.
    static func root(of word: TextWords.Word, fewestLetters: Int) -> String? {
        if word.isFigure { return word.text }
        // A Devanagari letter with its vowel is about as much as two Latin ones.
        let text = withoutElision(word.text)
        guard text.unicodeScalars.count >= fewestLetters, !stopWords.contains(text) else { return nil }
        let bytes = text.utf8
        guard bytes.count > 4, bytes.last == UInt8(ascii: "s"), bytes.dropLast().last != UInt8(ascii: "s") else {
            return text
        }
        return String(text.dropLast())
    }

    /// French writes what it elides together with the word that follows: `l'eau`, `qu'elle`.
    static func withoutElision(_ word: String) -> String {
        let bytes = word.utf8
        guard let mark = bytes.firstIndex(where: { $0 == 0x27 || $0 == 0xE2 }), elided.contains(String(word[..<mark]))
        else { return word }
        return String(word[bytes.index(mark, offsetBy: bytes[mark] == 0x27 ? 1 : 3)...])
    }

    private static let elided: Set<String> = [
        "c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu",
    ]

    private static let stopWords = Set(
        RuleWords.all.values.flatMap { $0.common.split { $0 == " " || $0 == "\n" }.map(String.init) })
}
