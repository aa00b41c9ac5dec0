import Assessment

extension TranslationStamps {
    /// Remembers translations whose text changed under them as stale, accepted or not before.
    ///
    /// - Returns: how many there are.
    public mutating func noteStale(from before: BankTexts, to after: BankTexts) -> Int {
        let now = Dictionary(after.rows(self).map { (Key($0), $0) }) { first, _ in first }
        var count = 0
        for row in before.rows(self) where !row.translation.isEmpty {
            guard let new = now[Key(row)], new.translation == row.translation, new.source != row.source else {
                continue
            }
            count += 1
            if row.state != .stale { accept(row) }
        }
        return count
    }

    private struct Key: Hashable {
        var name: BankTexts.Name
        var language: String

        init(_ row: TranslationRow) {
            name = row.name
            language = row.language.description
        }
    }
}
