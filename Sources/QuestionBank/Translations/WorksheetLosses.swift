import Assessment

extension BankTexts {
    /// How many rows of a worksheet hold what the bank has not, and would be lost if it were written anew.
    ///
    /// - Parameter contents: the worksheet as it stands; rows that cannot be read may hold anything.
    public func unsaved(in contents: Worksheet.Contents, stamps: TranslationStamps) -> Int {
        let own = Dictionary(
            rows(stamps).map { ("\($0.name) \($0.language)", $0) }, uniquingKeysWith: { first, _ in first })
        func even(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }
        return contents.problems.count
            + contents.rows.count { row in
                guard !even(row.translation).isEmpty else { return false }
                guard let standing = own["\(row.name) \(row.language)"] else { return true }
                return even(standing.translation) != even(row.translation)
                    || (row.state == .current && standing.state != .current)
            }
    }
}
