/// Reads a whole answer: words before it, an amount, perhaps a second one, words after it.
struct AnswerParser {
    let text: TokenStream
    let style: NumberStyle
    private var position = 0
    private var assumed: [Assumption] = []
    private var isApproximate = false
    /// Where "between" or "from" stands.
    private var opening: Int?
    private var andJoinsEnds = false
    /// Whether "and" is read as the joint of two ends although nothing opens or closes a range.
    private let isPair: Bool

    private init(_ text: TokenStream, style: NumberStyle, isPair: Bool) {
        self.text = text
        self.style = style
        self.isPair = isPair
    }

    /// Reads the whole text as it stands; where that fails and two ends may answer, "4 and 6" as a pair.
    static func parse(_ text: TokenStream, style: NumberStyle) throws(ReadingFailure) -> Reading {
        do throws(ReadingFailure) {
            var parser = AnswerParser(text, style: style, isPair: false)
            return try parser.parse()
        } catch {
            if let reading = pair(text, style: style) { return reading }
            throw error
        }
    }

    /// Two complete numbers joined by "and": no end borrows its unit or its century from the other.
    private static func pair(_ text: TokenStream, style: NumberStyle) -> Reading? {
        guard text.expectation.acceptsRange || text.expectation.acceptsYearSpan else { return nil }
        var parser = AnswerParser(text, style: style, isPair: true)
        guard let reading = try? parser.parse(), !reading.assumed.contains(.yearSpan) else { return nil }
        switch reading.value {
        case .single: return nil
        case .range, .yearSpan: return reading
        }
    }

    private mutating func parse() throws(ReadingFailure) -> Reading {
        if let decade = text.decade() {
            var reading = try span(decade.years, isAssumed: decade.isCenturyAssumed, in: 0..<text.count)
            reading.assumed = assumed
            return reading
        }
        takeLeadingWords()
        andJoinsEnds = isPair || opening != nil || text.closesRange
        let start = position
        if let span = yearsWithSlash() { return try finish(span) }
        let first = try takeAmount()
        var reading: Reading
        if text.mark(position) == .plusMinus {
            reading = try range(around: first)
        } else if let joint = takeJoint() {
            reading = try range(from: first, joint: joint)
        } else {
            if let opening { throw text.failure(.notANumber, opening..<position) }
            reading = try single(first)
        }
        if case .single = reading.value { takeTrailingWords(isSingle: true) } else { takeTrailingWords() }
        guard position >= text.count else { throw leftOver(after: start) }
        reading.isApproximate = isApproximate
        reading.assumed = assumed
        return reading
    }

    // MARK: Words around the number

    private mutating func takeLeadingWords() {
        while position < text.count {
            switch text.mark(position) {
            case .approximately?: isApproximate = true
            case .greater?: assume(.boundWord(.above))
            case .less?: assume(.boundWord(.below))
            case .greaterOrEqual?: assume(.boundWord(.atLeast))
            case .lessOrEqual?: assume(.boundWord(.atMost))
            case .some: return
            case nil:
                guard takeLeadingWord() else { return }
                continue
            }
            position += 1
        }
    }

    private mutating func takeLeadingWord() -> Bool {
        guard let (word, end) = text.word(at: position), end < text.count else { return false }
        switch word {
        case .about: isApproximate = true
        case .bound(let bound): assume(.boundWord(bound))
        case .near(let bound):
            isApproximate = true
            assume(.boundWord(bound))
        case .rangeOpen: opening = opening ?? position
        case .beforeYear(let bound):
            guard placesYear(from: end) else { return false }
            if let bound { assume(.boundWord(bound)) } else { isApproximate = true }
        case .filler:
            // "Año y medio": the word is the unit of what follows.
            if case .andPart? = text.word(at: end)?.word { return false }
        case .of: break
        case .number where text.tokens[position].key.map(text.vocabulary.isArticle) == true && text.numeral(end) != nil:
            // "Un 30 %": an article.
            break
        case .rangeJoin(let bound?): assume(.boundWord(bound))
        default: return false
        }
        position = end
        return true
    }

    /// Whether nothing but "the year" stands between here and a year.
    private func placesYear(from index: Int) -> Bool {
        var next = index
        while case (.filler, let end)? = text.word(at: next) { next = end }
        return text.isYear(next)
    }

