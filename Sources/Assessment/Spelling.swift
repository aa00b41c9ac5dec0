/// Finds what someone meant by a name that is not known.
public enum Spelling {
    /// The known name nearest to a wrong one; nil where none is near enough to be what was meant.
    public static func nearest(to word: String, among known: some Sequence<String>) -> String? {
        let letters = Array(word.lowercased().unicodeScalars.prefix(64))
        guard !letters.isEmpty else { return nil }
        let limit = letters.count < 3 ? 1 : letters.count < 6 ? 2 : 3
        var best: (distance: Int, name: String)?
        for name in known where name != word {
            let other = Array(name.lowercased().unicodeScalars.prefix(64))
            guard abs(other.count - letters.count) <= limit else { continue }
            let distance = distance(letters, other)
            // A name that shares no letter in place is no slip of the finger.
            guard distance <= limit, distance * 2 <= max(letters.count, other.count) else { continue }
            if best.map({ distance < $0.distance }) ?? true { best = (distance, name) }
        }
        return best?.name
    }

    /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
    static func distance<Letter: Equatable>(_ first: [Letter], _ second: [Letter]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...second.count)
        for row in first.indices {
            var current = [row + 1]
            for column in second.indices {
                let cost = first[row] == second[column] ? 0 : 1
                var value = min(last[column + 1] + 1, current[column] + 1, last[column] + cost)
                if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
                    value = min(value, beforeLast[column - 1] + 1)
                }
                current.append(value)
            }
            beforeLast = last
            last = current
        }
        return last[second.count]
    }
}
