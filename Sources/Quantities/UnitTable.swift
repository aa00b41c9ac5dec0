/// Which names stand for which units: the built-in ones and those an author declares.
public struct UnitTable: Sendable {
    /// By folded name; several units when a name has several meanings ("pound"), the usual one first.
    private var declared: [String: [Unit]] = [:]
    /// The first words of declared names of more than one.
    private var declaredHeads: Set<String> = []
    /// Of all names, declared or not.
    private var filter = StandardUnits.filter

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

    /// Lengths, areas, masses, times and currencies by their symbols and their names in all languages.
    public static let standard = UnitTable()

    /// Adds a unit under its symbol and further names (singular, plural, other languages); a name that exists already
    /// now means this unit first.
    public mutating func declare(_ unit: Unit, names: [String] = []) {
        declarations.append(Declaration(unit: unit, names: names.filter { $0 != unit.symbol }))
        for name in [unit.symbol] + names {
            let key = WordFolding.key(name)
            guard !key.isEmpty else { continue }
            if let head = StandardUnits.head(of: key) { declaredHeads.insert(head) }
            filter.insert(key)
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
    ///
    /// Of symbols that differ only by case (`mW`, `MW`) it is the one written so, if any is.
    public func unit(named name: String) -> Unit? { units(named: name).first }

    /// Every meaning of a name, the usual one first.
    public func units(named name: String) -> [Unit] {
        let key = WordFolding.key(name)
        return casedSymbols(forKey: key)?.first { $0.symbol == name }.map { [$0.unit] } ?? units(forKey: key)
    }

    /// Whether this word may be the first of several that are a unit's name.
    public func beginsLongerName(_ word: String) -> Bool { startsLongerName(WordFolding.key(word)) }

    /// Whether it begins a name, in less time, for the words of whole texts: false is certain.
    ///
    /// - Parameter word: valid UTF-8 without space.
    public func mayBeginName(_ word: Span<UInt8>) -> Bool { filter.mayHold(word) }

    /// The symbols of different units that a name without its case can be; `nil` when the case tells nothing.
    func casedSymbols(forKey key: String) -> [(symbol: String, unit: Unit)]? {
        declared[key] == nil ? StandardUnits.cased[key] : nil
    }

    /// The units that the author declared, by their symbols.
    public var declaredUnits: [Unit] {
        guard !declared.isEmpty else { return [] }
        let standard = Set(StandardUnits.all.map(\.unit))
        return Set(declared.values.joined()).subtracting(standard).sorted { $0.symbol < $1.symbol }
    }

    /// Every unit of a dimension: those declared, then the standard ones in the order of their table.
    public func units(measuring dimension: Dimension) -> [Unit] {
        declaredUnits.filter { $0.dimension == dimension }
            + StandardUnits.all.map(\.unit).filter { $0.dimension == dimension }
    }

    /// Whether an author gave it this meaning.
    func isDeclared(_ unit: Unit) -> Bool { declared[WordFolding.key(unit.symbol)]?.first == unit }

    /// Whether a name of more than one word can start with this one.
    func startsLongerName(_ key: String) -> Bool {
        StandardUnits.heads.contains(key) || !declaredHeads.isEmpty && declaredHeads.contains(key)
    }

    func units(forKey key: String) -> [Unit] {
        if !declared.isEmpty, let own = Self.meaning(of: key, in: declared) { return own }
        return Self.meaning(of: key, in: StandardUnits.byName) ?? []
    }

    /// What a name or its regular plural stands for.
    private static func meaning(of key: String, in table: [String: [Unit]]) -> [Unit]? {
        if let found = table[key] { return found }
        for ending in ["s", "es"] where key.hasSuffix(ending) && key.utf8.count > ending.utf8.count + 2 {
            let stem = String(key.dropLast(ending.count))
            if !stem.hasSuffix("s"), let found = table[stem] { return found }
        }
        return nil
    }

    /// The known name closest to a misspelt one, at most two letters off (one in a word of up to five); `nil` when none is.
    /// Only names of units that measure `dimension` are compared, if one is given, and only symbols and the names in
    /// one language, if its code is given.
    public func nearest(
        to name: String, measuring dimension: Dimension? = nil, language: String? = nil
    ) -> String? {
        let key = Array(WordFolding.key(name).unicodeScalars)
        guard key.count >= 4, key.count <= 40 else { return nil }
        let own = declared.map {
            StandardUnits.Name(letters: Array($0.key.unicodeScalars), proper: $0.key, units: $0.value)
        }
        let limit = key.count <= 5 ? 1 : 2
        var best: (name: StandardUnits.Name, distance: Int)?
        let names = language.flatMap { StandardUnits.namesByLanguage[$0] } ?? StandardUnits.names
        for candidate in own + names where abs(candidate.letters.count - key.count) <= limit {
            if let dimension, !candidate.units.contains(where: { $0.dimension == dimension }) { continue }
            guard let distance = editDistance(key, candidate.letters, upTo: min(limit, (best?.distance ?? 9) - 1))
            else {
                continue
            }
            best = (candidate, distance)
            if distance == 0 { break }
        }
        return best?.name.proper
    }
}
