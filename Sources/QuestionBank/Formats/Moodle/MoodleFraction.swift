import Assessment
import Quantities

/// The shares of a score that Moodle knows; it refuses others, and writes them with five decimals.
///
/// Source: `question_bank::fraction_options_full` of Moodle 4.
enum MoodleFraction {
    /// From the largest down.
    static let known: [Rational] = [
        (1, 1), (9, 10), (5, 6), (4, 5), (3, 4), (7, 10), (2, 3), (3, 5), (1, 2), (2, 5), (1, 3), (3, 10), (1, 4),
        (1, 5),
        (1, 6), (1, 7), (1, 8), (1, 9), (1, 10), (1, 20), (0, 1),
    ].compactMap { Rational(numerator: $0.0, denominator: $0.1) }

    /// A hundredth of a per cent: what their five decimals and their users' two amount to.
    static let closeness = Rational(numerator: 1, denominator: 10_000) ?? .zero

    /// The share that a rounded one stands for: a third for 0.3333333. Others are as they are.
    static func exact(_ share: Rational) -> Rational {
        let magnitude = share.magnitude
        let found = known.first { known in
            guard let distance = known.subtracting(magnitude)?.magnitude else { return false }
            return distance <= closeness
        }
        return found.map { share.isNegative ? $0.negated : $0 } ?? share
    }

    /// The nearest that Moodle knows, and whether it is the share itself; a part of the score stays a part.
    static func nearest(to share: Rational) -> (share: Rational, isExact: Bool) {
        let magnitude = share.magnitude
        func distance(_ known: Rational) -> Rational { known.subtracting(magnitude)?.magnitude ?? magnitude }
        let isPart = share < .one && distance(.one) > closeness
        let best = known.filter { $0 < .one || !isPart }.min { distance($0) < distance($1) } ?? share
        return (share.isNegative ? best.negated : best, distance(best) <= closeness)
    }

    /// In per cent with at most five decimals: `33.33333`.
    static func percent(_ share: Rational) -> String {
        let percent = share.multiplied(by: Rational(100)) ?? share
        return (percent.rounded(toPlaces: 5) ?? percent).description
    }
}
