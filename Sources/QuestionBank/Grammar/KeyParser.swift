import Assessment
import Quantities

/// Reads the numeric answers after `=` and `~`: `1.0925 ha ± 0.0005`, `2.4..2.8 ha`, `> 500`, `{d * 2} 3 sf`, `73%`.
struct KeyParser {
    struct Failure: Error {
        var message: Message
        var range: Range<Int>
        var fix: Finding.Fix?
        /// What is wrong with the same line besides.
        var others: [Failure] = []
    }

    struct Result {
        var target: NumericBranchTarget
        var unit: Quantities.Unit?
        var isPercent = false
        var toleranceRange: Range<Int>?
        var unitRange: Range<Int>?
        /// A tolerance in per cent of a key in per cent, which some would mean as points.
        var hasPercentTwice = false
    }

    private let bytes: [UInt8]
    private let range: Range<Int>
    private let end: Int
    private let style: KeyStyle
    private let units: UnitTable
    /// In which units are suggested first.
    private let language: Language?
    private var place: Int
    private var unit: Quantities.Unit?
    private var unitRange: Range<Int>?
    private var isPercent = false
    private var tolerance: NumericBranchTarget.Tolerance?
    private var toleranceRange: Range<Int>?
    private var isTolerancePercent = false
    /// The figure that was read last.
    private var lastNumber: Range<Int>?
    /// True while the figure behind `±` is read.
    private var isInTolerance = false

    private init(bytes: [UInt8], range: Range<Int>, style: KeyStyle, units: UnitTable, language: Language?) {
        self.bytes = bytes
        self.range = range
        self.style = style
        self.units = units
        self.language = language
        place = range.lowerBound
        end = range.upperBound
    }

    static func parse(
        _ range: Range<Int>, in bytes: [UInt8], style: KeyStyle, units: UnitTable, language: Language? = nil
    ) throws(Failure) -> Result {
        var parser = KeyParser(bytes: bytes, range: range, style: style, units: units, language: language)
        let target = try parser.target()
        return Result(
            target: target, unit: parser.unit, isPercent: parser.isPercent, toleranceRange: parser.toleranceRange,
            unitRange: parser.unitRange, hasPercentTwice: parser.isPercent && parser.isTolerancePercent)
    }

    // MARK: Parts

    private mutating func target() throws(Failure) -> NumericBranchTarget {
        skipSpace()
        if let bound = takeBound() {
            let limit = try value()
            try rest(allowsTolerance: false)
            return .bound(bound, limit)
        }
        let first = try value()
        var last: PlacedExpression?
        if takeRangeMark() { last = try value() }
        if last == nil {
            try unitWords()
            if takeRangeMark() { last = try value() }
        }
        if let last {
            let inversion = inversion(first, last)
            do throws(Failure) {
                try rest(allowsTolerance: false)
            } catch {
                var failure = error
                if let inversion { failure.others.append(inversion) }
                throw failure
            }
            if let inversion { throw inversion }
            return .range(low: first, high: last)
        }
        try rest(allowsTolerance: true)
        if case .relative? = tolerance, first.constant?.isZero == true {
            throw Failure(message: .toleranceOfZero, range: toleranceRange ?? range)
        }
        return .value(first, tolerance ?? .exact)
    }

    private func inversion(_ first: PlacedExpression, _ last: PlacedExpression) -> Failure? {
        guard let low = first.constant, let high = last.constant, low > high else { return nil }
        let whole = first.range.lowerBound..<last.range.upperBound
        return Failure(
            message: .rangeInverted, range: whole,
            fix: Finding.Fix(
                label: "swap the ends", range: whole, replacement: "\(text(last.range))..\(text(first.range))"))
    }

    /// Units, tolerance and rounding, in any order, each at most once.
    private mutating func rest(allowsTolerance: Bool) throws(Failure) {
        while true {
            skipSpace()
            guard place < end else { return }
            let start = place
            if takeToleranceMark() {
                guard allowsTolerance else { throw Failure(message: .toleranceOfSpan, range: start..<place) }
                guard tolerance == nil else { throw Failure(message: .toleranceTwice, range: start..<end) }
                try readTolerance(from: start)
            } else if let rounding = takeRounding() {
                guard allowsTolerance else { throw Failure(message: .toleranceOfSpan, range: start..<place) }
                guard tolerance == nil else { throw Failure(message: .toleranceTwice, range: start..<end) }
                tolerance = rounding
                toleranceRange = start..<place
            } else {
                try unitWords()
                if place == start { throw Failure(message: .answerEndsEarly(text(start..<end)), range: start..<end) }
            }
        }
    }

