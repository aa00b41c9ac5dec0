import Assessment
import Quantities

/// The tolerance that a figure was given with, where its limits alone would say it less well.
enum CanvasPrecision {
    /// Nil where limits are all there is.
    static func tolerance(_ condition: CanvasItem.Condition) -> NumericBranch.Tolerance? {
        let manner = condition.manner
        if let type = manner["precisiontype"], let digits = manner["precision"].flatMap(Int.init), digits <= 15 {
            if type == "decimals" { return digits >= 0 ? .decimalPlaces(digits) : nil }
            return digits > 0 ? .significantFigures(digits) : nil
        }
        guard manner["margintype"] == "percent", let margin = manner["margin"].flatMap(PlainFigure.value),
            let share = margin.divided(by: Rational(100)), margin > .zero
        else { return nil }
        return .relative(share)
    }
}
