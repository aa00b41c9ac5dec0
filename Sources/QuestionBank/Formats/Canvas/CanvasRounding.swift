import Assessment
import Quantities

/// What a span about a figure says, where it is that of all figures which round alike.
enum CanvasRounding {
    /// Nil for any other span. A span that both readings fit is one of decimal places where the figure has fewer.
    ///
    /// - Parameter prefersFigures: whether such a span is rather one of significant figures, which Canvas counts.
    static func tolerance(
        center: Rational, low: Rational, high: Rational, prefersFigures: Bool
    ) -> NumericBranch.Tolerance? {
        let places = (0...15).lazy.map(NumericBranch.Tolerance.decimalPlaces)
        let figures = (1...15).lazy.map(NumericBranch.Tolerance.significantFigures)
        func isFit(_ tolerance: NumericBranch.Tolerance) -> Bool {
            let span = AcceptedSpan(NumericBranch(target: .value(.number(center), tolerance)))
            return span?.low == low && span?.high == high
        }
        let byPlaces = places.first(where: isFit)
        if prefersFigures { return figures.first(where: isFit) ?? byPlaces }
        if case .decimalPlaces(let count)? = byPlaces, center.decimalPlaces ?? 99 < count { return byPlaces }
        return figures.first(where: isFit) ?? byPlaces
    }
}
