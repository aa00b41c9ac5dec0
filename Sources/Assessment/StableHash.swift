/// A 64-bit hash that is the same in every run, on every machine and in every version: FNV-1a.
///
/// It seeds shuffles and interval spreads and marks revisions; it guards against nothing.
public struct StableHash: Sendable {
    public private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    public init() {}

    public mutating func combine(_ text: String) {
        for byte in text.utf8 { combine(byte: byte) }
        combine(byte: 0xFF)
    }

    public mutating func combine(_ text: some StringProtocol) {
        for byte in text.utf8 { combine(byte: byte) }
        combine(byte: 0xFF)
    }

    public mutating func combine(_ number: some FixedWidthInteger) {
        combine(String(number))
    }

    private mutating func combine(byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
}
