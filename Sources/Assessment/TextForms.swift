/// A text in the forms that comparisons look at, each without characters that nobody sees.
struct TextForms {
    /// Case and accents as they are.
    let whole: String
    /// Lower case, accents as they are.
    let lowered: String
    /// Case as it is, no accents; a second form where letters such as ü may be written as two.
    let unaccented: [String]
    /// Lower case and no accents; forms as in `unaccented`.
    let plain: [String]

    init(_ text: String) {
        let visible = PlainLetters.withoutInvisible(text)
        whole = FoldedText.tidied(String(visible.map { Self.typed[$0] ?? $0 }))
        lowered = whole.lowercased()
        unaccented = Self.forms(of: whole)
        plain = Self.forms(of: lowered)
    }

    /// Letters and figures as fingers type them: in Indic scripts, vowel signs too.
    var letterCount: Int { TextSlips.letters(of: lowered).count { $0.isLetter || $0.isNumber } }

    private static func forms(of text: String) -> [String] {
        let (plain, spelled) = (PlainLetters.plain(text), PlainLetters.spelledOut(text))
        return plain == spelled ? [plain] : [plain, spelled]
    }

    /// What keyboards have for the apostrophes and hyphens of print.
    private static let typed: [Character: Character] = [
        "’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'", "‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-",
    ]
}

/// In what an answer differs from a text of the same letters.
struct TextDifference: Hashable {
    var isOfCase: Bool
    var isOfAccents: Bool

    /// Nil where the texts are not of the same letters.
    init?(from given: TextForms, to accepted: TextForms) {
        guard Self.meet(given.plain, accepted.plain) else { return nil }
        isOfCase = !Self.meet(given.unaccented, accepted.unaccented)
        isOfAccents = given.lowered != accepted.lowered
    }

    private static func meet(_ one: [String], _ other: [String]) -> Bool { one.contains(where: other.contains) }
}
