import Quantities

/// The right number in another unit.
extension NumericMiss {
    var wrongUnit: Diagnosis? {
        guard let unit, let typedUnit, typedUnit != unit, accepts(typed.low, typed.high) else { return nil }
        return .wrongUnit(typed: typedUnit, wanted: unit)
    }

    /// In a unit that the stem names, or that the bank declares.
    func namedUnit(stem: String, units: UnitTable) -> Diagnosis? {
        guard let unit else { return nil }
        let named = units.units(namedIn: stem) + units.declaredUnits
        return named.first { isRight(in: $0, instead: unit, tolerance: 1) }.map(Diagnosis.unit)
    }

    /// In any unit of the same dimension. A power of ten between the two is no sign of a unit, and so many units there
    /// are that one of them will suit a rough number by chance: only an exact or a long one counts.
    func otherUnit(_ units: UnitTable) -> Diagnosis? {
        guard let unit, let figures = typed.low.significantFigures else { return nil }
        return units.units(measuring: unit.dimension).first { other in
            guard let ratio = other.factor.divided(by: unit.factor), !ratio.isPowerOfTen else { return false }
            return isRight(in: other, instead: unit, tolerance: figures >= 3 ? 1 : 0, isStrict: true)
        }.map(Diagnosis.unit)
    }

    /// - Parameters:
    ///   - tolerance: in thousandths of the key: authors round what they convert.
    ///   - isStrict: whether the key's own tolerance is left aside.
    private func isRight(
        in other: Quantities.Unit, instead unit: Quantities.Unit, tolerance: Int, isStrict: Bool = false
    ) -> Bool {
        guard other != unit, other != typedUnit, other.dimension == unit.dimension,
            let low = other.convert(typed.low, to: unit), let high = other.convert(typed.high, to: unit)
        else { return false }
        if !isStrict, accepts(low, high) { return true }
        guard !isSpan, let center = span.center, let distance = low.relativeDistance(from: center) else {
            return isStrict && isSpan && accepts(low, high)
        }
        return distance.magnitude <= Rational(numerator: Int128(tolerance), denominator: 1000) ?? .zero
    }
}

extension UnitTable {
    /// The units that a text names, in the order of the text; a name that is a common word, too, or as short as one,
    /// counts only after a figure.
    func units(namedIn text: String) -> [Quantities.Unit] {
        let words = text.split { $0.isWhitespace || ($0.isPunctuation && $0 != "/" && $0 != "-") }
        var found: [Quantities.Unit] = []
        for start in words.indices {
            for count in 1...3 where start + count <= words.count {
                let name = words[start..<start + count].joined(separator: " ")
                let isCommon = name.unicodeScalars.count <= 2 || commonWords.contains(name.lowercased())
                guard !isCommon || start > 0 && words[start - 1].allSatisfy(\.isFigure) else { continue }
                for unit in units(named: name) where !found.contains(unit) { found.append(unit) }
            }
        }
        return found
    }
}

/// Those that also name units: a verb, the word for any surface or length, the hour of a question.
private let commonWords: Set<String> = [
    "are", "ares", "área", "áreas", "area", "areas", "has", "second", "segundo", "bar",
]

extension Character {
    fileprivate var isFigure: Bool { isNumber || self == "." || self == "," }
}

extension Rational {
    var isPowerOfTen: Bool { significantFigures == 1 && magnitude == Rational.powerOfTen(decimalExponent) }
}
