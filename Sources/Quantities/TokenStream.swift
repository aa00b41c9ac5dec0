/// The tokens of an answer together with what their words can mean.
struct TokenStream: Sendable {
    let tokens: [Token]
    let glyphs: [Glyph]
    let vocabulary: Vocabulary
    let units: UnitTable
    let expectation: Expectation
    /// Of the style: names are suggested in it.
    let language: String
    /// Whether failures name a known spelling, which takes most of the time of reading what is no number.
    private let suggests: Bool
    /// The longest phrase from each token on: they are asked for many times.
    private let phrases: [(word: Word, end: Int)?]

    init(
        tokens: [Token], glyphs: [Glyph], vocabulary: Vocabulary, units: UnitTable, expectation: Expectation,
        language: String, suggests: Bool
    ) {
        self.language = language
        self.suggests = suggests
        self.tokens = tokens
        self.glyphs = glyphs
        self.vocabulary = vocabulary
        self.units = units
        self.expectation = expectation
        phrases = tokens.indices.map { Self.phrase(at: $0, of: tokens, in: vocabulary) }
    }

    var count: Int { tokens.count }

    func mark(_ index: Int) -> Glyph.Role? { index < tokens.count ? tokens[index].mark : nil }

    func numeral(_ index: Int) -> Numeral? {
        guard index < tokens.count, case .numeral(let numeral) = tokens[index].kind else { return nil }
        return numeral
    }

    /// The longest phrase that starts here and means something in a number, and the index after it; its words may be
    /// joined by hyphens ("quatre-vingt-dix").
    func word(at index: Int) -> (word: Word, end: Int)? { index < phrases.count ? phrases[index] : nil }

    private static func phrase(at index: Int, of tokens: [Token], in vocabulary: Vocabulary) -> (Word, Int)? {
        guard case .word(let key, let capitals) = tokens[index].kind else { return nil }
        var best = vocabulary.word(key, capitals: capitals).map { ($0, index + 1) }
        var next = index + 1
        guard next < tokens.count, vocabulary.startsPhrase(key) else { return best }
        var phrase = key
        for _ in 1..<Vocabulary.longestPhrase {
            if next + 1 < tokens.count, tokens[next].mark == .hyphen, !tokens[next].followsSpace,
                !tokens[next + 1].followsSpace
            {
                next += 1
            }
            guard next < tokens.count, let key = tokens[next].key else { break }
            phrase += " " + key
            next += 1
            if let word = vocabulary.word(phrase) { best = (word, next) }
        }
        return best
    }

    /// Whether four digits that can be a year stand here.
    func isYear(_ index: Int) -> Bool {
        guard let numeral = numeral(index), numeral.plainDigits == 4 else { return false }
        return numeral.value >= 1000 && numeral.value < 3000
    }

    /// A whole number in one token, in digits or as a word.
    func smallNumber(_ index: Int) -> (value: Int128, end: Int)? {
        if let numeral = numeral(index) {
            return numeral.isPlain ? (numeral.value.numerator, index + 1) : nil
        }
        guard let (word, end) = word(at: index), case .number(let value, _) = word else { return nil }
        return (Int128(value), end)
    }

    /// Whether digits or a number word stand here.
    func startsNumber(_ index: Int) -> Bool {
        guard index < tokens.count else { return false }
        switch tokens[index].kind {
        case .numeral, .vulgarFraction: return true
        case .mark: return false
        case .word:
            if case .number? = word(at: index)?.word { return true }
            return false
        }
    }

    /// Whether an article before this can stand for one: a scale, a part or the name of something comes.
    func continuesNumberOrUnit(_ index: Int) -> Bool {
        guard index < tokens.count, tokens[index].key != nil else { return false }
        switch word(at: index)?.word {
        case nil, .scale?, .part?, .percent?, .filler?: return true
        default: return false
        }
    }

    /// Whether the item's own unit can be meant by this token, whatever else it means.
    func expectsUnit(named index: Int) -> Bool {
        guard let expected = expectation.unit, let key = tokens[index].key else { return false }
        return units.units(forKey: key).contains { $0.dimension == expected.dimension }
    }

    /// Whether K stands here and a temperature is wanted.
    func isKelvin(_ index: Int) -> Bool { expectation.isTemperature && tokens[index].key == "k" }

    /// Whether a phrase anywhere closes a range, as in "10 और 12 के बीच".
    var closesRange: Bool {
        tokens.indices.contains { index in
            guard tokens[index].key != nil, case .rangeClose? = word(at: index)?.word else { return false }
            return true
        }
    }

    // MARK: Names of units

