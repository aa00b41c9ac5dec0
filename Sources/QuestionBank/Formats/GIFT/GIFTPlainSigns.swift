/// Signs within answers that are no marks, though nobody escaped them.
extension GIFTText {
    /// Takes an equals sign for a plain one where another answer can hardly begin: in `x==3`, in `<a href="...">`, or
    /// amid a line where every answer has a line of its own.
    ///
    /// - Returns: The places of such signs in the file.
    mutating func takePlainEquals() -> [Range<Int>] {
        let hasLines = marksAtLineStarts > 1
        var plain: [Int] = []
        var isTag = false
        var isLineStart = true
        for place in cells.indices {
            let cell = cells[place]
            defer { if cell.byte == 0x0A { isLineStart = true } else if !cell.isSpace { isLineStart = false } }
            let previous = place > cells.startIndex ? cells[place - 1] : nil
            let next = place + 1 < cells.endIndex ? cells[place + 1] : nil
            if !cell.isEscaped, cell.byte == UInt8(ascii: "<") {
                isTag = next.map { (0x61...0x7A).contains($0.byte | 0x20) || $0.byte == UInt8(ascii: "/") } ?? false
            }
            let wasTag = isTag
            if !cell.isEscaped, cell.byte == UInt8(ascii: ">") || cell.byte == 0x0A { isTag = false }
            guard cell.isMark("="), !isLineStart, let previous else { continue }
            let isOperator =
                "!<+*/:|&=^-".utf8.contains(previous.byte)
                || previous.byte == UInt8(ascii: ">") && !previous.isEscaped && !endedTag(at: place - 1)
            let isAmid = hasLines && (!previous.isSpace || next?.isSpace ?? true)
            if previous.isMark("~") { continue }
            if wasTag || isOperator || next?.isMark("=") == true || isAmid { plain.append(place) }
        }
        for place in plain { cells[place].isEscaped = true }
        return plain.map { cells[$0].offset..<(cells[$0].offset + 1) }
    }

    private var marksAtLineStarts: Int {
        var count = 0
        var isLineStart = true
        for cell in cells {
            if cell.byte == 0x0A {
                isLineStart = true
            } else if !cell.isSpace {
                if isLineStart, cell.isMark("=") || cell.isMark("~") { count += 1 }
                isLineStart = false
            }
        }
        return count
    }

    /// Whether a `>` closes a tag that was opened on its line.
    private func endedTag(at place: Int) -> Bool {
        var start = place - 1
        while start > cells.startIndex, place - start < 400, cells[start].byte != 0x0A,
            cells[start].byte != UInt8(ascii: ">")
        {
            if cells[start].byte == UInt8(ascii: "<") {
                let next = cells[start + 1].byte
                return (0x61...0x7A).contains(next | 0x20) || next == UInt8(ascii: "/")
            }
            start -= 1
        }
        return false
    }

    /// Makes one mark of `~=`, which Moodle takes for an option without words and a right one behind it.
    ///
    /// - Returns: The places of such marks in the file.
    mutating func mendDoubleMarks() -> [Range<Int>] {
        let doubles = cells.indices.dropLast().filter { cells[$0].isMark("~") && cells[$0 + 1].isMark("=") }
        guard !doubles.isEmpty else { return [] }
        let places = doubles.map { cells[$0].offset..<(cells[$0].offset + 2) }
        let dropped = Set(doubles)
        cells = cells.indices.filter { !dropped.contains($0) }.map { cells[$0] }[...]
        return places
    }
}
