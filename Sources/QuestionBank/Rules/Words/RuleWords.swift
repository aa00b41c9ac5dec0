import Assessment

/// What rules about wording know of one language; a file for each language holds its words.
final class RuleWords: Sendable {
    /// Say that something holds without exception, wherever in an option they stand.
    let absolute: WordSet
    /// Say so where an option begins with them; elsewhere they as often only count or join.
    let absoluteOpening: WordSet
    /// Two words that only together say so, one right after the other: "कभी नहीं".
    let absolutePairs: [(UInt64, UInt64)]
    /// Before an absolute word, take its force away: "almost always".
    let hedges: WordSet
    /// After an absolute word, give it another sense: German "immer noch" is "still".
    let softening: WordSet
    /// Those of someone who speaks: options that have them are quoted and not claimed.
    let speakers: WordSet

    /// Options that speak of the other ones, folded.
    let ofOthers: Set<String>
    /// Join the letters of options: "A and B".
    let joiningLetters: [String]
    /// What else an option says that names others by their letters: "both A and B are correct".
    let aroundLetters: [String]

    /// Words that ask for one of several.
    let asking: WordSet
    /// Words that turn such a question round.
    let denying: WordSet
    /// Ask too, but as often for what cannot be said otherwise: they count only close before a denying word.
    let askingWidely: WordSet
    /// Turn a sentence round that asks nothing, at its end or before what is left out: "except".
    let excepting: WordSet
    /// Ask for what is not so: "incorrect".
    let wrong: WordSet
    /// All words of the three lists: a stem without any of them is turned round by none.
    let turning: WordSet
    /// Before one of these, say that something is so: "is".
    let saying: WordSet
    /// What may be wrong, beside one of these: "statement".
    let statements: WordSet
    /// Before a denying word, make it a contrast: "and not".
    let joining: WordSet
    /// After a denying word, take its force away: "not only".
    let limiting: WordSet

    /// Where they are, capitals tell no title.
    let capitalizesNouns: Bool

    /// Words without a subject of their own, four letters or more where a shorter one means something elsewhere.
    let common: String

    init(
        absolute: WordSet, absoluteOpening: WordSet, hedges: WordSet, softening: WordSet = [], speakers: WordSet,
        absolutePairs: [(String, String)] = [], ofOthers: Set<String>, joiningLetters: [String] = [],
        aroundLetters: [String] = [], asking: WordSet, denying: WordSet, askingWidely: WordSet = [],
        excepting: WordSet = [], wrong: WordSet = [], saying: WordSet = [], statements: WordSet = [],
        joining: WordSet, limiting: WordSet, capitalizesNouns: Bool = false, common: String
    ) {
        self.absolute = absolute
        self.absoluteOpening = absoluteOpening
        self.hedges = hedges
        self.softening = softening
        self.speakers = speakers
        self.absolutePairs = absolutePairs.map { (WordHash.of($0.0), WordHash.of($0.1)) }
        self.ofOthers = ofOthers
        self.joiningLetters = joiningLetters
        self.aroundLetters = aroundLetters
        self.askingWidely = askingWidely
        self.excepting = excepting
        self.wrong = wrong
        self.saying = saying
        self.statements = statements
        turning = WordSet(joining: [denying, excepting, wrong])
        self.asking = asking
        self.denying = denying
        self.joining = joining
        self.limiting = limiting
        self.capitalizesNouns = capitalizesNouns
        self.common = common
    }

    /// Nil for a language that no rule knows.
    static func of(_ language: Language?) -> RuleWords? {
        language.flatMap { own in all.first { $0.language.sharesBase(with: own) }?.words }
    }

    static let all: [(language: Language, words: RuleWords)] = [
        ("en", english), ("es", spanish), ("hi", hindi), ("fr", french), ("de", german),
    ].compactMap { tag, words in Language(tag).map { ($0, words) } }
}
