/// Tells which hashes may have been inserted twice: a Bloom filter of one function, counting to two.
///
/// It never misses a repeat; with sixteen bits for each hash it is wrong about one in sixteen.
struct RepeatFilter {
    /// Pairs of words: what was inserted, and what was inserted twice, side by side in memory.
    private var bits: [UInt64]
    private let mask: UInt64

    init(expecting count: Int) {
        var words = 64
        while words * 4 < count { words *= 2 }
        bits = Array(repeating: 0, count: words * 2)
        mask = UInt64(words) * 64 - 1
    }

    mutating func insert(_ hash: UInt64) {
        let (word, bit) = place(of: hash)
        bits[word + 1] |= bits[word] & bit
        bits[word] |= bit
    }

    func mayRepeat(_ hash: UInt64) -> Bool {
        let (word, bit) = place(of: hash)
        return bits[word + 1] & bit != 0
    }

    private func place(of hash: UInt64) -> (word: Int, bit: UInt64) {
        (Int((hash & mask) >> 6) * 2, 1 << (hash & 63))
    }
}
