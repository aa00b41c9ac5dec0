import Assessment
import Quantities

/// A figure that a bank says is right, and that its sources should have.
///
/// A figure is met only by one of the same kind: a share of a hundred by no count, a length by no weight, and one in another
/// scale only where somebody names the scale.
struct Claim {
    /// One figure, or the two ends of a span.
    var values: [Rational]
    var unit: Quantities.Unit?
    var isPercent = false
    var range: Range<Int>
    /// As it is written in the bank.
    var text: String
    /// How far off it may be, where its key says so.
    var slack: Rational?
    /// What the item says that it counts in.
    var scales = NamedScales()

    /// How its value reads in the unit of a figure; nil where the two measure different things.
    private func value(_ value: Rational, in figure: SourceFigure) -> Rational? {
        guard let unit, let other = figure.found.reading.unit, unit != other else { return value }
        if case .count = unit.dimension, case .count = other.dimension { return value }
        return unit.convert(value, to: other)
    }

    private func has(_ figure: SourceFigure, _ value: Rational) -> Bool {
        let isShare = figure.share.map { isMet(by: $0, value) } ?? false
        if isShare { return true }
        guard !figure.found.isPart, isAlike(figure), let wanted = self.value(value, in: figure) else { return false }
        let known = figure.values
        if known.contains(wanted) { return true }
        return scales.powers.contains { power in
            Rational.powerOfTen(power).flatMap { wanted.multiplied(by: $0) }.map(known.contains) ?? false
        }
    }

    /// Whether both are shares of a hundred, or neither is; a bare figure is one where its item asks for a percentage.
    private func isAlike(_ figure: SourceFigure) -> Bool {
        if figure.found.reading.isPercent { return isPercent || (unit == nil && scales.hasPercent) }
        return !isPercent
    }

    /// Whether the figure has a unit where this has a measure.
    private func mayMeasureTheSame(_ figure: SourceFigure) -> Bool {
        guard let unit else { return true }
        if case .count = unit.dimension { return true }
        return figure.found.reading.unit != nil
    }

    /// Whether "a third" is this share: as a part of one, or as exactly of a hundred as the key is.
    private func isMet(by share: Rational, _ value: Rational) -> Bool {
        guard unit == nil else { return false }
        if !isPercent, value == share { return true }
        guard isPercent || scales.hasPercent, let wanted = share.multiplied(by: Rational(100)),
            let distance = wanted.subtracting(value)?.magnitude
        else { return false }
        let half = Rational.powerOfTen(-(value.decimalPlaces ?? 0)).flatMap { $0.divided(by: Rational(2)) }
        return distance <= max(slack ?? .zero, half ?? .zero)
    }

    /// The places of the figures that say the same; empty where it takes two and one is missing.
    ///
    /// Both ends of a span are one range of the source, or stand in one sentence.
    func supporters(among figures: [SourceFigure]) -> [Int] {
        let found = values.map { value in figures.indices.filter { has(figures[$0], value) } }
        guard found.count == 2 else { return found.first ?? [] }
        let last = Set(found[1].map { figures[$0].sentence })
        let sentences = Set(found[0].map { figures[$0].sentence }).intersection(last)
        return Array(Set(found.joined().filter { sentences.contains(figures[$0].sentence) }))
    }

    /// The figure that differs least, among those that measure the same, and how much it differs; nil where none is
    /// within a factor of two.
    func nearest(among figures: [SourceFigure]) -> (figure: SourceFigure, distance: Double)? {
        guard let wanted = values.first else { return nil }
        return figures.lazy.filter { !$0.isAside && isAlike($0) && mayMeasureTheSame($0) }.compactMap {
            figure -> (SourceFigure, Double)? in
            guard let own = value(wanted, in: figure) else { return nil }
            let scaled = [own] + scales.powers.compactMap { Rational.powerOfTen($0)?.multiplied(by: own) }
            let distances = scaled.flatMap { own in
                figure.values.compactMap { value -> Double? in
                    let (one, other) = (own.approximate, value.approximate)
                    guard one * other > 0, abs(one) <= 2 * abs(other), abs(other) <= 2 * abs(one) else { return nil }
                    return abs(one - other) / abs(one)
                }
            }
            return distances.min().map { (figure, $0) }
        }.min { $0.1 < $1.1 }
    }
}

extension Rational {
    fileprivate var approximate: Double { Double(numerator) / Double(denominator) }
}

/// Collects what items claim.
struct Claims {
    private var all: [Claim] = []
    private let source: SourceText
    private let languages: [Language]
    private var finders: [Language: FigureFinder] = [:]

    /// - Parameter languages: those of the bank, its default first.
    init(source: SourceText, languages: [Language]) {
        self.source = source
        self.languages = languages
    }

