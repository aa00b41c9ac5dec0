/// Which names stand for which units: the built-in ones and those an author declares.
public struct UnitTable: Sendable {
    /// By folded name; several units when a name has several meanings ("pound"), the usual one first.
    private var declared: [String: [Unit]] = [:]

    /// A unit that was added, and its names beside the symbol as they were written.
    public struct Declaration: Hashable, Sendable {
        public var unit: Unit
        public var names: [String]

        public init(unit: Unit, names: [String]) {
            self.unit = unit
            self.names = names
        }
    }

    /// What was added, in that order.
    public private(set) var declarations: [Declaration] = []

    private init() {}

    /// Lengths, areas, masses, times and currencies by their symbols and their English, Spanish and Hindi names.
    public static let standard = UnitTable()

    /// Adds a unit under its symbol and further names (singular, plural, other languages); a name that exists already
    /// now means this unit first.
    public mutating func declare(_ unit: Unit, names: [String] = []) {
        declarations.append(Declaration(unit: unit, names: names.filter { $0 != unit.symbol }))
        for name in [unit.symbol] + names {
            let key = WordFolding.key(name)
            guard !key.isEmpty else { continue }
            declared[key] = [unit] + (declared[key] ?? StandardUnits.byName[key] ?? []).filter { $0 != unit }
        }
    }

    /// Adds a unit as a multiple of a known one (`puñado = 3 g`); `nil`, and nothing is added, when the other is not
    /// known or the size does not fit or is not positive.
    @discardableResult
    public mutating func declare(
        _ symbol: String, names: [String] = [], as size: Rational, _ other: String
    ) -> Unit? {
        guard size > .zero, let base = unit(named: other), let factor = size.multiplied(by: base.factor) else {
            return nil
        }
        let unit = Unit(symbol: symbol, dimension: base.dimension, factor: factor)
        declare(unit, names: names)
        return unit
    }

    /// The usual meaning of a symbol or name, whatever its case, accents or language; `nil` when it has none.
    public func unit(named name: String) -> Unit? { units(forKey: WordFolding.key(name)).first }

    /// Every meaning of a name, the usual one first.
    public func units(named name: String) -> [Unit] { units(forKey: WordFolding.key(name)) }

    func units(forKey key: String) -> [Unit] {
        if let own = declared[key] { return own }
        if let standard = StandardUnits.byName[key] { return standard }
        // A regular plural of a declared or built-in name.
        for ending in ["s", "es"] where key.hasSuffix(ending) && key.count > ending.count + 2 {
            let stem = String(key.dropLast(ending.count))
            if !stem.hasSuffix("s"), let found = declared[stem] ?? StandardUnits.byName[stem] { return found }
        }
        return []
    }

    /// The known name closest to a misspelt one, at most two letters off (one in a short word); `nil` when none is.
    /// Only names of units that measure `dimension` are compared, if one is given.
    public func nearest(to name: String, measuring dimension: Dimension? = nil) -> String? {
        let key = Array(WordFolding.key(name).unicodeScalars)
        guard key.count >= 3, key.count <= 40 else { return nil }
        let own = declared.map {
            StandardUnits.Name(letters: Array($0.key.unicodeScalars), proper: $0.key, units: $0.value)
        }
        let limit = key.count <= 4 ? 1 : 2
        var best: (name: StandardUnits.Name, distance: Int)?
        for candidate in own + StandardUnits.names where abs(candidate.letters.count - key.count) <= limit {
            if let dimension, !candidate.units.contains(where: { $0.dimension == dimension }) { continue }
            let distance = editDistance(key, candidate.letters)
            guard distance <= limit, distance < best?.distance ?? Int.max else { continue }
            best = (candidate, distance)
        }
        return best?.name.proper
    }
}

/// Levenshtein's: the fewest letters to insert, delete or replace.
private func editDistance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    var row = Array(0...second.count)
    for (i, a) in first.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for (j, b) in second.enumerated() {
            let above = row[j + 1]
            row[j + 1] = min(diagonal + (a == b ? 0 : 1), above + 1, row[j] + 1)
            diagonal = above
        }
    }
    return row[second.count]
}
