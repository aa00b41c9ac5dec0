/// All that is known of one language: one file holds it, and `all` lists it.
struct NumberLanguage: Sendable {
    /// An ISO 639-1 code.
    let tag: String
    /// Made when it is first needed: no program reads all languages.
    let vocabulary: @Sendable () -> Vocabulary
    /// The marks where no region says otherwise.
    let convention: Convention
    let regions: [String: Convention]
    /// A line for each unit, `symbol: name, name`.
    private let units: String
    let remarks: Remarks

    /// The languages that are read, those with the most readers of this program first.
    static let all: [NumberLanguage] = [.english, .spanish, .hindi, .french, .german]

    /// - Parameters:
    ///   - regions: conventions other than the language's own, each with the regions that have it.
    ///   - units: a line for each unit, `symbol: name, name`.
    init(
        _ tag: String, convention: Convention, regions: [(String, Convention)] = [], remarks: Remarks,
        units: String, vocabulary: @autoclosure @escaping @Sendable () -> Vocabulary
    ) {
        self.tag = tag
        self.convention = convention
        self.remarks = remarks
        self.vocabulary = vocabulary
        self.regions = regions.reduce(into: [:]) { table, entry in
            for region in entry.0.split(separator: " ") { table[String(region)] = entry.1 }
        }
        self.units = units
    }

    /// Names of units by symbol, the usual ones first.
    var unitNames: [String: [String]] {
        units.parts(between: "\n").reduce(into: [:]) { table, line in
            let sides = line.parts(between: ":")
            guard sides.count == 2 else { return }
            table[sides[0], default: []] += sides[1].parts(between: ",")
        }
    }

    static func tagged(_ tag: String) -> NumberLanguage? { all.first { $0.tag == tag } }
}

extension NumberLanguage {
    /// The marks of a region and how it groups; after the Unicode CLDR.
    struct Convention: Sendable {
        var decimalMark: Character
        var groupMark: Character
        var grouping = NumberStyle.Grouping.threes
        /// How many digits a whole part has at least before it is grouped.
        var leastGrouped = 4
    }

    /// What may stand around the name of what is counted and adds nothing to it.
    struct Remarks: Sendable {
        /// Folded small words: "of", "the".
        let links: Set<String>
        /// Those of them after which a period may stand: "per year".
        let periods: Set<String>
        /// What nouns end in besides the bare stem, in number and case.
        let endings: [String]

        init(links: String, periods: String, endings: String) {
            // By scalars: a vowel sign after a blank would be one character with it.
            func words(_ list: String) -> [String] {
                list.unicodeScalars.split(separator: " ").map { WordFolding.key(String($0)) }
            }
            self.links = Set(words(links) + words(periods))
            self.periods = Set(words(periods))
            self.endings = words(endings)
        }
    }
}

extension String {
    /// What stands between the marks, without the blanks around it; by bytes, since tables are long and marks ASCII.
    func parts(between mark: Unicode.Scalar) -> [String] {
        let mark = UInt8(ascii: mark)
        return utf8.split(separator: mark).map { part in
            var part = part
            while part.first == 0x20 { part.removeFirst() }
            while part.last == 0x20 { part.removeLast() }
            return String(Substring(part))
        }
    }
}
