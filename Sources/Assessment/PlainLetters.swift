/// Letters without their accents, in the scripts whose accents are often left out where text is typed.
enum PlainLetters {
    /// The text without accents, and with ligatures, `ß` and the like as the letters that they stand for.
    ///
    /// In Devanagari it drops nuktas, takes a chandrabindu for an anusvara, and writes a nasal before a consonant of
    /// its own class as an anusvara, so that हिन्दी and हिंदी are one.
    static func plain(_ text: String) -> String { written(text, with: base) }

    /// The same, with ä, ö, ü, ø and å as the two letters that stand for them where a keyboard lacks them: `Mueller`.
    static func spelledOut(_ text: String) -> String { written(text, with: pairs) }

    /// The text without characters that show nothing and only steer how others are drawn: joiners, soft hyphens.
    static func withoutInvisible(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isInvisible) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !isInvisible(scalar) { result.append(scalar) }
        return String(result)
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        !scalar.isASCII && scalar.properties.isDefaultIgnorableCodePoint
    }

    private static func written(_ text: String, with own: [Character: String]) -> String {
        var scalars: [Unicode.Scalar] = []
        for character in text {
            if character.isASCII {
                scalars.append(contentsOf: character.unicodeScalars)
            } else if let letters = letters(for: character, own) {
                scalars.append(contentsOf: letters.unicodeScalars)
            } else {
                for scalar in character.unicodeScalars where scalar != nukta && !isInvisible(scalar) {
                    scalars.append(scalar == chandrabindu ? anusvara : undotted[scalar] ?? scalar)
                }
            }
        }
        return String(String.UnicodeScalarView(joiningNasals(scalars)))
    }

    private static func letters(for character: Character, _ own: [Character: String]) -> String? {
        if let letters = own[character] ?? base[character] { return letters }
        let lower = character.lowercased()
        guard lower.count == 1, let small = lower.first, small != character, let letters = own[small] ?? base[small]
        else { return nil }
        return letters.prefix(1).uppercased() + letters.dropFirst()
    }

    // MARK: Devanagari

    private static let nukta: Unicode.Scalar = "\u{093C}"
    private static let virama: Unicode.Scalar = "\u{094D}"
    private static let chandrabindu: Unicode.Scalar = "\u{0901}"
    private static let anusvara: Unicode.Scalar = "\u{0902}"

    /// Letters that carry their dot in the code point itself.
    private static let undotted: [Unicode.Scalar: Unicode.Scalar] = [
        "\u{0929}": "\u{0928}", "\u{0931}": "\u{0930}", "\u{0934}": "\u{0933}", "\u{0958}": "\u{0915}",
        "\u{0959}": "\u{0916}", "\u{095A}": "\u{0917}", "\u{095B}": "\u{091C}",
        "\u{095C}": "\u{0921}", "\u{095D}": "\u{0922}", "\u{095E}": "\u{092B}", "\u{095F}": "\u{092F}",
    ]

    /// The consonants of each class, by the nasal that ends it.
    private static let classes: [Unicode.Scalar: ClosedRange<UInt32>] = [
        "\u{0919}": 0x0915...0x0919, "\u{091E}": 0x091A...0x091E, "\u{0923}": 0x091F...0x0923,
        "\u{0928}": 0x0924...0x0928, "\u{092E}": 0x092A...0x092E,
    ]

    private static func joiningNasals(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        guard scalars.contains(virama) else { return scalars }
        var result: [Unicode.Scalar] = []
        var place = 0
        while place < scalars.count {
            if place + 2 < scalars.count, scalars[place + 1] == virama, let own = classes[scalars[place]],
                own.contains(scalars[place + 2].value)
            {
                result.append(anusvara)
                place += 2
            } else {
                result.append(scalars[place])
                place += 1
            }
        }
        return result
    }

    // MARK: Alphabets

    private static let pairs: [Character: String] = ["ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"]

    /// Letters with marks are composed here, since two spellings of one letter are one key: that decomposes them.
    private static let base: [Character: String] = {
        var table: [Character: String] = [
            "ß": "ss", "œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ŧ": "t",
            "ı": "i", "ŋ": "n", "ĳ": "ij", "ŀ": "l", "ﬁ": "fi", "ﬂ": "fl", "ς": "σ",
        ]
        func add(_ letters: String, _ marks: some Sequence<[UInt32]>) {
            for marks in marks {
                let scalars = marks.compactMap(Unicode.Scalar.init)
                for letter in letters {
                    var composed = String(letter)
                    composed.unicodeScalars.append(contentsOf: scalars)
                    if let character = composed.first, composed.count == 1 { table[character] = String(letter) }
                }
            }
        }
        add("abcdefghijklmnopqrstuvwxyz", (0x0300...0x036F).map { [$0] })
        // Two marks on a letter: Vietnamese, Pinyin.
        let above: [UInt32] = [0x0300, 0x0301, 0x0303, 0x0304, 0x0309, 0x030C, 0x0323]
        add("aeiouy", [0x0302, 0x0306, 0x0308, 0x031B].flatMap { first in above.map { [first, $0] } })
        // Greek accents and breathings, the Russian ё, and stress marks; й is a letter of its own.
        let breathings: [UInt32] = [0x0308, 0x0313, 0x0314]
        let accents: [UInt32] = [0x0300, 0x0301, 0x0342]
        add("αεηιουωρ", (breathings + accents).map { [$0] })
        add("αεηιουω", breathings.flatMap { first in accents.map { [first, $0] } })
        add("аеиоуыэюя", [[0x0300], [0x0301]])
        add("е", [[0x0308]])
        return table
    }()
}
