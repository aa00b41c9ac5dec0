/// Eight bytes of a text looked at as one number, so that most of them need no look each.
struct ByteWord {
    static let length = 8

    private let value: UInt64

    /// - Parameter place: with seven more bytes behind it.
    init(at place: Int, in bytes: Span<UInt8>) {
        value = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
    }

    private init(_ value: UInt64) {
        self.value = value
    }

    func contains(_ byte: UInt8) -> Bool {
        // A byte that is zero is the only one to borrow.
        let different = value ^ Self.each(byte)
        return (different &- Self.each(0x01)) & ~different & Self.each(0x80) != 0
    }

    /// Whether all are of ASCII, and none is a control character.
    var isPrintable: Bool {
        (value | (value &- Self.each(0x20)) | (value &+ Self.each(0x01))) & Self.each(0x80) == 0
    }

    /// Whether all are of ASCII, and none is a digit.
    var isWithoutDigits: Bool {
        let distance = value ^ Self.each(0x30)
        return value & Self.each(0x80) == 0 && (distance &+ Self.each(0x76)) & Self.each(0x80) == Self.each(0x80)
    }

    /// With the bit set that parts small letters from capitals, and braces from brackets.
    var lowered: ByteWord { ByteWord(value | Self.each(0x20)) }

    private static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
}
