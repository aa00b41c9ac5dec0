import Assessment
import Quantities

/// Options that are one figure written in two ways: `1,000 ha` and `1000 ha`, `two million` and `2 million`.
///
/// Figures are read only where their digits leave it open whether they are the same, so that years and other plain
/// figures cost a look at each byte.
enum OptionFigures {
    /// Items with more options are left alone, and so are longer texts.
    private static let mostOptions = 10
    private static let longest = 60
    /// A text without digits that is a figure all the same is short.
    private static let longestInWords = 28

    struct Pair {
        var first: Int
        var second: Int
        /// Of the second one.
        var version: Int
    }

    /// Pairs of one figure, each option told once; none where no option has a digit.
    static func pairs(among options: [ParsedItem.Option], _ words: ItemWords.Options, in context: RuleContext) -> [Pair]
    {
        guard options.count <= mostOptions, words.contains(where: { $0.contains(where: \.hasDigit) }) else { return [] }
        var pairs: [Pair] = []
        var told: Set<Int> = []
        for language in context.languages {
            let places = options.map { $0.text.place(ofVersionIn: language) }
            let marks = options.indices.map { option in
                places[option].flatMap { mark(of: options[option].text.text.versions[$0], words[option][$0]) }
            }
            var forms: [Int: String?] = [:]
            for second in options.indices.dropFirst() where !told.contains(second) {
                for first in 0..<second {
                    guard let one = marks[first], let two = marks[second], one.mayBe(two),
                        isCounting(one, words[first][places[first] ?? 0], language),
                        isCounting(two, words[second][places[second] ?? 0], language),
                        let place = places[second], let other = places[first]
                    else { continue }
                    let texts = (options[first].text.text.versions[other], options[second].text.text.versions[place])
                    let form = forms[first] ?? FigureForm.of(LocalizedText.words(of: texts.0), language)
                    let own = forms[second] ?? FigureForm.of(LocalizedText.words(of: texts.1), language)
                    forms[first] = form
                    forms[second] = own
                    guard let form, form == own else { continue }
                    told.insert(second)
                    pairs.append(Pair(first: first, second: second, version: place))
                    break
                }
            }
        }
        return pairs
    }

    /// What a glance at the bytes tells of a text.
    private enum Mark {
        /// The digits of it, without zeros at either end, and a hash of the words around them.
        case digits(UInt64, rest: UInt64)
        case fraction
        case words

        /// Whether two texts may be one figure; two without digits are left to others.
        func mayBe(_ other: Mark) -> Bool {
            switch (self, other) {
            case (.digits(let own, let rest), .digits(let theirs, let other)): own == theirs && rest == other
            case (.words, .words): false
            default: true
            }
        }
    }

    /// False for words that begin with no number word, an article aside.
    private static func isCounting(_ mark: Mark, _ words: TextWords, _ language: Language) -> Bool {
        guard case .words = mark else { return true }
        return words.words.prefix(2).contains { FigureForm.counts(words.text(of: $0), language) }
    }

    /// Nil for a text that is no constant, or too long.
    private static func mark(of version: LocalizedText.Version, _ words: TextWords) -> Mark? {
        guard version.text.isConstant, words.range.count <= longest else { return nil }
        if hasFraction(words) { return .fraction }
        guard !words.words.isEmpty else { return nil }
        var hash: UInt64 = 0
        var settled: UInt64 = 0
        var before: (UInt8, UInt8) = (0, 0)
        var hasDigit = false
        for byte in words.letters[words.range] {
            var digit: UInt8?
            if (0x30...0x39).contains(byte) { digit = byte - 0x30 }
            if before == (0xE0, 0xA5), (0xA6...0xAF).contains(byte) { digit = byte - 0xA6 }
            before = (before.1, byte)
            guard let digit else { continue }
            hasDigit = true
            if digit == 0, settled == 0 { continue }
            hash = hash &* 31 &+ UInt64(digit) &+ 1
            if digit != 0 { settled = hash }
        }
        if hasDigit {
            return .digits(
                settled, rest: words.words.reduce(0) { isOfFigure($1, in: words) ? $0 : $0 &* 31 &+ $1.hash })
        }
        return words.range.count <= longestInWords && words.words.count <= 4 ? .words : nil
    }

