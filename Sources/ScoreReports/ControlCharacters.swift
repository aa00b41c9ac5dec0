/// Characters that steer a terminal instead of being shown.
enum ControlCharacters {
    /// True for C0, DEL, C1, and the marks that override or isolate the direction of text.
    static func contains(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
