import Quantities

/// Digits in the wrong order, or too few of them.
extension NumericMiss {
    var swappedDigits: Diagnosis? {
        guard let (answer, key) = figures, answer.isNegative == key.isNegative,
            answer.decimalPlaces != nil, key.decimalPlaces != nil
        else { return nil }
        let (given, wanted) = (Array(answer.magnitude.description), Array(key.magnitude.description))
        guard given.count == wanted.count, given.firstIndex(of: ".") == wanted.firstIndex(of: ".") else { return nil }
        let places = given.indices.filter { given[$0] != wanted[$0] }
        guard places.count == 2, given[places[0]] == wanted[places[1]], given[places[1]] == wanted[places[0]] else {
            return nil
        }
        // Neighbours, a decimal mark between them or not.
        let between = given[places[0] + 1..<places[1]]
        return between.isEmpty || between == ["."] ? .swappedDigits : nil
    }

    /// The shares of the key within which a shorter figure is taken for a rounding of it.
    private static let roundingReach = Rational(numerator: 5, denominator: 1000) ?? .zero
    private static let cuttingReach = Rational(numerator: 5, denominator: 100) ?? .zero

    /// The place to which the item wants its key rounded; nil where it names none.
    private var wantedPlace: Int? {
        switch span.rounding {
        case .decimalPlaces(let places): places
        case .significantFigures(let figures):
            span.center?.rounded(toSignificantFigures: figures).map { figures - 1 - $0.decimalExponent }
        default: nil
        }
    }

    var rounding: Diagnosis? {
        guard let wanted = wantedPlace, let (answer, key) = figures else { return roundingOfItself }
        guard let place = answer.lastPlace, let right = key.rounded(toPlaces: wanted),
            let rightThere = key.rounded(toPlaces: place), let step = Rational.powerOfTen(-wanted),
            let off = answer.subtracting(key)?.magnitude
        else { return nil }
        if place < wanted, answer == rightThere { return .roundedTooFar }
        guard off < step else { return nil }
        if place > wanted { return .roundedTooLittle(right: right) }
        return place == wanted ? .rounding(right: right) : nil
    }

    /// Two figures at least: with one alone, too much would count as a rounding.
    private var roundingOfItself: Diagnosis? {
        guard let (answer, key) = figures, !mayBeYears, let place = answer.lastPlace,
            let figures = answer.significantFigures, figures >= 2,
            let distance = answer.relativeDistance(from: key)?.magnitude,
            let right = key.rounded(toPlaces: place), right != key, let step = Rational.powerOfTen(-place)
        else { return nil }
        if answer == right { return distance <= Self.roundingReach ? .roundedTooFar : nil }
        // The key lies between the two candidates for a rounding; this answer is the other one.
        guard answer.isNegative == key.isNegative, answer.subtracting(right)?.magnitude == step,
            (answer < key) != (right < key)
        else { return nil }
        let isCutOff = answer.magnitude < key.magnitude
        return distance <= (isCutOff ? Self.cuttingReach : Self.roundingReach) ? .rounding(right: right) : nil
    }
}
