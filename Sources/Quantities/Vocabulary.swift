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
    case and
    case of
    case point
    case minus, plus
    case about
    case bound(Assumption.Bound)
    /// Before a year only: "hacia 1936", "after 1937"; `nil` says no side.
    case beforeYear(Assumption.Bound?)
    /// After a year only: "1937 के बाद".
    case afterYear(Assumption.Bound)
    case rangeOpen, rangeJoin, rangeClose
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
    private var words: [String: Word] = [:]
    /// Abbreviations whose capital letters matter.
    private var capitals: [String: Word] = [:]
    /// First words of phrases, so that most words cost one look-up.
    private var phraseHeads: Set<String> = []

    static let longestPhrase = 5

    static func of(_ language: VocabularyLanguage) -> Vocabulary {
        switch language {
        case .english: english
        case .spanish: spanish
        case .hindi: hindi
        }
    }

    init(fallback: Vocabulary? = nil, _ fill: (inout Vocabulary) -> Void) {
        fill(&self)
        guard let fallback else { return }
        words.merge(fallback.words) { own, _ in own }
        capitals.merge(fallback.capitals) { own, _ in own }
        phraseHeads.formUnion(fallback.phraseHeads)
    }

    /// Adds spellings separated by commas.
    mutating func add(_ spellings: String, _ word: Word) {
        for spelling in spellings.split(separator: ",") {
            let key = WordFolding.key(String(spelling))
            words[key] = word
            if let space = key.firstIndex(of: " ") { phraseHeads.insert(String(key[..<space])) }
        }
    }

    /// Adds abbreviations that are no words in small letters.
    mutating func addCapitals(_ spellings: String, _ word: Word) {
        for spelling in spellings.split(separator: ",") { capitals[String(spelling)] = word }
    }

    /// Adds numbers that follow one another, from `first` up; a slash separates spellings of one number.
    mutating func addNumbers(from first: Int, by stride: Int = 1, step: Int, _ list: String) {
        var value = first
        for entry in list.split(whereSeparator: \.isWhitespace) {
            for spelling in entry.split(separator: "/") {
                words[WordFolding.key(String(spelling))] = .number(value, step: step)
            }
            value += stride
        }
    }

    func word(_ key: String, capitals capital: String? = nil) -> Word? {
        if let capital, let word = capitals[capital] { return word }
        return words[key]
    }

    func startsPhrase(_ key: String) -> Bool { phraseHeads.contains(key) }
}
