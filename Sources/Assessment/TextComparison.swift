/// What of a typed text counts: its case, its accents, slips of the finger.
public struct TextComparison: Hashable, Sendable {
    /// What becomes of an answer that differs in one respect; the raw value is what banks write.
    public enum Regard: String, CaseIterable, Sendable {
        /// Nobody looks at it.
        case free
        /// It is right, and the difference is pointed out.
        case mind
        /// It is wrong.
        case exact
    }

    public var letterCase: Regard
    public var accents: Regard
    /// Slips that are forgiven and pointed out, up to ``mostTypos``, and never more than one for four letters of the
    /// accepted text.
    public var typos: Int
    /// With more slips it is another word.
    public static let mostTypos = 2

    public init(letterCase: Regard = .free, accents: Regard = .mind, typos: Int = 0) {
        self.letterCase = letterCase
        self.accents = accents
        self.typos = typos
    }

    /// That of an item which says nothing of it.
    public static let usual = TextComparison()

    /// Whether a learner's slip may turn one accepted text into the other, so that nobody can tell which was meant.
    public func confuses(_ one: String, _ other: String) -> Bool {
        let (one, other) = (TextForms(one), TextForms(other))
        return TextSlips.count(from: one, to: other).map { $0 > 0 && $0 <= max(allowance(one), allowance(other)) }
            ?? false
    }

    /// Whether a text is long enough for a typo in it to be forgiven.
    public func forgivesTypos(in text: String) -> Bool { allowance(TextForms(text)) > 0 }

    /// How many slips are forgiven from an accepted text: with fewer letters, another word would be taken for a slip.
    func allowance(_ accepted: TextForms) -> Int { min(typos, accepted.letterCount / Self.lettersForTypo) }

    private static let lettersForTypo = 4
}
