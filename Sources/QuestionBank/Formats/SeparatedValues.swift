/// Tables as text: fields between separators, in quotation marks where they hold one (RFC 4180).
struct SeparatedValues {
    struct Row {
        var fields: [String]
        /// From the first field's first byte to the last one's last.
        var range: Range<Int>
        /// Where a quotation mark opens a field and nothing closes it.
        var openQuote: Int?
    }

    static let openQuoteAdvice =
        "the quotation mark that opens this field is never closed, and the row is left out; close it, or write two where"
        + " it is a sign"

    /// What stands between the fields: what Excel's line `sep=;` says, which is then passed over, or which of the marks
    /// the first line has most of, the first of them where it has none.
    static func separator(in bytes: [UInt8], from start: inout Int, among marks: StaticString) -> UInt8 {
        let line = bytes[start...].prefix { $0 != 0x0A }
        if line.starts(with: "sep=".utf8), let separator = line.dropFirst(4).first, separator != 0x0D {
            start = min(line.endIndex + 1, bytes.count)
            return separator
        }
        let counts = marks.description.utf8.map { mark in (mark: mark, count: line.count { $0 == mark }) }
        return counts.max { $0.count < $1.count }?.mark ?? UInt8(ascii: ",")
    }

    /// The rows of the bytes from `start` on; rows without any character are passed over.
    ///
    /// - Parameter endsOpenQuotes: whether a field whose quotation mark is never closed ends where any other would, so
    ///   that it does not take the rows below with it. A mark that closes amid a later line's words closes nothing.
    static func rows(
        of bytes: [UInt8], from start: Int, separator: UInt8, endsOpenQuotes: Bool = false
    ) -> [Row] {
        var reading = Reading(bytes: bytes, separator: separator, place: start, rowStart: start)
        var mendsLeft = endsOpenQuotes ? mostMends : 0
        while true {
            reading.read(mends: mendsLeft > 0)
            guard mendsLeft > 0, let open = reading.openQuote else { break }
            mendsLeft -= 1
            reading.mend(open)
        }
        reading.finish()
        return reading.rows
    }

    /// More of them than any table has; each may cost a reading of all that follows.
    private static let mostMends = 50

    /// A table as far as it is read.
    private struct Reading {
        let bytes: [UInt8]
        let separator: UInt8
        var place: Int
        var rowStart: Int
        var rows: [Row] = []
        /// A quotation mark that proves to be never closed.
        private(set) var openQuote: Int?
        private var fields: [String] = []
        private var field: [UInt8] = []
        private var quote: Int?
        private var wasQuoted = false
        /// Of this row.
        private var mended: Int?

        init(bytes: [UInt8], separator: UInt8, place: Int, rowStart: Int) {
            self.bytes = bytes
            self.separator = separator
            self.place = place
            self.rowStart = rowStart
        }

        mutating func read(mends: Bool) {
            openQuote = nil
            var hasLines = false
            while place < bytes.count {
                let byte = bytes[place]
                if let open = quote {
                    if byte == UInt8(ascii: "\"") {
                        if place + 1 < bytes.count, bytes[place + 1] == byte {
                            field.append(byte)
                            place += 1
                        } else if mends, hasLines, !isEnd(place + 1) {
                            openQuote = open
                            return
                        } else {
                            quote = nil
                        }
                    } else {
                        if byte == 0x0A { hasLines = true }
                        field.append(byte)
                    }
                } else if byte == UInt8(ascii: "\""), field.isEmpty, !wasQuoted {
                    quote = place
                    hasLines = false
                    wasQuoted = true
                } else if byte == separator {
                    endField()
                } else if byte == 0x0A {
                    endRow(place)
                    rowStart = place + 1
                } else {
                    field.append(byte)
                }
                place += 1
            }
            openQuote = quote
        }

        private func isEnd(_ place: Int) -> Bool {
            place >= bytes.count || bytes[place] == separator || bytes[place] == 0x0A || bytes[place] == 0x0D
        }

        /// Goes on behind a mark that is never closed, as if it did not stand there.
        mutating func mend(_ open: Int) {
            field = []
            quote = nil
            mended = open
            place = open + 1
        }

        mutating func finish() {
            mended = mended ?? quote
            endRow(bytes.count)
        }

        private mutating func endField() {
            fields.append(String(decoding: field, as: UTF8.self))
            field = []
            wasQuoted = false
        }

        private mutating func endRow(_ end: Int) {
            if quote == nil, field.last == 0x0D { field.removeLast() }
            let isEmpty = fields.isEmpty && field.isEmpty && !wasQuoted
            endField()
            if !isEmpty { rows.append(Row(fields: fields, range: rowStart..<end, openQuote: mended)) }
            fields = []
            mended = nil
        }
    }

    static func quoted(_ field: String, separator: Character) -> String {
        let needsQuotes =
            field.unicodeScalars.contains { $0 == "\"" || $0 == "\n" || $0 == "\r" || $0 == "#" }
            || field.contains(separator)
        return needsQuotes ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
    }
}
