public import Quantities

extension Variant {
    /// How a response would be read; nil when it would not be understood.
    public func reading(of response: String, key: NumericKey, language: Language) -> Reading? {
        try? read(response, key: key, language: language)
    }

    private func read(_ response: String, key: NumericKey, language: Language) throws(ReadingFailure) -> Reading {
        key.share(try reader(for: key, language: language).read(response))
    }

    private func reader(for key: NumericKey, language: Language) -> NumberReader {
        NumberReader(
            style: NumberStyle(for: language), units: key.units,
            expected: key.expectation(stem: text(item.stem, in: language)))
    }

    func judgeNumber(_ response: String, key: NumericKey, language: Language, asksWhichReading: Bool) -> Judgement {
        let reading: Reading
        do throws(ReadingFailure) {
            reading = try read(response, key: key, language: language)
        } catch {
            return .notUnderstood(.number(error))
        }
        if key.unitPolicy == .only, let wanted = key.key?.unit, let typed = reading.unit, typed != wanted {
            return .notUnderstood(.otherUnitWanted(wanted))
        }
        if key.isSpanWanted, case .single = reading.value { return .notUnderstood(.spanWanted) }
        let branches = spans(of: key)
        let primary = firstMatch(reading.value, of: reading, key: key, in: branches)
        if asksWhichReading, primary == nil, !key.isSpanWanted, isStraySpan(reading, key: key, in: branches) {
            return .notUnderstood(.number(.spanForOneNumber(response)))
        }
        if asksWhichReading, case .single(let value) = reading.value, let other = key.otherReading(of: reading) {
            let secondary = firstMatch(.single(other), of: reading, key: key, in: branches)
            if key.isWorthAsking(primary, secondary) {
                return .notUnderstood(
                    reading.alternative == nil ? .ambiguousShare(value, other) : .ambiguousNumber(value, other))
            }
        }
        if asksWhichReading, case .range(let low, let high) = reading.value, let other = reading.alternativeValue,
            case .range(let otherLow, let otherHigh) = other,
            key.isWorthAsking(primary, firstMatch(other, of: reading, key: key, in: branches))
        {
            return .notUnderstood(
                low == otherLow ? .ambiguousNumber(high, otherHigh) : .ambiguousNumber(low, otherLow))
        }
        return .graded(grade(reading, branch: primary, key: key))
    }

    private func spans(of key: NumericKey) -> [NumericBranch.Span?] {
        key.branches.map { try? $0.span(with: values) }
    }

    /// The place of the first branch that accepts the figure.
    private func firstMatch(
        _ value: Reading.Value, of reading: Reading, key: NumericKey, in spans: [NumericBranch.Span?]
    ) -> Int? {
        let unit = reading.unit
        return key.branches.indices.first { place in
            guard let span = spans[place] else { return false }
            let target = key.branches[place].unit ?? key.key?.unit
            let convert = { (number: Rational) in number.converted(from: unit ?? key.key?.unit, to: target) }
            switch value {
            case .single(let number):
                return convert(number).map { span.accepts($0, bound: reading.bound, isNear: reading.isApproximate) }
                    ?? false
            case .range(let low, let high):
                return span.center == nil && convert(low) == span.low && convert(high) == span.high
            case .yearSpan(let first, let last):
                return span.center == nil && span.low == Rational(first) && span.high == Rational(last)
            }
        }
    }

    /// Whether two ends were given that share numbers with a range of the key and are none of its ends.
    private func isStraySpan(_ reading: Reading, key: NumericKey, in spans: [NumericBranch.Span?]) -> Bool {
        // Years from and to are a figure of their own, which may be another item's.
        guard case .range = reading.value else { return false }
        return key.branches.indices.contains { place in
            let branch = key.branches[place]
            guard branch.credit == Rational(1), let span = spans[place], span.center == nil, let least = span.low,
                let most = span.high
            else { return false }
            let unit = (typed: reading.unit ?? key.key?.unit, wanted: branch.unit ?? key.key?.unit)
            guard let low = reading.ends.low.converted(from: unit.typed, to: unit.wanted),
                let high = reading.ends.high.converted(from: unit.typed, to: unit.wanted)
            else { return false }
            return low <= most && high >= least && low != least && high != most
        }
    }

