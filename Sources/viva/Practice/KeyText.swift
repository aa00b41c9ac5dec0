import Assessment
import Quantities

/// The right answer to a variant, in words.
struct KeyText {
    let variant: Variant
    let language: Language
    /// Whether it says, too, how far from a figure an answer may be.
    var showsTolerance = false

    private var wording: Wording { Wording(language: language) }

    var text: String {
        switch variant.item.answer {
        case .choice, .multiple: optionTexts
        case .text(let key):
            accepted(in: key) ?? ""
        case .numeric(let key):
            key.branches.filter { $0.credit == Rational(1) }.map { branch in
                (try? branch.span(with: variant.values)).map { figure($0, branch) } ?? "?"
            }.joined(separator: " / ")
        case .ordering: orderedTexts
        case .matching(let matching):
            matching.pairs.map { pair in
                "\(variant.text(pair.left, in: language)) → \(lettered(pair.target))"
            }.joined(separator: "; ")
        case .cloze:
            variant.gaps(in: language).map {
                KeyText(variant: $0, language: language, showsTolerance: showsTolerance).text
            }.joined(separator: "; ")
        }
    }

    /// The other texts that count as right; nil where there are none.
    var others: String? {
        guard case .text(let key) = variant.item.answer else { return nil }
        let texts = key.branches.filter { $0.credit == .one }.flatMap(\.accepted)
            .filter { $0.language == nil || $0.language?.sharesBase(with: language) == true }.map(\.text)
            .filter { $0 != text }
        return texts.isEmpty ? nil : texts.joined(separator: ", ")
    }

    private var optionTexts: String {
        let shown = variant.optionOrder.enumerated().filter { variant.keys.contains($0.element) }
        let texts = shown.map { lettered($0.element) }
        return texts.isEmpty ? "–" : texts.joined(separator: "; ").trimmedFullStop
    }

    private var orderedTexts: String {
        variant.item.lettered.indices.map(lettered).joined(separator: " → ")
    }

    /// What is shown under a letter, by its place in the bank, with the letter before it.
    func lettered(_ place: Int) -> String {
        guard let position = variant.optionOrder.firstIndex(of: place) else { return "?" }
        return "\(Variant.label(at: position)) \(variant.letteredText(at: position, in: language))"
    }

    private func accepted(in key: TextKey) -> String? {
        let texts = key.branches.filter { $0.credit == Rational(1) }.flatMap(\.accepted)
        let own =
            texts.first { $0.language?.sharesBase(with: language) == true } ?? texts.first { $0.language == nil }
            ?? texts.first
        return own?.text
    }

    /// What a branch takes, with these figures.
    func figure(of branch: NumericBranch) -> String {
        (try? branch.span(with: variant.values)).map { figure($0, branch) } ?? "?"
    }

    private func figure(_ span: NumericBranch.Span, _ branch: NumericBranch) -> String {
        let isOne = span.center == Rational(1)
        let unit =
            branch.isPercent ? wording.percentSign : branch.unit.map { " " + wording.name(of: $0, isOne: isOne) } ?? ""
        if let center = span.center {
            return wording.number(rounded(center, span)) + unit + (showsTolerance ? tolerance(branch) : "")
        }
        switch (span.low, span.high) {
        case (let low?, let high?): return "\(wording.number(low))–\(wording.number(high))\(unit)"
        case (let low?, nil): return "\(span.isLowIncluded ? "≥" : ">") \(wording.number(low))\(unit)"
        case (nil, let high?): return "\(span.isHighIncluded ? "≤" : "<") \(wording.number(high))\(unit)"
        case (nil, nil): return "?"
        }
    }

    /// As authors write it, in the reader's style; empty where there is none.
    private func tolerance(_ branch: NumericBranch) -> String {
        guard case .value(_, let tolerance) = branch.target else { return "" }
        switch tolerance {
        case .exact: return ""
        case .absolute(let width): return " ± " + ((try? width.number(with: variant.values)).map(wording.number) ?? "?")
        case .relative(let share):
            return " ± " + (share.multiplied(by: Rational(100)).map(wording.number) ?? "?") + wording.percentSign
        case .significantFigures(let figures): return " (" + wording(.significantFigures(figures)) + ")"
        case .decimalPlaces(let places): return " (" + wording(.decimalPlaces(places)) + ")"
        }
    }

    /// A computed key may have more decimals than its tolerance lets matter, or no end of them; what is shown is right
    /// when it is typed, whatever it takes.
    private func rounded(_ value: Rational, _ span: NumericBranch.Span) -> Rational {
        switch span.rounding {
        case .decimalPlaces(let places): if let short = value.rounded(toPlaces: places) { return short }
        case .significantFigures(let figures):
            if let short = value.rounded(toSignificantFigures: figures) { return short }
        default: break
        }
        let isComputed = !variant.item.variables.isEmpty
        guard isComputed || value.decimalPlaces == nil else { return value }
        let lengths = isComputed ? [5, 12] : [12]
        return lengths.lazy.compactMap { value.rounded(toSignificantFigures: $0) }.first(where: span.contains) ?? value
    }
}

extension Wording {
    /// A reading with its unit, in this language's style.
    func quantity(_ reading: Reading) -> String {
        let unit = reading.isPercent ? percentSign : reading.unitText.map { " " + $0 } ?? ""
        switch reading.value {
        case .single(let value): return compound(value, of: reading) ?? number(value) + unit
        case .range(let low, let high):
            if let low = compound(low, of: reading), let high = compound(high, of: reading) {
                return "\(low) – \(high)"
            }
            return "\(number(low))–\(number(high))\(unit)"
        case .yearSpan(let first, let last): return "\(first)–\(last)"
        }
    }

    /// "6 feet 2 inches", where the reading was given so.
    private func compound(_ value: Rational, of reading: Reading) -> String? {
        let parts = reading.parts(of: value).map { part in
            "\(number(part.count)) \(name(of: part.unit, isOne: part.count.magnitude == .one))"
        }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
}

extension String {
    fileprivate var trimmedFullStop: String { hasSuffix(".") || hasSuffix("।") ? String(dropLast()) : self }
}
