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

    private let texts: CutTexts
    private let piece: WordCutter.Piece

    init(_ version: LocalizedText.Version) {
        self.init(LocalizedText.words(of: version))
    }

    init(_ text: String) {
        var cutter = WordCutter(expecting: text.utf8.count, of: 1)
        cutter.cut(text)
        self.init(0, of: CutTexts(cutter))
    }

    /// One of several.
    init(_ place: Int, of texts: CutTexts) {
        self.texts = texts
        piece = texts.pieces[place]
    }

    var words: ArraySlice<Word> { texts.words[piece.words] }
    /// The bytes of the text, and perhaps of others, in lower case; words whose length that changed stand behind it. All
    /// are of whole characters, so that the other bytes of one need no look at where the text ends.
    var letters: [UInt8] { texts.letters }
    /// Where those of the text stand.
    var range: Range<Int> { piece.letters }
    /// Of all words in their order: what texts are compared by whose marks and spaces do not matter.
    var hash: UInt64 { piece.hash }
    /// Whether there are digits of ASCII in it.
    var hasDigit: Bool { piece.hasDigit }

    /// Whether texts of other bytes are other texts: so it is with ASCII, Latin-1, common punctuation, and Devanagari
    /// but for the letters that are written with a nukta in them as well as after them.
    var isWrittenInOneWay: Bool {
        if piece.isOfASCII { return true }
        let bytes = letters.span
        for place in range {
            switch bytes[place] {
            case 0..<0xC4: break
            case 0xE0:
                let third = bytes[place + 2]
                switch bytes[place + 1] {
                // न, र and ळ, which a nukta may follow, and what they are with it.
                case 0xA4:
                    if third == 0xBC, place > range.lowerBound, [0xA8, 0xB0, 0xB3, 0x8D].contains(bytes[place - 1]) {
                        return false
                    }
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
        if piece.isOfASCII { return false }
        let bytes = letters.span
        return range.contains { place in
            bytes[place] == 0xE0 && bytes[place + 1] == 0xA5 && (0xA6...0xAF).contains(bytes[place + 2])
        }
    }

    func text(of word: Word) -> String { String(decoding: letters[word.range], as: UTF8.self) }

    func spelling(of word: Word) -> Spelling {
        Spelling(text: text(of: word), isCapitalized: word.isCapitalized, isFigure: word.isFigure)
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
