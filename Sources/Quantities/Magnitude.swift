/// A number without sign and unit, as read from digits, words and scales.
struct Magnitude: Sendable {
    var value: Rational
    var alternative: Rational?
    /// The scale of a number that has just one term, such as 10^6 in "1.5 million"; `nil` without scale or with more.
    var scale: Rational?
    /// The last of its scales alone: 10^6 in "mil millones".
    var lastScale: Rational?
    var hasScale: Bool
    /// Of all terms; one without any.
    var greatestScale = Rational.one
    /// The number of digits when it is one plain numeral.
    var plainDigits = 0
    /// Whether it is a fraction and nothing else: "a quarter", 3/4.
    var isFraction = false
}

/// One term of a number being put together: 2 000 000 of "2 million 500".
struct Term: Sendable {
    var value: Rational
    var alternative: Rational?
    /// Only smaller numbers may follow; 0 when none may.
    var step: Int128
    /// What it was multiplied by, all scales together.
    var scale: Rational = .one
    /// The last scale alone.
    var lastScale: Rational = .one
    var scaleCount = 0
    var plainDigits = 0
    var isWord = false
    /// Whether a part ("half") may count or a scale may multiply it: nothing was added to it since.
    var isFraction = false
    /// Whether it is a word such as डेढ़, whose part of the scale leaves room for smaller numbers.
    var isIdiom = false
    /// Whether its last scale is one such as "mil", which may follow and be followed by any number.
    var takesAnyCount = false

    mutating func multiply(by factor: Rational) -> Bool {
        guard let product = value.multiplied(by: factor) else { return false }
        value = product
        if let other = alternative { alternative = other.multiplied(by: factor) }
        return true
    }

    mutating func add(_ addend: Rational) -> Bool {
        guard let sum = value.adding(addend) else { return false }
        value = sum
        if let other = alternative { alternative = other.adding(addend) }
        return true
    }
}
