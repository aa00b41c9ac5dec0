import Assessment

/// The words of a text, for rules about wording: cut once, and compared by hashes without a string for each.
struct TextWords {
    struct Word {
        /// Its bytes among the letters: in lower case, without a possessive ending.
        var range: Range<Int>
        /// Of these bytes.
        var hash: UInt64
        var isCapitalized: Bool
        /// Whether it has a digit.
        var isFigure: Bool
        var hasApostrophe = false
        /// In code points.
        var length = 0
        /// Whether it stands in round brackets: what is added there is no part of a claim.
        var isInBrackets: Bool
    }

    /// A word for those who look at its letters.
    struct Spelling {
        var text: String
        var isCapitalized: Bool
        var isFigure: Bool
    }

    private(set) var words: [Word] = []
    /// The bytes of the words, one after the other.
    private(set) var letters: [UInt8] = []

    init(_ version: LocalizedText.Version) {
        self.init(LocalizedText.words(of: version))
    }

    init(_ text: String) {
        let bytes = text.utf8Span.span
        letters.reserveCapacity(bytes.count)
        words.reserveCapacity(bytes.count / 5 + 1)
        var place = 0
        var depth = 0
        while place < bytes.count {
            let length = Self.separator(at: place, in: bytes)
            guard length == 0 else {
                if bytes[place] == UInt8(ascii: "(") { depth += 1 }
                if bytes[place] == UInt8(ascii: ")") { depth = max(0, depth - 1) }
                place += length
                continue
            }
            let start = place
            while place < bytes.count {
                if Self.isApostrophe(at: place, in: bytes) { place += bytes[place] == 0x27 ? 1 : 3 }
                guard place < bytes.count, Self.separator(at: place, in: bytes) == 0 else { break }
                place += 1
            }
            let word = start..<Self.end(of: start..<place, in: bytes)
            add(
                bytes.extracting(word),
                as: Word(range: 0..<0, hash: 0, isCapitalized: false, isFigure: false, isInBrackets: depth > 0))
        }
    }

    /// Of all words in their order: what texts are compared by whose marks and spaces do not matter.
    var hash: UInt64 { words.reduce(UInt64(words.count)) { ($0 &* 0x9E37_79B9_7F4A_7C15) ^ $1.hash } }

    func text(of word: Word) -> String { String(decoding: letters[word.range], as: UTF8.self) }

    func spelling(of word: Word) -> Spelling {
        Spelling(text: text(of: word), isCapitalized: word.isCapitalized, isFigure: word.isFigure)
    }

    /// Without `'s`.
    private static func end(of word: Range<Int>, in bytes: Span<UInt8>) -> Int {
        let last = word.upperBound - 1
        guard word.count > 2, bytes[last] == UInt8(ascii: "s") else { return word.upperBound }
        if bytes[last - 1] == 0x27 { return last - 1 }
        let isCurly = word.count > 4 && bytes[last - 3] == 0xE2 && bytes[last - 2] == 0x80 && bytes[last - 1] == 0x99
        return isCurly ? last - 3 : word.upperBound
    }

    private mutating func add(_ word: Span<UInt8>, as blank: Word) {
        let start = letters.count
        var added = blank
        for place in word.indices {
            let byte = word[place]
            if byte & 0xC0 != 0x80 { added.length += 1 }
            switch byte {
            case 0x27, 0xE2: added.hasApostrophe = true
            case 0x30...0x39: added.isFigure = true
            case 0x41...0x5A:
                if place == 0 { added.isCapitalized = true }
                letters.append(byte | 0x20)
                continue
            case 0xC4...0xDF, 0xE1, 0xEF...:
                // Capitals that only a table tells.
                addByTable(word, from: start, as: blank)
                return
            case 0x80...0x9E where place > 0 && word[place - 1] == 0xC3 && byte != 0x97:
                if place == 1 { added.isCapitalized = true }
                letters.append(byte | 0x20)
                continue
            default: break
            }
            letters.append(byte)
        }
        finish(added, from: start)
    }

    private mutating func addByTable(_ word: Span<UInt8>, from start: Int, as blank: Word) {
        var added = blank
        letters.removeSubrange(start...)
        let written = String(copying: word, word.indices)
        added.isCapitalized = written.unicodeScalars.first?.properties.isUppercase ?? false
        added.isFigure = written.utf8.contains { (0x30...0x39).contains($0) }
        added.hasApostrophe = written.utf8.contains { $0 == 0x27 || $0 == 0xE2 }
        let lower = written.lowercased()
        added.length = lower.unicodeScalars.count
        letters += lower.utf8
        finish(added, from: start)
    }

    private mutating func finish(_ word: Word, from start: Int) {
        var word = word
        word.range = start..<letters.count
        word.hash = WordHash.of(letters.span.extracting(word.range))
        words.append(word)
    }

    /// The length of what parts words at a place; 0 for what belongs to one.
    private static func separator(at place: Int, in bytes: Span<UInt8>) -> Int {
        let byte = bytes[place]
        if byte < 0x80 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return 0
            default: return 1
            }
        }
        guard place + 1 < bytes.count else { return 0 }
        let next = bytes[place + 1]
        if byte == 0xC2 {
            switch next {
            // No-break space, ¡, «, », ¿.
            case 0xA0, 0xA1, 0xAB, 0xBB, 0xBF: return 2
            default: return 0
            }
        }
        guard place + 2 < bytes.count else { return 0 }
        // Dashes, quotation marks, ellipsis, arrows; the joiners are letters' business.
        if byte == 0xE2 { return next == 0x80 && (0x8C...0x8D).contains(bytes[place + 2]) ? 0 : 3 }
        // The danda.
        if byte == 0xE0 { return next == 0xA5 && (0xA4...0xA5).contains(bytes[place + 2]) ? 3 : 0 }
        return 0
    }

    /// Whether an apostrophe stands here between two letters.
    private static func isApostrophe(at place: Int, in bytes: Span<UInt8>) -> Bool {
        let next: Int
        if bytes[place] == 0x27 {
            next = place + 1
        } else if bytes[place] == 0xE2, place + 2 < bytes.count, bytes[place + 1] == 0x80, bytes[place + 2] == 0x99 {
            next = place + 3
        } else {
            return false
        }
        return next < bytes.count && ((0x61...0x7A).contains(bytes[next] | 0x20) || bytes[next] >= 0x80)
            && separator(at: next, in: bytes) == 0
    }
}

/// What words are compared by: equal words have equal hashes, and others are met alike once in ages.
enum WordHash {
    /// FNV-1a, with its bits mixed once more since sums of it are compared.
    ///
    /// - Parameter isStart: whether a capital that stands first counts as a small letter.
    static func of(_ bytes: Span<UInt8>, isStart: Bool = false) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for place in bytes.indices {
            var byte = bytes[place]
            if isStart, place == 0, (0x41...0x5A).contains(byte) { byte |= 0x20 }
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
        return hash ^ (hash >> 31)
    }

    static func of(_ text: String) -> UInt64 { of(text.utf8Span.span) }
}

extension String {
    /// A stretch of bytes that were cut at whole characters.
    init(copying bytes: Span<UInt8>, _ range: Range<Int>) {
        self.init(decoding: range.map { bytes[$0] }, as: UTF8.self)
    }
}

extension PlacedText {
    /// Where the version stands that a reader of a language is shown without making do.
    func place(ofVersionIn language: Language?) -> Int? {
        text.versions.firstIndex { $0.language == language } ?? text.versions.firstIndex { $0.language == nil }
    }
}
