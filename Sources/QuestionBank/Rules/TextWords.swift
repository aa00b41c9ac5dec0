import Assessment

/// The words of a text, for rules about wording.
struct TextWords {
    struct Word {
        /// In lower case, without a possessive ending.
        var text: String
        var isCapitalized: Bool
        /// Whether it has a digit.
        var isFigure: Bool
        /// Whether nothing but a blank stands between it and the word before.
        var followsOnlyBlank: Bool
    }

    private(set) var words: [Word] = []

    init(_ version: LocalizedText.Version) {
        self.init(LocalizedText.words(of: version))
    }

    init(_ text: String) {
        let bytes = Array(text.utf8)
        var place = 0
        var blanks = 0
        var others = 0
        while place < bytes.count {
            let length = Self.separator(at: place, in: bytes)
            guard length == 0 else {
                if length == 1, bytes[place] == 0x20 { blanks += 1 } else { others += 1 }
                place += length
                continue
            }
            let start = place
            while place < bytes.count {
                if Self.isApostrophe(at: place, in: bytes) { place += bytes[place] == 0x27 ? 1 : 3 }
                guard place < bytes.count, Self.separator(at: place, in: bytes) == 0 else { break }
                place += 1
            }
            add(bytes[start..<place], followsOnlyBlank: blanks == 1 && others == 0)
            (blanks, others) = (0, 0)
        }
    }

    private mutating func add(_ bytes: ArraySlice<UInt8>, followsOnlyBlank: Bool) {
        var word = bytes
        for ending in [[0x27, 0x73], [0xE2, 0x80, 0x99, 0x73]] as [[UInt8]]
        where word.count > ending.count && word.suffix(ending.count).elementsEqual(ending) {
            word = word.dropLast(ending.count)
        }
        guard let first = word.first else { return }
        let isASCII = word.allSatisfy { $0 < 0x80 }
        let isCapitalized: Bool
        let text: String
        if isASCII {
            isCapitalized = (0x41...0x5A).contains(first)
            text = String(decoding: word.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
        } else {
            let written = String(decoding: word, as: UTF8.self)
            text = written.lowercased()
            isCapitalized = written.unicodeScalars.first?.properties.isUppercase ?? false
        }
        let isFigure = word.contains { (0x30...0x39).contains($0) }
        words.append(
            Word(text: text, isCapitalized: isCapitalized, isFigure: isFigure, followsOnlyBlank: followsOnlyBlank))
    }

    /// The length of what parts words at a place; 0 for what belongs to one.
    private static func separator(at place: Int, in bytes: [UInt8]) -> Int {
        let byte = bytes[place]
        if byte < 0x80 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return 0
            default: return 1
            }
        }
        guard place + 1 < bytes.count else { return 0 }
        let next = bytes[place + 1]
        // No-break space, ¡, «, », ¿.
        if byte == 0xC2 { return [0xA0, 0xA1, 0xAB, 0xBB, 0xBF].contains(next) ? 2 : 0 }
        guard place + 2 < bytes.count else { return 0 }
        // Dashes, quotation marks, ellipsis, arrows; the joiners are letters' business.
        if byte == 0xE2 { return next == 0x80 && [0x8C, 0x8D].contains(bytes[place + 2]) ? 0 : 3 }
        // The danda.
        if byte == 0xE0 { return next == 0xA5 && (0xA4...0xA5).contains(bytes[place + 2]) ? 3 : 0 }
        return 0
    }

    /// Whether an apostrophe stands here between two letters.
    private static func isApostrophe(at place: Int, in bytes: [UInt8]) -> Bool {
        let length: Int
        if bytes[place] == 0x27 {
            length = 1
        } else if bytes[place] == 0xE2, bytes[place...].starts(with: [0xE2, 0x80, 0x99]) {
            length = 3
        } else {
            return false
        }
        let next = place + length
        return next < bytes.count && ((0x61...0x7A).contains(bytes[next] | 0x20) || bytes[next] >= 0x80)
            && separator(at: next, in: bytes) == 0
    }
}

extension PlacedText {
    /// The version that a reader of a language is shown without making do, with its place.
    func version(in language: Language?) -> (version: LocalizedText.Version, range: Range<Int>)? {
        let versions = text.versions
        guard
            let place = versions.firstIndex(where: { $0.language == language })
                ?? versions.firstIndex(where: { $0.language == nil })
        else { return nil }
        return (versions[place], ranges[place])
    }
}
