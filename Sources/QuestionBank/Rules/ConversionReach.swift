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
        let spans = item.numbers.filter(\.isKey).compactMap { branch in
            branch.unit == unit ? try? NumericBranch(target: branch.target.plain).span(with: [:]) : nil
        }
        // A key in another unit is compared with this one elsewhere.
        let others = item.numbers.filter { $0.isKey && $0.unit != unit }.compactMap(\.unit)
        for mention in mentions(in: item, measuring: unit, in: context) where !others.contains(mention.unit) {
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
            let style = (version.language ?? context.languages.first).map { NumberStyle(for: $0) } ?? .english
            found += mentions(in: LocalizedText.words(of: version), style: style, units: units, measuring: unit)
        }
        return found
            + units.declaredUnits.filter { isOther($0, than: unit) }.map {
                Mention(value: 1, unit: $0, isCounted: false)
            }
    }

    private static func mentions(
        in text: String, style: NumberStyle, units: UnitTable, measuring unit: Quantities.Unit
    ) -> [Mention] {
        let words = text.unicodeScalars.split(whereSeparator: \.isSpace).map { part in
            var word = part.drop { $0.isMark && $0 != "-" }
            while word.last?.isMark == true { word.removeLast() }
            return String(word)
        }
        var found: [Mention] = []
        var place = 0
        while place < words.count {
            guard units.beginsName(words[place]),
                let (other, end) = name(at: place, of: words, units: units, measuring: unit)
            else {
                place += 1
                continue
            }
            found.append(amount(of: other, from: place, to: end, of: words, style: style, units: units))
            place = end
        }
        return found
    }

    /// The longest name of a unit, other than the key's, that starts here.
    private static func name(
        at place: Int, of words: [String], units: UnitTable, measuring unit: Quantities.Unit
    ) -> (Quantities.Unit, Int)? {
        for count in [3, 2, 1] where place + count <= words.count {
            let meanings = units.units(named: words[place..<place + count].joined(separator: " "))
            if let other = meanings.first(where: { isOther($0, than: unit) }) { return (other, place + count) }
            if !meanings.isEmpty { return nil }
        }
        return nil
    }

    /// What the words before the unit count, the most words that make a number; one when none do.
    private static func amount(
        of unit: Quantities.Unit, from place: Int, to end: Int, of words: [String], style: NumberStyle,
        units: UnitTable
    ) -> Mention {
        let reader = NumberReader(style: style, units: units, expected: Expectation(unit: unit))
        func reading(of count: Int) -> Reading? {
            try? reader.read(words[(place - count)..<end].joined(separator: " "))
        }
        // A number's last word is a number too, or has a digit.
        guard place > 0,
            words[place - 1].utf8.contains(where: { (0x30...0x39).contains($0) || $0 >= 0x80 })
                || reading(of: 1) != nil
        else { return Mention(value: 1, unit: unit, isCounted: false) }
        for count in stride(from: min(5, place), to: 0, by: -1) {
            guard let reading = reading(of: count), reading.unit == unit, case .single(let value) = reading.value
            else { continue }
            return Mention(value: value, unit: unit, isCounted: true)
        }
        return Mention(value: 1, unit: unit, isCounted: false)
    }

    private static func isOther(_ unit: Quantities.Unit, than key: Quantities.Unit) -> Bool {
        unit.dimension == key.dimension && unit.factor != key.factor
    }
}

extension Unicode.Scalar {
    fileprivate var isSpace: Bool {
        value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
    }

    /// Whether it is punctuation.
    fileprivate var isMark: Bool {
        switch value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: false
        default: Character(self).isPunctuation
        }
    }
}

extension Message {
    static func conversionRefused(_ quantity: String, _ value: String, _ unit: String) -> Message {
        Message(
            .toleranceUnreachable,
            "\(quantity) is exactly \(value) \(unit), which this key does not accept; widen the tolerance")
    }
}
