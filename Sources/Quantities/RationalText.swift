extension Rational {
    /// Reads a plain decimal such as `-1.0925` or `12`: ASCII digits, at most one `.` with a digit on each side, and
    /// an optional leading sign. `nil` when malformed or out of range.
    public init?(decimal text: some StringProtocol) {
        var numerator: Int128 = 0
        var places = 0
        var digits = 0
        var pointSeen = false
        var negative = false
        var first = true
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                let (shifted, overflow) = numerator.multipliedReportingOverflow(by: 10)
                let (next, carry) = shifted.addingReportingOverflow(Int128(byte - UInt8(ascii: "0")))
                guard !overflow, !carry else { return nil }
                numerator = next
                digits += 1
                if pointSeen { places += 1 }
            case UInt8(ascii: "."):
                guard !pointSeen, digits > 0 else { return nil }
                pointSeen = true
            case UInt8(ascii: "-") where first, UInt8(ascii: "+") where first:
                negative = byte == UInt8(ascii: "-")
            default:
                return nil
            }
            first = false
        }
        guard digits > 0, !pointSeen || places > 0, places <= 38 else { return nil }
        self.init(numerator: negative ? -numerator : numerator, denominator: Int128.powersOfTen[places])
    }
}

extension Rational: CustomStringConvertible {
    /// The exact decimal (`2500000`, `1.0925`), or a fraction such as `1/3` when no decimal is exact.
    public var description: String {
        if denominator == 1 { return String(numerator) }
        guard let places = decimalPlaces else { return "\(numerator)/\(denominator)" }
        let divisor = denominator.magnitude
        let (whole, remainder) = numerator.magnitude.quotientAndRemainder(dividingBy: divisor)
        var text = isNegative ? "-\(whole)." : "\(whole)."
        var rest = remainder
        for _ in 0..<places {
            // Ten additions rather than one multiplication: ten times the rest may not fit.
            var digit = 0
            var next: UInt128 = 0
            for _ in 0..<10 {
                next += rest
                if next >= divisor {
                    next -= divisor
                    digit += 1
                }
            }
            rest = next
            text += String(digit)
        }
        return text
    }
}
