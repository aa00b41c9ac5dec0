/// The edited line as it should stand on the screen.
struct Frame: Equatable {
    /// One line; may have colour sequences.
    var prompt: String
    var line: LineText
    var columns: Int
    var rows: Int
}

/// Draws frames over one another. It keeps only which row of the frame the cursor is on: where a terminal places the
/// cursor within a row is left to the terminal, whose idea of a cluster's width may not be ours.
struct FramePainter {
    private var shown: Frame?
    private var cursorRow = 0
    private var lastRow = 0

    /// What to write to show a frame; empty when it is shown already.
    mutating func paint(_ frame: Frame) -> String {
        guard frame != shown else { return "" }
        if let shown, shown.columns != frame.columns { reflow(to: frame.columns) }
        var output = shown == nil ? "\r\u{1B}[J" : origin
        let layout = Layout(fitting: frame)
        output += layout.output + "\u{1B}[J"
        if !layout.isCursorAtEnd {
            output += "\r" + Self.up(layout.lastRow - layout.cursorRow) + layout.cursorRowHead
        }
        cursorRow = layout.cursorRow
        lastRow = layout.lastRow
        shown = frame
        return output
    }

    /// Leaves the frame standing and goes to the row below it.
    mutating func finish() -> String {
        guard shown != nil else { return "" }
        let down = lastRow - cursorRow
        forget()
        return (down > 0 ? "\u{1B}[\(down)B" : "") + "\r\n"
    }

    /// Takes the frame away; the cursor is where its first row began.
    mutating func clear() -> String {
        guard shown != nil else { return "" }
        let output = origin + "\u{1B}[J"
        forget()
        return output
    }

    /// The next frame is painted where the cursor is then.
    mutating func forget() {
        (shown, cursorRow, lastRow) = (nil, 0, 0)
    }

    private var origin: String { "\r" + Self.up(cursorRow) }

    private static func up(_ rows: Int) -> String {
        rows > 0 ? "\u{1B}[\(rows)A" : ""
    }

    /// A terminal that changes its width breaks its rows anew.
    private mutating func reflow(to columns: Int) {
        guard var frame = shown else { return }
        frame.columns = columns
        cursorRow = Layout(fitting: frame).cursorRow
    }
}

/// Where each part of a frame falls on the rows of the screen.
struct Layout {
    /// The frame's text; the cursor is left at its end.
    private(set) var output = ""
    private(set) var cursorRow = 0
    private(set) var lastRow = 0
    /// What stands before the cursor on its row.
    private(set) var cursorRowHead = ""
    private(set) var isCursorAtEnd = false

    private var column = 0
    private var rowText = ""

    /// A frame that is taller than the screen is shown only in part, around the cursor.
    init(fitting frame: Frame) {
        self.init(frame, line: frame.line)
        guard lastRow >= frame.rows else { return }
        let room = max(8, frame.columns * (frame.rows - 1) - TerminalText.width(frame.prompt) - 8)
        let line = frame.line
        var low = line.cursor
        var high = line.cursor
        var used = 0
        while used < room && (low > 0 || high < line.scalars.count) {
            if low > 0 {
                low -= 1
                used += Self.shown(line.scalars[low]).width
            }
            if high < line.scalars.count && used < room {
                used += Self.shown(line.scalars[high]).width
                high += 1
            }
        }
        var part = LineText()
        part.scalars = (low > 0 ? ["…"] : []) + line.scalars[low..<high] + (high < line.scalars.count ? ["…"] : [])
        part.cursor = line.cursor - low + (low > 0 ? 1 : 0)
        self.init(frame, line: part)
    }

    private init(_ frame: Frame, line: LineText) {
        let columns = max(2, frame.columns)
        let prompt = Array(frame.prompt.unicodeScalars)
        var index = 0
        while index < prompt.count {
            if let end = EscapeSequence.end(in: prompt, at: index) {
                put(LineText.string(prompt[index..<end]), width: 0, columns: columns)
                index = end
            } else {
                let scalar = Self.shown(prompt[index])
                put(scalar.text, width: scalar.width, columns: columns)
                index += 1
            }
        }
        // The head is written twice: with the marks that follow it, or the second time would wipe them from its last cell.
        var isHeadOpen = false
        for (offset, scalar) in line.scalars.enumerated() {
            let piece = Self.shown(scalar)
            if offset == line.cursor { placeCursor(columns: columns) }
            isHeadOpen = (isHeadOpen || offset == line.cursor) && piece.width == 0
            if isHeadOpen && !cursorRowHead.isEmpty { cursorRowHead += piece.text }
            for (text, width) in piece.cells { put(text, width: width, columns: columns) }
        }
        isCursorAtEnd = line.cursor == line.scalars.count
        // At the right edge a terminal waits for one more character before it goes on to the next row.
        if column >= columns { breakRow() }
        if isCursorAtEnd { placeCursor(columns: columns) }
        lastRow = row
    }

    private var row = 0

    private mutating func put(_ text: String, width: Int, columns: Int) {
        if width > 0 && column + width > columns {
            if column < columns { output += "\u{1B}[K\r\n" }  // a wide character does not fit the last column
            (row, column, rowText) = (row + 1, 0, "")
        }
        output += text
        rowText += text
        column += width
    }

    private mutating func breakRow() {
        output += "\r\n"
        (row, column, rowText) = (row + 1, 0, "")
    }

    private mutating func placeCursor(columns: Int) {
        if column >= columns {
            (cursorRow, cursorRowHead) = (row + 1, "")
        } else {
            (cursorRow, cursorRowHead) = (row, rowText)
        }
    }

    /// A scalar as it is drawn: control characters in caret notation, and nothing that reorders or hides.
    static func shown(_ scalar: Unicode.Scalar) -> (text: String, width: Int, cells: [(String, Int)]) {
        let value = scalar.value
        if value < 0x20 || value == 0x7F {
            let letter = String(Unicode.Scalar(UInt8(truncatingIfNeeded: value ^ 0x40)))
            return ("^" + letter, 2, [("^", 1), (letter, 1)])
        }
        let keeps = value == 0x200C || value == 0x200D || value == 0xFE0E || value == 0xFE0F
        if TerminalText.isInvisible(scalar) && !keeps { return ("\u{FFFD}", 1, [("\u{FFFD}", 1)]) }
        let width = TerminalText.width(scalar)
        let text = String(scalar)
        return (text, width, [(text, width)])
    }
}
