/// Texts reduced to what a comparison of answers looks at.
public enum FoldedText {
    /// Lower case, single spaces, no quotation marks or full stop around it. Canonically equal texts stay equal.
    public static func folded(_ text: String) -> String {
        let words = text.lowercased().split { $0.isWhitespace }
        let joined = words.joined(separator: " ")
        let isEdge = { (character: Character) in character == " " || edge.contains(character) }
        let trimmed = joined.drop(while: isEdge)
        let end = trimmed.lastIndex { !isEdge($0) }
        return end.map { String(trimmed[...$0]) } ?? joined
    }

    /// Folded, and without the accents of Latin letters and the dots under Devanagari ones.
    public static func withoutAccents(_ text: String) -> String {
        var result = ""
        for character in folded(text) {
            if let plain = plainLetters[character] {
                result.append(plain)
            } else {
                for scalar in character.unicodeScalars where scalar != nukta {
                    result.unicodeScalars.append(undotted[scalar] ?? scalar)
                }
            }
        }
        return result
    }

    private static let edge: Set<Character> = [
        "\"", "'", "“", "”", "«", "»", "‘", "’", ".", "।", "!", "¡", "?", "¿", ",", ";",
    ]
    private static let nukta: Unicode.Scalar = "\u{093C}"

    /// Letters that carry their dot in the code point itself.
    private static let undotted: [Unicode.Scalar: Unicode.Scalar] = [
        "\u{0929}": "\u{0928}", "\u{0931}": "\u{0930}", "\u{0934}": "\u{0933}", "\u{0958}": "\u{0915}",
        "\u{0959}": "\u{0916}", "\u{095A}": "\u{0917}", "\u{095B}": "\u{091C}",
        "\u{095C}": "\u{0921}", "\u{095D}": "\u{0922}", "\u{095E}": "\u{092B}", "\u{095F}": "\u{092F}",
    ]

    private static let plainLetters: [Character: Character] = {
        let families: [(Character, String)] = [
            ("a", "áàâäãåāă"), ("e", "éèêëēĕė"), ("i", "íìîïīĭ"), ("o", "óòôöõōŏ"), ("u", "úùûüūŭů"), ("n", "ñńň"),
            ("c", "çćč"), ("y", "ýÿ"), ("s", "śš"), ("z", "źžż"),
        ]
        var table: [Character: Character] = [:]
        for (plain, accented) in families {
            for letter in accented { table[letter] = plain }
        }
        return table
    }()
}