    /// The longest name of a unit that starts here, all units it can be, and the index after it.
    func units(at index: Int) -> (units: [Unit], end: Int)? {
        guard index < tokens.count, var name = tokens[index].key else { return nil }
        var found = units.units(forKey: name)
        var end = found.isEmpty ? index : index + 1
        var next = index + 1
        if let exact = casedSymbols(at: index)?.first(where: { $0.symbol == spelling(index) }) { found = [exact.unit] }
        guard next < tokens.count, units.startsLongerName(name) else { return found.isEmpty ? nil : (found, end) }
        while next < tokens.count, next - index < 7 {
            if let key = tokens[next].key {
                name += " " + key
                next += 1
            } else if let mark = tokens[next].mark, mark == .slash || mark == .hyphen, next + 1 < tokens.count,
                let key = tokens[next + 1].key, !tokens[next].followsSpace
            {
                name += (mark == .slash ? "/" : "-") + key
                next += 2
            } else {
                break
            }
            let longer = units.units(forKey: name)
            if !longer.isEmpty { (found, end) = (longer, next) }
        }
        return found.isEmpty ? nil : (found, end)
    }

    /// The symbols that a word can be but for its case: `mw` can be `mW` and `MW`.
    private func casedSymbols(at index: Int) -> [(symbol: String, unit: Unit)]? {
        tokens[index].key.flatMap(units.casedSymbols(forKey:))
    }

    /// The letters of a word as typed.
    private func spelling(_ index: Int) -> String {
        let letters = typed(index..<index + 1)
        return letters.hasSuffix(".") ? String(letters.dropLast()) : letters
    }

    /// Symbols of one dimension, none of them written in this case; `nil` when there is nothing to ask.
    func unclearSymbols(_ range: Range<Int>, measuring dimension: Dimension) -> [String]? {
        guard range.count == 1, let symbols = casedSymbols(at: range.lowerBound),
            !symbols.contains(where: { $0.symbol == spelling(range.lowerBound) })
        else { return nil }
        let fitting = symbols.filter { $0.unit.dimension == dimension }
        return fitting.count > 1 ? fitting.map(\.symbol) : nil
    }

    /// The end of the words from here on that are no part of the number's own grammar.
    func endOfName(_ index: Int) -> Int {
        var end = index
        while end < tokens.count, tokens[end].key != nil {
            switch word(at: end)?.word {
            case nil, .of?, .article?, .filler?, .part?, .beforeYear?, .afterYear?, .times?: end += 1
            default: return end
            }
        }
        return end
    }

    /// The same through slashes between two words, such as "rublos/oro", where `isNoun` knows the second.
    func endOfNames(_ index: Int, isNoun: (String) -> Bool) -> Int {
        var end = endOfName(index)
        while end > index, mark(end) == .slash, !tokens[end].followsSpace, end + 1 < tokens.count,
            !tokens[end + 1].followsSpace, let next = tokens[end + 1].key, word(at: end + 1) == nil, isNoun(next)
        {
            end = endOfName(end + 1)
        }
        return end
    }

    /// What a misspelt name may have meant: a scale, or a unit, of the item's own dimension if it has one.
    func nearestName(_ range: Range<Int>) -> String? {
        guard suggests else { return nil }
        let unit = units.nearest(
            to: typed(range), measuring: expectation.unit?.dimension, language: language)
        guard let first = range.first, let key = tokens[first].key, let scale = vocabulary.nearestScale(to: key) else {
            return unit
        }
        guard let unit else { return scale.word }
        let letters = Array(WordFolding.key(typed(range)).unicodeScalars)
        let isUnitNearer =
            editDistance(letters, Array(WordFolding.key(unit).unicodeScalars), upTo: scale.distance) != nil
        return isUnitNearer ? unit : scale.word
    }

    // MARK: Places in the text

    /// The text of some tokens as typed.
    func typed(_ range: Range<Int>) -> String {
        var text = ""
        for glyph in slice(range) { text.unicodeScalars.append(glyph.scalar) }
        return text
    }

    private func slice(_ range: Range<Int>) -> ArraySlice<Glyph> {
        guard let first = range.first, first < tokens.count, let last = range.last else {
            return glyphs[glyphs.count..<glyphs.count]
        }
        return glyphs[tokens[first].range.lowerBound..<tokens[min(last, tokens.count - 1)].range.upperBound]
    }

    func failure(
        _ reason: ReadingFailure.Reason, _ range: Range<Int>, suggestion: String? = nil
    ) -> ReadingFailure {
        let place = slice(range)
        guard place.isEmpty else { return ReadingFailure(reason: reason, glyphs: place, suggestion: suggestion) }
        let end = glyphs.last.map { Int($0.offset) + 1 } ?? 0
        return ReadingFailure(reason: reason, offset: end, length: 0, text: "", suggestion: suggestion)
    }
}