    private mutating func takeTrailingWords(isSingle: Bool = false) {
        // "500+"
        if position + 1 == text.count, text.mark(position) == .plus, !text.tokens[position].followsSpace {
            assume(.boundWord(.atLeast))
            position += 1
        }
        // "Rs 500/-"
        if position + 2 == text.count, text.mark(position) == .slash, text.mark(position + 1) == .hyphen,
            !text.tokens[position].followsSpace, !text.tokens[position + 1].followsSpace
        {
            position += 2
        }
        while let (word, end) = text.word(at: position) {
            switch word {
            case .about: isApproximate = true
            case .bound(let bound): assume(.boundWord(bound))
            case .near(let bound):
                isApproximate = true
                assume(.boundWord(bound))
            case .afterYear(let bound) where isSingle && text.isYear(position - 1): assume(.boundWord(bound))
            case .rangeClose(let bound?) where isSingle: assume(.boundWord(bound))
            case .filler, .rangeClose: break
            default: return
            }
            position = end
        }
    }

    private mutating func assume(_ assumption: Assumption) {
        if !assumed.contains(assumption) { assumed.append(assumption) }
    }

    // MARK: Amounts

    private mutating func takeAmount(isMargin: Bool = false) throws(ReadingFailure) -> Amount {
        var parser = AmountParser(text, at: position, andJoinsEnds: andJoinsEnds)
        var amount = try parser.parse()
        position = parser.position
        isApproximate = isApproximate || parser.isApproximate
        if amount.magnitude.alternative != nil { assume(.decimalMark(style.decimalMark)) }
        for assumption in parser.assumed { assume(assumption) }
        if amount.isPercent, !(isMargin && takesShares) {
            switch text.expectation.percent {
            case .refused: throw text.failure(.percentNotExpected, amount.range)
            case .accepted where text.expectation.unit != nil: throw text.failure(.percentNotExpected, amount.range)
            case .accepted: break
            case .asFraction: _ = amount.multiply(by: Rational.over(100))
            }
        }
        return amount
    }

    private func single(_ amount: Amount) throws(ReadingFailure) -> Reading {
        if text.expectation.requiresUnit && amount.unit == nil && amount.unitText == nil && !amount.isPercent {
            throw text.failure(.unitRequired, text.count..<text.count)
        }
        var reading = Reading(
            value: .single(amount.magnitude.value), alternative: amount.magnitude.alternative, unit: amount.unit,
            unitText: amount.unitText, isPercent: amount.isPercent)
        reading.compound = amount.compound
        reading.isFraction = amount.magnitude.isFraction
        return reading
    }

    // MARK: Two ends

    private enum Joint { case mark, word }

    private mutating func takeJoint() -> Joint? {
        switch text.mark(position) {
        case .hyphen?, .dash?, .dots?:
            guard position + 1 < text.count else { return nil }
            position += 1
            return .mark
        default: break
        }
        guard let (word, end) = text.word(at: position), end < text.count else { return nil }
        switch word {
        case .rangeJoin: break
        case .and where andJoinsEnds: break
        default: return nil
        }
        position = end
        return .word
    }

    /// "Entre el 10 y el 12 %"
    private mutating func takeArticles() {
        while let (word, end) = text.word(at: position), end < text.count {
            switch word {
            case .filler, .of: break
            case .number, .article:
                guard let key = text.tokens[position].key, text.vocabulary.isArticle(key), text.numeral(end) != nil
                else {
                    return
                }
            default: return
            }
            position = end
        }
    }

    private static let signs: Set<Glyph.Role> = [.hyphen, .dash, .plus]

