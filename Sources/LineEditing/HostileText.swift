extension TerminalText {
    /// Makes text from elsewhere safe to print: what is left moves no cursor, hides nothing and sends nothing.
    ///
    /// Control sequences go whole; control, zero-width, tag and bidirectional control characters go, too. A tab becomes
    /// four spaces, other line ends than `\n` a space. Joiners stay where writing needs them: between letters of
    /// Indic and Arabic scripts and inside emoji. More than eight combining marks on one base are cut.
    public static func sanitized(_ text: String) -> String {
        if text.utf8.allSatisfy({ ($0 >= 0x20 && $0 < 0x7F) || $0 == 0x0A }) { return text }
        let scalars = Array(text.unicodeScalars)
        var kept = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        var marks = 0
        var index = 0
        while index < scalars.count {
            if let end = EscapeSequence.end(in: scalars, at: index) {
                index = end
                continue
            }
            let scalar = scalars[index]
            index += 1
            switch scalar.value {
            case 0x0A:
                kept.append(scalar)
                (previous, marks) = (nil, 0)
                continue
            case 0x09:
                kept.append(contentsOf: "    ".unicodeScalars)
                (previous, marks) = (nil, 0)
                continue
            case 0x0D:
                if index < scalars.count, scalars[index] == "\n" { continue }
                kept.append(" ")
                (previous, marks) = (nil, 0)
                continue
            case 0x85, 0x2028, 0x2029:
                kept.append(" ")
                (previous, marks) = (nil, 0)
                continue
            case 0x200C, 0x200D:
                let next = index < scalars.count ? scalars[index] : nil
                guard let before = previous, let next, joins(before, next) else { continue }
                kept.append(scalar)
                continue
            case 0xFE0E, 0xFE0F:
                guard let before = previous, before.properties.isEmoji else { continue }
            default:
                if isInvisible(scalar) { continue }
            }
            if isMark(scalar) {
                marks += 1
                if marks > 8 { continue }
            } else {
                marks = 0
            }
            kept.append(scalar)
            previous = scalar
        }
        return String(kept)
    }

    /// Combining marks of every kind, spacing vowel signs too.
    static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }

    /// Whether a zero-width joiner or non-joiner between the two is part of how the word is written.
    private static func joins(_ before: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
        func isIn(_ ranges: [ClosedRange<UInt32>]) -> Bool {
            ranges.contains { $0.contains(before.value) } && ranges.contains { $0.contains(after.value) }
        }
        if isIn(joiningScripts) { return isLetterOrMark(before) && isLetterOrMark(after) }
        let isPicture = before.value > 0x2000 && (before.properties.isEmoji || before.value == 0xFE0F)
        return isPicture && after.value > 0x2000 && after.properties.isEmoji
    }

    private static let joiningScripts: [ClosedRange<UInt32>] = [
        0x600...0x6FF, 0x750...0x77F, 0x900...0xDFF, 0x1000...0x109F, 0x1780...0x17FF, 0xA8E0...0xA8FF,
    ]

    private static func isLetterOrMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || isMark(scalar)
    }

    /// Characters that show nothing, or that reorder what stands around them.
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E: return false
        case 0...0x9F, 0xAD, 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x3164, 0xFFA0, 0xFE00...0xFE0D,
            0xE0000...0xE0FFF:
            return true
        default:
            // Signs that enclose digits in Arabic and Syriac are format characters, and visible.
            let isVisibleFormat = (0x600...0x605).contains(scalar.value) || scalar.value == 0x6DD
            switch scalar.properties.generalCategory {
            case .format: return !isVisibleFormat
            case .lineSeparator, .paragraphSeparator: return true
            default: return false
            }
        }
    }
}
