/// Folds texts of the letters that most texts are of, byte by byte: ASCII, Latin-1, Devanagari and the punctuation of
/// U+2000 to U+203F, where none of them can be written in another way.
struct FoldedBytes {
    private var bytes: [UInt8] = []
    private var isSpacePending = false

    /// What ``FoldedText/folded(_:)`` makes of a text; nil for one with other characters.
    static func folded(_ text: String) -> [UInt8]? {
        let source = text.utf8Span.span
        var folding = FoldedBytes()
        folding.bytes.reserveCapacity(source.count)
        var place = 0
        while place < source.count {
            guard let length = folding.add(at: place, of: source) else { return nil }
            place += length
        }
        return folding.trimmed()
    }

    /// Adds the character at a place, and returns how many bytes it has; nil for one that is not among those.
    private mutating func add(at place: Int, of source: Span<UInt8>) -> Int? {
        let first = source[place]
        switch first {
        case 0x20, 0x09...0x0D: return space(1)
        case 0..<0x80:
            endSpace()
            bytes.append((0x41...0x5A).contains(first) ? first | 0x20 : first)
            return 1
        case 0xC2, 0xC3:
            let second = source[place + 1]
            if first == 0xC2, second == 0xA0 || second == 0x85 { return space(2) }
            endSpace()
            bytes.append(first)
            bytes.append(first == 0xC3 && second <= 0x9E && second != 0x97 ? second | 0x20 : second)
            return 2
        case 0xE0 where source[place + 1] == 0xA4 || source[place + 1] == 0xA5:
            guard isWrittenInOneWay(source[place + 1], source[place + 2]) else { return nil }
            return append(place..<place + 3, of: source)
        case 0xE2 where source[place + 1] == 0x80:
            let third = source[place + 2]
            if third <= 0x8A || third == 0xA8 || third == 0xA9 || third == 0xAF { return space(3) }
            return append(place..<place + 3, of: source)
        default: return nil
        }
    }

    /// False for letters that have their nukta in them, for one that could, and for accents.
    private func isWrittenInOneWay(_ second: UInt8, _ third: UInt8) -> Bool {
        if second == 0xA5 { return !(0x91...0x94).contains(third) && !(0x98...0x9F).contains(third) }
        guard third == 0xBC, let last = bytes.last, bytes.count >= 3 else { return true }
        // After न, र, ळ and the virama.
        return ![0xA8, 0xB0, 0xB3, 0x8D].contains(last)
    }

    private mutating func space(_ length: Int) -> Int {
        isSpacePending = !bytes.isEmpty
        return length
    }

    private mutating func endSpace() {
        if isSpacePending { bytes.append(0x20) }
        isSpacePending = false
    }

    private mutating func append(_ range: Range<Int>, of source: Span<UInt8>) -> Int {
        endSpace()
        for place in range { bytes.append(source[place]) }
        return range.count
    }

    /// Without marks and blanks at the ends; a text of marks alone stays.
    private func trimmed() -> [UInt8] {
        var start = 0
        while start < bytes.count, let length = edge(at: start), !isExtended(at: start + length) { start += length }
        guard start < bytes.count else { return bytes }
        var end = bytes.count
        while end > start, let length = [1, 2, 3].first(where: { end - $0 >= start && edge(at: end - $0) == $0 }) {
            end -= length
        }
        return start == 0 && end == bytes.count ? bytes : Array(bytes[start..<end])
    }

    /// The length of the mark at a place that does not count where a text begins or ends; nil for a letter.
    private func edge(at place: Int) -> Int? {
        switch bytes[place] {
        case 0x20, 0x21, 0x22, 0x27, 0x2C, 0x2E, 0x3B, 0x3F: return 1
        case 0xC2: return [0xA1, 0xAB, 0xBB, 0xBF].contains(bytes[place + 1]) ? 2 : nil
        case 0xE0: return bytes[place + 1] == 0xA5 && bytes[place + 2] == 0xA4 ? 3 : nil
        case 0xE2: return [0x98, 0x99, 0x9C, 0x9D].contains(bytes[place + 2]) ? 3 : nil
        default: return nil
        }
    }

    /// Whether a vowel sign or a joiner stands here, which makes one character with what stands before it.
    private func isExtended(at place: Int) -> Bool {
        guard place < bytes.count else { return false }
        if bytes[place] == 0xE2 { return bytes[place + 2] == 0x8C || bytes[place + 2] == 0x8D }
        guard bytes[place] == 0xE0 else { return false }
        let third = bytes[place + 2]
        return bytes[place + 1] == 0xA4
            ? third <= 0x83 || (0xBA...0xBC).contains(third) || third >= 0xBE
            : third <= 0x8F || (0x95...0x97).contains(third) || third == 0xA2 || third == 0xA3
    }
}
