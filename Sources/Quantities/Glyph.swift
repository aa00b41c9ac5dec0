/// One character of the text in the role it plays in a number, with the place it came from.
struct Glyph: Sendable {
    enum Role: UInt8, Sendable {
        case digit, letter, space
        case point, comma, apostrophe, arabicDecimal, arabicGroup
        /// A hyphen or minus, which may be a sign; a longer dash; more than one full stop.
        case hyphen, dash, dots
        case plus, plusMinus, slash, percent, caret, times
        case vulgarFraction, superscriptDigit, superscriptMinus
        case currency, approximately
        case greater, less, greaterOrEqual, lessOrEqual
        case mark, other
    }

    var scalar: Unicode.Scalar
    var role: Role
    /// The value of a digit or superscript digit.
    var digit: UInt8 = 0
    /// In Unicode scalars of the text as typed.
    var offset: Int32

    /// What the text may be long at most, in Unicode scalars.
    static let longestText = 400

    /// Drops invisible characters and finds the role of all others.
    static func glyphs(of text: String) throws(ReadingFailure) -> [Glyph] {
        var glyphs: [Glyph] = []
        glyphs.reserveCapacity(min(text.utf8.count, longestText))
        var offset: Int32 = 0
        var zero: UInt32?
        for scalar in text.unicodeScalars {
            guard offset < longestText else {
                throw ReadingFailure(
                    reason: .tooLong, offset: longestText, length: 1, text: String(Character(scalar)))
            }
            if var glyph = Glyph(scalar, offset: offset) {
                // The Devanagari zero is the full stop of an abbreviation: रु०, ई०.
                if scalar == "०", let last = glyphs.last, last.role == .letter, last.offset == offset - 1,
                    (0x900...0x97F).contains(last.scalar.value)
                {
                    glyph.role = .point
                }
                if glyph.role == .digit {
                    let base = scalar.value - UInt32(glyph.digit)
                    if let zero, zero != base {
                        throw ReadingFailure(
                            reason: .mixedDigits, offset: Int(offset), length: 1, text: String(Character(scalar)))
                    }
                    zero = base
                }
                glyphs.append(glyph)
            }
            offset += 1
        }
        return glyphs
    }

    /// `nil` for a character that is not seen: a joiner, a direction mark.
    private init?(_ typed: Unicode.Scalar, offset: Int32) {
        let scalar = Self.narrow(typed)
        self.scalar = scalar
        self.offset = offset
        let value = scalar.value
        switch value {
        case 0x30...0x39:
            role = .digit
            digit = UInt8(value - 0x30)
        case 0x41...0x5A, 0x61...0x7A: role = .letter
        case 0..<0x80: role = Self.asciiRole(scalar)
        case 0x900...0x965, 0x970...0x97F: role = value == 0x964 ? .point : .letter
        case 0x966...0x96F:
            role = .digit
            digit = UInt8(value - 0x966)
        case 0xAD, 0x61C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFE00...0xFE0F, 0xFEFF:
            return nil
        default:
            let (role, digit) = Self.wideRole(scalar)
            self.role = role
            self.digit = digit
        }
    }

    /// Full-width letters and marks (not digits, which are a script of their own) as ASCII.
    private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF01...0xFF0F, 0xFF1A...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        default: scalar
        }
    }

    private static func asciiRole(_ scalar: Unicode.Scalar) -> Role {
        switch scalar {
        case " ", "\t", "\n", "\r", "\u{B}", "\u{C}": .space
        case ".": .point
        case ",": .comma
        case "'", "`": .apostrophe
        case "-": .hyphen
        case "+": .plus
        case "/": .slash
        case "%": .percent
        case "^": .caret
        case "*": .times
        case "~": .approximately
        case "<": .less
        case ">": .greater
        case "$": .currency
        default: .other
        }
    }

    private static func wideRole(_ scalar: Unicode.Scalar) -> (Role, UInt8) {
        switch scalar {
        case "−", "‐", "‑", "﹣": return (.hyphen, 0)
        case "–", "—", "‒", "―": return (.dash, 0)
        case "±": return (.plusMinus, 0)
        case "…", "‥": return (.dots, 0)
        case "⁄", "∕": return (.slash, 0)
        case "×", "·", "⋅", "∙", "✕", "÷": return (.times, 0)
        case "’", "‘", "ʼ", "´": return (.apostrophe, 0)
        case "≈", "∼", "≃", "≅": return (.approximately, 0)
        case "≥", "⩾", "≧": return (.greaterOrEqual, 0)
        case "≤", "⩽", "≦": return (.lessOrEqual, 0)
        case "٫": return (.arabicDecimal, 0)
        case "٬": return (.arabicGroup, 0)
        case "٪": return (.percent, 0)
        case "¹": return (.superscriptDigit, 1)
        case "²": return (.superscriptDigit, 2)
        case "³": return (.superscriptDigit, 3)
        case "⁰": return (.superscriptDigit, 0)
        case "⁴"..."⁹": return (.superscriptDigit, UInt8(scalar.value - 0x2070))
        case "⁻": return (.superscriptMinus, 0)
        case "¼", "½", "¾", "⅐"..."⅞": return (.vulgarFraction, 0)
        case "\u{300}"..."\u{36F}": return (.mark, 0)
        // Parts of the names of units.
        case "°", "˚", "℃", "℉": return (.letter, 0)
        default: break
        }
        let properties = scalar.properties
        switch properties.generalCategory {
        case .decimalNumber:
            // A digit of any script: its value is in the character database.
            return (.digit, UInt8(properties.numericValue ?? 0))
        case .currencySymbol: return (.currency, 0)
        case .nonspacingMark, .spacingMark, .enclosingMark: return (.letter, 0)
        case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control:
            return (properties.isWhitespace ? .space : .other, 0)
        default: return (properties.isAlphabetic ? .letter : .other, 0)
        }
    }

    /// The value of a character such as ½.
    var vulgarFraction: Rational? {
        guard role == .vulgarFraction, let value = scalar.properties.numericValue else { return nil }
        // All have denominators up to 10; 2520 is a multiple of each.
        return Rational(numerator: Int128(Int(value * 2520 + 0.5)), denominator: 2520)
    }
}
