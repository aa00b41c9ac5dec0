/// Finds the name that someone meant to type.
enum Spelling {
    /// The closest of `names`, if it is close: at most a third of the letters differ.
    static func closest(to name: String, among names: [String]) -> String? {
        let wanted = Array(name.lowercased())
        let scored = names.map { (name: $0, distance: distance(wanted, Array($0.lowercased()))) }
        guard let best = scored.min(by: { $0.distance < $1.distance }) else { return nil }
        let prefixed = names.first { $0.lowercased().hasPrefix(name.lowercased()) }
        return best.distance <= max(1, wanted.count / 3) ? best.name : wanted.count > 1 ? prefixed : nil
    }

    /// Damerau-Levenshtein distance with adjacent transpositions (optimal string alignment).
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        for row in 1...left.count {
            var current = [row]
            for column in 1...right.count {
                let isSame = left[row - 1] == right[column - 1]
                var cost = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                    cost = min(cost, beforeLast[column - 2] + 1)
                }
                current.append(cost)
            }
            beforeLast = last
            last = current
        }
        return last[right.count]
    }
}
