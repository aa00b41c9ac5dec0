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
    /// The bytes of the text in lower case, and at the end those of words whose length that changed.
    private(set) var letters: [UInt8] = []

    init(_ version: LocalizedText.Version) {
        self.init(LocalizedText.words(of: version))
    }

    init(_ text: String) {
        let bytes = text.utf8Span.span
        letters = Self.lowered(bytes)
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
            if let end = addPlain(from: start, in: bytes, isInBrackets: depth > 0) {
                place = end
                continue
            }
            while place < bytes.count {
                if Self.isApostrophe(at: place, in: bytes) { place += bytes[place] == 0x27 ? 1 : 3 }
                guard place < bytes.count, Self.separator(at: place, in: bytes) == 0 else { break }
                place += 1
            }
            add(start..<Self.end(of: start..<place, in: bytes), of: bytes, isInBrackets: depth > 0)
        }
        hash = words.reduce(UInt64(words.count)) { ($0 &* 0x9E37_79B9_7F4A_7C15) ^ $1.hash }
        hasDigit = words.contains(where: \.isFigure)
    }

    /// The bytes with capitals of ASCII made small.
    private static func lowered(_ bytes: Span<UInt8>) -> [UInt8] {
        unsafe [UInt8](unsafeUninitializedCapacity: bytes.count) { buffer, count in
            count = bytes.count
            for place in bytes.indices {
                let byte = bytes[place]
                unsafe buffer[place] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
            }
        }
    }

    /// Adds a word of letters and digits of ASCII, as most are, and returns where it ends; nil where it is another.
    private mutating func addPlain(from start: Int, in bytes: Span<UInt8>, isInBrackets: Bool) -> Int? {
        var place = start
        var isFigure = false
        var hash = WordHash()
        while place < bytes.count {
            let byte = bytes[place]
            let isDigit = (0x30...0x39).contains(byte)
            // A digit has this bit already.
            guard isDigit || (0x61...0x7A).contains(byte | 0x20) else { break }
            isFigure = isFigure || isDigit
            hash.add(byte | 0x20)
            place += 1
        }
        if place < bytes.count, bytes[place] >= 0x80 || bytes[place] == 0x27 { return nil }
        words.append(
            Word(
                range: start..<place, hash: hash.value, isCapitalized: (0x41...0x5A).contains(bytes[start]),
                isFigure: isFigure, length: place - start, isInBrackets: isInBrackets))
        return place
    }

    /// Of all words in their order: what texts are compared by whose marks and spaces do not matter.
    private(set) var hash: UInt64 = 0

    /// Whether there are digits of ASCII in it.
    private(set) var hasDigit = false

    /// Whether texts of other bytes are other texts: so it is with ASCII, Latin-1, common punctuation, and Devanagari
    /// but for the letters that are written with a nukta in them as well as after them.
    var isWrittenInOneWay: Bool {
        let bytes = letters.span
        for place in bytes.indices {
            switch bytes[place] {
            case 0..<0xC4: break
            case 0xE0:
                let third = bytes[place + 2]
                switch bytes[place + 1] {
                // न, र and ळ, which a nukta may follow, and what they are with it.
                case 0xA4:
                    if third == 0xBC, place > 0, [0xA8, 0xB0, 0xB3, 0x8D].contains(bytes[place - 1]) { return false }
                case 0xA5: if (0x91...0x94).contains(third) || (0x98...0x9F).contains(third) { return false }
                default: return false
                }
            case 0xE2: if bytes[place + 1] != 0x80 { return false }
            default: return false
            }
        }
        return true
    }

    /// Whether there are digits of Devanagari in it.
    var hasDevanagariDigits: Bool {
        let bytes = letters.span
        return bytes.indices.contains { place in
            bytes[place] == 0xE0 && bytes[place + 1] == 0xA5 && (0xA6...0xAF).contains(bytes[place + 2])
        }
    }

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

    private mutating func add(_ range: Range<Int>, of bytes: Span<UInt8>, isInBrackets: Bool) {
        var added = Word(range: range, hash: 0, isCapitalized: false, isFigure: false, isInBrackets: isInBrackets)
        for place in range {
            let byte = bytes[place]
            if byte & 0xC0 != 0x80 { added.length += 1 }
            switch byte {
            case 0x27, 0xE2: added.hasApostrophe = true
            case 0x30...0x39: added.isFigure = true
            case 0x41...0x5A: if place == range.lowerBound { added.isCapitalized = true }
            case 0xC4...0xDF, 0xE1, 0xEF...:
                // Capitals that only a table tells.
                addByTable(range, of: bytes, isInBrackets: isInBrackets)
                return
            case 0x80...0x9E where place > range.lowerBound && bytes[place - 1] == 0xC3 && byte != 0x97:
                if place == range.lowerBound + 1 { added.isCapitalized = true }
                letters[place] = byte | 0x20
            default: break
            }
        }
        added.hash = WordHash.of(letters.span.extracting(range))
        words.append(added)
    }

    /// Its letters go behind the others, since their number may change.
    private mutating func addByTable(_ range: Range<Int>, of bytes: Span<UInt8>, isInBrackets: Bool) {
        let written = String(copying: bytes, range)
        let start = letters.count
        letters += written.lowercased().utf8
        let own = start..<letters.count
        words.append(
            Word(
                range: own, hash: WordHash.of(letters.span.extracting(own)),
                isCapitalized: written.unicodeScalars.first?.properties.isUppercase ?? false,
                isFigure: written.utf8.contains { (0x30...0x39).contains($0) },
                hasApostrophe: written.utf8.contains { $0 == 0x27 || $0 == 0xE2 },
                length: letters[own].count { $0 & 0xC0 != 0x80 }, isInBrackets: isInBrackets))
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
struct WordHash {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }

    /// FNV-1a, with its bits mixed once more since sums of it are compared.
    var value: UInt64 {
        let mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        return mixed ^ (mixed >> 31)
    }

    /// - Parameter isStart: whether a capital that stands first counts as a small letter.
    static func of(_ bytes: Span<UInt8>, isStart: Bool = false) -> UInt64 {
        var hash = WordHash()
        for place in bytes.indices {
            let isCapital = isStart && place == 0 && (0x41...0x5A).contains(bytes[place])
            hash.add(isCapital ? bytes[place] | 0x20 : bytes[place])
        }
        return hash.value
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

    /// Where its version for a language stands, or all of it where it has none of its own.
    func range(ofVersionIn language: Language?) -> Range<Int> {
        text.versions.firstIndex { $0.language == language }.map { ranges[$0] } ?? range
    }
}
