/// Puts a magnitude together from tokens: terms that descend, each multiplied by the scales after it.
struct MagnitudeParser {
    let text: TokenStream
    /// After "between", "and" joins the two ends and so does not belong to the first number.
    let andJoinsEnds: Bool
    private(set) var position: Int
    private(set) var assumed: [Assumption] = []
    private var terms: [Term] = []

    init(_ text: TokenStream, at position: Int, andJoinsEnds: Bool) {
        self.text = text
        self.position = position
        self.andJoinsEnds = andJoinsEnds
    }

    /// `nil` when no number starts here.
    mutating func parse() throws(ReadingFailure) -> Magnitude? {
        let start = position
        if let plain = plainNumeral() { return plain }
        while try takePiece(from: start) {}
        guard !terms.isEmpty else { return nil }
        return try sum(from: start)
    }

    /// The common case, a single numeral and nothing after it.
    private mutating func plainNumeral() -> Magnitude? {
        guard position + 1 == text.tokens.count, case .numeral(let numeral) = text.tokens[position].kind else {
            return nil
        }
        position += 1
        return Magnitude(
            value: numeral.value, alternative: numeral.alternative, hasScale: false, plainDigits: numeral.plainDigits)
    }

    /// Whether another piece of the number was found.
    private mutating func takePiece(from start: Int) throws(ReadingFailure) -> Bool {
        guard position < text.tokens.count else { return false }
        let token = text.tokens[position]
        switch token.kind {
        case .numeral(let numeral):
            guard let (term, end) = try fraction(numeral, at: position) else {
                return try takeNumeral(numeral)
            }
            guard terms.isEmpty else { return false }
            terms.append(term)
            position = end
            if term.isFraction { takeWhole() }
            return true
        case .vulgarFraction(let fraction):
            return try takeVulgarFraction(fraction, from: start)
        case .mark(.hyphen):
            return takeHyphen()
        case .mark(.comma):
            return takeComma()
        case .mark:
            return false
        case .word:
            guard let (word, end) = text.word(at: position) else { return false }
            return try take(word, end: end, from: start)
        }
    }

    private mutating func takeNumeral(_ numeral: Numeral) throws(ReadingFailure) -> Bool {
        if let last = terms.last {
            guard numeral.isPlain, numeral.value > .zero, numeral.value < Rational(reduced: last.step) else {
                if text.tokens[position - 1].key == nil { throw text.failure(.badGrouping, position..<position + 1) }
                return false
            }
        }
        position += 1
        terms.append(
            Term(
                value: numeral.value, alternative: numeral.alternative, step: numeral.value.isInteger ? 1 : 0,
                plainDigits: numeral.plainDigits))
        return true
    }

    // MARK: Fractions

    /// `3/4`, or `2 3/4`; `nil` when no slash and digits follow.
    private func fraction(_ upper: Numeral, at index: Int) throws(ReadingFailure) -> (Term, Int)? {
        if let (value, end) = try simpleFraction(upper, at: index) {
            return (Term(value: value, step: 0, isFraction: true), end)
        }
        // "2-1/2" can be no range: its end is less than one.
        let isHyphened =
            text.mark(index + 1) == .hyphen && !text.tokens[index + 1].followsSpace && upper.value >= .one
            && index + 2 < text.count && !text.tokens[index + 2].followsSpace
        let place = isHyphened ? index + 2 : index + 1
        guard upper.isPlainOrGrouped, let next = text.numeral(place),
            let (part, end) = try simpleFraction(next, at: place), part < .one || !isHyphened
        else { return nil }
        // "2 100/200" could be 2100/200.
        guard part < .one, next.plainDigits != 3, let value = upper.value.adding(part) else {
            throw text.failure(.arithmetic, index..<end)
        }
        return (Term(value: value, step: 0), end)
    }

    /// "3/4 of a million": what the fraction is of follows.
    private mutating func takeWhole() {
        guard case (.of, let next)? = text.word(at: position), let (word, after) = text.word(at: next) else { return }
        if word == .article || word == .number(1, step: 1) {
            if text.continuesNumberOrUnit(after) { position = after }
        } else if case .scale = word {
            position = next
        }
    }

    private func simpleFraction(_ upper: Numeral, at index: Int) throws(ReadingFailure) -> (Rational, Int)? {
        guard text.mark(index + 1) == .slash, let lower = text.numeral(index + 2) else { return nil }
        let end = index + 3
        guard upper.isPlain, lower.isPlain, text.mark(end) != .slash,
            let value = upper.value.divided(by: lower.value)
        else { throw text.failure(.arithmetic, index..<end) }
        return (value, end)
    }

