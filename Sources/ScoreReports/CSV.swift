/// Comma-separated values as RFC 4180 has them: UTF-8, CRLF, quotes where needed.
public enum CSV {
    public static func table(columns: [String], rows: some Sequence<[ReportValue]>) -> String {
        var lines = columns.map(quoted).joined(separator: ",") + "\r\n"
        for row in rows {
            lines += row.map(cell).joined(separator: ",")
            lines += "\r\n"
        }
        return lines
    }

    static func cell(_ value: ReportValue) -> String {
        switch value {
        case .number(let number): ReportValue.decimal(number)
        case .text(let text): quoted(neutralised(text))
        case .list(let texts): quoted(neutralised(texts.joined(separator: " ")))
        case .missing: ""
        }
    }

    /// Characters with which a spreadsheet begins a formula, the full-width ones too.
    private static let formulaStarts: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠",
    ]

    /// A leading apostrophe keeps a spreadsheet from running a learner's answer as a formula.
    private static func neutralised(_ text: String) -> String {
        let text = shown(text)
        guard let first = text.unicodeScalars.first, formulaStarts.contains(first), !isNumber(text) else { return text }
        return "'" + text
    }

    /// CSV has no escapes: what would steer a terminal becomes U+FFFD; line ends and tabs stay, in quotation marks.
    private static func shown(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: ControlCharacters.contains) else { return text }
        return text.unicodeScalars.reduce(into: "") { shown, scalar in
            let isKept = scalar == "\n" || scalar == "\r" || scalar == "\t" || !ControlCharacters.contains(scalar)
            shown.unicodeScalars.append(isKept ? scalar : "\u{FFFD}")
        }
    }

    /// `-0.5` is no formula, and stays a number in the spreadsheet.
    private static func isNumber(_ text: String) -> Bool {
        text.utf8.allSatisfy { (48...57).contains($0) || $0 == 45 || $0 == 46 } && Double(text) != nil
    }

    private static func quoted(_ text: String) -> String {
        let needsQuotes = text.unicodeScalars.contains { $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" }
        return needsQuotes
            ? "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
            : text
    }
}
