/// Why a text is not read, and where.
public struct ReadingFailure: Error, Equatable, Sendable {
    public enum Reason: String, Sendable, Hashable, CaseIterable {
        case empty
        case tooLong = "too-long"
        case notANumber = "not-a-number"
        /// Digits of two scripts.
        case mixedDigits = "mixed-digits"
        /// Digits and marks that no language groups so.
        case badGrouping = "bad-grouping"
        /// A word with two sizes, such as "billion" in Spanish.
        case ambiguousWord = "ambiguous-word"
        /// "Millions", "लाखों": no number was named.
        case vagueAmount = "vague-amount"
        case unknownUnit = "unknown-unit"
        case wrongDimension = "wrong-dimension"
        case unitNotExpected = "unit-not-expected"
        case unitRequired = "unit-required"
        case percentNotExpected = "percent-not-expected"
        case rangeNotExpected = "range-not-expected"
        case rangeReversed = "range-reversed"
        /// A calculation instead of its result.
        case arithmetic
        case hexadecimal
        case notFinite = "not-finite"
        /// Exact, but beyond what `Rational` holds.
        case outOfRange = "out-of-range"
    }

    public var reason: Reason
    /// Where what was not understood starts, in Unicode scalars of the text as typed.
    public var offset: Int
    /// In Unicode scalars.
    public var length: Int
    /// What was not understood, as typed (cut off when long).
    public var text: String
    /// A known spelling close to it.
    public var suggestion: String?

    public init(reason: Reason, offset: Int, length: Int, text: String, suggestion: String? = nil) {
        self.reason = reason
        self.offset = offset
        self.length = length
        self.text = text
        self.suggestion = suggestion
    }
}
