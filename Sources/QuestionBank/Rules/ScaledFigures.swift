import Assessment
import Quantities

/// Figures with words such as million and lakh, which languages count in differently: compared by what they are worth.
enum ScaledFigures {
    /// One of each side that the other has not; nil where some may be a matter of writing.
    static func difference(
        _ one: LocalizedText.Version, _ other: LocalizedText.Version, in context: RuleContext
    ) -> (String, String)? {
        // Most versions agree at a glance, and reading them takes long.
        let (own, theirs) = (worth(of: one), worth(of: other))
        guard own != theirs, own.count == theirs.count else { return nil }
        guard let first = figures(of: one, in: context), let second = figures(of: other, in: context) else {
            return nil
        }
        let left = first.filter { own in own.isScaled && !second.contains { $0.values == own.values } }
        let right = second.filter { own in own.isScaled && !first.contains { $0.values == own.values } }
        guard let mine = left.first, let theirs = right.first else { return nil }
        // Two words for one figure, or one of them read otherwise than it is meant, leave nothing to compare.
        guard first.count(where: \.isScaled) == second.count(where: \.isScaled) else { return nil }
        return (mine.text, theirs.text)
    }

    /// The digits and power of ten of each figure with a scale, as far as its bytes tell: 25 and 5 for 2.5 million.
    private static func worth(of version: LocalizedText.Version) -> Set<[Int]> {
        var found: Set<[Int]> = []
        version.text.forEachWords { text in
            let bytes = text.utf8Span.span
            var place = 0
            while place < bytes.count {
                guard let (digits, power) = figure(at: &place, in: bytes) else {
                    place += 1
                    continue
                }
                var scale: Int?
                // "Mil millones", "thousand million", लाख करोड़.
                while let (own, end) = NamedScales.power(at: afterSpace(place, in: bytes), in: bytes) {
                    scale = (scale ?? 0) + own
                    place = end
                }
                if let scale, digits > 0 { found.insert(shortened(digits, power + scale)) }
            }
        }
        return found
    }

    /// The digits at a place with the marks between them, as a whole number and a power of ten; nil where none stands.
    private static func figure(at place: inout Int, in bytes: Span<UInt8>) -> (digits: Int, power: Int)? {
        var digits = 0
        var decimals: Int?
        let start = place
        while place < bytes.count {
            if let (digit, length) = digit(at: place, in: bytes) {
                if digits < 1_000_000_000_000 { digits = digits * 10 + digit }
                decimals = decimals.map { $0 + 1 }
                place += length
            } else if place > start, bytes[place] == 0x2E || bytes[place] == 0x2C,
                digit(at: place + 1, in: bytes) != nil
            {
                decimals = 0
                place += 1
            } else {
                break
            }
        }
        // Three digits behind a mark are a group.
        return place > start ? (digits, decimals == 3 ? 0 : -(decimals ?? 0)) : nil
    }

    private static func digit(at place: Int, in bytes: Span<UInt8>) -> (value: Int, length: Int)? {
        guard place < bytes.count else { return nil }
        if (0x30...0x39).contains(bytes[place]) { return (Int(bytes[place] - 0x30), 1) }
        // Of a string, and so of whole characters: behind the first byte of three stand two more.
        guard bytes[place] == 0xE0, bytes[place + 1] == 0xA5, (0xA6...0xAF).contains(bytes[place + 2]) else {
            return nil
        }
        return (Int(bytes[place + 2] - 0xA6), 3)
    }

    private static func afterSpace(_ place: Int, in bytes: Span<UInt8>) -> Int {
        var place = place
        while place < bytes.count {
            if bytes[place] == 0x20 {
                place += 1
            } else if bytes[place] == 0xC2, bytes[place + 1] == 0xA0 {
                place += 2
            } else {
                break
            }
        }
        return place
    }

    private static func shortened(_ digits: Int, _ power: Int) -> [Int] {
        var (digits, power) = (digits, power)
        while digits.isMultiple(of: 10) { (digits, power) = (digits / 10, power + 1) }
        return [digits, power]
    }

    private struct Figure {
        var values: [Rational]
        var text: String
        var isScaled: Bool
    }

    /// Nil where the language's words are not known, or a figure reads in two ways.
    private static func figures(of version: LocalizedText.Version, in context: RuleContext) -> [Figure]? {
        guard let language = version.language ?? context.languages.first,
            let found = FigureForm.figures(in: LocalizedText.words(of: version), language)
        else { return nil }
        var figures: [Figure] = []
        for figure in found where !figure.isArticle {
            guard figure.reading.alternative == nil, figure.reading.alternativeValue == nil else { return nil }
            let values: [Rational] =
                switch figure.reading.value {
                case .single(let value): [value]
                case .range(let low, let high): [low, high]
                case .yearSpan(let first, let last): [Rational(first), Rational(last)]
                }
            let hasDigit = figure.text.unicodeScalars.contains { $0.properties.numericType == .decimal }
            figures.append(
                Figure(values: values, text: figure.text, isScaled: hasDigit && !figure.unscaled.isEmpty))
        }
        return figures
    }
}

/// Shares of a hundred, which a version may show as bare figures.
enum SharesInText {
    /// A figure with its sign, and the same without it in a version that speaks of no percentage at all.
    static func difference(_ one: String, _ other: String) -> (String, String)? {
        let (first, second) = (signed(in: one), signed(in: other))
        if let share = first.first, second.isEmpty, !speaksOfShares(other), FiguresInText(other).figures.contains(share)
        {
            return (share + " %", share)
        }
        if let share = second.first, first.isEmpty, !speaksOfShares(one), FiguresInText(one).figures.contains(share) {
            return (share, share + " %")
        }
        return nil
    }

    private static func speaksOfShares(_ text: String) -> Bool {
        var named = NamedScales()
        named.add(text)
        return named.hasPercent
    }

    /// The figures before signs of per cent.
    private static func signed(in text: String) -> [String] {
        text.split(separator: "%", omittingEmptySubsequences: false).dropLast().compactMap { part in
            let end = part.reversed().drop { $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" }
            let word = String(end.prefix { !$0.isWhitespace && $0 != "\u{A0}" }.reversed())
            return FiguresInText(word).figures.last
        }
    }
}
