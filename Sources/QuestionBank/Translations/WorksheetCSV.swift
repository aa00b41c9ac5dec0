/// Worksheets as comma-separated values; semicolons and tabs are read too, as spreadsheets write them in some countries.
enum WorksheetCSV {
    private static let formulaStarts: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'",
    ]

    /// A text that a spreadsheet would take for a formula has an apostrophe before it, and so has one that begins with
    /// an apostrophe, so that it can be taken away again.
    static func cell(_ text: String) -> String {
        var text = text
        if let first = text.unicodeScalars.first, formulaStarts.contains(first) { text = "'" + text }
        let needsQuotes = text.unicodeScalars.contains { ",;\"\t\r\n".unicodeScalars.contains($0) }
        return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }

    private static func restored(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard scalars.first == "'", let second = scalars.dropFirst().first, formulaStarts.contains(second) else {
            return text
        }
        return String(scalars.dropFirst())
    }

    static func table(_ text: String) throws(Worksheet.Failure) -> [[String]] {
        let bytes = Array(text.utf8)
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let quote = UInt8(ascii: "\"")
        guard bytes.count(where: { $0 == quote }).isMultiple(of: 2) else {
            throw Worksheet.Failure(message: "a quotation mark is never closed")
        }
        let head = bytes[start...].prefix { $0 != 0x0A }
        let counts = ",;\t".utf8.map { mark in (mark: mark, count: head.count { $0 == mark }) }
        let separator = counts.max { $0.count < $1.count }?.mark ?? UInt8(ascii: ",")
        return SeparatedValues.rows(of: bytes, from: start, separator: separator).map { $0.fields.map(restored) }
    }
}
