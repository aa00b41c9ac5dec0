/// Reads what a person typed as a number, exactly, or says why it cannot.
///
/// Nothing is guessed silently: what is not understood whole is refused with its place, a number with two readings
/// carries both, and every assumption is listed. The work is bounded: a text of more than 400 characters is refused.
public struct NumberReader: Sendable {
    public let style: NumberStyle
    public let units: UnitTable
    public let expected: Expectation
    private let vocabulary: Vocabulary
    private let decimalMark: Glyph.Role
    private let plainFigure: PlainFigure

    /// - Parameters:
    ///   - style: whose words and whose decimal mark.
    ///   - units: the names of units, with those the author declared.
    ///   - expected: what the item wants.
    public init(style: NumberStyle, units: UnitTable = .standard, expected: Expectation = .any) {
        self.style = style
        self.units = units
        self.expected = expected
        vocabulary = (NumberLanguage.tagged(style.language) ?? .english).vocabulary()
        decimalMark = style.decimalMark == "," ? .comma : .point
        plainFigure = PlainFigure(style)
    }

    /// The number, range or span of years in a text, with unit; throws what was not understood and where.
    public func read(_ text: String) throws(ReadingFailure) -> Reading {
        if !expected.requiresUnit, let figure = plainFigure.read(text) { return Reading(value: .single(figure)) }
        return try readWords(text)
    }

    /// Whether a word by itself says how many: `two`, `half`, `zweihundert`, and `a`, where articles are wanted.
    public func counts(_ word: String, orIsArticle: Bool = true) -> Bool {
        let key = WordFolding.key(word)
        guard let known = vocabulary.word(key, capitals: word) else { return vocabulary.parts(ofCompound: key) != nil }
        return switch known {
        case .number, .scale, .part, .amount, .offset, .andPart: true
        case .article: orIsArticle
        default: false
        }
    }

    /// Nil for a text that is none; it takes less time than to learn why, since no known spelling is looked for.
    public func reading(of text: String) -> Reading? {
        if !expected.requiresUnit, let figure = plainFigure.read(text) { return Reading(value: .single(figure)) }
        return try? readWords(text, suggests: false)
    }

    /// The same by the full grammar.
    func readWords(_ text: String, suggests: Bool = true) throws(ReadingFailure) -> Reading {
        let glyphs = try Glyph.glyphs(of: text)
        var tokenizer = Tokenizer(glyphs, decimalMark: decimalMark, vocabulary: vocabulary)
        var tokens = try tokenizer.tokens()
        tokens.dropFrame(glyphs)
        guard !tokens.isEmpty else { throw ReadingFailure(reason: .empty, offset: 0, length: 0, text: "") }
        if tokens.count == 1, case .numeral(let numeral) = tokens[0].kind, !expected.requiresUnit {
            return Reading(
                value: .single(numeral.value), alternative: numeral.alternative,
                assumed: numeral.alternative == nil ? [] : [.decimalMark(style.decimalMark)])
        }
        let stream = TokenStream(
            tokens: tokens.parted(by: vocabulary, units: units), glyphs: glyphs, vocabulary: vocabulary,
            units: units, expectation: expected, language: style.language, suggests: suggests)
        return try AnswerParser.parse(stream, style: style)
    }
}
