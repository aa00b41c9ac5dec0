extension TerminalText {
    /// Breaks text into rows of at most `columns` columns, between words where it can.
    ///
    /// Newlines in the text begin new rows. Words longer than a row are broken after a slash or a hyphen, or else
    /// between characters as people see them; wide East Asian text may break anywhere. Meant for text without colour sequences.
    ///
    /// - Parameters:
    ///   - text: what to break.
    ///   - columns: the width of a row, its indent included.
    ///   - indent: put before the first row.
    ///   - hanging: put before the other rows; the indent when nil.
    /// - Returns: the rows, without newlines; at least one.
    public static func wrapped(
        _ text: String, columns: Int, indent: String = "", hanging: String? = nil
    ) -> [String] {
        var rows: [String] = []
        let narrowest = columns - max(width(indent), width(hanging ?? indent))
        for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
            var row = Row(columns: columns, prefix: rows.isEmpty ? indent : hanging ?? indent)
            for piece in pieces(of: paragraph) {
                if row.holds(piece) {
                    row.append(piece)
                    continue
                }
                if !row.isEmpty {
                    rows.append(row.text)
                    row = Row(columns: columns, prefix: hanging ?? indent)
                }
                for unit in units(of: piece.text, columns: narrowest) {
                    if !row.isEmpty && !row.holds(unit) {
                        rows.append(row.text)
                        row = Row(columns: columns, prefix: hanging ?? indent)
                    }
                    row.append(unit)
                }
            }
            rows.append(row.text)
        }
        return rows
    }

    /// What is never broken if it fits a row, and the spaces before it.
    private struct Piece {
        var spaces: Int
        var text: String
        var width: Int { TerminalText.width(text) }
    }

    private struct Row {
        let columns: Int
        let prefix: String
        private(set) var content = ""
        private var used: Int

        init(columns: Int, prefix: String) {
            self.columns = max(1, columns)
            self.prefix = prefix
            used = TerminalText.width(prefix)
        }

        var isEmpty: Bool { content.isEmpty }
        /// An empty row is not padded to its indent.
        var text: String { content.isEmpty ? "" : prefix + content }

        func holds(_ piece: Piece) -> Bool {
            used + (content.isEmpty ? 0 : piece.spaces) + piece.width <= columns
        }

        /// Spaces at the beginning of a row are dropped.
        mutating func append(_ piece: Piece) {
            let spaces = content.isEmpty ? 0 : piece.spaces
            content += String(repeating: " ", count: spaces) + piece.text
            used += spaces + piece.width
        }
    }

    /// Where a word that is longer than a row may be broken: paths and names after their slashes and hyphens.
    private static func units(of word: String, columns: Int) -> [Piece] {
        var parts: [String] = [""]
        for character in word {
            parts[parts.count - 1].append(character)
            if character == "/" || character == "-" { parts.append("") }
        }
        return parts.flatMap { part in
            width(part) <= columns ? [part] : part.map { String($0) }
        }.filter { !$0.isEmpty }.map { Piece(spaces: 0, text: $0) }
    }

    private static func pieces(of paragraph: Substring) -> [Piece] {
        var pieces: [Piece] = []
        var spaces = 0
        var word = ""
        func endWord() {
            guard !word.isEmpty else { return }
            pieces.append(Piece(spaces: spaces, text: word))
            (spaces, word) = (0, "")
        }
        for character in paragraph {
            if character == " " || character == "\t" {
                endWord()
                spaces += 1
            } else if let first = character.unicodeScalars.first, isWide(first) {
                endWord()
                pieces.append(Piece(spaces: spaces, text: String(character)))
                spaces = 0
            } else {
                word.append(character)
            }
        }
        endWord()
        return pieces
    }
}
