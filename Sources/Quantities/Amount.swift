/// A signed number with its unit: one end of a range or the whole answer.
struct Amount: Sendable {
    var magnitude: Magnitude
    var unit: Unit?
    var unitText: String?
    var isPercent = false
    /// The units of a quantity that was given in several, "6 feet 2 inches", the greatest first; else empty.
    var compound: [Unit] = []
    /// Which tokens it is made of.
    var range: Range<Int>

    /// Those that it was given in.
    var units: [Unit] { compound.isEmpty ? unit.map { [$0] } ?? [] : compound }

    mutating func negate() {
        magnitude.value = magnitude.value.negated
        magnitude.alternative = magnitude.alternative?.negated
        magnitude.plainDigits = 0
    }

    /// Multiplies both readings; whether they fit.
    mutating func multiply(by factor: Rational) -> Bool {
        guard let value = magnitude.value.multiplied(by: factor) else { return false }
        magnitude.value = value
        magnitude.alternative = magnitude.alternative?.multiplied(by: factor)
        return true
    }

    /// Adds to both readings; whether they fit.
    mutating func add(_ addend: Rational) -> Bool {
        guard let value = magnitude.value.adding(addend) else { return false }
        magnitude.value = value
        magnitude.alternative = magnitude.alternative?.adding(addend)
        magnitude.plainDigits = 0
        return true
    }
}

/// Reads `[sign] [currency] number [unit [number unit]]`.
struct AmountParser {
    let text: TokenStream
    let andJoinsEnds: Bool
    private(set) var position: Int
    private(set) var assumed: [Assumption] = []
    private(set) var isApproximate = false

    init(_ text: TokenStream, at position: Int, andJoinsEnds: Bool) {
        self.text = text
        self.position = position
        self.andJoinsEnds = andJoinsEnds
    }

    mutating func parse() throws(ReadingFailure) -> Amount {
        let start = position
        var isNegative = takeSign()
        let prefix = takeCurrency()
        if prefix != nil && isNegative == nil { isNegative = takeSign() }
        var amount: Amount
        if let magnitude = try takeMagnitude() {
            amount = Amount(magnitude: magnitude, range: start..<position)
            try takeUnit(into: &amount)
        } else if let whole = try takeUnitAndPart(start) {
            amount = whole
        } else {
            throw noNumber(from: start)
        }
        try apply(prefix, to: &amount)
        try takeSmallerUnits(into: &amount)
        if isNegative == true { amount.negate() }
        amount.range = start..<position
        return amount
    }

    // MARK: Before the number

    /// `true` for a minus, `false` for a plus, `nil` for no sign.
    private mutating func takeSign() -> Bool? {
        let found: (Bool, Int)? =
            switch text.mark(position) {
            case .hyphen?, .dash?: (true, position + 1)
            case .plus?: (false, position + 1)
            default:
                switch text.word(at: position) {
                case (.minus, let end)?: (true, end)
                case (.plus, let end)?: (false, end)
                default: nil
                }
            }
        guard let (isNegative, end) = found else { return nil }
        position = end
        return isNegative
    }

    private mutating func takeCurrency() -> (unit: [Unit], range: Range<Int>)? {
        guard text.word(at: position) == nil, let (units, end) = text.units(at: position) else { return nil }
        let currencies = units.filter { if case .currency = $0.dimension { true } else { false } }
        guard !currencies.isEmpty, end < text.count, text.tokens[end].key == nil || text.word(at: end) != nil else {
            return nil
        }
        defer { position = end }
        return (currencies, position..<end)
    }

    private mutating func takeMagnitude() throws(ReadingFailure) -> Magnitude? {
        var parser = MagnitudeParser(text, at: position, andJoinsEnds: andJoinsEnds)
        guard let magnitude = try parser.parse() else { return nil }
        position = parser.position
        assumed += parser.assumed
        return magnitude
    }

