import Assessment
import Quantities

/// A diagnosis of a missed figure in words.
struct DiagnosisText {
    /// The question's.
    let language: Language
    /// Where the stems of other items are looked up.
    let shelf: Shelf?

    private var wording: Wording { Wording(language: language) }

    func text(of diagnosis: Diagnosis) -> String {
        wording(.finding(finding(of: diagnosis)))
    }

    private func finding(of diagnosis: Diagnosis) -> Finding {
        switch diagnosis {
        case .powerOfTen(let exponent, let isRounded): .powerOfTen(exponent, isRounded: isRounded)
        case .unit(let unit): .rightInUnit(wording.name(of: unit))
        case .wrongUnit(let typed, let wanted):
            .wrongUnit(typed: wording.name(of: typed), wanted: wording.name(of: wanted))
        case .sign: .sign
        case .complement: .complement
        case .swappedDigits: .swappedDigits
        case .swapped(let gap): .swappedWithGap(gap)
        case .sibling(let figure):
            .sibling(figure: text(of: figure), stem: stem(of: figure.item), item: figure.item.description)
        case .roundedTooFar: .roundedTooFar
        case .rounding(let right): .roundedWrongly(right: wording.number(right))
        case .roundedTooLittle(let right): .roundedTooLittle(right: wording.number(right))
        case .oneEnd(let isLow): .oneEnd(isLow: isLow)
        case .near(let ratio): .near(percent: percent(ratio), isHigh: ratio > 0)
        case .points(let points):
            .points(
                amount(points), isOne: points.magnitude == Rational(1), isHigh: !points.isNegative)
        case .difference(let difference, let unit):
            .difference(amount(difference) + name(of: unit, of: difference.magnitude), isHigh: !difference.isNegative)
        }
    }

    private func percent(_ ratio: Double) -> String {
        let percent = ratio.magnitude * 100
        return wording.decimal(percent, places: percent < 10 ? 1 : 0)
    }

    /// A distance, to three figures where it is long.
    private func amount(_ value: Rational) -> String {
        let value = value.magnitude
        return wording.number(value.isInteger ? value : value.rounded(toSignificantFigures: 3) ?? value)
    }

    private func name(of unit: Quantities.Unit?, of value: Rational) -> String {
        unit.map { " " + wording.name(of: $0, isOne: value == Rational(1)) } ?? ""
    }

    private func text(of figure: KeyFigure) -> String {
        let numbers = figure.low == figure.high ? [figure.low] : [figure.low, figure.high]
        return numbers.map { wording.number($0) }.joined(separator: "–")
            + (figure.isPercent ? " %" : name(of: figure.unit, of: figure.low))
    }

    private func stem(of id: ItemID) -> String {
        guard let item = shelf?.item(id) else { return id.description }
        return Variant(of: item, seed: 0).text(item.stem, in: item.language(preferring: language))
    }
}