    private mutating func value() throws(Failure) -> PlacedExpression {
        skipSpace()
        let start = place
        if place < end, bytes[place] == UInt8(ascii: "{") { return try computed() }
        var isNegative = false
        if take("-") || take("−") { isNegative = true } else { _ = take("+") }
        skipSpace()
        try currencyBefore()
        let number: KeyNumber?
        do throws(KeyNumber.Failure) {
            number = try KeyNumber.read(
                at: place, until: end, in: bytes, style: style, allowsComma: true, allowsFraction: true)
        } catch {
            throw Failure(message: error.message, range: error.range, fix: error.fix)
        }
        guard let number else { throw notANumber(from: start) }
        place = number.range.upperBound
        lastNumber = number.range
        return PlacedExpression(isNegative ? number.value.negated : number.value, range: start..<place)
    }

    private mutating func computed() throws(Failure) -> PlacedExpression {
        let start = place
        guard let close = bytes[place..<end].firstIndex(of: UInt8(ascii: "}")) else {
            throw Failure(message: .bracketUnclosed("{"), range: start..<(start + 1))
        }
        place = close + 1
        do throws(ExpressionParser.Failure) {
            var placed = try ExpressionParser.parse((start + 1)..<close, in: bytes, style: style, wanted: .number)
            placed.range = start..<place
            return placed
        } catch {
            throw Failure(message: error.message, range: error.range, fix: error.fix)
        }
    }

