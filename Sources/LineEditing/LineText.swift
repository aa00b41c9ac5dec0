/// A line and a cursor in it, counted in Unicode scalars, with the steps a person takes: by character as seen, by word.
struct LineText: Equatable {
    var scalars: [Unicode.Scalar]
    var cursor: Int

    init(_ text: String = "", cursor: Int? = nil) {
        scalars = Array(text.unicodeScalars)
        self.cursor = cursor ?? scalars.count
    }

    var text: String { Self.string(scalars[...]) }
    var before: String { Self.string(scalars[..<cursor]) }
    var after: String { Self.string(scalars[cursor...]) }

    static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// The offsets at which characters begin, and the end.
    var boundaries: [Int] {
        var offsets = [0]
        var offset = 0
        for character in text {
            offset += character.unicodeScalars.count
            offsets.append(offset)
        }
        return offsets
    }

    var previousBoundary: Int { boundaries.last { $0 < cursor } ?? 0 }
    var nextBoundary: Int { boundaries.first { $0 > cursor } ?? scalars.count }

    /// Where Backspace deletes from: the last code point in scripts whose vowel signs and stackers are typed one by one, as their typists
    /// expect, else the whole character.
    var backspaceStart: Int {
        guard cursor > 0 else { return 0 }
        let start = previousBoundary
        return Self.isTypedInParts(scalars[start]) ? cursor - 1 : start
    }

    /// Indic scripts, Thai, Lao, Myanmar and Khmer.
    private static func isTypedInParts(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x900...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0xA8E0...0xA8FF, 0xAA60...0xAA7F: true
        default: false
        }
    }

    /// Where the word before the cursor begins.
    var wordStart: Int { start { Self.isInWord($0) } }
    /// Where the word after the cursor ends.
    var wordEnd: Int {
        let steps = characters.filter { $0.end > cursor }
        let skipped = steps.drop { !Self.isInWord($0.character) }
        return skipped.prefix { Self.isInWord($0.character) }.last?.end ?? scalars.count
    }
    /// Where the run without spaces before the cursor begins.
    var blankWordStart: Int { start { !$0.isWhitespace } }

    private func start(where belongs: (Character) -> Bool) -> Int {
        let steps = characters.filter { $0.start < cursor }.reversed()
        let skipped = steps.drop { !belongs($0.character) }
        return skipped.prefix { belongs($0.character) }.last?.start ?? 0
    }

    private var characters: [(character: Character, start: Int, end: Int)] {
        var offset = 0
        return text.map { character in
            let start = offset
            offset += character.unicodeScalars.count
            return (character, start, offset)
        }
    }

    private static func isInWord(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "_"
    }
}
