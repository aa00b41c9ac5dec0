import Assessment

/// Makes ids that sort by time and never repeat on one device.
enum EventID {
    private static let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    /// Ten digits of the time and sixteen of chance, in Crockford's base 32.
    ///
    /// For one device and one entropy each sequence number gives another id: every step from it to the last
    /// thirteen digits can be undone. Two runs with the same seed at the same moment therefore never give equal ids.
    ///
    /// - Parameter milliseconds: since 1970; times before that count as 1970.
    static func make(
        milliseconds: Int64, device: String, sequence: Int, entropy: (UInt64, UInt64)
    ) -> String {
        var origin = StableHash()
        origin.combine(device)
        let low = mixed(mixed(entropy.0 ^ origin.value) &+ UInt64(bitPattern: Int64(sequence)))
        let high = mixed(entropy.1 ^ low) & 0x7FFF
        let time = UInt64(clamping: milliseconds) & 0x3_FFFF_FFFF_FFFF
        return encoded(time, digits: 10) + encoded(high, digits: 3) + encoded(low, digits: 13)
    }

    private static func encoded(_ number: UInt64, digits count: Int) -> String {
        let bytes = (0..<count).map { place in
            digits[Int(number >> UInt64(5 * (count - 1 - place)) & 31)]
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Spreads every bit over all others and loses none: the finalizer of SplitMix64.
    private static func mixed(_ number: UInt64) -> UInt64 {
        var mixed = number &+ 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