    private mutating func range(from first: Amount, joint: Joint) throws(ReadingFailure) -> Reading {
        let sign = joint == .mark ? text.mark(position).flatMap { Self.signs.contains($0) ? $0 : nil } : nil
        let isParted = text.mark(position - 1) == .dots
        // `5--3` and `-5--3` may be slips; `-100..-80` and `-100 - -80` are none.
        let isDoubled =
            sign == .hyphen && text.mark(position - 1) == .hyphen && !text.tokens[position].followsSpace
        if sign != nil, !isParted, sign == .plus || isDoubled || !first.magnitude.value.isNegative {
            throw text.failure(.notANumber, position..<position + 1)
        }
        let isSubtraction = joint == .mark && !isParted && sign == nil && first.magnitude.value.isNegative
        var low = first
        takeArticles()
        var high = try takeAmount()
        let whole = first.range.lowerBound..<position
        if isPair, first.unit != nil, high.unit == nil { throw text.failure(.notANumber, whole) }
        if isSubtraction { throw text.failure(.arithmetic, whole) }
        if let years = years(low, high) {
            return try span(years, isAssumed: high.magnitude.plainDigits < 4, in: whole)
        }
        guard text.expectation.acceptsRange else { throw text.failure(.rangeNotExpected, whole) }
        try shareUnit(&low, &high, in: whole)
        let alternative = otherEnds(low, high, in: whole)
        try shareScale(&low, high, joint: joint, in: whole)
        guard low.magnitude.value <= high.magnitude.value else {
            let turned = "\(text.typed(high.range))..\(text.typed(low.range))"
            throw text.failure(.rangeReversed, whole, suggestion: position == text.count ? turned : nil)
        }
        if text.expectation.requiresUnit && high.unit == nil && high.unitText == nil && !high.isPercent {
            throw text.failure(.unitRequired, text.count..<text.count)
        }
        var reading = Reading(
            value: .range(low.magnitude.value, high.magnitude.value), alternativeValue: alternative, unit: high.unit,
            unitText: high.unitText, isPercent: high.isPercent)
        reading.compound = compound(low, high)
        return reading
    }

    /// The two ends with the other decimal mark; `nil` when no end has another reading, or those do not ascend.
    private func otherEnds(_ low: Amount, _ high: Amount, in whole: Range<Int>) -> Reading.Value? {
        guard low.magnitude.alternative != nil || high.magnitude.alternative != nil else { return nil }
        var (low, high) = (low, high)
        low.magnitude.value = low.magnitude.alternative ?? low.magnitude.value
        high.magnitude.value = high.magnitude.alternative ?? high.magnitude.value
        if let scale = sharedScale(low.magnitude, high.magnitude) {
            guard low.multiply(by: scale) else { return nil }
        } else if leavesScaleOpen(low, high, joint: .word) {
            return nil
        }
        guard low.magnitude.value <= high.magnitude.value else { return nil }
        return .range(low.magnitude.value, high.magnitude.value)
    }

    // MARK: A middle and a margin

    /// Whether "± 10 %" is a tenth of what stands before it; where shares are asked for, it is so many points.
    private var takesShares: Bool {
        text.expectation.percent == .refused || text.expectation.unit != nil || text.expectation.acceptsAnyUnit
    }

    /// "16 000 ± 4000", "16 ± 4 thousand", "6650 km ± 5 %".
    private mutating func range(around first: Amount) throws(ReadingFailure) -> Reading {
        position += 1
        switch text.mark(position) {
        case .hyphen?, .dash?, .plus?, .plusMinus?: throw text.failure(.notANumber, position..<position + 1)
        default: break
        }
        var middle = first
        var margin = try takeAmount(isMargin: true)
        let whole = first.range.lowerBound..<position
        guard text.expectation.acceptsRange else { throw text.failure(.rangeNotExpected, whole) }
        if margin.isPercent, takesShares, !middle.isPercent {
            let share = margin.magnitude.value.divided(by: Rational(100))
            guard let width = share?.multiplied(by: middle.magnitude.value.magnitude) else {
                throw text.failure(.outOfRange, whole)
            }
            margin.magnitude.value = width
            margin.magnitude.alternative = middle.magnitude.alternative.flatMap { share?.multiplied(by: $0.magnitude) }
            margin.isPercent = false
            (margin.unit, margin.unitText) = (middle.unit, middle.unitText)
        } else {
            try shareUnit(&middle, &margin, in: whole)
            try shareScale(&middle, withMargin: &margin, in: whole)
        }
        guard !margin.magnitude.value.isNegative,
            let low = middle.magnitude.value.subtracting(margin.magnitude.value),
            let high = middle.magnitude.value.adding(margin.magnitude.value)
        else { throw text.failure(.outOfRange, whole) }
        if text.expectation.requiresUnit && margin.unit == nil && margin.unitText == nil && !margin.isPercent {
            throw text.failure(.unitRequired, text.count..<text.count)
        }
        var reading = Reading(
            value: .range(low, high), alternativeValue: otherRange(around: middle, margin), unit: margin.unit,
            unitText: margin.unitText, isPercent: margin.isPercent)
        reading.compound = compound(middle, margin)
        return reading
    }

