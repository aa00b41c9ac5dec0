/// A list of words in lower case, to look words of texts up in.
///
/// Hashes of words are spread well already, so that the table takes their last bits as they are.
struct WordSet: ExpressibleByArrayLiteral, Sendable {
    /// A power of two of places, at most half of them taken; 0 is an empty one.
    private var slots: [UInt64]

    init(arrayLiteral words: String...) {
        self.init(words.map { WordHash.of($0) })
    }

    init(_ hashes: [UInt64]) {
        var size = 4
        while size < hashes.count * 2 { size *= 2 }
        slots = Array(repeating: 0, count: size)
        for hash in hashes { slots[slot(of: hash)] = hash }
    }

    /// The words of several lists.
    init(joining sets: [WordSet]) {
        self.init(sets.flatMap { $0.slots.filter { $0 != 0 } })
    }

    func contains(_ hash: UInt64) -> Bool { slots[slot(of: hash)] == hash }
    func contains(_ word: TextWords.Word) -> Bool { contains(word.hash) }

    /// Where a hash is, or would be.
    private func slot(of hash: UInt64) -> Int {
        var place = Int(hash & UInt64(slots.count - 1))
        while slots[place] != 0, slots[place] != hash { place = (place + 1) & (slots.count - 1) }
        return place
    }
}
