/// Makes spellings of one word equal: case, accents, composed and decomposed forms, the nukta, chandrabindu.
enum WordFolding {
    /// Folds a whole phrase; runs of space become one, and an elided word ("d'hectares") stands apart.
    static func key(_ text: String) -> String {
        if isFolded(text.utf8Span.span) { return text }
        var scalars = String.UnicodeScalarView()
        var pendingSpace = false
        for scalar in text.unicodeScalars {
            if isSpace(scalar) {
                pendingSpace = !scalars.isEmpty
            } else if let folded = fold(scalar) {
                if pendingSpace { scalars.append(" ") }
                pendingSpace = false
                scalars.append(isApostrophe(folded) ? "'" : folded)
                if isApostrophe(folded) { pendingSpace = scalars.count > 1 }
            }
        }
        return String(scalars)
    }

    /// Whether there are only small letters and digits in it, as in most words, and single blanks between them.
    private static func isFolded(_ text: Span<UInt8>) -> Bool {
        var isInWord = false
        for place in text.indices {
            switch text[place] {
            case 0x61...0x7A, 0x30...0x39: isInWord = true
            case 0x20 where isInWord: isInWord = false
            default: return false
            }
        }
        return isInWord || text.isEmpty
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x80
            ? scalar.value == 0x20 || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
    }

    static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "’" || scalar == "ʼ" }

    /// `nil` for a mark that does not count.
    static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        let value = scalar.value
        switch value {
        case 0x41...0x5A: return Unicode.Scalar(value + 0x20)
        case 0..<0x80: return scalar
        case 0xB2: return "2"
        case 0xB3: return "3"
        // Typed for the sign of a degree: the masculine ordinal and the ring.
        case 0xBA, 0x2DA: return "°"
        case 0xC0...0x17F: return latin[Int(value - 0xC0)]
        case 0x300...0x36F, 0x93C, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xFE00...0xFE0F:
            return nil
        case 0x401, 0x451: return "е"
        case 0x419, 0x439: return "и"
        case 0x410...0x42F: return Unicode.Scalar(value + 0x20)
        case 0x901: return "ं"
        case 0x958...0x95F: return nuktaBases[Int(value - 0x958)]
        case 0x900...0x97F: return scalar
        case 0xFF21...0xFF3A: return Unicode.Scalar(value - 0xFF21 + 0x61)
        case 0xFF41...0xFF5A: return Unicode.Scalar(value - 0xFF41 + 0x61)
        default:
            let lower = scalar.properties.lowercaseMapping.unicodeScalars
            return lower.count == 1 ? lower.first : scalar
        }
    }

    /// U+00C0 to U+017F without their accents, in lower case.
    private static let latin: [Unicode.Scalar] = Array(
        ("aaaaaaæceeeeiiiiðnooooo×ouuuuyþßaaaaaaæceeeeiiiiðnooooo÷ouuuuyþyaaaaaaccccccccddđđeeeeeeeeeegggg"
            + "gggghhħħiiiiiiiiiıĳĳjjkkĸllllllllłłnnnnnnnŋŋooooooœœrrrrrrssssssssttttŧŧuuuuuuuuuuuuwwyyyzzzzzzs")
            .unicodeScalars)

    /// What U+0958 to U+095F are without their dot.
    private static let nuktaBases: [Unicode.Scalar] = ["क", "ख", "ग", "ज", "ड", "ढ", "फ", "य"]
}
