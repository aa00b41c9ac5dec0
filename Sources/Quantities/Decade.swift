extension TokenStream {
    /// "Los años 30", "les années trente", "the 1930s", "die 1930er Jahre", "1930 का दशक": ten years, and whether the
    /// century had to be assumed; `nil` unless it is the whole text.
    func decade() -> (years: ClosedRange<Int>, isCenturyAssumed: Bool)? {
        var index = 0
        var names: Set<String> = []
        while index < count, let key = tokens[index].key, leadingWords.contains(key) {
            names.insert(key)
            index += 1
        }
        guard let (number, end) = smallNumber(index), number >= 10, number % 10 == 0 else { return nil }
        let isFourDigits = isYear(index)
        guard isFourDigits || number < 100 else { return nil }
        let isNamed = !names.isDisjoint(with: decadeNames)
        let suffix = decadeSuffix(from: end)
        guard end == count && isNamed || suffix.map({ isFourDigits || isNamed || $0.isWord || index > 0 }) == true
        else {
            return nil
        }
        let first = Int(number) + (isFourDigits ? 0 : 1900)
        return (first...first + 9, !isFourDigits)
    }

    /// What makes a decade of the number before it, to the end of the text; whether it is a word of its own.
    private func decadeSuffix(from index: Int) -> (isWord: Bool, Void)? {
        guard index < count else { return nil }
        if let first = tokens[index].key, !tokens[index].followsSpace {
            if first == "s", index + 1 == count { return expectation.unit?.dimension == .time ? nil : (false, ()) }
            if first == "er", index + 1 == count { return (false, ()) }
            if first == "er", index + 2 == count, tokens[index + 1].key?.hasPrefix("jahre") == true {
                return (true, ())
            }
        }
        if mark(index) == .apostrophe, index + 2 == count, tokens[index + 1].key == "s" { return (false, ()) }
        var next = index
        if let key = tokens[next].key, ["का", "के", "की"].contains(key) { next += 1 }
        guard next > index, next < count, tokens[next].key == "दशक" else { return nil }
        return next + 1 == count || next + 2 == count && tokens[next + 1].key == "में" ? (true, ()) : nil
    }
}

/// Words before a decade, folded, in all languages.
private let leadingWords: Set<String> = decadeNames.union([
    "the", "in", "during", "of", "los", "las", "la", "en", "durante", "de", "del", "les", "dans", "des", "le", "die",
    "der", "den", "dem", "im",
])

/// Those that say that years or a decade follow: a single year is "el año", "l'année".
private let decadeNames: Set<String> = ["anos", "annees", "decada", "decenio", "decennie", "decade"]
