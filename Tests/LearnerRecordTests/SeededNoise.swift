import SpacedRepetition

struct SeededNoise {
    private var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    /// Any byte, and often one that JSON gives a meaning.
    mutating func byte() -> UInt8 {
        let number = generator.next()
        guard number & 0x300 != 0 else { return UInt8(truncatingIfNeeded: number) }
        let meaningful = Array("{}[]\",:\\u0123sumat\n".utf8)
        return meaningful[Int(number >> 16) % meaningful.count]
    }
}
