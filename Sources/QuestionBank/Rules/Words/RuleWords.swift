import Assessment

/// What rules about wording know of one language; a file for each language holds its words.
struct RuleWords: Sendable {
    /// Say that something holds without exception, wherever in an option they stand.
    var absolute: WordSet
    /// Say so where an option begins with them; elsewhere they as often only count or join.
    var absoluteOpening: WordSet
    /// Before an absolute word, take its force away: "almost always".
    var hedges: WordSet
    /// After an absolute word, give it another sense: German "immer noch" is "still".
    var softening: WordSet = []
    /// Those of someone who speaks: options that have them are quoted and not claimed.
    var speakers: WordSet

    /// Options that speak of the other ones, folded.
    var ofOthers: Set<String>

    /// Words that ask for one of several.
    var asking: WordSet
    /// Words that turn such a question round.
    var denying: WordSet
    /// Before a denying word, make it a contrast: "and not".
    var joining: WordSet
    /// After a denying word, take its force away: "not only".
    var limiting: WordSet

    /// Where they are, capitals tell no title.
    var capitalizesNouns = false

    /// Words without a subject of their own, four letters or more where a shorter one means something elsewhere.
    var common: String

    /// Nil for a language that no rule knows.
    static func of(_ language: Language?) -> RuleWords? { language.flatMap { all[$0.base] } }

    static let all: [String: RuleWords] = [
        "de": german, "en": english, "es": spanish, "fr": french, "hi": hindi,
    ]
}
