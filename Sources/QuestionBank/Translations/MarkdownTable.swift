/// A table in Markdown; what would end a cell or a line stands as in HTML.
enum MarkdownTable {
    private static let names: [(plain: String, written: String)] = [
        ("&", "&amp;"), ("|", "&#124;"), ("<", "&lt;"), ("\n", "<br>"),
    ]

    static func cell(_ text: String) -> String {
        names.reduce(text) { $0.replacing($1.plain, with: $1.written) }
    }

    static func table(_ text: String) -> [Worksheet.Line] {
        var table: [Worksheet.Line] = []
        let text = text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text
        let lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() {
            let cells = cells(of: line)
            guard cells.count > 2, cells[0].isEmpty else { continue }
            let inner = Array(cells.dropFirst().dropLast(cells.last?.isEmpty == true ? 1 : 0))
            if inner.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0 == "-" || $0 == ":" } }) { continue }
            table.append(Worksheet.Line(number: number + 1, cells: inner.map(plain)))
        }
        return table
    }

    /// Between bars; one after a backslash parts nothing.
    private static func cells(of line: Substring) -> [String] {
        var cells: [String] = []
        var cell = ""
        var isEscaped = false
        for character in line {
            if character == "|", isEscaped {
                cell.removeLast()
                cell += "|"
            } else if character == "|" {
                cells.append(trimmed(cell[...]))
                cell = ""
            } else {
                cell.append(character)
            }
            isEscaped = character == "\\"
        }
        return cells + [trimmed(cell[...])]
    }

    private static func plain(_ cell: String) -> String {
        let cell = ["<br/>", "<br />", "<BR>"].reduce(cell) { $0.replacing($1, with: "<br>") }
        return names.reversed().reduce(cell) { $0.replacing($1.written, with: $1.plain) }
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text.drop { $0 == " " || $0 == "\t" }
        while let last = text.last, last == " " || last == "\t" { text = text.dropLast() }
        return String(text)
    }
}
