public import Quantities

/// What a missed figure has to do with the one that was wanted, for the learner to learn from.
///
/// It is no part of a ``Grade``: judging an answer never finds one, so that an exam, which only judges, cannot show
/// what would give a key away. Practice asks for it after a miss, when the key has been told.
///
/// Where several fit, the one nearest to the answer itself comes first, and what other questions say after it:
/// ``sign``, ``wrongUnit(typed:wanted:)``, ``unit(_:)`` where the stem or the bank names that unit,
/// ``powerOfTen(_:isRounded:)`` to the digit, ``unit(_:)`` in any other unit, ``complement``, ``sibling(_:)``,
/// ``swappedDigits``, ``roundedTooFar`` and ``rounding(right:)``, ``powerOfTen(_:isRounded:)`` of a rounded figure,
/// ``oneEnd(isLow:)``, and last of all the distance.
public enum Diagnosis: Hashable, Sendable {
    /// The answer is 10^n times the key; rounded, the digits are those of the key as far as they go.
    case powerOfTen(Int, isRounded: Bool)
    /// The number is right in this unit, and was taken in another.
    case unit(Quantities.Unit)
    /// The number is the key's and the unit typed with it is not.
    case wrongUnit(typed: Quantities.Unit, wanted: Quantities.Unit)
    case sign
    /// What is left of the whole once the key is taken away: 27 % for 73 %, 0.27 for 0.73.
    case complement
    /// Two neighbouring digits have changed places.
    case swappedDigits
    /// The answer belongs into another gap, counted from 1, and that gap's into this.
    case swapped(with: Int)
    /// The figure is the key of another item of the bank.
    case sibling(KeyFigure)
    /// The key, rounded rightly, with fewer digits than are wanted.
    case roundedTooFar
    /// Cut off, or rounded to the wrong side; holds the key rightly rounded to the answer's own place.
    case rounding(right: Rational)
    /// More digits than the item asks for; holds the key rounded as it asks.
    case roundedTooLittle(right: Rational)
    /// One end of a span is right and the other is not.
    case oneEnd(isLow: Bool)
    /// The relative distance from the key: -0.022 is 2.2 % too low.
    case near(Double)
    /// The distance of a percentage, in percentage points.
    case points(Rational)
    /// The distance itself, where a ratio would say little: of years, and of what is very close.
    case difference(Rational, Quantities.Unit?)
}

extension Variant {
    /// What there is to say of a numeric answer that was not right; nil for other kinds, and where the author has said
    /// it already.
    ///
    /// - Parameters:
    ///   - grade: what ``judge(_:language:asksWhichReading:)`` made of the response.
    ///   - siblings: the bank's other figures, see ``KeyFigure/siblings(of:among:)``; asked for only when needed.
    public func diagnosis(
        of response: String, grade: Grade, language: Language, siblings: @autoclosure () -> [KeyFigure] = []
    ) -> Diagnosis? {
        guard case .numeric(let key) = item.answer, grade.verdict == .wrong || grade.verdict == .partial,
            grade.feedback.isEmpty, let reading = reading(of: response, key: key, language: language)
        else { return nil }
        return key.diagnosis(
            of: reading, values: values, stem: text(item.stem, in: language), siblings: siblings())
    }
}

extension NumericKey {
    /// What there is to say of a figure that this key does not accept in full; nil where nothing fits.
    ///
    /// - Parameters:
    ///   - values: the variant's variables.
    ///   - stem: as the learner saw it; the units that it names come first.
    ///   - siblings: figures of other items, the most akin first.
    public func diagnosis(
        of reading: Reading, values: [String: Rational], stem: String, siblings: @autoclosure () -> [KeyFigure]
    ) -> Diagnosis? {
        let misses = branches.filter { $0.credit == Rational(1) }.compactMap {
            NumericMiss(reading, missing: $0, of: self, values: values)
        }
        guard !misses.isEmpty else { return nil }
        let beforeSiblings: [(NumericMiss) -> Diagnosis?] = [
            { $0.sign }, { $0.wrongUnit }, { $0.namedUnit(stem: stem, units: units) }, { $0.powerOfTen },
            { $0.otherUnit(units) }, { $0.complement },
        ]
        let afterSiblings: [(NumericMiss) -> Diagnosis?] = [
            { $0.swappedDigits }, { $0.rounding }, { $0.roundedPowerOfTen }, { $0.oneEnd },
        ]
        if let found = Self.first(of: beforeSiblings, misses) { return found }
        let wanted = key
        if let found = NumericMiss.sibling(
            reading, unit: wanted?.unit, isPercent: wanted?.isPercent ?? false, siblings())
        {
            return found
        }
        if let found = Self.first(of: afterSiblings, misses) { return found }
        return misses.compactMap(\.distance).min { $0.ratio < $1.ratio }?.diagnosis
    }

    /// What the first rule that fits any of the misses says.
    private static func first(of rules: [(NumericMiss) -> Diagnosis?], _ misses: [NumericMiss]) -> Diagnosis? {
        for rule in rules {
            for miss in misses {
                if let found = rule(miss) { return found }
            }
        }
        return nil
    }
}

extension Diagnosis {
    /// Which gaps' answers have changed places: for each such gap its partner, both counted from 0.
    ///
    /// - Parameter fits: whether the answer given in one gap would be right in another.
    public static func swaps(gaps: Int, fits: (_ answer: Int, _ gap: Int) -> Bool) -> [Int: Int] {
        let missed = (0..<gaps).filter { !fits($0, $0) }
        var partners: [Int: Int] = [:]
        for (place, one) in missed.enumerated() where partners[one] == nil {
            guard
                let other = missed[(place + 1)...].first(where: {
                    partners[$0] == nil && fits(one, $0) && fits($0, one)
                })
            else { continue }
            partners[one] = other
            partners[other] = one
        }
        return partners
    }
}
