extension ScoreExport {
    /// Whether a file holds an earlier report with the same columns, which a newer one may replace.
    ///
    /// - Parameter bytes: the whole file, as ``text(columns:rows:format:)`` wrote it at some time.
    public static func isReport(_ bytes: [UInt8], columns: [String], format: Format) -> Bool {
        let line = String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
        let hasColumns = columns.allSatisfy { line.contains("\"\($0)\":") }
        return switch format {
        case .csv: line == CSV.table(columns: columns, rows: []).filter { !$0.isNewline }
        case .json: line.hasPrefix("{\"rows\":[") && (hasColumns || line.hasPrefix("{\"rows\":[]"))
        case .jsonl: line.hasPrefix("{") && hasColumns
        }
    }
}
