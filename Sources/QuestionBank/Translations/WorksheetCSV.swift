/// Worksheets as comma-separated values; semicolons and tabs are read too, as spreadsheets write them in some countries.
enum WorksheetCSV {
    private static let formulaStarts: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'",
    ]

    /// A spreadsheet shouts these, or says them in its own language.
    private static let truthValues: Set<String> = [
        "true", "false", "verdadero", "falso", "vrai", "faux", "wahr", "falsch",
    ]

    /// A text of which a spreadsheet would make something else has an apostrophe before it, and so has one that begins
    /// with an apostrophe, so that it can be taken away again.
    static func cell(_ text: String) -> String {
        var text = text
        if isChanged(text) { text = "'" + text }
        let needsQuotes = text.unicodeScalars.contains { ",;\"\t\r\n".unicodeScalars.contains($0) }
        return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }

    private static func isChanged(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return formulaStarts.contains(first) || truthValues.contains(text.lowercased()) || mayBeFigure(text)
    }

    /// The first letters of the words that a date or a time has in English, Spanish, French or German.
    private static let datePrefixes: Set<Substring> = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "ene", "abr", "ago", "set",
        "dic", "fév", "fev", "avr", "mai", "jui", "aoû", "aou", "déc", "mär", "okt", "dez", "de", "am", "pm", "e",
    ]

    /// 16.353, 1e5, 2-3, 10:30, March 1917, 1 de mayo de 1917: what may be taken for a number, a time or a date.
    private static func mayBeFigure(_ text: String) -> Bool {
        guard text.utf8.count <= 40, text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return false }
        return text.lowercased().split { !$0.isLetter }.allSatisfy { datePrefixes.contains($0.prefix(3)) }
    }

    private static func restored(_ text: String) -> String {
        guard text.unicodeScalars.first == "'" else { return text }
        let rest = String(text.unicodeScalars.dropFirst())
        return isChanged(rest) ? rest : text
    }

    static func table(_ text: String) throws(Worksheet.Failure) -> [Worksheet.Line] {
        let bytes = Array(text.utf8)
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let separator = SeparatedValues.separator(in: bytes, from: &start, among: ",;\t")
        if let line = lineOfOpenQuotation(in: bytes, from: start, separator: separator) {
            throw Worksheet.Failure.quotationOpen(line: line)
        }
        var line = 1
        var place = 0
        return SeparatedValues.rows(of: bytes, from: start, separator: separator).map { row in
            line += bytes[place..<row.range.lowerBound].count { $0 == 0x0A }
            place = row.range.lowerBound
            return Worksheet.Line(number: line, cells: row.fields.map(restored))
        }
    }

    /// The line on which a quotation begins that the file ends in.
    private static func lineOfOpenQuotation(in bytes: [UInt8], from start: Int, separator: UInt8) -> Int? {
        let quote = UInt8(ascii: "\"")
        var line = 1 + bytes[..<start].count { $0 == 0x0A }
        var open: Int?
        var isStart = true
        for byte in bytes[start...] {
            if byte == quote, open != nil {
                // Two in a row close and open again.
                open = nil
                isStart = true
            } else if byte == quote, isStart {
                open = line
            } else if open == nil {
                isStart = byte == separator || byte == 0x0A
            }
            if byte == 0x0A { line += 1 }
        }
        return open
    }
}
