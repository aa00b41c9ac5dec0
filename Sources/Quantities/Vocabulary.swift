/// What a word or phrase does in a number.
enum Word: Sendable, Hashable {
    /// Followed only by numbers below `step`: 20 has step 10, so "twenty five" but not "twenty twelve".
    case number(Int, step: Int)
    case article
    case scale(Scale)
    /// "Half", "thirds": a coefficient of its own, or counted by the number before it.
    case part(Rational, Count)
    /// A coefficient that is no whole number: डेढ़.
    case amount(Rational)
    /// Added to the number after it: साढ़े.
    case offset(Rational)
    /// "And a half", "y medio": that part of the last scale is added.
    case andPart(Rational)
    /// "Nineteen oh five"
    case zeroDigit
    case and
    case of
    case point
    case minus, plus
    case about
    case bound(Assumption.Bound)
    /// On one side of the number, and close to it: "almost", "just over".
    case near(Assumption.Bound)
    /// Before a year only: "hacia 1936", "after 1937"; `nil` says no side.
    case beforeYear(Assumption.Bound?)
    /// After a year only: "1937 के बाद".
    case afterYear(Assumption.Bound)
    case rangeOpen
    /// Between two ends; before a single number, "hasta 5", it may be a bound.
    case rangeJoin(Assumption.Bound?)
    /// After two ends; after a single number, "5 तक", it may be a bound.
    case rangeClose(Assumption.Bound?)
    /// "2 por 3": a calculation where a number follows.
    case times
    case percent
    /// A word before or after the number that says nothing about it: "in 1932".
    case filler
    /// Two sizes in use; the text is what to write instead.
    case ambiguous(String)
    case vague
    case notFinite
}

extension Word {
    /// Which numbers may count a part.
    enum Count: Sendable, Hashable {
        /// One, or none: "half".
        case atMostOne
        /// One and nothing else, because alone or after another number it tells a place in a row: "third".
        case one
        /// A plural.
        case several
        case any
    }
}

/// A word that multiplies.
struct Scale: Sendable, Hashable {
    enum Bare: Sendable, Hashable {
        /// A plural: says nothing without a number before it.
        case never
        /// Stands for one of itself at the start of a number only.
        case first
        /// Stands for one of itself within a number too: "dos millones mil".
        case anywhere
    }

    let value: Int128
    var bare = Bare.first
    /// `M`, `k`: reported as an assumption, and nothing smaller may follow.
    var isAbbreviation = false
}

/// The number words of one language, with those of English where the language has none of its own.
struct Vocabulary: Sendable {
    private(set) var words: [String: Word] = [:]
    /// Abbreviations whose capital letters matter.
    private var capitals: [String: Word] = [:]
    /// First words of phrases, so that most words cost one look-up.
    private var phraseHeads: Set<String> = []
    /// Number words that mean nothing before digits: "un 30 %".
    private var articles: Set<String> = []
    /// The words that others are written together of ("zweihundertdrei"), where the language does so.
    private var compoundParts: Set<String> = []
    private var longestPart = 0
    /// The proper words of the scales from a thousand up, those of the language itself first.
    private var largeScales: [(word: String, letters: [Unicode.Scalar])] = []

    /// Whether people who write the language put an apostrophe before decimals.
    var readsApostropheDecimals = false

    static let longestPhrase = 5

    /// - Parameters:
    ///   - fallback: whose words are read too where the language has none of its own.
    ///   - excluded: words of the fallback that are common here in another sense, separated by commas.
    init(
        fallback: Vocabulary? = nil, except excluded: String = "", hasCompounds: Bool = false,
        _ fill: (inout Vocabulary) -> Void
    ) {
        fill(&self)
        if hasCompounds {
            compoundParts = Set(words.filter { Self.isPart($0.value) }.keys)
            longestPart = compoundParts.map(\.utf8.count).max() ?? 0
        }
        guard let fallback else { return }
        let left = Set(excluded.split(separator: ",").map(String.init))
        words.merge(fallback.words.filter { !left.contains($0.key) }) { own, _ in own }
        capitals.merge(fallback.capitals) { own, _ in own }
        phraseHeads.formUnion(fallback.phraseHeads)
        largeScales += fallback.largeScales
    }

