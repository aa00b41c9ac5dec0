import Quantities

/// The words of a text as space parts them, without the marks around them but with those of units and figures.
struct SpacedWords {
    private let text: String
    private var ranges: [Range<Int>] = []

    init(_ text: String) {
        self.text = text
        ranges.reserveCapacity(text.utf8.count / 5 + 1)
        let bytes = text.utf8Span.span
        var place = 0
        while place < bytes.count {
            let space = Self.space(at: place, in: bytes)
            guard space == 0 else {
                place += space
                continue
            }
            let start = place
            while place < bytes.count, Self.space(at: place, in: bytes) == 0 { place += 1 }
            ranges.append(trimmed(start..<place, in: bytes))
        }
    }

    var count: Int { ranges.count }

    /// Some that follow one another, with a blank between them.
    func joined(_ places: Range<Int>) -> String {
        let bytes = text.utf8Span.span
        return places.map { String(copying: bytes, ranges[$0]) }.joined(separator: " ")
    }

    /// Where names of units may begin.
    func places(ofNamesIn units: UnitTable) -> [Int] {
        let bytes = text.utf8Span.span
        return ranges.indices.filter { units.mayBeginName(bytes.extracting(ranges[$0])) }
    }

    /// Whether it is a word that every text has.
    func isCommon(at place: Int) -> Bool {
        ContentWords.areCommon(WordHash.of(text.utf8Span.span.extracting(ranges[place])))
    }

    /// Whether some character is a digit, or may be one of another script.
    func hasDigit(at place: Int) -> Bool {
        let bytes = text.utf8Span.span
        return ranges[place].contains { (0x30...0x39).contains(bytes[$0]) || bytes[$0] >= 0x80 }
    }

    /// The length of the space at a place; 0 where there is none.
    private static func space(at place: Int, in bytes: Span<UInt8>) -> Int {
        let byte = bytes[place]
        if byte > 0x20, byte < 0x80 { return 0 }
        switch byte {
        case 0x20, 0x09...0x0D: return 1
        case 0xC2 where place + 1 < bytes.count && bytes[place + 1] == 0xA0: return 2
        // U+2000 to U+200A, and the narrow no-break space.
        case 0xE2 where place + 2 < bytes.count && bytes[place + 1] == 0x80:
            return bytes[place + 2] <= 0x8A || bytes[place + 2] == 0xAF ? 3 : 0
        default: return 0
        }
    }

    /// A hyphen that stands first may be a sign.
    private func trimmed(_ word: Range<Int>, in bytes: Span<UInt8>) -> Range<Int> {
        var word = word
        while let last = word.last, Self.isMark(bytes[last]) { word = word.dropLast() }
        while let first = word.first, bytes[first] != 0x2D, Self.isMark(bytes[first]) { word = word.dropFirst() }
        if word.isEmpty || Self.isPlain(bytes[word.lowerBound]) && Self.isPlain(bytes[word.upperBound - 1]) {
            return word
        }
        let scalars = text.unicodeScalars
        var start = text.utf8.index(text.startIndex, offsetBy: word.lowerBound)
        var end = text.utf8.index(start, offsetBy: word.count)
        while start < end, scalars[start] != "-", Self.isMark(scalars[start]) { start = scalars.index(after: start) }
        while start < end {
            let last = scalars.index(before: end)
            guard Self.isMark(scalars[last]) else { break }
            end = last
        }
        let first = text.utf8.distance(from: text.startIndex, to: start)
        return first..<first + text.utf8.distance(from: start, to: end)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
    }

    /// Whether it is punctuation of ASCII.
    private static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21...0x23, 0x25...0x2A, 0x2C...0x2F, 0x3A, 0x3B, 0x3F, 0x40, 0x5B...0x5D, 0x5F, 0x7B, 0x7D: true
        default: false
        }
    }

    /// Whether it is punctuation.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x900...0x963, 0x966...0x96F: false
        default: Character(scalar).isPunctuation
        }
    }
}
