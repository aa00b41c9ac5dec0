/// A table in Markdown; what would end a cell or a line stands as in HTML.
enum MarkdownTable {
    private static let names: [(plain: String, written: String)] = [
        ("&", "&amp;"), ("|", "&#124;"), ("<", "&lt;"), ("\\\n", "\\<br>"), ("\n", "<br>"),
    ]

    static func cell(_ text: String) -> String {
        names.reduce(text) { $0.replacing($1.plain, with: $1.written) }
    }

    static func table(_ text: String) -> [[String]] {
        var table: [[String]] = []
        for line in text.replacing("\r\n", with: "\n").split(separator: "\n") {
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).map(trimmed)
            guard cells.count > 2, cells[0].isEmpty else { continue }
            let inner = Array(cells.dropFirst().dropLast(cells.last?.isEmpty == true ? 1 : 0))
            if inner.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0 == "-" || $0 == ":" } }) { continue }
            table.append(
                inner.map { cell in names.reversed().reduce(cell) { $0.replacing($1.written, with: $1.plain) } })
        }
        return table
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text.drop { $0 == " " || $0 == "\t" }
        while let last = text.last, last == " " || last == "\t" { text = text.dropLast() }
        return String(text)
    }
}
