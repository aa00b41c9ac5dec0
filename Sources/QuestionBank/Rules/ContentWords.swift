/// What is left of a text's words when those that carry no subject are taken out.
enum ContentWords {
    struct Root {
        /// Of the word without its plural ending.
        var hash: UInt64
        /// Where the word stands among the letters of its text, with that ending.
        var range: Range<Int>
        var isFigure: Bool
    }

    /// Those of a text, each once and in its order, figures as they are; nil where there are more than some.
    static func roots(of words: TextWords, fewestLetters: Int, most: Int) -> [Root]? {
        var roots: [Root] = []
        roots.reserveCapacity(min(words.words.count, most))
        for word in words.words {
            guard let root = root(of: word, in: words, fewestLetters: fewestLetters),
                !roots.contains(where: { $0.hash == root.hash })
            else { continue }
            guard roots.count < most else { return nil }
            roots.append(root)
        }
        return roots
    }

    /// Nil for a short word and for one of those that every text has.
    static func root(of word: TextWords.Word, in words: TextWords, fewestLetters: Int) -> Root? {
        var root = Root(hash: word.hash, range: word.range, isFigure: word.isFigure)
        if word.isFigure { return root }
        var length = word.length
        if word.hasApostrophe, let start = afterElision(words.letters.span.extracting(word.range)) {
            root.range = (word.range.lowerBound + start)..<word.range.upperBound
            root.hash = WordHash.of(words.letters.span.extracting(root.range))
            length = words.letters[root.range].count { $0 & 0xC0 != 0x80 }
        }
        // A Devanagari letter with its vowel is about as much as two Latin ones.
        guard length >= fewestLetters, !stopWords.contains(root.hash) else { return nil }
        root.hash = singular(root, in: words)
        return root
    }

    /// The hash of a word without its plural ending.
    private static func singular(_ root: Root, in words: TextWords) -> UInt64 {
        let letters = words.letters.span.extracting(root.range)
        let last = letters.count - 1
        guard last >= 4, letters[last] == UInt8(ascii: "s"), letters[last - 1] != UInt8(ascii: "s") else {
            return root.hash
        }
        return WordHash.of(letters.extracting(droppingLast: 1))
    }

    /// French writes what it elides together with the word that follows: `l'eau`, `qu'elle`.
    private static func afterElision(_ letters: Span<UInt8>) -> Int? {
        for place in letters.indices where letters[place] == 0x27 || letters[place] == 0xE2 {
            guard elided.contains(WordHash.of(letters.extracting(first: place))) else { return nil }
            return place + (letters[place] == 0x27 ? 1 : 3)
        }
        return nil
    }

    private static let elided: WordSet = ["c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu"]

    /// Whether words of this hash are among those that every text has.
    static func areCommon(_ hash: UInt64) -> Bool { stopWords.contains(hash) }

    private static let stopWords = WordSet(RuleWords.all.flatMap { TextWords($0.words.common).words.map(\.hash) })
}