    private func notANumber(from start: Int) -> Failure {
        let words = start..<end
        if isInTolerance {
            return Failure(message: .toleranceMissing, range: words.isEmpty ? (end - 1)..<end : words)
        }
        if words.isEmpty, start > range.lowerBound, bytes[range].suffix(3).contains(UInt8(ascii: ".")) {
            return Failure(message: .rangeEndMissing, range: range)
        }
        guard !words.isEmpty else {
            return Failure(message: .answerMissing, range: (range.lowerBound - 1)..<range.lowerBound)
        }
        if let typed = figureTyped() { return typed }
        let fix = Finding.Fix(
            label: "make it a text", range: words, replacement: "\"\(text(words).filter { $0 != "\"" })\"",
            isGuess: true)
        return Failure(message: .answerNoNumber(text(words)), range: words, fix: fix)
    }

    /// What is written otherwise than keys are; only before the tolerance is all of it known.
    private func figureTyped() -> Failure? {
        tolerance == nil && !isInTolerance
            ? FigureTyped.failure(in: range, of: bytes, style: style, units: units, language: language) : nil
    }

    private mutating func readTolerance(from start: Int) throws(Failure) {
        isInTolerance = true
        let width = try value()
        isInTolerance = false
        skipSpace()
        if take("%") {
            guard let share = width.constant?.divided(by: Rational(100)) else {
                throw Failure(message: .shareComputed, range: width.range)
            }
            tolerance = .relative(share)
            isTolerancePercent = true
        } else {
            tolerance = .absolute(width)
        }
        toleranceRange = start..<place
        if let constant = width.constant, constant.isNegative {
            throw Failure(message: .toleranceNegative, range: start..<place)
        }
    }

    private mutating func takeBound() -> NumericBranch.Bound? {
        if take(">=") || take("≥") { return .atLeast }
        if take("<=") || take("≤") { return .atMost }
        if take(">") { return .above }
        return take("<") ? .below : nil
    }

    private mutating func takeRangeMark() -> Bool {
        let start = place
        skipSpace()
        if take("..") || take("…") {
            _ = take(".")
            return true
        }
        place = start
        return false
    }

    private mutating func takeToleranceMark() -> Bool { take("±") || take("+-") || take("+/-") || take("+/−") }

    /// `3 sf`, `2 dp`
    private mutating func takeRounding() -> NumericBranchTarget.Tolerance? {
        var next = place
        var count = 0
        while next < end, (0x30...0x39).contains(bytes[next]), next < place + 2 {
            count = count * 10 + Int(bytes[next] - 0x30)
            next += 1
        }
        guard next > place else { return nil }
        while next < end, bytes[next] == UInt8(ascii: " ") { next += 1 }
        guard next + 1 < end else { return nil }
        let word = (bytes[next], bytes[next + 1])
        guard next + 2 >= end || !ExpressionParser.isNamePart(bytes[next + 2]) else { return nil }
        if word == (UInt8(ascii: "s"), UInt8(ascii: "f")), (1...NumericBranch.Tolerance.mostDigits).contains(count) {
            place = next + 2
            return .significantFigures(count)
        }
        if word == (UInt8(ascii: "d"), UInt8(ascii: "p")), count <= NumericBranch.Tolerance.mostDigits {
            place = next + 2
            return .decimalPlaces(count)
        }
        return nil
    }

    // MARK: Units

    private mutating func currencyBefore() throws(Failure) {
        guard place < end, bytes[place] == UInt8(ascii: "$") || bytes[place] >= 0x80 else { return }
        var next = place + 1
        while next < end, bytes[next] & 0xC0 == 0x80 { next += 1 }
        guard let sign = units.unit(named: text(place..<next)) else { return }
        unit = sign
        unitRange = place..<next
        place = next
        skipSpace()
    }

    /// Reads words up to a tolerance, a range mark, a rounding or the end.
    private mutating func unitWords() throws(Failure) {
        skipSpace()
        let start = place
        if take("%") || take("٪") {
            isPercent = true
            return
        }
        if takeRounding() != nil {
            place = start
            return
        }
        var last = place
        words: while place < end {
            let here = place
            // `..`, `+-` and `±`.
            if [0x2E, 0x2B, 0xC2].contains(bytes[place]), takeToleranceMark() || take("..") {
                place = here
                break
            }
            if bytes[place] == UInt8(ascii: " ") {
                skipSpace()
                let word = place
                if takeRounding() != nil {
                    place = word
                    break words
                }
                continue
            }
            place += 1
            last = place
        }
        guard last > start else { return }
        let range = start..<last
        let name = text(range)
        guard let found = units.unit(named: name) else {
            if bytes[start] == UInt8(ascii: "(") {
                throw Failure(message: .bracketsInKey(text(start..<end)), range: start..<end)
            }
            if MagnitudeWord.begins(name) {
                let fix = lastNumber.flatMap {
                    MagnitudeWord.fix(after: $0, words: range, in: bytes, style: style, language: language)
                }
                throw Failure(message: .magnitudeInKey(name), range: range, fix: fix)
            }
            if let typed = figureTyped() { throw typed }
            if FigureTyped.isNoUnit(name) {
                throw Failure(message: .answerEndsEarly(text(start..<end)), range: start..<end)
            }
            let near = units.nearest(to: name, language: language?.base) ?? units.nearest(to: name)
            throw Failure(
                message: .unitUnknown(name, near: near), range: range,
                fix: near.map {
                    Finding.Fix(label: "write \($0)", range: range, replacement: $0, isGuess: true)
                })
        }
        if let unit, unit != found {
            throw Failure(message: .unitsTwo(text(unitRange ?? range), name), range: range)
        }
        unit = found
        unitRange = range
    }

    // MARK: Bytes

    private mutating func skipSpace() {
        while place < end {
            if bytes[place] == 0x20 || bytes[place] == 0x09 || bytes[place] == SourceText.blank {
                place += 1
            } else if bytes[place] == 0xC2, place + 1 < end, bytes[place + 1] == 0xA0 {
                place += 2
            } else {
                return
            }
        }
    }

    private mutating func take(_ sign: String) -> Bool {
        var next = place
        for byte in sign.utf8 {
            guard next < end, bytes[next] == byte else { return false }
            next += 1
        }
        place = next
        return true
    }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range].prefix(80).filter { $0 != SourceText.blank }, as: UTF8.self)
    }
}
