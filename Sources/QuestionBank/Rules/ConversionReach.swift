import Assessment
import Quantities

/// `tolerance-unreachable`: a key that refuses the exact conversion of a quantity that the item itself names.
///
/// A desiatina is 1.0925397504 ha. Who converts exactly misses a key of 1.0925 ha that takes in less than 0.00004 more.
enum ConversionReach {
    /// Further away than this share of the key, the other quantity is not what is asked for.
    private static let near = Rational(100)
    /// The same where the item names a unit without a figure.
    private static let veryNear = Rational(1000)

    /// A quantity of the item, in words of the author.
    private struct Mention {
        var value: Rational
        var unit: Quantities.Unit
        var isCounted: Bool
    }

    static func check(_ item: ParsedItem, in context: RuleContext, findings: inout Findings) {
        guard item.areAnswersWhole, let key = item.numbers.first(where: \.isKey), let unit = key.unit,
            case .value(let placed, _) = key.target, let center = placed.constant, !center.isZero
        else { return }
        let mentions = mentions(in: item, measuring: unit, in: context)
        guard !mentions.isEmpty else { return }
        let spans = item.numbers.filter(\.isKey).compactMap { branch in
            branch.unit == unit ? try? NumericBranch(target: branch.target.plain).span(with: [:]) : nil
        }
        // A key in another unit is compared with this one elsewhere.
        let others = item.numbers.filter { $0.isKey && $0.unit != unit }.compactMap(\.unit)
        for mention in mentions where !others.contains(mention.unit) {
            guard let converted = mention.unit.convert(mention.value, to: unit),
                let distance = converted.subtracting(center)?.magnitude,
                let limit = center.magnitude.divided(by: mention.isCounted ? near : veryNear), distance < limit,
                !spans.contains(where: { $0.contains(converted) })
            else { continue }
            findings.report(
                .conversionRefused("\(mention.value) \(mention.unit.symbol)", converted.description, unit.symbol),
                at: key.toleranceRange ?? key.range)
            return
        }
    }

    private static func mentions(
        in item: ParsedItem, measuring unit: Quantities.Unit, in context: RuleContext
    ) -> [Mention] {
        var found: [Mention] = []
        let units = item.units ?? context.front.units
        for version in item.stem?.text.versions ?? [] {
            let words = SpacedWords(LocalizedText.words(of: version))
            let language = version.language ?? context.languages.first
            found += mentions(in: words, language: language, units: units, measuring: unit)
        }
        for other in units.declaredUnits where isOther(other, than: unit) {
            found.append(Mention(value: 1, unit: other, isCounted: false))
        }
        return found
    }

    private static func mentions(
        in words: SpacedWords, language: Language?, units: UnitTable, measuring unit: Quantities.Unit
    ) -> [Mention] {
        var found: [Mention] = []
        var reader: NumberReader?
        var end = 0
        for place in words.places(ofNamesIn: units) where place >= end {
            // `in` and `are` are units behind a figure only.
            guard !words.isCommon(at: place) || place > 0 && words.hasDigit(at: place - 1),
                let (other, next) = name(at: place, of: words, units: units, measuring: unit)
            else { continue }
            let style = language.map { NumberStyle(for: $0) } ?? .english
            let ready = reader ?? NumberReader(style: style, units: units, expected: Expectation(unit: unit))
            reader = ready
            let value = amount(of: other, from: place, to: next, of: words, by: ready)
            found.append(Mention(value: value ?? 1, unit: other, isCounted: value != nil))
            end = next
        }
        return found
    }

    /// The longest name of a unit, other than the key's, that starts here.
    private static func name(
        at place: Int, of words: SpacedWords, units: UnitTable, measuring unit: Quantities.Unit
    ) -> (Quantities.Unit, Int)? {
        let most = units.beginsLongerName(words.joined(place..<place + 1)) ? 3 : 1
        for count in stride(from: min(most, words.count - place), to: 0, by: -1) {
            let meanings = units.units(named: words.joined(place..<place + count))
            if let other = meanings.first(where: { isOther($0, than: unit) }) { return (other, place + count) }
            if !meanings.isEmpty { return nil }
        }
        return nil
    }

    /// What the words before the unit count, the most words that make a number; nil when none do.
    private static func amount(
        of unit: Quantities.Unit, from place: Int, to end: Int, of words: SpacedWords, by reader: NumberReader
    ) -> Rational? {
        // A number's last word is a number too, or has a digit.
        guard place > 0, words.hasDigit(at: place - 1) || reader.counts(words.joined(place - 1..<place)) else {
            return nil
        }
        for count in stride(from: min(5, place), to: 0, by: -1) {
            guard let reading = reader.reading(of: words.joined(place - count..<end)), reading.unit == unit,
                case .single(let value) = reading.value
            else { continue }
            return value
        }
        return nil
    }

    private static func isOther(_ unit: Quantities.Unit, than key: Quantities.Unit) -> Bool {
        unit.dimension == key.dimension && unit.factor != key.factor
    }
}

extension Message {
    static func conversionRefused(_ quantity: String, _ value: String, _ unit: String) -> Message {
        Message(
            .toleranceUnreachable,
            "\(quantity) is exactly \(value) \(unit), which this key does not accept; widen the tolerance")
    }
}
