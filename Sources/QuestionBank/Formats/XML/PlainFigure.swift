import Assessment
import Quantities

/// Figures as other programs keep them: decimals with a point, perhaps with a power of ten.
enum PlainFigure {
    /// `1.5`, `-.5`, `1.5e3`; nil for anything else.
    static func value(_ text: String) -> Rational? {
        var text = XMLElement.trimmed(text).lowercased()
        var power = 0
        if let mark = text.firstIndex(of: "e") {
            guard let written = Int(text[text.index(after: mark)...]), (-38...38).contains(written) else { return nil }
            power = written
            text = String(text[..<mark])
        }
        if text.hasPrefix(".") { text = "0" + text }
        if text.hasPrefix("-.") { text = "-0" + text.dropFirst() }
        if text.hasSuffix(".") { text.removeLast() }
        guard let number = Rational(decimal: text) else { return nil }
        guard power != 0 else { return number }
        return Rational.powerOfTen(abs(power)).flatMap {
            power > 0 ? number.multiplied(by: $0) : number.divided(by: $0)
        }
    }

    /// All digits of it; of a figure that no decimal is, the first fifteen.
    static func text(_ value: Rational) -> String {
        value.decimalPlaces == nil ? (value.rounded(toSignificantFigures: 15) ?? value).description : value.description
    }

    /// The share that a percentage such as 33.33333 was cut from.
    static func share(percent: Rational) -> Rational {
        let share = percent.divided(by: Rational(100)) ?? percent
        guard (percent.decimalPlaces ?? 9) > 1, let near = Rational(numerator: 1, denominator: 20_000) else {
            return share
        }
        for below in 3...20 {
            guard let parts = share.multiplied(by: Rational(below)), let whole = parts.rounded(toPlaces: 0),
                let snapped = whole.divided(by: Rational(below)), let gap = snapped.subtracting(share)
            else { continue }
            if !gap.isZero, gap.magnitude < near, snapped.decimalPlaces == nil { return snapped }
        }
        return share
    }
}

/// The figures that a settled branch takes, as bounds: what programs understand that know no significant figures.
struct AcceptedSpan {
    /// The figure to quote, if it is one.
    var center: Rational?
    var low: Rational?
    var high: Rational?
    var isLowIncluded = true
    var isHighIncluded = true

    init?(_ branch: NumericBranch) {
        guard let span = try? branch.span(with: [:]) else { return nil }
        center = span.center
        low = span.low
        high = span.high
        isLowIncluded = span.isLowIncluded
        isHighIncluded = span.isHighIncluded
        let rounded: Rational?
        let places: Int
        switch span.rounding {
        case .significantFigures(let figures):
            rounded = span.center?.rounded(toSignificantFigures: figures)
            guard let rounded, !rounded.isZero else { return nil }
            places = figures - 1 - rounded.decimalExponent
        case .decimalPlaces(let count):
            rounded = span.center?.rounded(toPlaces: count)
            places = count
        default: return
        }
        guard let rounded, let unit = Rational.powerOfTen(abs(places)),
            let step = places >= 0 ? Rational.one.divided(by: unit) : unit,
            let half = step.divided(by: Rational(2)), let low = rounded.subtracting(half),
            let high = rounded.adding(half)
        else { return nil }
        self.low = low
        self.high = high
        // Halves are rounded away from zero.
        isLowIncluded = !rounded.isNegative
        isHighIncluded = rounded.isNegative
    }

    /// The middle and half the width.
    var middle: (value: Rational, margin: Rational)? {
        guard let low, let high, let width = high.subtracting(low), let margin = width.divided(by: Rational(2)),
            let value = low.adding(margin)
        else { return nil }
        return (value, margin)
    }
}
