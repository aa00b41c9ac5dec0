/// A figure in running text.
public struct FoundFigure: Sendable, Equatable {
    public var reading: Reading
    /// Where it stands, in Unicode scalars of the text.
    public var range: Range<Int>
    /// As it is written.
    public var text: String
    /// Whether a word that is an article too is all there is of it: "un", "एक".
    public var isArticle: Bool
    /// Whether it is a part of something in words: "half", "two thirds", which is as often no figure: "media".
    public var isPart = false
    /// What its digits alone amount to, where scale words follow them: 2.5 for "2 millones y medio". More than one where
    /// the scale can be counted in several ways.
    public var unscaled: [Rational]
}

/// Finds the figures in running text: whatever ``NumberReader`` reads, as long a stretch as it reads at once.
public struct FigureFinder: Sendable {
    private let reader: NumberReader
    private let articles: Set<String>

    private static let longest = 9
    /// Between dashes, in Unicode scalars.
    private static let longestRemark = 200

    /// - Parameters:
    ///   - style: whose words, and whose decimal mark.
    ///   - units: the names of units.
    public init(style: NumberStyle, units: UnitTable = .standard) {
        reader = NumberReader(style: style, units: units, expected: .any)
        articles = Set(
            ["a", "an", "one", "un", "una", "uno", "unos", "unas", "une", "ein", "eine", "einen", "एक"].map(
                WordFolding.key))
    }

    /// A run of characters between blanks, without the marks around it.
    private struct Word {
        var range: Range<Int>
        var text: String
        var hasDigit: Bool
        /// Whether a mark before or after it ends what can be read at once.
        var opens = false
        var closes = false
        /// `1)` at the head of an entry.
        var isLabel = false
    }

