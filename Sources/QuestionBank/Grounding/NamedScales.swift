import Quantities

/// What a text says its figures are counted in: "how many millions?", "what percentage?".
struct NamedScales {
    /// Powers of ten.
    private(set) var powers: Set<Int> = []
    private(set) var hasPercent = false

    /// - Parameter text: in any of the languages whose words are known.
    mutating func add(_ text: String) {
        if text.unicodeScalars.contains(where: { $0 == "%" }) { hasPercent = true }
        var before: Int?
        for word in text.lowercased().split(whereSeparator: { !Self.isLetter($0) }) {
            if word == "cent" || word == "ciento" || Self.percents.contains(where: { word.hasPrefix($0) }) {
                hasPercent = true
            }
            let own = Self.power(of: word)
            if let own {
                powers.insert(own)
                // "Mil millones", "thousand million", लाख करोड़.
                if let before { powers.insert(before + own) }
            }
            before = own
        }
    }

    private static func isLetter(_ character: Character) -> Bool {
        // A vowel sign of Devanagari is a character with its letter.
        character.isLetter || character.unicodeScalars.contains { (0x900...0x963).contains($0.value) }
    }

    private static func power(of word: Substring) -> Int? {
        words[String(word)] ?? stems.first { word.hasPrefix($0.0) }?.1
    }

    /// The power of ten of the word that begins at a place, and where it ends; nil where it is no scale.
    static func power(at start: Int, in bytes: Span<UInt8>) -> (power: Int, end: Int)? {
        var end = start
        while end < bytes.count, bytes[end] >= 0x80 || (0x61...0x7A).contains(bytes[end] | 0x20) { end += 1 }
        guard end > start else { return nil }
        let head = bytes[start]
        for known in byHead[Int((0x41...0x5A).contains(head) ? head | 0x20 : head)]
        where known.letters.count <= end - start && (known.isStem || known.letters.count == end - start) {
            let isSame = known.letters.indices.allSatisfy { place in
                let byte = bytes[start + place]
                return ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) == known.letters[place]
            }
            if isSame { return (known.power, end) }
        }
        return nil
    }

    private struct Known {
        var letters: [UInt8]
        var power: Int
        /// Whether a word may go on behind it.
        var isStem: Bool
    }

    /// Those that begin with each byte, stems first.
    private static let byHead: [[Known]] = {
        var known = [[Known]](repeating: [], count: 256)
        for (name, power) in stems {
            known[Int(name.utf8.first ?? 0)].append(Known(letters: Array(name.utf8), power: power, isStem: true))
        }
        for (name, power) in words {
            known[Int(name.utf8.first ?? 0)].append(Known(letters: Array(name.utf8), power: power, isStem: false))
        }
        return known
    }()

    private static let words: [String: Int] = [
        "mil": 3, "miles": 3, "k": 3, "mille": 3, "tausend": 3, "m": 6, "mn": 6, "bn": 9, "अरब": 9, "सौ": 2,
    ]
    private static let stems: [(String, Int)] = [
        ("thousand", 3), ("million", 6), ("millon", 6), ("millón", 6), ("milliard", 9), ("billion", 9),
        ("billon", 12), ("billón", 12), ("lakh", 5), ("crore", 7), ("हज़ार", 3), ("हजार", 3), ("लाख", 5),
        ("करोड़", 7), ("करोड", 7), ("मिलियन", 6), ("बिलियन", 9), ("hundred", 2),
    ]
    private static let percents = [
        "percent", "porcentaje", "porcentual", "प्रतिशत", "फ़ीसदी", "फीसदी", "prozent", "pourcent",
    ]
}
