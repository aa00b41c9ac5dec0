/// Tables as text: fields between separators, in quotation marks where they hold one (RFC 4180).
struct SeparatedValues {
    struct Row {
        var fields: [String]
        /// From the first field's first byte to the last one's last.
        var range: Range<Int>
    }

    /// The rows of the bytes from `start` on; rows without any character are passed over.
    static func rows(of bytes: [UInt8], from start: Int, separator: UInt8) -> [Row] {
        var rows: [Row] = []
        var fields: [String] = []
        var field: [UInt8] = []
        var place = start
        var rowStart = start
        var isQuoted = false
        var wasQuoted = false
        func endField() {
            fields.append(String(decoding: field, as: UTF8.self))
            field = []
            wasQuoted = false
        }
        func endRow(_ end: Int) {
            let isEmpty = fields.isEmpty && field.isEmpty && !wasQuoted
            endField()
            if !isEmpty { rows.append(Row(fields: fields, range: rowStart..<end)) }
            fields = []
        }
        while place < bytes.count {
            let byte = bytes[place]
            if isQuoted {
                if byte == UInt8(ascii: "\"") {
                    if place + 1 < bytes.count, bytes[place + 1] == byte {
                        field.append(byte)
                        place += 1
                    } else {
                        isQuoted = false
                    }
                } else {
                    field.append(byte)
                }
            } else if byte == UInt8(ascii: "\""), field.isEmpty, !wasQuoted {
                isQuoted = true
                wasQuoted = true
            } else if byte == separator {
                endField()
            } else if byte == 0x0A {
                if field.last == 0x0D { field.removeLast() }
                endRow(place)
                rowStart = place + 1
            } else {
                field.append(byte)
            }
            place += 1
        }
        if field.last == 0x0D { field.removeLast() }
        endRow(bytes.count)
        return rows
    }

    static func quoted(_ field: String, separator: Character) -> String {
        let needsQuotes =
            field.unicodeScalars.contains { $0 == "\"" || $0 == "\n" || $0 == "\r" || $0 == "#" }
            || field.contains(separator)
        return needsQuotes ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
    }
}
