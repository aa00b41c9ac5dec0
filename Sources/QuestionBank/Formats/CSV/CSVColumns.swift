import Assessment

/// The columns of a bank as a table: a row for each item, and a column for each language of a text, as in `stem:es`.
///
/// `option-1`, `feedback-1` and `match-1` are the first option, what is told who chose it, and what a pair's left side is
/// matched with. `key` holds letters (`A C`, or `A 50%, C -25%`), or the lines of a bank for figures and texts to type.
enum CSVColumns {
    static let fixed = ["id", "kind", "key", "tags", "group", "order", "score"]
    static let texts = ["stem", "explanation", "hint", "source"]
    static let numbered = ["option", "feedback", "match"]

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
