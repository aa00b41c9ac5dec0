extension Expectation {
    /// Whether the key has a unit that is more than the name of what is counted.
    var isMeasured: Bool {
        switch unit?.dimension {
        case nil, .count?: false
        default: true
        }
    }

    var isTemperature: Bool { unit?.dimension.isTemperature ?? false }

    /// Whether the words from here on name what the item counts; the unit, if it has one, and the index after them.
    func noun(_ text: TokenStream, from start: Int) -> (unit: Unit?, end: Int)? {
        var keys: [[Unicode.Scalar]] = nouns.map { Array(WordFolding.key($0).unicodeScalars) }
        var counted: Unit?
        if let unit, case .count(let noun) = unit.dimension {
            counted = unit
            keys.append(Array(noun.unicodeScalars))
            keys += noun.unicodeScalars.split(separator: " ").map { Array($0) }
        }
        guard !keys.isEmpty else { return nil }
        let isNoun = { (name: String) in
            let letters = Array(name.unicodeScalars)
            return keys.contains { isSameNoun($0, letters) }
        }
        let end = text.endOfNames(start, isNoun: isNoun)
        guard end > start else { return nil }
        if isNoun(text.tokens[start..<end].compactMap(\.key).joined(separator: " ")) { return (counted ?? unit, end) }
        // A word that the question does not have may name something else: "middle peasants" for poor ones.
        var last: Int?
        for place in start..<end {
            guard let key = text.tokens[place].key else { continue }
            if isNoun(key) {
                last = place
            } else if !addsNothing(key, at: place, in: text) {
                break
            }
        }
        return last.map { (counted ?? unit, $0 + 1) }
    }

    /// Small words between nouns, and other names of the unit that is expected.
    private func addsNothing(_ key: String, at place: Int, in text: TokenStream) -> Bool {
        if smallWords.contains(key) { return true }
        if let unit, text.units.units(forKey: key).contains(unit) { return true }
        switch text.word(at: place)?.word {
        case .of?, .article?, .filler?: return true
        default: return false
        }
    }

    /// The end of what follows the expected unit or noun and adds nothing: "de madera", "al año", "of schooling".
    ///
    /// Words of the stem and the small words between them; a year too, where the stem names no other period.
    func tail(_ text: TokenStream, from start: Int) -> Int {
        let keys = nouns.map { Array(WordFolding.key($0).unicodeScalars) }
        var end = start
        var next = start
        var followsPer = false
        while next < text.count, let key = text.tokens[next].key {
            if smallWords.contains(key) {
                followsPer = followsPer || perWords.contains(key)
            } else {
                switch text.word(at: next)?.word {
                case nil, .filler?: break
                default: return end
                }
                let letters = Array(key.unicodeScalars)
                let isNoun = keys.contains { isSameNoun($0, letters) } && !measuresTheSame(key, in: text)
                guard isNoun || followsPer && isPlainYear(key, in: text) else { return end }
                end = next + 1
            }
            next += 1
        }
        return end
    }

    /// A second unit of the answer's own dimension is no remark on the first.
    private func measuresTheSame(_ key: String, in text: TokenStream) -> Bool {
        guard let unit else { return false }
        return text.units.units(forKey: key).contains { $0.dimension == unit.dimension }
    }

    /// "Per year" is what is meant unless the stem speaks of days, weeks or months beside no year.
    private func isPlainYear(_ key: String, in text: TokenStream) -> Bool {
        guard text.units.units(forKey: key).contains(where: { $0.symbol == "year" }) else { return false }
        return !nouns.contains { noun in
            text.units.units(forKey: WordFolding.key(noun)).contains { ["d", "week", "month"].contains($0.symbol) }
        }
    }
}

private let smallWords = NumberLanguage.all.reduce(into: Set<String>()) { $0.formUnion($1.remarks.links) }

/// Those after which a period may stand.
private let perWords = NumberLanguage.all.reduce(into: Set<String>()) { $0.formUnion($1.remarks.periods) }

/// Whether two folded nouns differ by nothing but an ending of number or case.
private func isSameNoun(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Bool {
    if first == second { return true }
    var stem = 0
    while stem < min(first.count, second.count), first[stem] == second[stem] { stem += 1 }
    // Two Devanagari letters carry two syllables: हल, हलों.
    let isLongEnough = stem >= 3 || stem == 2 && first[..<2].allSatisfy { (0x904...0x939).contains($0.value) }
    return isLongEnough && endings.contains(first[stem...].map { $0 }) && endings.contains(second[stem...].map { $0 })
}

private let endings = Set([[]] + NumberLanguage.all.flatMap(\.remarks.endings).map { Array($0.unicodeScalars) })