    /// The units of both amounts, the greatest first, where one of them has several.
    private func compound(_ first: Amount, _ second: Amount) -> [Unit] {
        guard !first.compound.isEmpty || !second.compound.isEmpty else { return [] }
        var units: [Unit] = []
        for unit in first.units + second.units where !units.contains(unit) { units.append(unit) }
        return units.sorted { $0.factor > $1.factor }
    }

    private func otherRange(around middle: Amount, _ margin: Amount) -> Reading.Value? {
        guard middle.magnitude.alternative != nil || margin.magnitude.alternative != nil else { return nil }
        let center = middle.magnitude.alternative ?? middle.magnitude.value
        let width = margin.magnitude.alternative ?? margin.magnitude.value
        guard let low = center.subtracting(width), let high = center.adding(width), low <= high else { return nil }
        return .range(low, high)
    }

    /// In "16 ± 4 thousand" and "16 thousand ± 4" both are thousands; in "16 thousand ± 500" each is as it stands.
    private mutating func shareScale(
        _ middle: inout Amount, withMargin margin: inout Amount, in whole: Range<Int>
    ) throws(ReadingFailure) {
        let fits: Bool
        if !middle.magnitude.hasScale, let scale = margin.magnitude.scale,
            middle.magnitude.value.magnitude < margin.magnitude.value
        {
            fits = middle.multiply(by: scale)
        } else if !margin.magnitude.hasScale, let scale = middle.magnitude.scale,
            let coefficient = middle.magnitude.value.magnitude.divided(by: scale),
            margin.magnitude.value <= coefficient
        {
            fits = margin.multiply(by: scale)
        } else {
            return
        }
        guard fits else { throw text.failure(.outOfRange, whole) }
        assume(.sharedScale)
    }

    private func shareUnit(_ low: inout Amount, _ high: inout Amount, in whole: Range<Int>) throws(ReadingFailure) {
        if low.isPercent != high.isPercent {
            guard low.unit == nil, high.unit == nil else { throw text.failure(.wrongDimension, whole) }
            // The percent sign of one end counts for both; a fraction is made of the other end too.
            if text.expectation.percent == .asFraction {
                let fits = low.isPercent ? high.multiply(by: .over(100)) : low.multiply(by: .over(100))
                guard fits else { throw text.failure(.outOfRange, whole) }
            }
            (low.isPercent, high.isPercent) = (true, true)
        }
        if high.unit == nil { (high.unit, high.unitText) = (low.unit, high.unitText ?? low.unitText) }
        guard let from = high.unit, let to = low.unit, from != to else { return }
        guard let value = from.convert(high.magnitude.value, to: to) else {
            throw text.failure(.wrongDimension, whole)
        }
        high.magnitude.value = value
        high.magnitude.alternative = high.magnitude.alternative.flatMap { from.convert($0, to: to) }
        (high.unit, high.unitText) = (low.unit, low.unitText)
    }

    private mutating func shareScale(
        _ low: inout Amount, _ high: Amount, joint: Joint, in whole: Range<Int>
    ) throws(ReadingFailure) {
        if let scale = sharedScale(low.magnitude, high.magnitude) {
            guard low.multiply(by: scale) else { throw text.failure(.outOfRange, whole) }
            assume(.sharedScale)
        } else if leavesScaleOpen(low, high, joint: joint) {
            throw text.failure(.ambiguousWord, low.range)
        }
    }

    /// In "1.5 to 2 million" both are millions; in "900 to 2 thousand" the first is as it stands.
    ///
    /// Of "mil millones" the last word alone may be shared: "500 a mil millones" and "one to two hundred thousand" have
    /// a first end no greater than what the last word counts.
    private func sharedScale(_ low: Magnitude, _ high: Magnitude) -> Rational? {
        guard let whole = high.scale, let last = high.lastScale else { return nil }
        for scale in low.hasScale ? [last] : [whole, last] {
            if low.hasScale, low.greatestScale >= scale { continue }
            if let coefficient = high.value.divided(by: scale), low.value <= coefficient { return scale }
        }
        return nil
    }

