import Assessment

/// Finds for each item of another program's file the bank's item that it is a version of.
///
/// Items that bring an id along go by that alone. The others go by what they say, then by a stem that no other item
/// has, then by the id that was made of their name or stem.
struct ItemPairing {
    /// For each item of the file the place of the bank's; nil for a new one.
    private(set) var places: [Int?]

    /// - Parameter held: what the other format makes of the bank's item at a place; nil where it cannot hold it.
    init(_ theirs: [Item], ownIDs: Set<String>, ours: [Item], texts: TextMerge, held: (Int) -> Item?) {
        places = Array(repeating: nil, count: theirs.count)
        let named = Dictionary(ours.enumerated().map { ($1.id.item, $0) }) { first, _ in first }
        for (place, item) in theirs.enumerated() where ownIDs.contains(item.id.item) {
            places[place] = named[item.id.item]
        }
        guard theirs.contains(where: { !ownIDs.contains($0.id.item) }) else { return }
        let others = theirs.indices.filter { !ownIDs.contains(theirs[$0].id.item) }
        let free = Set(ours.indices).subtracting(places.compactMap(\.self)).sorted()
        let base = Dictionary(uniqueKeysWithValues: free.map { ($0, held($0) ?? ours[$0]) })
        pair(others, free, key: { Self.words(theirs[$0]) }, like: { Self.words(base[$0] ?? ours[$0]) })
        pair(others, free, isUnique: true, key: { texts.visible(theirs[$0].stem) }) {
            texts.visible((base[$0] ?? ours[$0]).stem)
        }
        pair(others, free, key: { theirs[$0].id.item }, like: { ours[$0].id.item })
    }

    /// Pairs what has the same key and no partner yet.
    private mutating func pair<Key: Hashable>(
        _ theirs: [Int], _ ours: [Int], isUnique: Bool = false, key: (Int) -> Key, like: (Int) -> Key
    ) {
        let taken = Set(places.compactMap(\.self))
        var free = Dictionary(grouping: ours.filter { !taken.contains($0) }, by: like)
        let seekers = Dictionary(grouping: theirs.filter { places[$0] == nil }, by: key)
        for place in theirs where places[place] == nil {
            let own = key(place)
            guard let found = free[own], let first = found.first else { continue }
            if isUnique, found.count > 1 || (seekers[own]?.count ?? 0) > 1 { continue }
            places[place] = first
            free[own] = Array(found.dropFirst())
        }
    }

    /// All that an item says, whatever its id.
    private static func words(_ item: Item) -> [String] {
        Array(ItemWriter(item: item, languages: item.languages).lines.dropFirst())
    }
}
