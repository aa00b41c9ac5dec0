/// A number in digits with its marks, fractions apart.
struct Numeral: Sendable {
    var value: Rational
    /// The other reading when one mark stands before exactly three digits.
    var alternative: Rational?
    /// How many digits, when there is nothing but digits; else 0.
    var plainDigits = 0

    var isPlain: Bool { plainDigits > 0 }
}

/// Reads digits and the marks between them.
struct NumeralScanner {
    let glyphs: [Glyph]
    let decimalMark: Glyph.Role
    /// Whether an apostrophe can be the decimal mark too: 2'5 is two and a half by hand in Spain.
    let readsApostropheDecimals: Bool
    private(set) var position: Int
    private let start: Int
    /// The marks met, each with the number of digits after it.
    private var marks: [(role: Glyph.Role, digits: Int)] = []
    private var leadingDigits = 0
    private var digitCount = 0
    private var mantissa: Int128 = 0
    private var overflowed = false

    init(_ glyphs: [Glyph], at start: Int, decimalMark: Glyph.Role, readsApostropheDecimals: Bool = false) {
        self.glyphs = glyphs
        self.readsApostropheDecimals = readsApostropheDecimals
        self.decimalMark = decimalMark
        self.start = start
        position = start
    }

    /// The glyph so many places on, if there is one.
    private func role(_ index: Int) -> Glyph.Role? { index < glyphs.count ? glyphs[index].role : nil }

    mutating func scan() throws(ReadingFailure) -> Numeral {
        leadingDigits = takeDigits()
        while let mark = markAhead() {
            position += 1
            marks.append((mark, takeDigits()))
        }
        guard !overflowed else { throw failure(.outOfRange) }
        var numeral = try interpret()
        if let exponent = try takeExponent() {
            numeral.plainDigits = 0
            guard let power = Rational.powerOfTen(exponent), let value = numeral.value.multiplied(by: power) else {
                throw failure(.outOfRange)
            }
            numeral.value = value
            numeral.alternative = numeral.alternative?.multiplied(by: power)
        }
        return numeral
    }

    private mutating func takeDigits() -> Int {
        let first = position
        while position < glyphs.count, glyphs[position].role == .digit {
            let (shifted, overflow) = mantissa.multipliedReportingOverflow(by: 10)
            let (next, carry) = shifted.addingReportingOverflow(Int128(glyphs[position].digit))
            mantissa = next
            overflowed = overflowed || overflow || carry
            position += 1
        }
        digitCount += position - first
        return position - first
    }

    /// A mark that belongs to the number: a digit must follow it.
    private func markAhead() -> Glyph.Role? {
        guard let mark = role(position), role(position + 1) == .digit else { return nil }
        switch mark {
        case .point, .comma, .apostrophe, .arabicDecimal, .arabicGroup: return mark
        case .space: return isFractionAhead(position + 1) ? nil : .space
        default: return nil
        }
    }

    /// Whether the digits from here on are the upper part of a fraction ("2 1/2") rather than a group.
    private func isFractionAhead(_ index: Int) -> Bool {
        var end = index
        while role(end) == .digit { end += 1 }
        if role(end) == .space { end += 1 }
        guard role(end) == .slash else { return false }
        end += role(end + 1) == .space ? 2 : 1
        return role(end) == .digit
    }

    private func interpret() throws(ReadingFailure) -> Numeral {
        guard let last = marks.last else {
            return Numeral(value: Rational(reducedNumerator: mantissa, denominator: 1), plainDigits: digitCount)
        }
        let isPointOrComma = last.role == .point || last.role == .comma
        let isApostrophe = readsApostropheDecimals && last.role == .apostrophe
        if marks.count == 1 && (isPointOrComma || isApostrophe) { return try interpretSingleMark(last) }
        let endsInDecimals =
            last.role == .arabicDecimal
            || (isPointOrComma || isApostrophe && last.digits != 3)
                && marks.dropLast().allSatisfy { $0.role != last.role }
        let groups = endsInDecimals ? marks.dropLast() : marks[...]
        guard isGrouping(groups) else { throw failure(.badGrouping) }
        // 21'000.000 is twenty-one million in much of Latin America, and a Swiss decimal elsewhere.
        if isPointOrComma, endsInDecimals, last.digits == 3, groups.first?.role == .apostrophe {
            return try bothReadings(last)
        }
        return Numeral(value: try decimal(places: endsInDecimals ? last.digits : 0))
    }

    private func interpretSingleMark(_ mark: (role: Glyph.Role, digits: Int)) throws(ReadingFailure) -> Numeral {
        let startsWithZero = leadingDigits > 0 && firstDigit == 0
        guard mark.digits == 3, (1...3).contains(leadingDigits), !startsWithZero else {
            return Numeral(value: try decimal(places: mark.digits))
        }
        return try bothReadings(mark)
    }

