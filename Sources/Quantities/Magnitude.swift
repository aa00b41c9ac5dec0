/// A number without sign and unit, as read from digits, words and scales.
struct Magnitude: Sendable {
    var value: Rational
    var alternative: Rational?
    /// The scale of a number that has just one term, such as 10^6 in "1.5 million"; `nil` without scale or with more.
    var scale: Rational?
    var hasScale: Bool
    /// The number of digits when it is one plain numeral.
    var plainDigits = 0
    /// Whether it is a fraction and nothing else: "a quarter", 3/4.
    var isFraction = false
}

/// One term of a number being put together: 2 000 000 of "2 million 500".
private struct Term {
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
        guard upper.isPlainOrGrouped, let next = text.numeral(index + 1),
            let (part, end) = try simpleFraction(next, at: index + 1)
        else { return nil }
        // "2 100/200" could be 2100/200.
        guard part < .one, next.plainDigits != 3, let value = upper.value.adding(part) else {
            throw text.failure(.arithmetic, index..<end)
        }
        return (Term(value: value, step: 0), end)
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
            guard admits(Int128(value)) else { return false }
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
            guard terms.isEmpty else { return false }
            position = end
            terms.append(Term(value: amount, step: 0, isWord: true))
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

    private func admits(_ value: Int128) -> Bool {
        guard let last = terms.last else { return true }
        return value > 0 && value < last.step
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
        if scale.isAbbreviation && text.expectsUnit(named: position) {
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
        term.step = term.step == 0 || scale.isAbbreviation ? 0 : scale.value
        term.scale = scales
        term.lastScale = size
        term.scaleCount += 1
        term.plainDigits = 0
        term.isWord = true
        term.isFraction = false
        terms.append(term)
        if scale.isAbbreviation { assumed.append(.scaleWord(text.typed(position..<end))) }
        position = end
        return true
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
        guard terms.isEmpty else { return false }
        var base = Rational.one
        var after = end
        if let (value, next) = text.smallNumber(end) {
            base = Rational(reduced: value)
            after = next
        } else if offset == .half {
            throw text.failure(.notANumber, position..<end)
        }
        guard let value = base.adding(offset) else { throw text.failure(.outOfRange, start..<after) }
        position = after
        terms.append(Term(value: value, step: 0, isWord: true))
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
        return Magnitude(
            value: value, alternative: terms.contains { $0.alternative != nil } ? other : nil,
            scale: only.flatMap { $0.scaleCount > 0 ? $0.scale : nil },
            hasScale: terms.contains { $0.scaleCount > 0 }, plainDigits: only?.plainDigits ?? 0,
            isFraction: only?.isFraction ?? false)
    }
}

extension Numeral {
    /// A whole number, with or without grouping.
    var isPlainOrGrouped: Bool { value.isInteger && alternative == nil }
}

extension Rational {
    init(reduced integer: Int128) { self.init(reducedNumerator: integer, denominator: 1) }
}