    private mutating func takeVulgarFraction(_ fraction: Rational, from start: Int) throws(ReadingFailure) -> Bool {
        position += 1
        guard let last = terms.last else {
            terms.append(Term(value: fraction, step: 0, isFraction: true))
            takeWhole()
            return true
        }
        guard last.value.isInteger, last.scaleCount == 0, last.step > 0, last.alternative == nil else {
            throw text.failure(.notANumber, position - 1..<position)
        }
        try add(fraction, from: start)
        return true
    }

    // MARK: Words

    private mutating func take(_ word: Word, end: Int, from start: Int) throws(ReadingFailure) -> Bool {
        switch word {
        case .number(let value, let step):
            guard admits(Int128(value)) else { return takeYearEnd(value, step: step, end: end, from: start) }
            position = end
            terms.append(Term(value: Rational(value), step: Int128(step), isWord: true))
            return true
        case .article:
            guard terms.isEmpty, text.continuesNumberOrUnit(end) else { return false }
            position = end
            terms.append(Term(value: .one, step: 1, isWord: true))
            return true
        case .scale(let scale):
            return try takeScale(scale, end: end, from: start)
        case .part(let part, let count):
            return takePart(part, count, end: end)
        case .amount(let amount):
            guard startsAmount(before: end) else { return false }
            position = end
            terms.append(Term(value: amount, step: 0, isWord: true, isIdiom: true))
            return true
        case .offset(let offset):
            return try takeOffset(offset, end: end, from: start)
        case .andPart(let part):
            guard let last = terms.last, !last.isFraction else { return false }
            guard last.scaleCount <= 1, last.lastScale != 100, let share = part.multiplied(by: last.lastScale) else {
                throw text.failure(.ambiguousWord, start..<end)
            }
            position = end
            try add(share, from: start)
            return true
        case .and:
            guard let last = terms.last, last.step > 1, let (value, _) = text.smallNumber(end),
                value > 0, value < last.step, !andJoinsEnds || last.isWord && last.step == 10
            else { return false }
            position = end
            return true
        case .zeroDigit:
            guard let (value, after) = text.smallNumber(end), (1...9).contains(value) else { return false }
            return takeYearEnd(Int(value), step: 1, end: after, from: start)
        case .point:
            return try takeSpokenDecimals(end)
        case .ambiguous(let instead):
            // "5 milles marins" is a longer name.
            let isName = text.units(at: position).map { $0.end > end } ?? false
            guard !terms.isEmpty, !isName, !text.expectsUnit(named: position) else { return false }
            throw text.failure(.ambiguousWord, position..<end, suggestion: instead)
        case .vague:
            throw text.failure(.vagueAmount, position..<end)
        default:
            return false
        }
    }

    /// Whether डेढ़ and the like may stand here: first, or before a scale smaller than the one so far.
    private func startsAmount(before end: Int) -> Bool {
        guard let last = terms.last else { return true }
        guard case .scale(let scale)? = text.word(at: end)?.word else { return false }
        return scale.value < last.step
    }

    private func admits(_ value: Int128) -> Bool {
        guard let last = terms.last else { return true }
        return value > 0 && value < last.step
    }

    /// "Nineteen thirty-two": the century and the rest of an English year.
    private mutating func takeYearEnd(_ value: Int, step: Int, end: Int, from start: Int) -> Bool {
        guard readsYearEnd(from: start), value < 100, let century = terms.first else { return false }
        // "Twenty twenty-one thousand" is no year.
        var next = end
        if step > 1 {
            if text.mark(next) == .hyphen { next += 1 }
            if let (units, after) = text.smallNumber(next), units > 0, units < 10 { next = after } else { next = end }
        }
        switch text.word(at: next)?.word {
        case .scale?, .part?, .andPart?, .point?: return false
        default: break
        }
        let year = century.value.numerator * 100 + Int128(value)
        terms = [Term(value: Rational(reduced: year), step: Int128(step), plainDigits: 4, isWord: true)]
        position = end
        return true
    }

    /// Whether all so far is the century of a year: "eleven" to "twenty", in English.
    private func readsYearEnd(from start: Int) -> Bool {
        guard terms.count == 1, let key = text.tokens[start].key, Vocabulary.centuries.contains(key),
            terms[0].value <= Rational(20), terms[0].scaleCount == 0
        else { return false }
        switch text.expectation.unit?.dimension {
        case nil, .calendar?: return true
        default: return false
        }
    }