    /// As decimals and as thousands; the style in force says which comes first.
    private func bothReadings(_ mark: (role: Glyph.Role, digits: Int)) throws(ReadingFailure) -> Numeral {
        let fraction = try decimal(places: mark.digits)
        let whole = Rational(reducedNumerator: mantissa, denominator: 1)
        let role = mark.role == .apostrophe ? .comma : mark.role
        return role == decimalMark
            ? Numeral(value: fraction, alternative: whole) : Numeral(value: whole, alternative: fraction)
    }

    private var firstDigit: UInt8 { role(start) == .digit ? glyphs[start].digit : 0 }

    /// Threes throughout, or the Indian three with twos before it; one kind of mark, and no zero in front.
    private func isGrouping(_ groups: ArraySlice<(role: Glyph.Role, digits: Int)>) -> Bool {
        guard let first = groups.first else { return true }
        guard first.role != .arabicDecimal, groups.allSatisfy({ $0.role == first.role }), firstDigit != 0,
            groups.last?.digits == 3
        else { return false }
        let inner = groups.dropLast()
        if inner.allSatisfy({ $0.digits == 3 }) { return (1...3).contains(leadingDigits) }
        return first.role != .point && inner.allSatisfy { $0.digits == 2 } && (1...2).contains(leadingDigits)
    }

    private func decimal(places: Int) throws(ReadingFailure) -> Rational {
        guard places < Int128.powersOfTen.count,
            let value = Rational(numerator: mantissa, denominator: Int128.powersOfTen[places])
        else { throw failure(.outOfRange) }
        return value
    }

    /// `e6`, `×10^6`, `x 10⁶`; or `^6` after a number that is 10.
    private mutating func takeExponent() throws(ReadingFailure) -> Int? {
        if role(position) == .letter, glyphs[position].scalar == "e" || glyphs[position].scalar == "E" {
            let hasSign = role(position + 1) == .plus || role(position + 1) == .hyphen
            guard role(position + (hasSign ? 2 : 1)) == .digit else { return nil }
            position += 1
            return takeInteger()
        }
        if digitCount == 2, marks.isEmpty, mantissa == 10, let power = takePower(position) { return power - 1 }
        let saved = position
        skipSpace()
        let isTimes =
            role(position) == .times
            || (role(position) == .letter && (glyphs[position].scalar == "x" || glyphs[position].scalar == "X"))
        if isTimes {
            position += 1
            skipSpace()
            if role(position) == .digit, role(position + 1) == .digit, glyphs[position].digit == 1,
                glyphs[position + 1].digit == 0, let power = takePower(position + 2)
            {
                return power
            }
        }
        position = saved
        return nil
    }

    private mutating func takePower(_ index: Int) -> Int? {
        let saved = position
        position = index
        if role(position) == .superscriptDigit || role(position) == .superscriptMinus {
            let isNegative = role(position) == .superscriptMinus
            if isNegative { position += 1 }
            var value = 0
            let first = position
            while role(position) == .superscriptDigit {
                value = min(value * 10 + Int(glyphs[position].digit), 9999)
                position += 1
            }
            if position > first { return isNegative ? -value : value }
        } else {
            skipSpace()
            let isStars = role(position) == .times && role(position + 1) == .times && glyphs[position].scalar == "*"
            if role(position) == .caret || isStars {
                position += isStars ? 2 : 1
                skipSpace()
                if let value = takeInteger() { return value }
            }
        }
        position = saved
        return nil
    }

    private mutating func takeInteger() -> Int? {
        var isNegative = false
        if role(position) == .plus || role(position) == .hyphen {
            isNegative = role(position) == .hyphen
            position += 1
        }
        guard role(position) == .digit else { return nil }
        var value = 0
        while role(position) == .digit {
            value = min(value * 10 + Int(glyphs[position].digit), 9999)
            position += 1
        }
        return isNegative ? -value : value
    }

    private mutating func skipSpace() {
        while role(position) == .space { position += 1 }
    }

    private func failure(_ reason: ReadingFailure.Reason) -> ReadingFailure {
        ReadingFailure(reason: reason, glyphs: glyphs[start..<max(position, start + 1)])
    }
}

extension ReadingFailure {
    init(reason: Reason, glyphs: ArraySlice<Glyph>, suggestion: String? = nil) {
        var text = ""
        for glyph in glyphs.prefix(60) { text.unicodeScalars.append(glyph.scalar) }
        let offset = Int(glyphs.first?.offset ?? 0)
        let end = glyphs.last.map { Int($0.offset) + 1 } ?? offset
        self.init(reason: reason, offset: offset, length: end - offset, text: text, suggestion: suggestion)
    }
}
