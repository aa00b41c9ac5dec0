/// Cuts texts into words, those of several texts one behind the other, so that an item's take two lists and not many.
struct WordCutter {
    typealias Word = TextWords.Word

    /// What came of one text.
    struct Piece {
        /// Places among the words.
        var words: Range<Int>
        /// Places among the letters.
        var letters: Range<Int>
        /// Of all words in their order.
        var hash: UInt64
        var hasDigit: Bool
        var isOfASCII: Bool
    }

    private(set) var pieces: [Piece] = []
    private(set) var words: [Word] = []
    /// The bytes of each text in lower case, and behind them those of its words whose length that changed.
    private(set) var letters: [UInt8] = []

    /// - Parameters:
    ///   - bytes: about as many as there will be.
    ///   - texts: as many as there will be.
    init(expecting bytes: Int, of texts: Int) {
        pieces.reserveCapacity(texts)
        words.reserveCapacity(bytes / 4 + 2)
        letters.reserveCapacity(bytes)
    }

    mutating func cut(_ text: String) {
        let bytes = text.utf8Span.span
        let base = letters.count
        let first = words.count
        let isOfASCII = addLowered(text)
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
            if let end = addPlain(from: start, in: bytes, at: base, isInBrackets: depth > 0) {
                place = end
                continue
            }
            while place < bytes.count {
                if Self.isApostrophe(at: place, in: bytes) { place += bytes[place] == 0x27 ? 1 : 3 }
                guard place < bytes.count, Self.separator(at: place, in: bytes) == 0 else { break }
                place += 1
            }
            add(start..<Self.end(of: start..<place, in: bytes), of: bytes, at: base, isInBrackets: depth > 0)
        }
        var piece = Piece(
            words: first..<words.count, letters: base..<(base + bytes.count), hash: UInt64(words.count - first),
            hasDigit: false, isOfASCII: isOfASCII)
        for place in piece.words {
            piece.hash = (piece.hash &* 0x9E37_79B9_7F4A_7C15) ^ words[place].hash
            piece.hasDigit = piece.hasDigit || words[place].isFigure
        }
        pieces.append(piece)
    }

    /// With capitals of ASCII made small; says whether all of it is ASCII.
    private mutating func addLowered(_ text: String) -> Bool {
        let start = letters.count
        letters += text.utf8
        var added = letters.mutableSpan
        var all: UInt8 = 0
        for place in start..<added.count {
            let byte = added[place]
            all |= byte
            added[place] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        }
        return all < 0x80
    }

    /// Adds a word of letters and digits of ASCII, as most are, and returns where it ends; nil where it is another.
    private mutating func addPlain(
        from start: Int, in bytes: Span<UInt8>, at base: Int, isInBrackets: Bool
    ) -> Int? {
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
                range: (base + start)..<(base + place), hash: hash.value,
                isCapitalized: (0x41...0x5A).contains(bytes[start]),
                isFigure: isFigure, length: place - start, isInBrackets: isInBrackets))
        return place
    }

    /// Without `'s`.
    private static func end(of word: Range<Int>, in bytes: Span<UInt8>) -> Int {
        let last = word.upperBound - 1
        guard word.count > 2, bytes[last] == UInt8(ascii: "s") else { return word.upperBound }
        if bytes[last - 1] == 0x27 { return last - 1 }
        let isCurly = word.count > 4 && bytes[last - 3] == 0xE2 && bytes[last - 2] == 0x80 && bytes[last - 1] == 0x99
        return isCurly ? last - 3 : word.upperBound
    }

    private mutating func add(_ range: Range<Int>, of bytes: Span<UInt8>, at base: Int, isInBrackets: Bool) {
        let own = (base + range.lowerBound)..<(base + range.upperBound)
        var added = Word(range: own, hash: 0, isCapitalized: false, isFigure: false, isInBrackets: isInBrackets)
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
                letters[base + place] = byte | 0x20
            default: break
            }
        }
        added.hash = WordHash.of(letters.span.extracting(own))
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

/// What came of cutting some texts.
final class CutTexts: Sendable {
    let pieces: [WordCutter.Piece]
    let words: [TextWords.Word]
    let letters: [UInt8]

    init(_ cutter: WordCutter) {
        pieces = cutter.pieces
        words = cutter.words
        letters = cutter.letters
    }
}
