import Assessment

/// The columns of a bank as a table: a row for each item, and a column for each language of a text, as in `stem:es`.
///
/// `option-1`, `feedback-1` and `match-1` are the first option, what is told who chose it, and what a pair's left side is
/// matched with. `key` holds letters (`A C`, or `A 50%, C -25%`), or the lines of a bank for figures and texts to type.
enum CSVColumns {
    static let fixed = ["id", "kind", "key", "tags", "group", "order", "score"]
    static let texts = ["stem", "explanation", "hint", "source"]
    static let numbered = ["option", "feedback", "match"]

    /// Their names, for people.
    static var all: String {
        (texts + fixed + numbered.map { "\($0)-1" }).joined(separator: ", ") + ", and `stem:es` for one language"
    }

    /// A column's name without regard to capitals and blanks: ` Option 1:ES` is `option-1:es`.
    static func name(_ cell: String) -> String {
        let parts = TextLines.oneLine(cell).split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map {
            TextLines.oneLine(String($0))
        }
        let base = (parts.first ?? "").lowercased().replacing(" ", with: "-")
        guard parts.count > 1 else { return base }
        return base + ":" + (Language(parts[1])?.description ?? parts[1])
    }

    /// The column that a wrong name most likely means: `a` is the first option, `option:es` lacks its number.
    static func nearest(to name: String) -> String? {
        let parts = name.lowercased().split(separator: ":", maxSplits: 1).map { String($0) }
        guard let base = parts.first else { return nil }
        let language = parts.count > 1 ? ":" + parts[1] : ""
        if base.utf8.count == 1, let letter = base.utf8.first, (0x61...0x68).contains(letter) {
            return "option-\(letter - 0x60)\(language)"
        }
        if numbered.contains(base) { return "\(base)-1\(language)" }
        return Spelling.nearest(to: base, among: texts + fixed).map { texts.contains($0) ? $0 + language : $0 }
    }

    /// Characters with which a spreadsheet begins a formula.
    private static let formulaStarts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"]

    /// The cell with an apostrophe before what a spreadsheet would run, and before an apostrophe that ``plain(_:)`` drops.
    static func neutralised(_ cell: String) -> String {
        let rest = cell.unicodeScalars.drop { $0 == "'" }
        guard let first = rest.first, formulaStarts.contains(first) else { return cell }
        return "'" + cell
    }

    static func plain(_ cell: String) -> String {
        guard cell.hasPrefix("'") else { return cell }
        let rest = cell.unicodeScalars.drop { $0 == "'" }
        guard let first = rest.first, formulaStarts.contains(first) else { return cell }
        return String(cell.dropFirst())
    }
}