    /// Whether a word has a digit, or scales a figure: `30 per cent`, `2.5 million`.
    private static func isOfFigure(_ word: TextWords.Word, in words: TextWords) -> Bool {
        word.isFigure || percents.contains(word)
            || NamedScales.power(at: 0, in: words.letters.span.extracting(word.range)) != nil
    }

    private static let percents: WordSet = [
        "per", "cent", "percent", "por", "ciento", "pour", "prozent", "प्रतिशत", "फ़ीसदी", "फीसदी",
    ]

    /// `1/2` and `½` have digits that say nothing about one another.
    private static func hasFraction(_ words: TextWords) -> Bool {
        var before: UInt8 = 0
        for byte in words.letters[words.range] {
            if byte == UInt8(ascii: "/") { return true }
            // ¼ to ¾, and the block of number forms.
            if before == 0xC2, (0xBC...0xBE).contains(byte) { return true }
            if before == 0xE2, byte == 0x85 { return true }
            before = byte
        }
        return false
    }
}

/// What a text with figures is compared by where their writing is not to matter.
enum FigureForm {
    private struct Readers {
        var number: NumberReader
        var finder: FigureFinder

        init(_ tag: String) {
            let style = Language(tag).map { NumberStyle(for: $0) } ?? .english
            number = NumberReader(style: style)
            finder = FigureFinder(style: style)
        }
    }

    // Each is made when the first text of its language wants it, since that takes milliseconds.
    private static let english = Readers("en")
    private static let spanish = Readers("es")
    private static let hindi = Readers("hi")
    private static let french = Readers("fr")
    private static let german = Readers("de")

    private static func readers(_ language: Language) -> Readers? {
        switch language.base {
        case "en": english
        case "es": spanish
        case "hi": hindi
        case "fr": french
        case "de": german
        default: nil
        }
    }

    /// Nil where there is no figure in it, or where nobody knows the language's words.
    static func of(_ text: String, _ language: Language) -> String? {
        guard let readers = readers(language) else { return nil }
        if let reading = readers.number.reading(of: text) { return form(of: reading) }
        let figures = readers.finder.figures(in: text).filter { !$0.isArticle }
        guard !figures.isEmpty else { return nil }
        let scalars = Array(text.unicodeScalars)
        var form = ""
        var place = 0
        func add(_ range: Range<Int>) {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[range])
            form += FoldedText.folded(String(view)) + "|"
        }
        for figure in figures {
            add(place..<figure.range.lowerBound)
            form += Self.form(of: figure.reading) + "|"
            place = figure.range.upperBound
        }
        add(place..<scalars.count)
        return form
    }

    /// Whether a word says how many, as no article does.
    static func counts(_ word: String, _ language: Language) -> Bool {
        readers(language)?.number.counts(word, orIsArticle: false) ?? false
    }

    /// What a text amounts to that is a figure and no more.
    static func reading(of text: String, _ language: Language) -> Reading? {
        readers(language)?.number.reading(of: text)
    }

    /// The figures of a text in a language whose words are known.
    static func figures(in text: String, _ language: Language) -> [FoundFigure]? {
        readers(language)?.finder.figures(in: text)
    }

    private static func form(of reading: Reading) -> String {
        let value =
            switch reading.value {
            case .single(let value): value.description
            case .range(let low, let high): "\(low)..\(high)"
            case .yearSpan(let first, let last): "\(first)..\(last)"
            }
        let unit = reading.unit?.symbol ?? reading.unitText.map { FoldedText.folded($0) } ?? ""
        return value + (reading.isPercent ? "%" : "") + " " + unit
    }
}