    mutating func collect(from item: ParsedItem) -> [Claim] {
        all = []
        var named = NamedScales()
        for text in [item.stem, item.source?.value].compactMap({ $0 }) {
            for version in text.text.versions { named.add(LocalizedText.words(of: version)) }
        }
        for variable in item.variables { if let expression = variable.expression { addFigures(of: expression) } }
        collectAnswers(of: item)
        for place in all.indices {
            all[place].scales = named
            if let unit = all[place].unit { all[place].scales.add(unit.symbol) }
        }
        return all
    }

    private mutating func collectAnswers(of item: ParsedItem) {
        for branch in item.numbers where branch.isKey { add(branch) }
        for option in item.options {
            switch option.key {
            case .never: continue
            case .always, .otherwise: break
            case .when(let condition): addFigures(of: condition)
            }
            addFigures(of: option.text)
        }
        for entry in item.entries { addFigures(of: entry.text) }
        for branch in item.texts where branch.isKey {
            for accepted in branch.accepted { addFigures(in: accepted.text, accepted.language, at: accepted.range) }
        }
        for gap in item.gaps { collectAnswers(of: gap.answers) }
    }

    private mutating func add(_ branch: ParsedItem.NumericBranch) {
        let expressions: [PlacedExpression] =
            switch branch.target {
            case .value(let value, _): [value]
            case .range(let low, let high): [low, high]
            case .bound(_, let limit): [limit]
            }
        let literals = expressions.compactMap { placed -> Rational? in
            if case .number(let number) = placed.expression { number } else { nil }
        }
        guard literals.count == expressions.count else {
            // What is computed stands on the figures that it is computed from.
            for expression in expressions { addFigures(of: expression) }
            return
        }
        all.append(
            Claim(
                values: literals, unit: branch.unit, isPercent: branch.isPercent, range: branch.range,
                text: source.string(branch.range), slack: Self.slack(of: branch)))
    }

    private static func slack(of branch: ParsedItem.NumericBranch) -> Rational? {
        guard case .value(let value, let tolerance) = branch.target else { return nil }
        return switch tolerance {
        case .absolute(let width): width.constant
        case .relative(let share): value.constant?.magnitude.multiplied(by: share)
        case .exact, .significantFigures, .decimalPlaces: nil
        }
    }

    private mutating func addFigures(of placed: PlacedExpression) {
        for number in placed.expression.numbers where !number.isTrivial {
            all.append(Claim(values: [number], range: placed.range, text: number.description))
        }
    }

    private mutating func addFigures(of text: PlacedText) {
        for (version, range) in zip(text.text.versions, text.ranges) {
            for segment in version.text.segments {
                switch segment {
                case .text(let words): addFigures(in: words, version.language, at: range)
                case .value(let expression):
                    for number in expression.numbers where !number.isTrivial {
                        all.append(Claim(values: [number], range: range, text: number.description))
                    }
                case .gap: break
                }
            }
        }
    }

    private mutating func addFigures(in text: String, _ language: Language?, at range: Range<Int>) {
        let language = language ?? languages.first ?? .english
        let finder = finders[language] ?? FigureFinder(style: NumberStyle(for: language))
        finders[language] = finder
        for figure in finder.figures(in: text) where !figure.isArticle {
            // "Los dos textos" says nothing of a source.
            if !figure.hasDigit, case .single(let value) = figure.reading.value, value.isTrivial { continue }
            let values: [Rational] =
                switch figure.reading.value {
                case .single(let value): [value]
                case .range(let low, let high): [low, high]
                case .yearSpan(let first, let last): [Rational(first), Rational(last)]
                }
            all.append(
                Claim(
                    values: values, unit: figure.reading.unit, isPercent: figure.reading.isPercent, range: range,
                    text: figure.text))
        }
    }
}

extension Expression {
    /// The figures that are written in it.
    fileprivate var numbers: [Rational] {
        switch self {
        case .number(let number): [number]
        case .variable: []
        case .negated(let inner), .not(let inner): inner.numbers
        case .binary(_, let left, let right): left.numbers + right.numbers
        // The second argument counts decimal places.
        case .call(.round, let arguments): arguments.first?.numbers ?? []
        case .call(_, let arguments): arguments.flatMap(\.numbers)
        }
    }
}

extension Rational {
    /// 0, 1, 2 and the powers of ten: what halves, doubles, shares and scales are made of, whatever a text says.
    fileprivate var isTrivial: Bool {
        if magnitude <= Rational(2), isInteger { return true }
        return (-6...12).contains { Rational.powerOfTen($0) == magnitude }
    }
}

extension FoundFigure {
    fileprivate var hasDigit: Bool { text.unicodeScalars.contains { $0.properties.numericType == .decimal } }
}
