/// Tells which hashes may have been inserted twice: a Bloom filter of one function, counting to two.
///
/// It never misses a repeat; with sixteen bits for each hash it is wrong about one in sixteen.
struct RepeatFilter {
    private var once: [UInt64]
    private var twice: [UInt64]
    private let mask: UInt64

    init(expecting count: Int) {
        var words = 64
        while words * 4 < count { words *= 2 }
        once = Array(repeating: 0, count: words)
        twice = once
        mask = UInt64(words) * 64 - 1
    }

    mutating func insert(_ hash: UInt64) {
        let (word, bit) = place(of: hash)
        twice[word] |= once[word] & bit
        once[word] |= bit
    }

    func mayRepeat(_ hash: UInt64) -> Bool {
        let (word, bit) = place(of: hash)
        return twice[word] & bit != 0
    }

    private func place(of hash: UInt64) -> (word: Int, bit: UInt64) {
        (Int((hash & mask) >> 6), 1 << (hash & 63))
    }
}
