extension Expectation {
    /// Whether the words from here on name what the item counts; the unit, if it has one, and the index after them.
    func noun(_ text: TokenStream, from start: Int) -> (unit: Unit?, end: Int)? {
        var keys: [[Unicode.Scalar]] = nouns.map { Array(WordFolding.key($0).unicodeScalars) }
        var counted: Unit?
        if let unit, case .count(let noun) = unit.dimension {
            counted = unit
            keys.append(Array(noun.unicodeScalars))
        }
        guard !keys.isEmpty else { return nil }
        let end = text.endOfName(start)
        guard end > start else { return nil }
        let words = text.tokens[start..<end].compactMap(\.key)
        for name in words + [words.joined(separator: " ")] {
            let letters = Array(name.unicodeScalars)
            if keys.contains(where: { isSameNoun($0, letters) }) { return (counted ?? unit, end) }
        }
        return nil
    }
}

/// Whether two folded nouns differ by nothing but an ending of number or case.
private func isSameNoun(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Bool {
    if first == second { return true }
    var stem = 0
    while stem < min(first.count, second.count), first[stem] == second[stem] { stem += 1 }
    return stem >= 3 && endings.contains(first[stem...].map { $0 }) && endings.contains(second[stem...].map { $0 })
}

private let endings: Set<[Unicode.Scalar]> = Set(
    ["", "s", "es", "y", "ies", "e", "a", "as", "o", "os", "ा", "े", "ी", "ों", "ें", "ियां", "ियों", "यों", "ओं", "एं"]
        .map { Array($0.unicodeScalars) })