    /// The hyphen of "twenty-five", "two-thirds" or "one-and-a-half".
    private mutating func takeHyphen() -> Bool {
        guard let last = terms.last, last.isWord || last.scaleCount > 0, !text.tokens[position].followsSpace,
            let (word, _) = text.word(at: position + 1)
        else { return false }
        switch word {
        case .number(let value, _) where admits(Int128(value)): break
        case .scale where last.isWord, .and where last.isWord, .andPart where last.isWord: break
        case .part where last.isWord && last.scaleCount == 0: break
        default: return false
        }
        position += 1
        return true
    }

    /// The comma of "two thousand, five hundred".
    private mutating func takeComma() -> Bool {
        guard let last = terms.last, last.scaleCount > 0, text.numeral(position + 1) == nil,
            let (value, _) = text.smallNumber(position + 1), admits(value)
        else { return false }
        position += 1
        return true
    }

    private mutating func takeScale(_ scale: Scale, end: Int, from start: Int) throws(ReadingFailure) -> Bool {
        let size = Rational(reduced: scale.value)
        if scale.isAbbreviation && text.expectsUnit(named: position) || text.isKelvin(position) {
            // Degrees are not counted in thousands.
            if text.isKelvin(position) { return false }
            throw text.failure(.ambiguousWord, position..<end)
        }
        // All smaller terms so far are counted by this scale.
        var counted: Term?
        var counts: [Term] = []
        while let last = terms.last, last.value < size || counts.isEmpty && last.scaleCount == 0,
            last.step < scale.value
        {
            counts.append(terms.removeLast())
        }
        if isAscending(counts.reversed(), before: scale) { throw text.failure(.notANumber, start..<end) }
        for term in counts.reversed() {
            if var sum = counted {
                guard sum.add(term.value) else { throw text.failure(.outOfRange, start..<end) }
                sum.step = min(sum.step, term.step)
                sum.scale = .one
                counted = sum
            } else {
                counted = term
            }
        }
        if counted == nil {
            guard scale.bare == .anywhere || scale.bare == .first && terms.isEmpty else {
                if terms.isEmpty { throw text.failure(.vagueAmount, position..<end) }
                throw text.failure(.notANumber, position..<end)
            }
            counted = Term(value: .one, step: 1)
        }
        guard var term = counted, term.multiply(by: size), let scales = term.scale.multiplied(by: size) else {
            throw text.failure(.outOfRange, start..<end)
        }
        if let last = terms.last, term.value >= Rational(reduced: last.step) {
            throw text.failure(.notANumber, start..<end)
        }
        if term.isIdiom, !scale.isAbbreviation {
            // After "डेढ़ लाख" less than half a lakh may follow.
            term.step = scale.value / term.value.dividedDenominator(size)
        } else {
            term.step = term.step == 0 || scale.isAbbreviation ? 0 : scale.value
        }
        term.isIdiom = false
        term.scale = scales
        term.lastScale = size
        term.scaleCount += 1
        term.plainDigits = 0
        term.isWord = true
        term.isFraction = false
        term.takesAnyCount = scale.bare == .anywhere
        terms.append(term)
        if scale.isAbbreviation { assumed.append(.scaleWord(text.typed(position..<end))) }
        position = end
        return true
    }

    /// "5 thousand 2 lakh" is two numbers in the wrong order and no 5002 lakh; "two hundred five thousand" is one.
    ///
    /// A lakh is counted up to a hundred. Greater scales are counted by thousands too ("दो हज़ार पाँच सौ करोड़"), and
    /// in Spanish, French and German by any number below a million ("cinco mil dos millones") when it is in words.
    private func isAscending(_ counts: [Term], before scale: Scale) -> Bool {
        guard let last = counts.last, let first = counts.first, counts.count > 1, first.scaleCount > 0 else {
            return false
        }
        if scale.value == 100_000 { return true }
        guard first.lastScale >= Rational(1000), last.scaleCount == 0, last.value < Rational(100) else { return false }
        return !last.isWord || !first.takesAnyCount && scale.value < 10_000_000
    }

    /// "Half a million", "three quarters".
    private mutating func takePart(_ part: Rational, _ count: Word.Count, end: Int) -> Bool {
        if var last = terms.last {
            let isCounted =
                switch count {
                case .atMostOne, .one: last.value == .one
                case .several: last.value > .one
                case .any: true
                }
            guard isCounted, terms.count == 1, last.scaleCount == 0, last.value.isInteger, !last.isFraction,
                last.step > 0, last.multiply(by: part)
            else { return false }
            last.step = 0
            last.isFraction = true
            last.plainDigits = 0
            terms = [last]
        } else {
            guard count == .atMostOne || count == .any else { return false }
            terms = [Term(value: part, step: 0, isWord: true, isFraction: true)]
        }
        position = end
        var next = end
        if case .of? = text.word(at: next)?.word { next += 1 }
        if let (word, after) = text.word(at: next) {
            let isArticle = word == .article || word == .number(1, step: 1)
            if isArticle, text.continuesNumberOrUnit(after) {
                position = after
            } else if case .scale = word {
                position = next
            }
        }
        return true
    }

