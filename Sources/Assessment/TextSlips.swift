/// Slips of the finger between two texts: letters left out, added, replaced or swapped with a neighbour.
enum TextSlips {
    /// More of them are no slip.
    static let most = 2

    /// How many slips lie between two texts, case and accents apart; nil where there are more than ``most``, or where
    /// a figure differs, which is never a slip.
    static func count(from given: TextForms, to accepted: TextForms) -> Int? {
        // A conjunct that is cut short has lost its nasal sign, which is no slip of its own.
        var best = [(given.lowered, accepted.lowered), (given.whole, accepted.whole)].compactMap(count).min()
        for one in given.plain {
            for other in accepted.plain {
                guard let count = count(one, other) else { continue }
                best = min(best ?? count, count)
            }
        }
        return best
    }

    /// The same where case or accents must be as the author wrote them: they are then no slips either.
    static func count(
        from given: TextForms, to accepted: TextForms, comparison: TextComparison
    ) -> Int? {
        guard let slips = count(from: given, to: accepted) else { return nil }
        let strict: Int? =
            switch (comparison.letterCase == .exact, comparison.accents == .exact) {
            case (true, true): count(given.whole, accepted.whole)
            case (false, true): count(given.lowered, accepted.lowered)
            case (true, false):
                given.unaccented.flatMap { one in accepted.unaccented.compactMap { count(one, $0) } }.min()
            case (false, false): slips
            }
        return strict == slips ? slips : nil
    }

    private static func count(_ one: String, _ other: String) -> Int? {
        let (first, second) = (letters(of: one), letters(of: other))
        guard abs(first.count - second.count) <= most, one.filter(\.isNumber) == other.filter(\.isNumber) else {
            return nil
        }
        let count = Spelling.distance(first, second)
        return count <= most ? count : nil
    }

    /// What a finger types at a time: in Indic scripts a vowel sign or a virama is a letter of its own, though it
    /// shows as part of the one before; elsewhere a letter comes with its marks.
    static func letters(of text: String) -> [Character] {
        var letters: [Character] = []
        for character in text {
            guard let first = character.unicodeScalars.first, (0x0900...0x0DFF).contains(first.value) else {
                letters.append(character)
                continue
            }
            for scalar in character.unicodeScalars { letters.append(Character(scalar)) }
        }
        return letters
    }
}