    /// "Hora y media": one of the unit and a part of it.
    private mutating func takeUnitAndPart(_ start: Int) throws(ReadingFailure) -> Amount? {
        guard let (units, end) = text.units(at: position), case (.andPart(let part), let after)? = text.word(at: end),
            let value = Rational.one.adding(part)
        else { return nil }
        var amount = Amount(magnitude: Magnitude(value: value, hasScale: false), range: start..<after)
        try accept(units, position..<end, into: &amount)
        position = after
        return amount
    }

    private func noNumber(from start: Int) -> ReadingFailure {
        guard position < text.count else { return text.failure(.notANumber, start..<text.count) }
        let rest = position..<max(position + 1, text.endOfName(position))
        if let (word, end) = text.word(at: position) {
            if word == .notFinite { return text.failure(.notFinite, position..<end) }
            if case .ambiguous(let instead) = word {
                return text.failure(.ambiguousWord, position..<end, suggestion: instead)
            }
            if word == .vague { return text.failure(.vagueAmount, position..<end) }
        }
        if text.typed(position..<position + 1) == "∞" { return text.failure(.notFinite, position..<position + 1) }
        return text.failure(.notANumber, rest)
    }

    // MARK: After the number

    /// Words such as "or more", before or after the unit.
    mutating func takeQualifiers() {
        while let (word, end) = text.word(at: position) {
            switch word {
            case .about: isApproximate = true
            case .bound(let bound): assumed.append(.boundWord(bound))
            case .near(let bound):
                isApproximate = true
                assumed.append(.boundWord(bound))
            default: return
            }
            position = end
        }
    }

    private mutating func takeUnit(into amount: inout Amount) throws(ReadingFailure) {
        takeQualifiers()
        // "शत-प्रतिशत"
        if text.mark(position) == .hyphen, !text.tokens[position].followsSpace,
            case .percent? = text.word(at: position + 1)?.word, amount.magnitude.value.isInteger
        {
            position += 1
        }
        if text.mark(position) == .percent {
            amount.isPercent = true
            position += 1
        } else if case (.percent, let end)? = text.word(at: position) {
            amount.isPercent = true
            position = end
        } else {
            try takeName(into: &amount)
        }
        takeQualifiers()
        if amount.unit != nil, !amount.magnitude.hasScale,
            case (.andPart(let part), let end)? = text.word(at: position),
            amount.magnitude.value.isInteger, amount.add(part)
        {
            position = end
        }
    }

    private mutating func takeName(into amount: inout Amount) throws(ReadingFailure) {
        var start = position
        // "Une demi-heure"
        if position > 0, text.mark(start) == .hyphen, !text.tokens[start].followsSpace,
            text.tokens[start - 1].key != nil,
            text.units(at: start + 1) != nil
        {
            start += 1
        }
        if case (.of, let end)? = text.word(at: start), end < text.count, text.tokens[end].key != nil { start = end }
        guard start < text.count, text.tokens[start].key != nil else { return }
        if let (symbol, end) = text.temperature(at: start) {
            try accept([symbol], start..<end, into: &amount)
            position = end
            return
        }
        if isDecade(start) { throw text.failure(.notANumber, amount.range.lowerBound..<start + 1) }
        let unitEnd = text.units(at: start)?.end ?? start
        if start == position, let (word, wordEnd) = text.word(at: start), unitEnd <= wordEnd {
            switch word {
            // "1917 d. C." is no day.
            case .filler where unitEnd > start && wordEnd > unitEnd: return
            case .times where text.startsNumber(start + 1):
                throw text.failure(.arithmetic, amount.range.lowerBound..<text.count)
            case .filler, .article, .part, .scale, .ambiguous, .plus, .minus, .point, .number, .times: break
            default: return
            }
        }
        // A stem that mentions kilometres does not make them hectares.
        let isMeasured = text.expectation.isMeasured && text.units(at: start) != nil
        if !isMeasured, let noun = text.expectation.noun(text, from: start) {
            amount.unit = noun.unit
            amount.unitText = text.typed(start..<noun.end)
            position = text.expectation.tail(text, from: noun.end)
        } else if let (units, end) = text.units(at: start) {
            try accept(units, start..<end, into: &amount)
            position = text.expectation.unit == nil ? end : text.expectation.tail(text, from: end)
        } else if isUnknown(start) {
            let name = start..<max(start + 1, text.endOfName(start))
            throw text.failure(.unknownUnit, name, suggestion: text.nearestName(name))
        }
    }