    /// Adds spellings separated by commas, the proper one first.
    mutating func add(_ spellings: String, _ word: Word) {
        if case .scale(let scale) = word, scale.value >= 1000, !scale.isAbbreviation,
            let proper = spellings.parts(between: ",").first, proper.unicodeScalars.count >= 4
        {
            largeScales.append((proper, Array(WordFolding.key(proper).unicodeScalars)))
        }
        for spelling in spellings.parts(between: ",") {
            let key = WordFolding.key(spelling)
            words[key] = word
            if let space = key.firstIndex(of: " ") { phraseHeads.insert(String(key[..<space])) }
        }
    }

    /// Adds abbreviations that are no words in small letters.
    mutating func addCapitals(_ spellings: String, _ word: Word) {
        for spelling in spellings.parts(between: ",") { capitals[spelling] = word }
    }

    /// Adds numbers that follow one another, from `first` up; a slash separates spellings of one number.
    mutating func addNumbers(from first: Int, by stride: Int = 1, step: Int, _ list: String) {
        for (index, spellings) in Self.spellings(list).enumerated() {
            for spelling in spellings { add(spelling, .number(first + index * stride, step: step)) }
        }
    }

    /// Adds tens and units written as one word: "treintaicinco".
    mutating func addJoined(tens: String, from first: Int = 20, by joint: String, units: String) {
        for (ten, names) in Self.spellings(tens).enumerated() {
            for (index, spellings) in Self.spellings(units).enumerated() {
                for (name, unit) in names.flatMap({ name in spellings.map { (name, $0) } }) {
                    add(name + joint + unit, .number(first + 10 * ten + index + 1, step: 1))
                }
            }
        }
    }

    /// The spellings of each entry of a list: blanks part entries and slashes spellings.
    static func spellings(_ list: String) -> [[String]] {
        list.parts(between: "\n").flatMap { $0.parts(between: " ") }.filter { !$0.isEmpty }.map {
            $0.parts(between: "/")
        }
    }

    /// Marks number words as articles where digits follow.
    mutating func addArticles(_ spellings: String) {
        for spelling in spellings.parts(between: ",") { articles.insert(WordFolding.key(spelling)) }
    }

    func isArticle(_ key: String) -> Bool { articles.contains(key) }

    func word(_ key: String, capitals capital: String? = nil) -> Word? {
        if let capital, let word = capitals[capital] { return word }
        return words[key]
    }

    func startsPhrase(_ key: String) -> Bool { phraseHeads.contains(key) }

    // MARK: Words written together

    var hasCompounds: Bool { !compoundParts.isEmpty }

    /// The number words that a longer one is made of, the longest possible first; `nil` when it is not.
    func parts(ofCompound key: String) -> [String]? {
        let letters = Array(key.utf8)
        guard (5...120).contains(letters.count) else { return nil }
        // For each place the end of the longest part from which the rest can be parted too.
        var ends = [Int?](repeating: nil, count: letters.count + 1)
        ends[letters.count] = letters.count
        for start in stride(from: letters.count - 1, through: 0, by: -1) {
            for end in stride(from: min(letters.count, start + longestPart), to: start, by: -1)
            where ends[end] != nil && compoundParts.contains(String(decoding: letters[start..<end], as: UTF8.self)) {
                ends[start] = end
                break
            }
        }
        var parts: [String] = []
        var start = 0
        while start < letters.count {
            guard let end = ends[start] else { return nil }
            parts.append(String(decoding: letters[start..<end], as: UTF8.self))
            start = end
        }
        return parts.count > 1 ? parts : nil
    }

    private static func isPart(_ word: Word) -> Bool {
        switch word {
        case .number(let value, _): value > 0
        case .scale(let scale): !scale.isAbbreviation
        case .amount, .part, .and: true
        default: false
        }
    }

    /// The scale word closest to a misspelt one, at most two letters off (one in a word of five); `nil` when none is.
    func nearestScale(to key: String) -> (word: String, distance: Int)? {
        let letters = Array(key.unicodeScalars)
        guard letters.count >= 5, letters.count <= 20 else { return nil }
        var best: (word: String, distance: Int)?
        for scale in largeScales {
            let limit = min(letters.count == 5 ? 1 : 2, (best?.distance ?? 9) - 1)
            if let distance = editDistance(letters, scale.letters, upTo: limit) { best = (scale.word, distance) }
        }
        return best
    }
}
