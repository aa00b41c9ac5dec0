import Assessment
import Quantities

/// The tolerance that a figure was given with, where its limits alone would say it less well.
enum CanvasPrecision {
    /// Nil where limits are all there is.
    static func tolerance(
        _ condition: CanvasItem.Condition, _ center: Rational, _ low: Rational, _ high: Rational
    ) -> NumericBranch.Tolerance? {
        let manner = condition.manner
        if let type = manner["precisiontype"], let digits = manner["precision"].flatMap(Int.init), digits <= 15 {
            if type == "decimals" { return digits >= 0 ? .decimalPlaces(digits) : nil }
            return digits > 0 ? .significantFigures(digits) : nil
        }
        if manner["margintype"] == "percent", let margin = manner["margin"].flatMap(PlainFigure.value),
            let share = margin.divided(by: Rational(100)), margin > .zero
        {
            return .relative(share)
        }
        return digits(condition, center, low, high).map(NumericBranch.Tolerance.significantFigures)
    }

    /// So many significant figures are a span of five units behind the last of them, one of whose ends is left out: by
    /// Canvas the lower, and by us whichever is rounded away from the figure.
    private static func digits(
        _ condition: CanvasItem.Condition, _ center: Rational, _ low: Rational, _ high: Rational
    ) -> Int? {
        guard let first = condition.low?.isIncluded, let last = condition.high?.isIncluded, first != last,
            !center.isZero,
            let half = high.subtracting(center), half > .zero, center.subtracting(low) == half
        else { return nil }
        let exponent = half.decimalExponent
        guard let unit = Rational.powerOfTen(abs(exponent)) else { return nil }
        let lead = exponent < 0 ? half.multiplied(by: unit) : half.divided(by: unit)
        let count = center.decimalExponent - exponent
        guard lead == Rational(5), (1...15).contains(count), center.rounded(toSignificantFigures: count) == center
        else { return nil }
        return count
    }
}