    private func grade(_ reading: Reading, branch place: Int?, key: NumericKey) -> Grade {
        let branch = place.map { key.branches[$0] }
        var grade = Grade(credit: branch?.credit.doubleValue ?? 0, reading: reading.canonical)
        grade.feedback = branch?.feedback.map { [$0] } ?? []
        grade.ambiguous = key.otherReading(of: reading).map(reading.canonical(of:)) ?? reading.canonicalAlternative
        return grade
    }
}

extension NumericKey {
    /// What else an answer may mean: `1.600` with the other decimal mark, or a bare 0.5 as a half where per cent are
    /// wanted.
    public func otherReading(of reading: Reading) -> Rational? {
        if let alternative = reading.alternative { return alternative }
        guard case .single(let value) = reading.value, key?.isPercent == true, !reading.isPercent, value > .zero,
            value < Rational(1)
        else { return nil }
        return value.multiplied(by: Rational(100))
    }

    /// A fraction where per cent are wanted is that share of a hundred: "a quarter" is 25 %.
    fileprivate func share(_ reading: Reading) -> Reading {
        guard key?.isPercent == true, reading.isFraction, !reading.isPercent, reading.unit == nil,
            case .single(let value) = reading.value, value > .zero, value <= Rational(1),
            let share = value.multiplied(by: Rational(100))
        else { return reading }
        var reading = reading
        reading.value = .single(share)
        reading.isPercent = true
        return reading
    }

    /// Whether it matters which of two readings is meant: one is not right, and the other earns something or meets
    /// another branch.
    fileprivate func isWorthAsking(_ primary: Int?, _ secondary: Int?) -> Bool {
        guard let secondary, primary != secondary else { return false }
        guard let primary else { return branches[secondary].credit > .zero }
        return branches[primary].credit < Rational(1)
    }

    /// What a response to this key may look like, where the words of the stem may follow a number: "16 353 schools".
    func expectation(stem: String) -> Expectation {
        let isSpan = branches.contains { if case .range = $0.target { true } else { false } }
        return Expectation(
            unit: key?.unit, requiresUnit: unitPolicy == .required, nouns: nouns(in: stem),
            percent: key?.isPercent ?? false ? .accepted : .refused, acceptsRange: isSpan, acceptsYearSpan: isSpan)
    }

    private func nouns(in stem: String) -> [String] {
        return stem.split { $0.isWhitespace || ($0.isPunctuation && $0 != "-") }.filter { $0.utf8.count > 2 }.map(
            String.init)
    }
}

extension Rational {
    /// The same quantity in another unit; unchanged where either side has none.
    func converted(from: Quantities.Unit?, to: Quantities.Unit?) -> Rational? {
        guard let from, let to else { return self }
        return from.convert(self, to: to)
    }
}

extension Reading {
    /// The exact form that records keep: `2500000`, `2500000..3000000`; of 6 feet 2 inches `74 in`, for 37/6 ft is no
    /// decimal.
    public var canonical: String { canonical(of: value) }

    /// What else it may mean, in the same form; nil where there is one reading only.
    public var canonicalAlternative: String? {
        alternative.map(canonical(of:)) ?? alternativeValue.map(canonical(of:))
    }

    private func canonical(of value: Value) -> String {
        switch value {
        case .single(let number): canonical(of: number)
        case .range(let low, let high): "\(settled(low))..\(settled(high))" + unitSymbol
        case .yearSpan(let first, let last): "\(first)..\(last)"
        }
    }

    private func settled(_ number: Rational) -> Rational { number.converted(from: unit, to: decimalUnit) ?? number }
    private var unitSymbol: String { decimalUnit.map { " " + $0.symbol } ?? "" }

    /// A figure in the unit of this reading, in the same form.
    func canonical(of number: Rational) -> String { settled(number).description + unitSymbol }
}
