import Assessment

/// Rows of translations as a table that translators fill in: comma-separated values, or a table in Markdown.
public enum Worksheet {
    public enum Format: String, Sendable {
        case csv
        case markdown = "md"
    }

    /// Why a file is no worksheet.
    public enum Failure: Error, Sendable, Hashable {
        case empty
        /// A spreadsheet of Windows saves in the encoding of its country unless it is told otherwise.
        case notUTF8(line: Int)
        case columnMissing(String)
        case quotationOpen(line: Int)
    }

    /// A row that cannot be read; the others can.
    public struct Problem: Sendable, Hashable {
        public enum Kind: Sendable, Hashable {
            case languageInvalid(String)
            /// More cells than the head has: a separator stands in a text that is not in quotation marks.
            case cellsTooMany(Int, of: Int)
            /// The same in a table of Markdown, where a bar within a text has a backslash before it.
            case barsTooMany(Int, of: Int)
        }

        public var line: Int
        public var kind: Kind
    }

    public struct Contents: Sendable, Hashable {
        public var rows: [TranslationRow] = []
        public var problems: [Problem] = []
    }

    struct Line {
        /// Counted from 1.
        var number: Int
        var cells: [String]
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
    ///
    /// - Parameter bytes: UTF-8, or UTF-16 with a byte order mark.
    public static func contents(_ bytes: [UInt8], as format: Format) throws(Failure) -> Contents {
        let text = try text(of: bytes)
        let table =
            switch format {
            case .csv: try WorksheetCSV.table(text)
            case .markdown: MarkdownTable.table(text)
            }
        guard let head = table.first else { throw Failure.empty }
        let names = head.cells.map { $0.lowercased().split(separator: " ").joined(separator: " ") }
        var places: [String: Int] = [:]
        for name in columns {
            guard let place = names.firstIndex(of: name) else {
                if name == "state" || name == "source" { continue }
                throw Failure.columnMissing(name)
            }
            places[name] = place
        }
        var contents = Contents()
        for line in table.dropFirst() where line.cells.contains(where: { !$0.isEmpty }) {
            func cell(_ name: String) -> String {
                places[name].flatMap { line.cells.indices.contains($0) ? line.cells[$0] : nil } ?? ""
            }
            guard line.cells.dropFirst(head.cells.count).allSatisfy(\.isEmpty) else {
                contents.problems.append(
                    Problem(
                        line: line.number,
                        kind: format == .markdown
                            ? .barsTooMany(line.cells.count, of: head.cells.count)
                            : .cellsTooMany(line.cells.count, of: head.cells.count)))
                continue
            }
            guard let language = Language(cell("language")) else {
                contents.problems.append(Problem(line: line.number, kind: .languageInvalid(cell("language"))))
                continue
            }
            contents.rows.append(
                TranslationRow(
                    name: .init(item: cell("item"), part: cell("part")), language: language,
                    state: TranslationRow.State(rawValue: cell("state").lowercased()) ?? .unchecked,
                    mark: cell("mark"), source: cell("source"), translation: cell("translation"), line: line.number))
        }
        return contents
    }

    private static func text(of bytes: [UInt8]) throws(Failure) -> String {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            let isLittle = bytes[0] == 0xFF
            let units = stride(from: 2, to: bytes.count - 1, by: 2).map { place in
                UInt16(bytes[isLittle ? place + 1 : place]) << 8 | UInt16(bytes[isLittle ? place : place + 1])
            }
            return String(decoding: units, as: UTF16.self)
        }
        if let run = ByteSurvey(bytes).invalidRuns.first {
            throw Failure.notUTF8(line: 1 + bytes[..<run.lowerBound].count { $0 == 0x0A })
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
