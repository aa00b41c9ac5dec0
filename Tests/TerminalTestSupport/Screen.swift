/// What a person would see on a terminal, as far as line-oriented programs need one.
///
/// Understands cursor movement, erasing, colours (which it drops), saving and restoring the cursor, automatic
/// wrapping and scrolling. Anything else is noted in `problems`, so that a test fails on it. Narrowing cuts rows, as xterm does.
public struct Screen {
    public private(set) var columns: Int
    public private(set) var rows: Int
    /// Zero-based.
    public private(set) var cursor: (column: Int, row: Int) = (0, 0)
    /// Rows that have left the screen at its top.
    public private(set) var scrollback: [String] = []
    /// Control sequences that are not understood here.
    public private(set) var problems: [String] = []
    /// Whether pasted text is asked for in brackets.
    public private(set) var isPasteBracketed = false
    public private(set) var bells = 0

    /// A cell is a base with its marks; the second half of a wide one is empty.
    private var cells: [[String]]
    private var saved: (column: Int, row: Int) = (0, 0)
    /// The last column is filled; the next character wraps.
    private var isWrapPending = false
    private var pending: [Unicode.Scalar] = []

    public init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
        cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
    }

    /// The rows, without the spaces at their ends.
    public var lines: [String] { cells.map(Self.trimmed) }

    /// The rows down to the last one that is not empty, joined by newlines.
    public var text: String {
        var shown = lines
        while shown.last == "" { shown.removeLast() }
        return shown.joined(separator: "\n")
    }

    /// The row the cursor is on.
    public var currentLine: String { lines[cursor.row] }
    /// What stands before the cursor on its row.
    public var textBeforeCursor: String { cells[cursor.row][..<min(cursor.column, columns)].joined() }

    private static func trimmed(_ row: [String]) -> String {
        var row = row[...]
        while row.last == " " { row.removeLast() }
        return row.joined()
    }

    /// Shows what a program wrote.
    public mutating func feed(_ output: String) {
        for scalar in output.unicodeScalars {
            if !pending.isEmpty {
                pending.append(scalar)
                interpretPending()
            } else if scalar == "\u{1B}" {
                pending = [scalar]
            } else {
                show(scalar)
            }
        }
    }

    public mutating func resize(columns: Int, rows: Int) {
        cells = cells.map { Array(($0 + Array(repeating: " ", count: max(0, columns - $0.count))).prefix(columns)) }
        while cells.count > rows {
            if cursor.row < cells.count - 1 {
                cells.removeLast()
            } else {
                scrollback.append(Self.trimmed(cells.removeFirst()))
                cursor.row -= 1
            }
        }
        while cells.count < rows { cells.append(Array(repeating: " ", count: columns)) }
        (self.columns, self.rows) = (columns, rows)
        cursor = (min(cursor.column, columns - 1), min(cursor.row, rows - 1))
        isWrapPending = false
    }

    // MARK: Characters

    private mutating func show(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x07: bells += 1
        case 0x08:
            cursor.column = max(0, cursor.column - 1)
            isWrapPending = false
        case 0x0A: lineFeed()
        case 0x0D:
            cursor.column = 0
            isWrapPending = false
        case 0..<0x20, 0x7F..<0xA0: problems.append("control character \(String(scalar.value, radix: 16))")
        default: put(scalar)
        }
    }

    private mutating func put(_ scalar: Unicode.Scalar) {
        let width = Self.width(scalar)
        if width == 0 {
            let column = isWrapPending ? columns - 1 : cursor.column - 1
            if column >= 0 {
                let base = cells[cursor.row][column].isEmpty && column > 0 ? column - 1 : column
                cells[cursor.row][base].unicodeScalars.append(scalar)
            }
            return
        }
        if isWrapPending || cursor.column + width > columns {
            cursor.column = 0
            lineFeed()
        }
        cells[cursor.row][cursor.column] = String(scalar)
        if width == 2 { cells[cursor.row][cursor.column + 1] = "" }
        cursor.column += width
        if cursor.column >= columns {
            cursor.column = columns - 1
            isWrapPending = true
        }
    }

    private mutating func lineFeed() {
        isWrapPending = false
        if cursor.row == rows - 1 {
            scrollback.append(Self.trimmed(cells.removeFirst()))
            cells.append(Array(repeating: " ", count: columns))
        } else {
            cursor.row += 1
        }
    }

    private static func width(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return scalar.value == 0xAD ? 1 : 0
        default: break
        }
        switch scalar.value {
        case 0x1160...0x11FF: return 0
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
            0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }

    // MARK: Control sequences

    private mutating func interpretPending() {
        guard pending.count >= 2 else { return }
        switch pending[1] {
        case "[":
            guard pending.count > 2, let last = pending.last, (0x40...0x7E).contains(last.value) else { return }
            var body = String.UnicodeScalarView()
            body.append(contentsOf: pending[2..<(pending.count - 1)])
            pending = []
            control(String(body), last)
        case "7":
            saved = cursor
            pending = []
        case "8":
            cursor = saved
            isWrapPending = false
            pending = []
        default:
            problems.append("ESC " + String(pending[1]))
            pending = []
        }
    }

    private mutating func control(_ body: String, _ final: Unicode.Scalar) {
        let numbers = body.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
        let first = max(1, numbers.first ?? 1)
        if final == "m" { return }
        isWrapPending = false
        switch (final, body) {
        case ("h", "?2004"): isPasteBracketed = true
        case ("l", "?2004"): isPasteBracketed = false
        case (_, let body) where body.hasPrefix("?"): problems.append("CSI \(body)\(final)")
        case ("A", _): cursor.row = max(0, cursor.row - first)
        case ("B", _): cursor.row = min(rows - 1, cursor.row + first)
        case ("C", _): cursor.column = min(columns - 1, cursor.column + first)
        case ("D", _): cursor.column = max(0, cursor.column - first)
        case ("G", _): cursor.column = min(columns, first) - 1
        case ("H", _):
            let second = numbers.count > 1 ? max(1, numbers[1]) : 1
            cursor = (min(columns, second) - 1, min(rows, first) - 1)
        case ("J", ""), ("J", "0"): erase(from: cursor, to: (columns, rows - 1))
        case ("J", "2"): erase(from: (0, 0), to: (columns, rows - 1))
        case ("K", ""), ("K", "0"): erase(from: cursor, to: (columns, cursor.row))
        case ("K", "1"): erase(from: (0, cursor.row), to: (cursor.column + 1, cursor.row))
        case ("K", "2"): erase(from: (0, cursor.row), to: (columns, cursor.row))
        default: problems.append("CSI \(body)\(final)")
        }
    }

    private mutating func erase(from start: (column: Int, row: Int), to end: (column: Int, row: Int)) {
        for row in start.row...end.row {
            let low = row == start.row ? start.column : 0
            let high = row == end.row ? end.column : columns
            for column in low..<max(low, high) { cells[row][column] = " " }
        }
    }
}
