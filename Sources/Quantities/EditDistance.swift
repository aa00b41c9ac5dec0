/// The fewest letters to insert, delete or replace (Levenshtein 1966); `nil` when they are more than `limit`.
///
/// Only the band of the table that can stay within the limit is computed, and a row beyond it ends the work.
func editDistance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar], upTo limit: Int) -> Int? {
    guard limit >= 0, abs(first.count - second.count) <= limit else { return nil }
    let tooMany = limit + 1
    var row = (0...second.count).map { min($0, tooMany) }
    for (i, letter) in first.enumerated() {
        let low = max(0, i - limit)
        let high = min(second.count, i + limit + 1)
        var diagonal = row[low]
        // Left of the band nothing stays within the limit, but for the column of the letters deleted so far.
        row[low] = low == 0 ? min(i + 1, tooMany) : tooMany
        var least = row[low]
        for j in low..<high {
            let above = row[j + 1]
            row[j + 1] = min(diagonal + (letter == second[j] ? 0 : 1), above + 1, row[j] + 1, tooMany)
            diagonal = above
            least = min(least, row[j + 1])
        }
        if least > limit { return nil }
    }
    return row[second.count] <= limit ? row[second.count] : nil
}
