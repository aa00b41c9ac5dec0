/// Scores in the forms that other programs read.
public enum ScoreExport {
    public enum Format: String, CaseIterable, Sendable {
        case csv
        case json
        /// JSON Lines: a row a line.
        case jsonl
    }

    /// A table in one of the formats; an empty one still has its header or its empty list.
    public static func text(columns: [String], rows: [[ReportValue]], format: Format) -> String {
        switch format {
        case .csv:
            CSV.table(columns: columns, rows: rows)
        case .json:
            JSONValue.object(["version": 1, "rows": .array(rows.map { object(columns, $0) })]).text() + "\n"
        case .jsonl:
            rows.map { object(columns, $0).text() + "\n" }.joined()
        }
    }

    /// Answers one by one; in JSON with what only some of them have.
    public static func text(rows: [ScoreRow], format: Format) -> String {
        let objects = { rows.map { object($0) } }
        return switch format {
        case .csv: CSV.table(columns: ScoreRow.columns, rows: rows.map(\.values))
        case .json: JSONValue.object(["version": 1, "rows": .array(objects())]).text() + "\n"
        case .jsonl: objects().map { $0.text() + "\n" }.joined()
        }
    }

    private static func object(_ row: ScoreRow) -> JSONValue {
        let further = row.furtherValues.mapValues { JSONValue($0) }
        let own = Dictionary(zip(ScoreRow.columns, row.values.map { JSONValue($0) })) { first, _ in first }
        return .object(own.merging(further) { own, _ in own })
    }

    private static func object(_ columns: [String], _ row: [ReportValue]) -> JSONValue {
        .object(Dictionary(zip(columns, row.map { JSONValue($0) })) { first, _ in first })
    }
}