    /// साढ़े तीन: the number after it and a half; before a scale, or alone where that is said, one and a quarter.
    private mutating func takeOffset(_ offset: Rational, end: Int, from start: Int) throws(ReadingFailure) -> Bool {
        var base = Rational.one
        var after = end
        if let (value, next) = text.smallNumber(end) {
            base = Rational(reduced: value)
            after = next
        } else if offset == .half {
            throw text.failure(.notANumber, position..<end)
        }
        // "सवा 300" is a quarter of a hundred more.
        var share = Rational.one
        if base >= Rational(100) {
            guard let size = [10_000_000, 100_000, 1000, 100].first(where: { base.numerator % $0 == 0 }) else {
                throw text.failure(.ambiguousWord, position..<after)
            }
            share = Rational(reduced: size)
        }
        guard let value = share.multiplied(by: offset).flatMap(base.adding) else {
            throw text.failure(.outOfRange, start..<after)
        }
        guard startsAmount(before: after) else { return false }
        position = after
        terms.append(Term(value: value, step: 0, isWord: true, isIdiom: true))
        return true
    }

    /// "Two point five", "dos coma cinco".
    private mutating func takeSpokenDecimals(_ end: Int) throws(ReadingFailure) -> Bool {
        if terms.isEmpty {
            // "Point five"
            guard let (value, _) = text.smallNumber(end), value < 100 else { return false }
            terms.append(Term(value: .zero, step: 0))
        }
        guard let last = terms.last, last.scaleCount == 0, last.step > 0 || last.value.isZero, last.value.isInteger
        else { return false }
        var fraction = Rational.zero
        var place = Rational.one
        var next = end
        if let numeral = text.numeral(next), numeral.isPlain {
            guard let size = Rational.powerOfTen(-numeral.plainDigits), let value = numeral.value.multiplied(by: size)
            else { throw text.failure(.outOfRange, position..<next + 1) }
            fraction = value
            next += 1
        } else {
            while let (value, after) = text.smallNumber(next), value < 10 || next == end && value < 100 {
                guard let smaller = place.divided(by: value < 10 ? 10 : 100),
                    let digit = smaller.multiplied(by: Rational(reduced: value)), let sum = fraction.adding(digit)
                else { throw text.failure(.outOfRange, position..<after) }
                (place, fraction, next) = (smaller, sum, after)
                if value >= 10 { break }
            }
        }
        guard next > end else { return false }
        try add(fraction, from: position)
        position = next
        return true
    }

    // MARK: Sums

    private mutating func add(_ addend: Rational, from start: Int) throws(ReadingFailure) {
        guard var last = terms.popLast(), last.add(addend) else {
            throw text.failure(.outOfRange, start..<position)
        }
        last.step = 0
        last.plainDigits = 0
        terms.append(last)
    }

    private func sum(from start: Int) throws(ReadingFailure) -> Magnitude {
        var value = Rational.zero
        var other = Rational.zero
        for term in terms {
            guard let next = value.adding(term.value), let nextOther = other.adding(term.alternative ?? term.value)
            else { throw text.failure(.outOfRange, start..<position) }
            (value, other) = (next, nextOther)
        }
        let only = terms.count == 1 ? terms[0] : nil
        let isYear = terms.first?.plainDigits == 4 && terms.allSatisfy(\.isWord)
        return Magnitude(
            value: value, alternative: terms.contains { $0.alternative != nil } ? other : nil,
            scale: only.flatMap { $0.scaleCount > 0 ? $0.scale : nil },
            lastScale: only.flatMap { $0.scaleCount > 0 ? $0.lastScale : nil },
            hasScale: terms.contains { $0.scaleCount > 0 }, greatestScale: terms.map(\.scale).max() ?? .one,
            plainDigits: isYear ? 4 : only?.plainDigits ?? 0, isFraction: only?.isFraction ?? false)
    }
}

extension Numeral {
    /// A whole number, with or without grouping.
    var isPlainOrGrouped: Bool { value.isInteger && alternative == nil }
}

extension Rational {
    /// Into how many parts a multiple of `size` cuts it: 2 for one and a half.
    fileprivate func dividedDenominator(_ size: Rational) -> Int128 { divided(by: size)?.denominator ?? 1 }

    init(reduced integer: Int128) { self.init(reducedNumerator: integer, denominator: 1) }
}
