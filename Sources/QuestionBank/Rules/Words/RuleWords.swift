import Assessment

/// What rules about wording know of one language; a file for each language holds its words.
struct RuleWords: Sendable {
    /// Say that something holds without exception, wherever in an option they stand.
    var absolute: Set<String>
    /// Say so where an option begins with them; elsewhere they as often only count or join.
    var absoluteOpening: Set<String>
    /// Before an absolute word, take its force away: "almost always".
    var hedges: Set<String>
    /// After an absolute word, give it another sense: German "immer noch" is "still".
    var softening: Set<String> = []
    /// Those of someone who speaks: options that have them are quoted and not claimed.
    var speakers: Set<String>

    /// Options that speak of the other ones, folded.
    var ofOthers: Set<String>

    /// Words that ask for one of several.
    var asking: [String]
    /// Words that turn such a question round.
    var denying: [String]
    /// Before a denying word, make it a contrast: "and not".
    var joining: Set<String>
    /// After a denying word, take its force away: "not only".
    var limiting: Set<String>

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
