/// A figure in running text.
public struct FoundFigure: Sendable, Equatable {
    public var reading: Reading
    /// Where it stands, in Unicode scalars of the text.
    public var range: Range<Int>
    /// As it is written.
    public var text: String
    /// Whether a word that is an article too is all there is of it: "un", "एक".
    public var isArticle: Bool
    /// What its digits alone amount to, where scale words follow them: 2.5 for "2 millones y medio". More than one where
    /// the scale can be counted in several ways.
    public var unscaled: [Rational]
}

/// Finds the figures in running text: whatever ``NumberReader`` reads, as long a stretch as it reads at once.
public struct FigureFinder: Sendable {
    private let reader: NumberReader
    private let articles: Set<String>

    private static let longest = 9

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
    public func figures(in text: String) -> [FoundFigure] {
        let scalars = Array(text.unicodeScalars)
        let words = Self.words(of: scalars)
        var known: [String: Bool] = [:]
        func isNumber(_ word: Word) -> Bool {
            if word.isLabel { return false }
            if word.hasDigit { return true }
            if let known = known[word.text] { return known }
            let isNumber = word.range.count <= 24 && (try? reader.read(word.text)) != nil
            known[word.text] = isNumber
            return isNumber
        }
        var figures: [FoundFigure] = []
        var place = 0
        while place < words.count {
            let isStart = isNumber(words[place]) && !isVague(place, in: words)
            let next = place + 1 < words.count && !words[place].closes && !words[place + 1].opens
            guard isStart || (next && isNumber(words[place + 1])),
                let (figure, end) = figure(from: place, in: words, scalars, isOpener: !isStart)
            else {
                place += 1
                continue
            }
            figures.append(figure)
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
            guard range.count <= 120, let reading = try? reader.read(text) else { continue }
            if isOpener {
                if case .single = reading.value { continue }
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

    /// Without words at the end that change nothing: the "en" of "7 años en".
    private func shortened(
        _ reading: Reading, from start: Int, to end: Int, in words: [Word], _ scalars: [Unicode.Scalar]
    ) -> (FoundFigure, end: Int) {
        var (reading, shortest) = (reading, end)
        for candidate in stride(from: end - 1, to: start, by: -1) {
            let text = Self.text(scalars[words[start].range.lowerBound..<words[candidate - 1].range.upperBound])
            guard let other = try? reader.read(text), other.value == reading.value, other.unit == reading.unit,
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
            guard case .single(let value)? = try? reader.read(word.text).value else { return nil }
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
            if var word = Self.word(scalars, place..<end) {
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

    /// Nil for marks alone, such as a dash between blanks.
    private static func word(_ scalars: [Unicode.Scalar], _ run: Range<Int>) -> Word? {
        func isInner(_ scalar: Unicode.Scalar) -> Bool {
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || "%‰€$£₹°".unicodeScalars.contains(scalar)
                || scalar.properties.generalCategory == .nonspacingMark
        }
        var range = run
        while let first = range.first, !isInner(scalars[first]),
            !(("-−+±~≈<>≥≤".unicodeScalars.contains(scalars[first])) && range.count > 1)
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
