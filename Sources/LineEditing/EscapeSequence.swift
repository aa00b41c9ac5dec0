/// The extent of terminal control sequences, by ECMA-48, in their seven-bit and eight-bit forms.
enum EscapeSequence {
    /// The index after the sequence that begins at `start`, or nil when none begins there.
    ///
    /// A string sequence (OSC, DCS, APC, PM, SOS) that is never ended goes to the end of its line, so that it
    /// cannot swallow the rest of a text.
    static func end(in scalars: [Unicode.Scalar], at start: Int) -> Int? {
        let introducer: UInt32
        var index = start + 1
        switch scalars[start].value {
        case 0x1B:
            guard index < scalars.count else { return index }
            introducer = scalars[index].value
            index += 1
        case 0x90, 0x98, 0x9B, 0x9D, 0x9E, 0x9F:
            introducer = scalars[start].value - 0x40
        default:
            return nil
        }
        switch introducer {
        case 0x5B: return endOfControl(in: scalars, from: index)
        case 0x50, 0x58, 0x5D, 0x5E, 0x5F: return endOfString(in: scalars, from: index)
        case 0x20...0x2F:
            while index < scalars.count, (0x20...0x2F).contains(scalars[index].value) { index += 1 }
            return index < scalars.count && (0x30...0x7E).contains(scalars[index].value) ? index + 1 : index
        case 0x30...0x7E: return index
        default: return start + 1  // a lone ESC
        }
    }

    /// Parameters and intermediates, then one final character.
    private static func endOfControl(in scalars: [Unicode.Scalar], from start: Int) -> Int {
        var index = start
        while index < scalars.count, (0x20...0x3F).contains(scalars[index].value) { index += 1 }
        if index < scalars.count, (0x40...0x7E).contains(scalars[index].value) { index += 1 }
        return index
    }

    private static func endOfString(in scalars: [Unicode.Scalar], from start: Int) -> Int {
        var index = start
        while index < scalars.count {
            switch scalars[index].value {
            case 0x07, 0x9C: return index + 1
            case 0x1B:
                if index + 1 < scalars.count, scalars[index + 1].value == 0x5C { return index + 2 }
                return index
            case 0x0A: return index
            default: index += 1
            }
        }
        return index
    }
}
