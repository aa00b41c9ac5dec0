/// Puts the changes that one list went through into another that holds more than it could.
enum ListMerge {
    /// For each entry of a changed list, the places of its like in the list before the change and in ours.
    struct Partner {
        var base: Int?
        var ours: Int?
    }

    /// Entries in the changed list's order, each joined with its like; what only ours could hold stays behind what it
    /// stood behind.
    ///
    /// - Parameters:
    ///   - base: what the other format makes of `ours`; entry by entry the same where there are as many.
    ///   - theirs: `base` with changes.
    ///   - alike: whether two entries are the same one, not counting what may change in it.
    ///   - join: makes one of an entry of ours, the same of base, and the same of theirs.
    /// - Returns: the merged list, and for each entry of `theirs` its place there.
    static func merge<Element, Failure: Error>(
        _ ours: [Element], _ base: [Element], _ theirs: [Element], alike: (Element, Element) -> Bool,
        join: (Element?, Element?, Element) throws(Failure) -> Element
    ) throws(Failure) -> (list: [Element], places: [Int]) {
        let held = held(ours, base, alike: alike)
        let partners = partners(ours, base, theirs, held: held, alike: alike)
        var list: [(element: Element, theirs: Int?, ours: Int?)] = []
        for (place, element) in theirs.enumerated() {
            let partner = partners[place]
            let joined = try join(partner.ours.map { ours[$0] }, partner.base.map { base[$0] }, element)
            list.append((joined, place, partner.ours))
        }
        let taken = Set(held.compactMap(\.self)).union(partners.compactMap(\.ours))
        for place in ours.indices where !taken.contains(place) {
            let before = list.lastIndex { entry in entry.ours.map { $0 < place } ?? false }
            list.insert((ours[place], nil, place), at: before.map { $0 + 1 } ?? 0)
        }
        var places = [Int](repeating: 0, count: theirs.count)
        for (place, entry) in list.enumerated() { if let own = entry.theirs { places[own] = place } }
        return (list.map(\.element), places)
    }

    /// For each entry of base the place of its like in ours.
    private static func held<Element>(
        _ ours: [Element], _ base: [Element], alike: (Element, Element) -> Bool
    ) -> [Int?] {
        if ours.count == base.count { return ours.indices.map(Optional.some) }
        var free = Array(ours.indices)
        return base.map { element in
            guard let found = free.firstIndex(where: { alike(ours[$0], element) }) else { return nil }
            return free.remove(at: found)
        }
    }

    /// Like goes with like, and of the rest the same place with the same place, or the next with the next.
    private static func partners<Element>(
        _ ours: [Element], _ base: [Element], _ theirs: [Element], held: [Int?], alike: (Element, Element) -> Bool
    ) -> [Partner] {
        var found = [Int?](repeating: nil, count: theirs.count)
        var free = Set(base.indices)
        for (place, element) in theirs.enumerated() {
            let sorted = free.sorted { ($0 == place ? 0 : 1, $0) < ($1 == place ? 0 : 1, $1) }
            guard let like = sorted.first(where: { alike(base[$0], element) }) else { continue }
            found[place] = like
            free.remove(like)
        }
        for place in theirs.indices where found[place] == nil && free.contains(place) {
            found[place] = place
            free.remove(place)
        }
        let rest = theirs.indices.filter { found[$0] == nil }
        if rest.count == free.count { for (place, next) in zip(rest, free.sorted()) { found[place] = next } }
        var unheld = Set(ours.indices).subtracting(held.compactMap(\.self))
        return theirs.indices.map { place in
            if let base = found[place] { return Partner(base: base, ours: held[base]) }
            // Perhaps it was put into both.
            guard let same = unheld.sorted().first(where: { alike(ours[$0], theirs[place]) }) else { return Partner() }
            unheld.remove(same)
            return Partner(base: nil, ours: same)
        }
    }
}
