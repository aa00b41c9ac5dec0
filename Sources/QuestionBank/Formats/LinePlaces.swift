/// Lines and columns in a file that is no bank.
enum LinePlaces {
    /// The ranges with lines and columns, in one pass over the file.
    static func ranges(of ranges: [Range<Int>], in bytes: [UInt8]) -> [SourceRange] {
        var places: [Int: (line: Int, column: Int)] = [:]
        var line = 1
        var column = 1
        var from = 0
        for offset in Set(ranges.flatMap { [$0.lowerBound, $0.upperBound] }).sorted() {
            while from < min(offset, bytes.count) {
                if bytes[from] == UInt8(ascii: "\n") {
                    line += 1
                    column = 1
                } else if bytes[from] & 0xC0 != 0x80 {
                    column += 1
                }
                from += 1
            }
            places[offset] = (line, column)
        }
        return ranges.map { range in
            let start = places[range.lowerBound] ?? (1, 1)
            let end = places[range.upperBound] ?? start
            return SourceRange(
                bytes: range, line: start.line, column: start.column, endLine: end.line, endColumn: end.column)
        }
    }
}
