/// A share drawn as a bar, with a mark where it was to end and dots to where it may really end.
struct CalibrationBar {
    /// All in 0...1.
    var share: Double
    var stated: Double
    var high: Double
    /// True where only ASCII can be relied on.
    var isASCII: Bool

    private static let eighths: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]

    /// So many columns for 0...1, without the blanks at its end.
    func drawn(columns: Int) -> String {
        guard columns > 0 else { return "" }
        let filled = eighths(share, columns: columns)
        let reach = (eighths(high, columns: columns) + 7) / 8
        var cells: [Character] = (0..<columns).map { place in
            let part = filled - place * 8
            if part >= 8 || isASCII && part >= 4 { return isASCII ? "#" : "█" }
            if part > 0, !isASCII { return Self.eighths[part - 1] }
            return place < reach ? (isASCII ? "." : "·") : " "
        }
        cells[min(columns - 1, eighths(stated, columns: columns) / 8)] = isASCII ? "|" : "│"
        return String(cells).trimmedAtEnd
    }

    private func eighths(_ share: Double, columns: Int) -> Int {
        Int(min(max(share, 0), 1) * Double(columns * 8) + 0.5)
    }
}
