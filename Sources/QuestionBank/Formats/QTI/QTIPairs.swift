import Assessment
import Quantities

/// Pairs of texts: of two sets, or of one.
struct QTIPairs {
    typealias Side = [(identifier: String, text: LocalizedText)]

    /// Texts on the left, each with the places of those on the right that belong to it.
    private var lefts: [(text: LocalizedText, targets: [Int])]
    private var rights: [LocalizedText]

    /// Two sets, and pairs of identifiers that lead from the first to the second.
    init(_ left: Side, _ right: Side, _ pairs: [[String]]) {
        lefts = left.map { side in
            let own = pairs.filter { $0.first == side.identifier }
            return (side.text, own.compactMap { pair in right.firstIndex { $0.identifier == pair.last } })
        }
        rights = right.map(\.text)
        // Where a text has several on the other side, but none of those has two, it is the one that is chosen.
        guard lefts.contains(where: { $0.targets.count > 1 }) else { return }
        let homes = rights.indices.map { target in lefts.indices.filter { lefts[$0].targets.contains(target) } }
        guard homes.allSatisfy({ $0.count < 2 }) else { return }
        (lefts, rights) = (zip(rights, homes).map { ($0, $1) }, lefts.map(\.text))
    }

    /// One set, of which some belong together; what comes first in a pair stands on the left.
    ///
    /// Nil where a text belongs to several that belong to others themselves.
    init?(_ texts: Side, _ pairs: [[String]]) {
        var uses: [String: Int] = [:]
        for name in pairs.flatMap({ $0 }) { uses[name, default: 0] += 1 }
        // One that belongs to several is theirs to choose.
        let turned = pairs.map { pair in
            uses[pair.first ?? "", default: 0] > 1 && uses[pair.last ?? "", default: 0] == 1 ? pair.reversed() : pair
        }
        let left = turned.compactMap(\.first)
        guard Set(left).count == left.count, Set(left).isDisjoint(with: turned.compactMap(\.last)) else { return nil }
        self.init(
            left.compactMap { name in texts.first { $0.identifier == name } },
            texts.filter { !left.contains($0.identifier) }, turned)
    }

    /// Nil where one text belongs to several, whichever side it stands on.
    ///
    /// - Parameter single: called with each text that belongs to nothing, and is left out.
    func matching(_ rule: ScoringRule, single: (LocalizedText) -> Void) -> Matching? {
        guard lefts.allSatisfy({ $0.targets.count < 2 }) else { return nil }
        var matching = Matching(pairs: [], targets: rights, rule: rule)
        for left in lefts {
            guard let target = left.targets.first else {
                single(left.text)
                continue
            }
            matching.pairs.append(Matching.Pair(left: left.text, target: target))
        }
        return matching
    }
}
