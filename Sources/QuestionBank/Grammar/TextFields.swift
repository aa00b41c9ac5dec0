import Assessment

/// `case:`, `accents:` and `typos:`, which say what of a typed text counts.
extension ItemParser {
    mutating func readTextField(_ field: FieldName, _ value: Range<Int>) {
        let regards = TextComparison.Regard.allCases.map { ($0.rawValue, $0) }
        switch field {
        case .letterCase: choose(value, of: field, among: regards) { item, regard in item.letterCase = regard }
        case .accents: choose(value, of: field, among: regards) { item, regard in item.accents = regard }
        default:
            choose(value, of: field, among: (0...TextComparison.mostTypos).map { (String($0), $0) }) { item, typos in
                item.typos = typos
            }
        }
    }
}

extension ParsedItem {
    /// What the fields amount to, where they are given.
    var comparison: TextComparison {
        let usual = TextComparison.usual
        return TextComparison(
            letterCase: letterCase?.value ?? usual.letterCase, accents: accents?.value ?? usual.accents,
            typos: typos?.value ?? usual.typos)
    }
}