    /// "1930s", which are no seconds.
    private func isDecade(_ index: Int) -> Bool {
        guard index > 0, text.isYear(index - 1), text.tokens[index].key == "s", !text.tokens[index].followsSpace,
            let year = text.numeral(index - 1)?.value.numerator
        else { return false }
        return year % 10 == 0 && text.expectation.unit?.dimension != .time
    }

    private func isUnknown(_ index: Int) -> Bool {
        switch text.word(at: index)?.word {
        case nil, .times?: true
        default: false
        }
    }

    /// Settles which of several units a name means, and whether the item can use it.
    private func accept(_ units: [Unit], _ range: Range<Int>, into amount: inout Amount) throws(ReadingFailure) {
        amount.unitText = text.typed(range)
        if let first = units.first,
            let symbols = text.unclearSymbols(range, measuring: text.expectation.unit?.dimension ?? first.dimension)
        {
            throw text.failure(.ambiguousWord, range, suggestion: symbols.first)
        }
        guard let expected = text.expectation.unit else {
            guard text.expectation.acceptsAnyUnit else { throw text.failure(.unitNotExpected, range) }
            if let first = units.first { amount.unit = try onlySize(of: first, among: units, range) }
            return
        }
        if units.contains(expected) {
            amount.unit = expected
        } else if let unit = units.first(where: { $0.dimension == expected.dimension }) {
            amount.unit = try onlySize(of: unit, among: units, range)
        } else if text.expectation.isTemperature, units.contains(where: \.dimension.isTemperature) {
            // Another scale has another zero, and no factor leads from one to the other.
            throw text.failure(.unknownUnit, range, suggestion: expected.symbol)
        } else {
            throw text.failure(.wrongDimension, range)
        }
    }

    /// A name of two sizes, such as "gallon", is asked again, unless the author said what it means.
    private func onlySize(of unit: Unit, among units: [Unit], _ range: Range<Int>) throws(ReadingFailure) -> Unit {
        let isAmbiguous = units.contains { $0.dimension == unit.dimension && $0.factor != unit.factor }
        guard isAmbiguous, !text.units.isDeclared(unit) else { return unit }
        throw text.failure(.ambiguousWord, range, suggestion: unit.symbol)
    }

    private func apply(_ prefix: (unit: [Unit], range: Range<Int>)?, to amount: inout Amount) throws(ReadingFailure) {
        guard let prefix else { return }
        if let unit = amount.unit {
            guard prefix.unit.contains(where: { $0.dimension == unit.dimension }) else {
                throw text.failure(.wrongDimension, prefix.range)
            }
        } else {
            guard !amount.isPercent else { throw text.failure(.wrongDimension, prefix.range) }
            try accept(prefix.unit, prefix.range, into: &amount)
        }
    }

    /// "1 h 30 min", "5 feet 3 inches": more of the same in ever smaller units.
    private mutating func takeSmallerUnits(into amount: inout Amount) throws(ReadingFailure) {
        var smallest = amount.unit
        while let unit = smallest {
            var next = position
            if case (.and, let end)? = text.word(at: position), !andJoinsEnds { next = end }
            guard text.smallNumber(next) != nil,
                text.numeral(next) != nil || next > position || text.word(at: next) != nil
            else { return }
            var parser = MagnitudeParser(text, at: next, andJoinsEnds: andJoinsEnds)
            guard let magnitude = try parser.parse(), let (units, end) = text.units(at: parser.position),
                let smaller = units.first(where: { $0.dimension == unit.dimension && $0.factor < unit.factor }),
                magnitude.alternative == nil,
                let share = amount.unit.flatMap({ smaller.convert(magnitude.value, to: $0) }), amount.add(share)
            else { return }
            position = end
            smallest = smaller
            amount.compound = (amount.compound.isEmpty ? [unit] : amount.compound) + [smaller]
            takeQualifiers()
        }
    }
}