    /// In the order of the text, none within another.
    ///
    /// - Parameter includingParts: whether parts in words alone, "a third", are wanted too.
    public func figures(in text: String, includingParts: Bool = false) -> [FoundFigure] {
        let scalars = Array(text.unicodeScalars)
        let words = Self.words(of: scalars)
        var known: [String: Bool] = [:]
        func isNumber(_ word: Word) -> Bool {
            if word.isLabel { return false }
            if word.hasDigit { return true }
            if let known = known[word.text] { return known }
            // Most words are letters alone, and no number words.
            let mayCount = !word.text.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) } || reader.counts(word.text)
            let isNumber = mayCount && word.range.count <= 24 && reader.reading(of: word.text) != nil
            known[word.text] = isNumber
            return isNumber
        }
        var figures: [FoundFigure] = []
        var place = 0
        while place < words.count {
            // "A" is no number, and "a third" is.
            let isHead = includingParts && articles.contains(WordFolding.key(words[place].text))
            let isStart = (isHead || isNumber(words[place])) && !isVague(place, in: words)
            let next = place + 1 < words.count && !words[place].closes && !words[place + 1].opens
            guard isStart || (next && isNumber(words[place + 1])),
                let (found, end) = figure(from: place, in: words, scalars, isOpener: !isStart)
            else {
                place += 1
                continue
            }
            // "Media" alone is rather an adjective, or a name.
            var figure = found
            figure.isPart = figure.isBarePart(among: words[place..<end].map(\.hasDigit))
            if includingParts || !figure.isPart { figures.append(figure) }
            place = end
        }
        return figures
    }

    /// The longest figure that starts with a word; after a word that is no number itself, only two ends count.
    private func figure(
        from start: Int, in words: [Word], _ scalars: [Unicode.Scalar], isOpener: Bool
    ) -> (FoundFigure, end: Int)? {
        var limit = start + 1
        while limit < words.count, limit - start < Self.longest, !words[limit - 1].closes, !words[limit].opens {
            limit += 1
        }
        for end in stride(from: limit, to: start, by: -1) {
            let range = words[start].range.lowerBound..<words[end - 1].range.upperBound
            let text = Self.text(scalars[range])
            // "One in ten" has no inches.
            if end > start + 1, end < limit, words[end - 1].text == "in", reader.reading(of: words[end].text) != nil {
                continue
            }
            guard range.count <= 120, let reading = reader.reading(of: text) ?? sumOfMoney(text) else { continue }
            if isOpener {
                if case .single(let value) = reading.value {
                    guard let own = figure(from: start + 1, in: words, scalars, isOpener: false), own.end == end,
                        Self.isOffset(value, from: own.0.reading.value)
                    else { continue }
                    return shortened(reading, from: start, to: end, in: words, scalars)
                }
                // A small word that adds nothing, as in "en 1926-27".
                if let own = figure(from: start + 1, in: words, scalars, isOpener: false),
                    own.0.reading.value == reading.value
                {
                    return own
                }
            }
            return shortened(reading, from: start, to: end, in: words, scalars)
        }
        return nil
    }

    /// `$2.4m`: after a sign of money the letter is a million, and no metre.
    private func sumOfMoney(_ text: String) -> Reading? {
        guard let first = text.unicodeScalars.first, "€$£₹".unicodeScalars.contains(first), text.last == "m",
            text.dropLast().last?.isNumber == true
        else { return nil }
        return reader.reading(of: text.dropLast() + " million")
    }

    /// Whether a word before a figure adds a half or a quarter to it, or takes one away: "साढ़े पाँच", "पौने दो लाख".
    private static func isOffset(_ value: Rational, from own: Reading.Value) -> Bool {
        guard case .single(let plain) = own, plain > .zero, value != plain, let ratio = value.divided(by: plain),
            let least = Rational(numerator: 7, denominator: 10), let most = Rational(numerator: 3, denominator: 2)
        else { return false }
        return ratio >= least && ratio <= most
    }

    /// Without words at the end that change nothing: the "en" of "7 años en".
    private func shortened(
        _ reading: Reading, from start: Int, to end: Int, in words: [Word], _ scalars: [Unicode.Scalar]
    ) -> (FoundFigure, end: Int) {
        var (reading, shortest) = (reading, end)
        for candidate in stride(from: end - 1, to: start, by: -1) {
            let text = Self.text(scalars[words[start].range.lowerBound..<words[candidate - 1].range.upperBound])
            guard let other = reader.reading(of: text), other.value == reading.value, other.unit == reading.unit,
                other.isPercent == reading.isPercent
            else { break }
            (reading, shortest) = (other, candidate)
        }
        let range = words[start].range.lowerBound..<words[shortest - 1].range.upperBound
        return (found(reading, Self.text(scalars[range]), range, words[start...(shortest - 1)]), shortest)
    }

    /// Whether a word before a scale leaves open how many: "varios miles", "दसियों लाख".
    private func isVague(_ place: Int, in words: [Word]) -> Bool {
        guard place > 0, !words[place].hasDigit, !words[place - 1].closes else { return false }
        return Self.vagueWords.contains(WordFolding.key(words[place - 1].text))
    }

    private static let vagueWords = Set(
        [
            "several", "some", "many", "few", "varios", "varias", "muchos", "muchas", "algunos", "algunas", "pocos",
            "pocas",
            "unos", "unas", "plusieurs", "quelques", "mehrere", "einige", "viele", "कई", "कुछ", "अनेक", "दसियों", "सैकड़ों",
            "हज़ारों", "लाखों", "करोड़ों",
        ].map(WordFolding.key))

    private func found(
        _ reading: Reading, _ text: String, _ range: Range<Int>, _ words: ArraySlice<Word>
    ) -> FoundFigure {
        let isArticle =
            !words.contains(where: \.hasDigit)
            && words.first.map { articles.contains(WordFolding.key($0.text)) } == true
        return FoundFigure(
            reading: reading, range: range, text: text, isArticle: isArticle, unscaled: unscaled(reading, words))
    }

    /// The figure without its scale: what is written before it, and what the whole is in that scale.
    private func unscaled(_ reading: Reading, _ words: ArraySlice<Word>) -> [Rational] {
        let ends: [Rational] =
            switch reading.value {
            case .single(let value): [value]
            case .range(let low, let high): [low, high]
            case .yearSpan: []
            }
        guard let most = ends.last, most >= Rational(1000), words.count > 1,
            words.contains(where: { !$0.hasDigit && $0.text.unicodeScalars.contains { $0.properties.isAlphabetic } })
        else { return [] }
        let written = words.filter(\.hasDigit).compactMap { word -> Rational? in
            guard case .single(let value)? = reader.reading(of: word.text)?.value else { return nil }
            return value
        }
        let isScaled = written.isEmpty || written.allSatisfy { $0 < most }
        guard isScaled else { return [] }
        return ends.flatMap { end in
            [3, 5, 6, 7, 9].compactMap { power in Rational.powerOfTen(power).flatMap { end.divided(by: $0) } }
                .filter { $0 >= Rational.one }
        }
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private static func words(of scalars: [Unicode.Scalar]) -> [Word] {
        var words: [Word] = []
        var place = 0
        var isNewLine = true
        while place < scalars.count {
            guard !scalars[place].properties.isWhitespace else {
                if scalars[place] == "\n" { isNewLine = true }
                place += 1
                continue
            }
            var end = place
            while end < scalars.count, !scalars[end].properties.isWhitespace { end += 1 }
            if Self.isTimes(scalars[place..<end]), words.last?.hasDigit == true {
                // 3 × 10⁶ is one figure.
                words.append(Word(range: place..<end, text: "×", hasDigit: false))
            } else if let parts = Self.dateParts(scalars, place..<end) {
                words += parts
            } else if var word = Self.word(scalars, place..<end) {
                if isNewLine { word.opens = true }
                words.append(word)
            } else if !words.isEmpty {
                words[words.count - 1].closes = true
            }
            isNewLine = false
            place = end
        }
        return words
    }

    private static func isTimes(_ run: ArraySlice<Unicode.Scalar>) -> Bool {
        run.count == 1 && (run.first == "×" || run.first == "·")
    }

    /// The three figures of `1917-11-08` and of `8/11/1917`; nil for any other run.
    private static func dateParts(_ scalars: [Unicode.Scalar], _ run: Range<Int>) -> [Word]? {
        guard run.count >= 8, run.count <= 14 else { return nil }
        var end = run.upperBound
        while end > run.lowerBound, scalars[end - 1].properties.numericType != .decimal { end -= 1 }
        let parts = scalars[run.lowerBound..<end].split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" }
        let lengths = parts.map(\.count)
        guard lengths.count == 3, lengths[0] == 4 || lengths[2] == 4, lengths[1] > 0, lengths.min() ?? 0 > 0,
            lengths.allSatisfy({ $0 == 4 || $0 <= 2 }),
            parts.joined().allSatisfy({ $0.properties.numericType == .decimal })
        else { return nil }
        return parts.map { part in
            Word(
                range: part.startIndex..<part.endIndex, text: text(part), hasDigit: true, opens: true, closes: true)
        }
    }

    /// Whether an en dash stands for a minus: right before a digit, and no other one closes what it would open.
    private static func isDashOfMinus(_ place: Int, in scalars: [Unicode.Scalar]) -> Bool {
        guard scalars[place] == "–", place + 1 < scalars.count,
            scalars[place + 1].properties.numericType == .decimal
        else { return false }
        var next = place + 1
        // A remark between dashes is short, and a line may have many of them.
        let farthest = min(scalars.count, place + longestRemark)
        while next < farthest, scalars[next] != "\n" {
            let isAfterWord = !scalars[next - 1].properties.isWhitespace
            let isBeforeDigit = next + 1 < scalars.count && scalars[next + 1].properties.numericType == .decimal
            if scalars[next] == "–" || scalars[next] == "—", isAfterWord, !isBeforeDigit { return false }
            next += 1
        }
        return true
    }

    /// Nil for marks alone, such as a dash between blanks.
    private static func word(_ scalars: [Unicode.Scalar], _ run: Range<Int>) -> Word? {
        func isInner(_ scalar: Unicode.Scalar) -> Bool {
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || "%‰€$£₹°".unicodeScalars.contains(scalar)
                || scalar.properties.generalCategory == .nonspacingMark
        }
        var range = run
        while let first = range.first, !isInner(scalars[first]),
            !(("-−+±~≈<>≥≤".unicodeScalars.contains(scalars[first])) && range.count > 1),
            !(first == run.lowerBound && isDashOfMinus(first, in: scalars))
        {
            range = range.dropFirst()
        }
        while let last = range.last, !isInner(scalars[last]) { range = range.dropLast() }
        guard !range.isEmpty else { return nil }
        let text = text(scalars[range])
        var word = Word(
            range: range, text: text, hasDigit: scalars[range].contains { $0.properties.numericType == .decimal })
        word.opens = range.lowerBound > run.lowerBound
        word.closes = range.upperBound < run.upperBound
        let after = scalars[range.upperBound..<run.upperBound]
        word.isLabel =
            word.hasDigit && range.count <= 2 && range.lowerBound == run.lowerBound && after.first == ")"
            && scalars[range].allSatisfy { $0.properties.numericType == .decimal }
        return word
    }
}

extension FoundFigure {
    /// Whether it is less than one and written as a word.
    fileprivate func isBarePart(among digits: [Bool]) -> Bool {
        guard !digits.contains(true), case .single(let value) = reading.value else { return false }
        return value.magnitude < Rational.one && !reading.isPercent && reading.unit == nil
    }
}
