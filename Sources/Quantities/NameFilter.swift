/// Tells of most words that they are no name, without a string for any of them: a Bloom filter of two functions.
struct NameFilter: Sendable {
    private var bits = [UInt64](repeating: 0, count: 2048)

    /// Adds a folded name, and what it begins with where it is of several words.
    mutating func insert(_ key: String) {
        if let head = StandardUnits.head(of: key) { insert(head) }
        var hash = Self.seed
        for scalar in key.unicodeScalars { hash = Self.mixed(hash, scalar) }
        for place in [hash, hash >> 17] {
            let (word, bit) = Self.place(of: place)
            bits[word] |= bit
        }
    }

    /// Whether a word, its regular plural aside, may be among the names; false is certain.
    ///
    /// - Parameter word: valid UTF-8 without space.
    func mayHold(_ word: Span<UInt8>) -> Bool {
        var hash = Self.seed
        // Without the last letter, and without the last two: plurals end in `s` or `es`.
        var (shorter, shortest) = (hash, hash)
        var (last, secondLast): (Unicode.Scalar, Unicode.Scalar) = (" ", " ")
        var place = 0
        while place < word.count {
            let folded: Unicode.Scalar
            if (0x61...0x7A).contains(word[place] | 0x20) {
                folded = Unicode.Scalar(word[place] | 0x20)
                place += 1
            } else {
                guard let other = WordFolding.fold(Self.scalar(at: &place, in: word)) else { continue }
                // What is elided stands apart.
                if WordFolding.isApostrophe(other) { return true }
                folded = other
            }
            (shortest, shorter) = (shorter, hash)
            (secondLast, last) = (last, folded)
            hash = Self.mixed(hash, folded)
        }
        return holds(hash) || last == "s" && (holds(shorter) || secondLast == "e" && holds(shortest))
    }

    private func holds(_ hash: UInt64) -> Bool {
        let (first, second) = (Self.place(of: hash), Self.place(of: hash >> 17))
        return bits[first.word] & first.bit != 0 && bits[second.word] & second.bit != 0
    }

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    /// FNV-1a over code points.
    private static func mixed(_ hash: UInt64, _ scalar: Unicode.Scalar) -> UInt64 {
        (hash ^ UInt64(scalar.value)) &* 0x100_0000_01B3
    }

    private static func place(of hash: UInt64) -> (word: Int, bit: UInt64) {
        let mixed = hash ^ hash >> 32
        return (Int(mixed >> 6 & 2047), 1 << (mixed & 63))
    }

    /// The code point at a place, which then is behind it.
    private static func scalar(at place: inout Int, in bytes: Span<UInt8>) -> Unicode.Scalar {
        let first = bytes[place]
        place += 1
        guard first >= 0x80 else { return Unicode.Scalar(first) }
        var value = UInt32(first) & (first < 0xE0 ? 0x1F : first < 0xF0 ? 0x0F : 0x07)
        while place < bytes.count, bytes[place] & 0xC0 == 0x80 {
            value = value << 6 | UInt32(bytes[place] & 0x3F)
            place += 1
        }
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }
}
