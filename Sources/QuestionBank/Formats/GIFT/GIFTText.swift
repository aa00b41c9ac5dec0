/// The characters of a GIFT file with their places; one that was escaped is no mark.
struct GIFTText {
    struct Cell {
        var byte: UInt8
        var isEscaped: Bool
        /// In the file, of the backslash where there is one.
        var offset: Int

        func isMark(_ sign: Unicode.Scalar) -> Bool { !isEscaped && byte == UInt8(ascii: sign) }
        var isSpace: Bool { !isEscaped && (byte == 0x20 || (0x09...0x0D).contains(byte)) }
    }

    var cells: ArraySlice<Cell>

    init(_ cells: ArraySlice<Cell>) {
        self.cells = cells
    }

    /// Reads lines of a file, with escapes: `\~ \= \# \{ \} \: \\` and `\n` for a line's end.
    init(_ lines: [Range<Int>], of bytes: [UInt8]) {
        var cells: [Cell] = []
        for (row, line) in lines.enumerated() {
            if row > 0 { cells.append(Cell(byte: 0x0A, isEscaped: false, offset: line.lowerBound)) }
            var place = line.lowerBound
            while place < line.upperBound {
                let next = place + 1 < line.upperBound ? bytes[place + 1] : 0
                if bytes[place] == UInt8(ascii: "\\"), "~=#{}:\\n".utf8.contains(next) {
                    let byte = next == UInt8(ascii: "n") ? 0x0A : next
                    cells.append(Cell(byte: byte, isEscaped: true, offset: place))
                    place += 2
                } else {
                    cells.append(Cell(byte: bytes[place], isEscaped: false, offset: place))
                    place += 1
                }
            }
        }
        self.cells = cells[...]
    }

    var isEmpty: Bool { cells.isEmpty }

    var string: String { String(decoding: cells.map(\.byte), as: UTF8.self) }

    /// In the file.
    var range: Range<Int> {
        guard let first = cells.first, let last = cells.last else { return 0..<0 }
        return first.offset..<max(first.offset + 1, last.offset + 1)
    }

    var trimmed: GIFTText {
        var cells = cells
        while cells.first?.isSpace == true { cells.removeFirst() }
        while cells.last?.isSpace == true { cells.removeLast() }
        return GIFTText(cells)
    }

    func starts(with marks: String) -> Bool {
        cells.count >= marks.utf8.count && zip(cells, marks.utf8).allSatisfy { !$0.isEscaped && $0.byte == $1 }
    }

    func first(_ marks: String) -> Int? {
        let marks = Array(marks.utf8)
        guard cells.count >= marks.count else { return nil }
        return cells.indices.dropLast(marks.count - 1).first { place in
            marks.indices.allSatisfy { !cells[place + $0].isEscaped && cells[place + $0].byte == marks[$0] }
        }
    }

    func last(_ marks: String) -> Int? {
        let marks = Array(marks.utf8)
        guard cells.count >= marks.count else { return nil }
        return cells.indices.dropLast(marks.count - 1).last { place in
            marks.indices.allSatisfy { !cells[place + $0].isEscaped && cells[place + $0].byte == marks[$0] }
        }
    }

    func contains(_ marks: String) -> Bool { first(marks) != nil }

    func before(_ place: Int) -> GIFTText { GIFTText(cells[..<place]) }
    func from(_ place: Int) -> GIFTText { GIFTText(cells[min(place, cells.endIndex)...]) }

    /// What stands before a mark, and after it where it occurs.
    func parted(by marks: String) -> (head: GIFTText, tail: GIFTText?) {
        guard let place = first(marks) else { return (self, nil) }
        return (before(place), from(place + marks.utf8.count))
    }

    /// The parts that begin with one of the marks, with them; what stands before the first is the first.
    func pieces(at marks: String) -> [GIFTText] {
        var pieces: [GIFTText] = []
        var start = cells.startIndex
        for place in cells.indices where place > start || pieces.isEmpty {
            guard !cells[place].isEscaped, marks.utf8.contains(cells[place].byte) else { continue }
            pieces.append(GIFTText(cells[start..<place]))
            start = place
        }
        pieces.append(GIFTText(cells[start...]))
        return pieces
    }
}
