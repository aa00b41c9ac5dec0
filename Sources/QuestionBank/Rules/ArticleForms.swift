/// Which words French and German articles go with, as far as the spelling of a word decides it nearly always.
enum ArticleForms {
    typealias Fit = @Sendable (TextWords.Spelling) -> Bool?

    /// Nil for a word that is no article, and for one that goes with too much to tell: German `der`, French `les`.
    static func fit(of article: String, language: String) -> (written: String, fits: Fit)? {
        switch (language, article) {
        case ("fr", "un"): (article, { french($0, isFeminine: false) })
        case ("fr", "une"): (article, { french($0, isFeminine: true) })
        case ("fr", "le"), ("fr", "du"), ("fr", "au"): (article, { unelided($0, isFeminine: false) })
        case ("fr", "la"): (article, { unelided($0, isFeminine: true) })
        case ("fr", "l"), ("fr", "d"): (article + "'", hasVowel)
        case ("de", "ein"): (article, { german($0, among: [.masculine, .neuter], isPluralMeant: false) })
        case ("de", "eine"): (article, { german($0, among: [.feminine], isPluralMeant: false) })
        case ("de", "einen"): (article, { german($0, among: [.masculine], isPluralMeant: false) })
        case ("de", "die"): (article, { german($0, among: [.feminine], isPluralMeant: true) })
        case ("de", "das"): (article, { german($0, among: [.neuter], isPluralMeant: false) })
        default: nil
        }
    }

    private enum Gender { case feminine, masculine, neuter }

    /// Nil for `h` and `y`, before which French elides in some words only.
    @Sendable private static func hasVowel(_ word: TextWords.Spelling) -> Bool? {
        guard let first = word.text.first, !word.isFigure, word.text.count > 2 else { return nil }
        if "hy".contains(first) || ["onz", "oui", "ouistiti"].contains(where: word.text.hasPrefix) { return nil }
        return "aeiouàâäéèêëîïôöùûüœæ".contains(first)
    }

    /// `le` and `la` stand before no vowel.
    private static func unelided(_ word: TextWords.Spelling, isFeminine: Bool) -> Bool? {
        hasVowel(word) == true ? false : french(word, isFeminine: isFeminine)
    }

    private static func french(_ word: TextWords.Spelling, isFeminine: Bool) -> Bool? {
        let text = word.text
        // Names of places and people follow their own rules.
        guard !word.isFigure, !word.isCapitalized, text.count > 4, !frenchUnclear.contains(text) else { return nil }
        if frenchFeminine.contains(where: text.hasSuffix) { return isFeminine }
        return frenchMasculine.contains(where: text.hasSuffix) ? !isFeminine : nil
    }

    private static let frenchFeminine = ["tion", "sion", "ité", "ette", "ance", "ence", "esse", "ière", "euse", "ade"]
    private static let frenchMasculine = ["ment", "isme", "eau", "oir", "ier", "age"]
    private static let frenchUnclear: Set<String> = [
        "bastion", "comité", "squelette", "silence", "cimetière", "derrière", "arrière", "jument", "grade", "stade",
        "jade", "malade", "camarade", "garde", "image", "plage", "cage", "nage", "page", "rage", "otage", "sage",
        "sauvage", "volage", "noir", "premier", "dernier", "entier", "régulier", "beau", "nouveau",
    ]

    /// Only nouns are judged, which German writes with capitals; an adjective before them takes any ending.
    private static func german(_ word: TextWords.Spelling, among genders: Set<Gender>, isPluralMeant: Bool) -> Bool? {
        guard word.isCapitalized, !word.isFigure, let gender = gender(of: word.text) else { return nil }
        if gender.isPlural { return isPluralMeant }
        return genders.contains(gender.gender)
    }

    private static func gender(of noun: String) -> (gender: Gender, isPlural: Bool)? {
        guard !["sprung", "schwung", "irrtum", "reichtum"].contains(where: noun.hasSuffix), noun != "dung" else {
            return nil
        }
        for (gender, singular, plural) in germanEndings {
            if plural.contains(where: noun.hasSuffix) { return (gender, true) }
            if singular.contains(where: noun.hasSuffix) { return (gender, false) }
        }
        return nil
    }

    private static let germanEndings: [(Gender, singular: [String], plural: [String])] = [
        (
            .feminine, ["ung", "heit", "keit", "schaft", "tion", "sion", "tät", "erei"],
            ["ungen", "heiten", "keiten", "schaften", "tionen", "sionen", "täten", "ereien"]
        ),
        (.neuter, ["ium", "lein", "tum"], ["tümer"]),
        (.masculine, ["ismus", "ling"], ["linge"]),
    ]
}
