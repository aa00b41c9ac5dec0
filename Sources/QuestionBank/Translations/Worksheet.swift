import Assessment

/// Rows of translations as a table that translators fill in: comma-separated values, or a table in Markdown.
public enum Worksheet {
    public enum Format: String, Sendable {
        case csv
        case markdown = "md"
    }

    /// Why a file is no worksheet.
    public struct Failure: Error, Sendable {
        public var message: String
    }

    private static let columns = ["item", "part", "language", "state", "mark", "source", "translation"]

    public static func text(_ rows: [TranslationRow], as format: Format) -> String {
        let table =
            [columns]
            + rows.map {
                [
                    $0.name.item, $0.name.part, $0.language.description, $0.state.rawValue, $0.mark, $0.source,
                    $0.translation,
                ]
            }
        switch format {
        case .csv:
            // The byte order mark tells spreadsheets that this is UTF-8.
            return "\u{FEFF}" + table.map { $0.map(WorksheetCSV.cell).joined(separator: ",") + "\r\n" }.joined()
        case .markdown:
            let lines = table.map { "| " + $0.map(MarkdownTable.cell).joined(separator: " | ") + " |" }
            let rule = "|" + String(repeating: " --- |", count: columns.count)
            return ([lines[0], rule] + lines.dropFirst()).joined(separator: "\n") + "\n"
        }
    }

    /// The rows of a worksheet, whatever the order of its columns; further columns are passed over.
    public static func rows(_ text: String, as format: Format) throws(Failure) -> [TranslationRow] {
        let table =
            switch format {
            case .csv: try WorksheetCSV.table(text)
            case .markdown: MarkdownTable.table(text)
            }
        guard let head = table.first else { throw Failure(message: "it is empty") }
        let names = head.map { $0.lowercased().split(separator: " ").joined(separator: " ") }
        var places: [String: Int] = [:]
        for name in columns {
            guard let place = names.firstIndex(of: name) else {
                if name == "state" || name == "source" { continue }
                throw Failure(message: "it has no column `\(name)`")
            }
            places[name] = place
        }
        var rows: [TranslationRow] = []
        for (number, cells) in table.enumerated().dropFirst() where cells.contains(where: { !$0.isEmpty }) {
            func cell(_ name: String) -> String {
                places[name].flatMap { cells.indices.contains($0) ? cells[$0] : nil } ?? ""
            }
            guard let language = Language(cell("language")) else {
                throw Failure(message: "row \(number + 1) has no language")
            }
            rows.append(
                TranslationRow(
                    name: .init(item: cell("item"), part: cell("part")), language: language,
                    state: TranslationRow.State(rawValue: cell("state")) ?? .unchecked, mark: cell("mark"),
                    source: cell("source"), translation: cell("translation"), line: number + 1))
        }
        return rows
    }
}