    /// "500 to 1 billion" hardly starts at five hundred, nor "1926-28 million" at a year.
    private func leavesScaleOpen(_ low: Amount, _ high: Amount, joint: Joint) -> Bool {
        guard !low.magnitude.hasScale, low.unit == nil, let scale = high.magnitude.scale, scale >= Rational(100_000),
            low.magnitude.value > .zero
        else { return false }
        return low.magnitude.value < Rational(1000)
            || joint == .mark && low.magnitude.plainDigits > 0 && low.magnitude.value < Rational(10_000)
    }

    // MARK: Years

    /// Whether the two ends can only or preferably be years: four digits, and two or four.
    private func years(_ low: Amount, _ high: Amount) -> ClosedRange<Int>? {
        guard low.unit == nil, high.unit == nil, !low.isPercent, !high.isPercent else { return nil }
        return yearSpan(low.magnitude, high.magnitude)
    }

    private func yearSpan(_ low: Magnitude, _ high: Magnitude) -> ClosedRange<Int>? {
        guard low.plainDigits == 4, low.value >= 1000, low.value < 3000, high.plainDigits > 0 else { return nil }
        let first = Int(low.value.numerator)
        guard high.plainDigits <= 4 else { return nil }
        let end = Int(high.value.numerator)
        if high.plainDigits == 4 {
            let takesSpans = text.expectation.acceptsYearSpan && !text.expectation.acceptsRange
            return takesSpans && first <= end && end < 3000 ? first...end : nil
        }
        guard high.plainDigits <= 2 else { return nil }
        let century = high.plainDigits == 2 ? 100 : 10
        let last = first - first % century + end
        if last > first { return first...last }
        return century == 100 && first % 100 >= 90 && end <= 20 ? first...last + 100 : nil
    }

    private mutating func span(_ years: ClosedRange<Int>, isAssumed: Bool, in whole: Range<Int>) throws(ReadingFailure)
        -> Reading
    {
        if isAssumed { assume(.yearSpan) }
        if text.expectation.acceptsYearSpan { return Reading(value: .yearSpan(years.lowerBound, years.upperBound)) }
        guard text.expectation.acceptsRange else { throw text.failure(.rangeNotExpected, whole) }
        return Reading(value: .range(Rational(years.lowerBound), Rational(years.upperBound)))
    }

    /// "1926/27": a fraction by its shape, two years running by its numbers.
    private mutating func yearsWithSlash() -> (ClosedRange<Int>, Range<Int>)? {
        guard let first = text.numeral(position), first.plainDigits == 4, text.mark(position + 1) == .slash,
            let second = text.numeral(position + 2), second.plainDigits == 2 || second.plainDigits == 4,
            first.value >= 1000, first.value < 3000
        else { return nil }
        let (from, end) = (Int(first.value.numerator), Int(second.value.numerator))
        guard second.plainDigits == 4 ? end == from + 1 : end == (from + 1) % 100 else { return nil }
        let place = position..<position + 3
        position += 3
        return (from...from + 1, place)
    }

    private mutating func finish(_ years: (ClosedRange<Int>, Range<Int>)) throws(ReadingFailure) -> Reading {
        takeTrailingWords()
        guard position >= text.count else { throw leftOver(after: years.1.lowerBound) }
        var reading = try span(years.0, isAssumed: true, in: years.1)
        reading.isApproximate = isApproximate
        reading.assumed = assumed
        return reading
    }

    // MARK: What is left

    private func leftOver(after start: Int) -> ReadingFailure {
        let token = text.tokens[position]
        switch token.kind {
        case .mark(let role):
            switch role {
            case .plus, .times, .slash, .caret, .hyphen, .dash, .superscriptDigit, .superscriptMinus:
                return text.failure(.arithmetic, start..<text.count)
            case .other where text.typed(position..<position + 1) == "=":
                return text.failure(.arithmetic, start..<text.count)
            default:
                return text.failure(.notANumber, position..<position + 1)
            }
        case .numeral, .vulgarFraction:
            let followsNumber = position > 0 && text.numeral(position - 1) != nil
            return text.failure(followsNumber ? .badGrouping : .notANumber, position..<position + 1)
        case .word:
            if let (word, end) = text.word(at: position), [.plus, .minus, .times].contains(word), text.startsNumber(end)
            {
                return text.failure(.arithmetic, start..<text.count)
            }
            let end = max(position + 1, text.endOfName(position))
            return text.failure(.notANumber, position..<end)
        }
    }
}
