/// Writes exact numbers the way the language's readers expect, such that `NumberReader` in the same style reads the
/// same value back.
public struct NumberWriter: Sendable {
    public let style: NumberStyle
    private let keepsYears: Bool

    /// - Parameters:
    ///   - style: whose marks and digits.
    ///   - keepsYears: whether whole parts of four digits, which may be years, stand without a mark in every style.
    public init(style: NumberStyle, keepsYears: Bool = false) {
        self.style = style
        self.keepsYears = keepsYears
    }

    /// The decimal when it is exact, else a fraction such as `1/3`.
    ///
    /// Whole parts are grouped as the style says: `1,600` in English, `1600` and `16 353` in Spain, `1,23,456` in Hindi,
    /// `1 600` with a narrow no-break space in French. `significantFigures` says how many to round to when no decimal is
    /// exact; `nil` writes the fraction. `unambiguous` avoids what has two readings (`16,353`, `1.125`) by grouping
    /// with no-break spaces and by a fourth decimal (`1.1250`).
    public func write(_ value: Rational, significantFigures: Int? = nil, unambiguous: Bool = false) -> String {
        inDigits(plain(value, significantFigures: significantFigures, unambiguous: unambiguous))
    }

    private func plain(_ value: Rational, significantFigures: Int?, unambiguous: Bool) -> String {
        if let places = value.decimalPlaces {
            return decimal(value, places: places, unambiguous: unambiguous) ?? fraction(value)
        }
        guard let figures = significantFigures, let rounded = value.rounded(toSignificantFigures: figures),
            let places = rounded.decimalPlaces
        else { return fraction(value) }
        return decimal(rounded, places: places, unambiguous: unambiguous) ?? fraction(value)
    }

    /// `nil` when its digits are too many to be read back.
    private func decimal(_ value: Rational, places: Int, unambiguous: Bool) -> String? {
        guard let power = Rational.powerOfTen(places), value.multiplied(by: power) != nil else { return nil }
        let parts = value.magnitude.description.split(separator: ".")
        let whole = String(parts[0])
        var text = (value.isNegative ? "-" : "") + grouped(whole, bySpaces: unambiguous)
        if parts.count > 1 {
            text.append(style.decimalMark)
            text += parts[1]
            if unambiguous && places == 3 && whole.count <= 3 && whole != "0" {
                guard value.magnitude < Rational(reduced: Int128.max / 10_000) else { return nil }
                text += "0"
            }
        }
        return text
    }

    private func grouped(_ digits: String, bySpaces: Bool) -> String {
        guard digits.count >= (keepsYears ? max(5, style.leastGrouped) : style.leastGrouped) else { return digits }
        let isIndian = style.grouping == .indian
        let mark: Character = bySpaces && !style.groupMark.isWhitespace ? "\u{A0}" : style.groupMark
        var text = ""
        for (index, digit) in digits.enumerated() {
            let left = digits.count - index
            let startsGroup = isIndian && left > 3 ? left % 2 == 1 : left % 3 == 0
            if index > 0 && startsGroup { text.append(mark) }
            text.append(digit)
        }
        return text
    }

    private func fraction(_ value: Rational) -> String {
        let (upper, lower) = (value.numerator, value.denominator)
        // 1926/27 and 1926/1927 would be read as years.
        if upper >= 1000, upper < 3000, lower == upper + 1 || lower == (upper + 1) % 100 {
            return "\(upper / lower) \(upper % lower)/\(lower)"
        }
        return "\(upper)/\(lower)"
    }

    private func inDigits(_ text: String) -> String {
        guard style.digits == .devanagari else { return text }
        var written = ""
        for scalar in text.unicodeScalars {
            let isDigit = ("0"..."9").contains(scalar)
            written.unicodeScalars.append(isDigit ? Unicode.Scalar(scalar.value + 0x936) ?? scalar : scalar)
        }
        return written
    }
}
