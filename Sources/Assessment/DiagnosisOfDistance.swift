import Quantities

/// Near, and on which side.
extension NumericMiss {
    var oneEnd: Diagnosis? {
        guard isSpan, span.center == nil, (span.low == ends.low) != (span.high == ends.high) else { return nil }
        return .oneEnd(isLow: span.low == ends.low)
    }

    /// Further away than by half, a distance tells nothing.
    private static let reach = 0.5
    /// A distance that would be shown as 0.0 % is told as it is.
    private static let leastRatio = 0.0005
    /// Years further away are near as figures only.
    private static let yearsReach = Rational(100)

    /// The distance from the key, or from the nearer end of a range or bound, with its magnitude as a share of that.
    var distance: (ratio: Double, diagnosis: Diagnosis)? {
        guard !isSpan else { return nil }
        let answer = ends.low
        let candidates = span.center.map { [$0] } ?? [span.low, span.high].compactMap { $0 }
        let distances = candidates.compactMap { target in
            answer.relativeDistance(from: target).flatMap { ratio in
                answer.subtracting(target).map { (ratio: ratio.doubleValue, difference: $0) }
            }
        }
        guard let nearest = distances.min(by: { $0.ratio.magnitude < $1.ratio.magnitude }),
            nearest.ratio.magnitude <= Self.reach, !nearest.difference.isZero
        else { return nil }
        return (nearest.ratio.magnitude, name(nearest.ratio, nearest.difference))
    }

    private func name(_ ratio: Double, _ difference: Rational) -> Diagnosis {
        if isPercent { return .points(difference) }
        if ratio.magnitude < Self.leastRatio || (mayBeYears && difference.magnitude <= Self.yearsReach) {
            return .difference(difference, unit)
        }
        return .near(ratio)
    }
}
