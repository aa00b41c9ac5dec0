import Assessment
import LineEditing
import Quantities

/// How output looks: colour with restraint, text in columns, nothing that a bank could smuggle in.
struct Screen {
    let console: Console
    let wording: Wording
    let isPlain: Bool
    let hasColour: Bool
    /// True when standard output is kept for JSON and words go to standard error.
    private let isAside: Bool

    enum Style: String {
        case strong = "1"
        case faint = "2"
        case good = "32"
        case bad = "31"
        case partial = "33"
    }

    init(console: Console, options: GlobalOptions, wording: Wording) {
        self.console = console
        self.wording = wording
        isPlain = options.plain
        isAside = options.json
        console.isPlain = options.plain
        let terminal = Places.variable("TERM") ?? ""
        let isCapable = console.isOutputTerminal && !["", "dumb", "unknown"].contains(terminal)
        hasColour =
            isCapable && !options.plain && !options.noColor && !options.json
            && Places.variable("NO_COLOR") == nil
    }

    /// The width to fold to now; a pipe gets the same bytes whatever window it was started in.
    var columns: Int { console.isOutputTerminal ? min(max(terminalSize().columns, 20), 100) : 80 }

    /// The same where words may be folded on the terminal, and nothing elsewhere.
    var columnsOfTerminal: Int? { console.isOutputTerminal && !isPlain ? columns : nil }

    func styled(_ text: String, _ style: Style) -> String {
        hasColour && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }

    func show(_ text: String = "") {
        // With --json, standard output is for the one value.
        if isAside { console.writeAside(text + "\n") } else { console.write(text + "\n") }
    }

    /// Shows text of any origin, folded to the width.
    func paragraph(_ text: String, indent: Int = 0, hanging: Int? = nil, style: Style? = nil) {
        let clean = TerminalText.sanitized(text)
        for (number, block) in clean.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            for line in folded(String(block), first: number == 0 ? indent : hanging ?? indent, rest: hanging ?? indent)
            {
                show(style.map { styled(line, $0) } ?? line)
            }
        }
    }

    /// Shows a line that scripts may read: whole into a pipe, and folded on a terminal only.
    func line(_ text: String, indent: Int = 0) {
        let clean = TerminalText.sanitized(text)
        guard let columns = columnsOfTerminal else { return show(spaces(indent) + clean) }
        for row in TerminalText.wrapped(
            clean, columns: columns, indent: spaces(indent), hanging: spaces(indent + 2))
        { show(row) }
    }

    private func folded(_ text: String, first: Int, rest: Int) -> [String] {
        guard !isPlain else { return [text] }
        return TerminalText.wrapped(text, columns: columns, indent: spaces(first), hanging: spaces(rest))
    }

    /// A text at the left and another flush right, on one line where both fit and on two where not.
    func spread(_ left: String, _ right: String, indent: Int) {
        let space = String(repeating: " ", count: isPlain ? 0 : indent)
        let gap = columns - indent - TerminalText.width(left) - TerminalText.width(right)
        if right.isEmpty {
            paragraph(left, indent: indent)
        } else if isPlain || gap < 2 {
            paragraph(left, indent: indent)
            paragraph(right, indent: indent, style: .faint)
        } else {
            show(space + left + String(repeating: " ", count: gap) + styled(right, .faint))
        }
    }

    /// Rows in columns; the last column may be long and is folded.
    func table(_ rows: [[String]], indent: Int = 0) {
        let cleaned = rows.map { $0.map { TerminalText.sanitized($0) } }
        let count = cleaned.map(\.count).max() ?? 0
        let widths = (0..<max(count - 1, 0)).map { column in
            cleaned.map { $0.indices.contains(column) ? TerminalText.width($0[column]) : 0 }.max() ?? 0
        }
        let start = indent + widths.reduce(0) { $0 + $1 + 2 }
        let widest = cleaned.flatMap { $0.last?.split(separator: "\n") ?? [] }.map { TerminalText.width($0) }.max() ?? 0
        let isNarrow = start > columns / 2 && start + widest > columns
        for row in cleaned {
            var line = spaces(indent)
            for (column, cell) in row.dropLast().enumerated() {
                let width = isPlain ? TerminalText.width(cell) : widths[column]
                line += cell + String(repeating: " ", count: width - TerminalText.width(cell) + 2)
            }
            guard let last = row.last else { continue }
            if isPlain {
                let blocks = last.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
                show((line + (blocks.first ?? "")).trimmedAtEnd)
                // What goes on stands under what it goes on with.
                for block in blocks.dropFirst() {
                    show(block.trimmed.isEmpty ? "" : spaces(TerminalText.width(line)) + block)
                }
            } else if isNarrow {
                // Where a row does not fit, lining up what stands in it would only cost columns.
                let isWide = TerminalText.width(line.trimmedAtEnd) > columns
                let head = isWide ? spaces(indent) + row.dropLast().joined(separator: "  ") : line.trimmedAtEnd
                paragraph(head, indent: 0, hanging: indent + 2)
                if !last.isEmpty { paragraph(last, indent: indent + 4) }
            } else {
                let folds = TerminalText.wrapped(last, columns: columns - start)
                show((line + (folds.first ?? "")).trimmedAtEnd)
                for fold in folds.dropFirst() { show(spaces(start) + fold) }
            }
        }
    }

    /// A figure in the style of the messages' language.
    func figure(_ number: Int) -> String {
        wording.number(Rational(number))
    }
}

private func spaces(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
}

extension String {
    var trimmedAtEnd: String {
        lastIndex { !$0.isWhitespace }.map { String(self[...$0]) } ?? ""
    }

    var trimmedAtStart: String {
        String(drop { $0.isWhitespace })
    }

    var trimmed: String { trimmedAtEnd.trimmedAtStart }
}
