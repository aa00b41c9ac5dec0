/// An exact fraction of two 128-bit integers, always in lowest terms with a positive denominator.
///
/// It holds any decimal of up to 38 digits and any fraction of such numbers without rounding. Arithmetic is checked:
/// an operation whose exact result does not fit answers `nil` and never traps or rounds.
public struct Rational: Hashable, Sendable {
    /// Carries the sign; never `Int128.min`, so that every value can be negated.
    public let numerator: Int128
    /// At least 1.
    public let denominator: Int128

    /// For parts already known to be in lowest terms.
    @inline(__always)
    init(reducedNumerator numerator: Int128, denominator: Int128) {
        self.numerator = numerator
        self.denominator = denominator
    }

    public static let zero = Rational(0)
    public static let one = Rational(1)

    /// A whole number as a fraction over one.
    public init(_ integer: Int) {
        self.init(reducedNumerator: Int128(integer), denominator: 1)
    }

    /// Divides one integer by another; `nil` for a denominator of zero or a part that is `Int128.min`.
    public init?(numerator: Int128, denominator: Int128) {
        guard denominator != 0, numerator != Int128.min, denominator != Int128.min else { return nil }
        // Most figures are small, and are divided in a tenth of the time.
        if let above = Int(exactly: numerator), let below = UInt32(exactly: denominator) {
            let divisor = Int(greatestCommonDivisor(UInt128(above.magnitude), UInt128(below)))
            self.init(reducedNumerator: Int128(above / divisor), denominator: Int128(Int(below) / divisor))
            return
        }
        let sign: Int128 = denominator < 0 ? -1 : 1
        let divisor = Int128(greatestCommonDivisor(numerator.magnitude, denominator.magnitude))
        self.init(reducedNumerator: sign * (numerator / divisor), denominator: sign * (denominator / divisor))
    }

    public var isInteger: Bool { denominator == 1 }
    public var isZero: Bool { numerator == 0 }
    public var isNegative: Bool { numerator < 0 }
}

extension Rational: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Int) { self.init(value) }
}

extension Rational: Comparable {
    public static func < (left: Rational, right: Rational) -> Bool {
        if left.denominator == right.denominator { return left.numerator < right.numerator }
        let (ad, overflowLeft) = left.numerator.multipliedReportingOverflow(by: right.denominator)
        let (bc, overflowRight) = right.numerator.multipliedReportingOverflow(by: left.denominator)
        if !overflowLeft && !overflowRight { return ad < bc }
        return isLessByContinuedFractions(left, right)
    }

    /// Compares whole parts, then turns the remainders upside down: exact without wider integers.
    private static func isLessByContinuedFractions(_ left: Rational, _ right: Rational) -> Bool {
        if left.isNegative != right.isNegative { return left.isNegative }
        if left.isNegative { return isLessByContinuedFractions(right.negated, left.negated) }
        var (a, b, c, d) = (left.numerator, left.denominator, right.numerator, right.denominator)
        var flipped = false
        while true {
            let (wholeLeft, restLeft) = a.quotientAndRemainder(dividingBy: b)
            let (wholeRight, restRight) = c.quotientAndRemainder(dividingBy: d)
            if wholeLeft != wholeRight { return flipped ? wholeLeft > wholeRight : wholeLeft < wholeRight }
            if restLeft == 0 || restRight == 0 {
                if restLeft == restRight { return false }
                return flipped ? restRight == 0 : restLeft == 0
            }
            (a, b, c, d) = (b, restLeft, d, restRight)
            flipped.toggle()
        }
    }
}

/// Euclid's algorithm, in machine words as soon as both numbers fit.
func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
    var (a, b) = (first, second)
    while b > UInt128(UInt64.max) { (a, b) = (b, a % b) }
    if b == 0 { return a }
    if b == 1 { return 1 }
    var (x, y) = (UInt64(b), a <= UInt128(UInt64.max) ? UInt64(a) % UInt64(b) : UInt64(a % b))
    while y != 0 { (x, y) = (y, x % y) }
    return UInt128(x)
}
