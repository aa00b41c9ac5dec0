extension TerminalText {
    /// The columns that text takes on one row of a terminal.
    ///
    /// Counted by scalar, as terminals do: combining marks and format characters take none, East Asian wide
    /// characters and emoji two. Colour sequences (`ESC [ ... m`) and control characters take none.
    public static func width(_ text: some StringProtocol) -> Int {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
        let scalars = Array(text.unicodeScalars)
        var columns = 0
        var index = 0
        while index < scalars.count {
            if let end = EscapeSequence.end(in: scalars, at: index) {
                index = end
            } else {
                columns += width(scalars[index])
                index += 1
            }
        }
        return columns
    }

    /// Columns of one scalar: 0, 1 or 2.
    static func width(_ scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value < 0x7F { return value < 0x20 ? 0 : 1 }
        if value < 0x300 { return value < 0xA0 ? 0 : 1 }  // the soft hyphen, too, is drawn
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return 0
        default: break
        }
        if value >= 0x1160 && value <= 0x11FF { return 0 }  // joins the Hangul lead before it
        return isWide(scalar) ? 2 : 1
    }

    /// East Asian Width W or F (Unicode Standard Annex #11), which covers emoji shown in colour by default.
    static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        guard value >= 0x1100 else { return false }
        if value >= 0x1F1E6 && value <= 0x1F1FF { return false }  // half of a flag
        if scalar.properties.isEmojiPresentation { return true }
        var low = 0
        var high = wideRanges.count
        while low < high {
            let middle = (low + high) / 2
            if wideRanges[middle].upperBound < value { low = middle + 1 } else { high = middle }
        }
        return low < wideRanges.count && wideRanges[low].contains(value)
    }

    private static let wideRanges: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4CF,
        0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
        0xFFE0...0xFFE6, 0x16FE0...0x18CFF, 0x18D00...0x18D8F, 0x1AFF0...0x1B2FF, 0x1F200...0x1F202,
        0x1F210...0x1F23B, 0x1F240...0x1F248, 0x1F250...0x1F251, 0x1F260...0x1F265, 0x20000...0x3FFFD,
    ]
}
