/// A GIFT file as questions: what stands between blank lines, mended where that is plainly not what was meant.
struct GIFTBlocks {
    struct Block {
        var lines: [Range<Int>]
        /// What was mended, and where.
        var notes: [(text: String, range: Range<Int>)] = []
    }

    /// More than any question has, pictures within it included; in bytes.
    static let longestQuestion = 4_000_000

    private let bytes: [UInt8]
    private(set) var blocks: [Block] = []
    /// Too long to be questions.
    private(set) var tooLong: [Range<Int>] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let paragraphs = paragraphs().filter { lines in
            let range = lines[0].lowerBound..<lines[lines.count - 1].upperBound
            guard range.count > Self.longestQuestion else { return true }
            tooLong.append(range)
            return false
        }
        let braces = paragraphs.map(Self.braces(bytes))
        var place = 0
        while place < paragraphs.count {
            var block = Block(lines: paragraphs[place])
            var state = braces[place]
            place += 1
            while let end = continuation(of: block, state, at: place, paragraphs, braces) {
                block.notes.append(
                    (
                        "Moodle ends the question at the blank line above; here the answers that follow are part of it",
                        paragraphs[place].first ?? 0..<0
                    ))
                for next in paragraphs[place...end] {
                    block.lines += next
                }
                state = braces[end]
                place = end + 1
            }
            split(block)
        }
    }

    // MARK: Paragraphs

    private func paragraphs() -> [[Range<Int>]] {
        var paragraphs: [[Range<Int>]] = []
        var lines: [Range<Int>] = []
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while start <= bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            if Self.words(bytes[start..<end]).isEmpty {
                if !lines.isEmpty { paragraphs.append(lines) }
                lines = []
            } else {
                lines.append(start..<end)
            }
            start = end + 1
        }
        if !lines.isEmpty { paragraphs.append(lines) }
        return paragraphs
    }

    static func words(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        line.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    }

    private func starts(_ line: Range<Int>?, with marks: String) -> Bool {
        line.map { Self.words(bytes[$0]).starts(with: marks.utf8) } ?? false
    }

    // MARK: Blank lines within questions

    private struct Braces {
        enum First {
            case open
            case close
        }

        /// Which kind comes first.
        var first: First?
        /// Whether the last that was opened is not closed.
        var isOpen = false
        var startsWithBrace = false
        var startsAnew = false
    }

    private static func braces(_ bytes: [UInt8]) -> ([Range<Int>]) -> Braces {
        { lines in
            let own = lines.filter { !words(bytes[$0]).starts(with: "//".utf8) }
            var braces = Braces()
            for cell in GIFTText(own, of: bytes).cells {
                if cell.isMark("{") {
                    if braces.first == nil { braces.first = .open }
                    braces.isOpen = true
                } else if cell.isMark("}") {
                    if braces.first == nil { braces.first = .close }
                    braces.isOpen = false
                }
            }
            let first = own.first.map { words(bytes[$0]) } ?? []
            braces.startsWithBrace = first.first == UInt8(ascii: "{")
            braces.startsAnew = first.starts(with: "::".utf8) || first.starts(with: "$CATEGORY:".utf8)
            return braces
        }
    }

    /// The last paragraph that belongs to a question whose own first paragraph ends before its answers do.
    private func continuation(
        of block: Block, _ state: Braces, at place: Int, _ paragraphs: [[Range<Int>]], _ braces: [Braces]
    ) -> Int? {
        guard place < paragraphs.count else { return nil }
        if state.first == nil {
            let isQuestion = !starts(block.lines.first, with: "$CATEGORY:") && !starts(block.lines.last, with: "//")
            return isQuestion && braces[place].startsWithBrace ? place : nil
        }
        guard state.isOpen else { return nil }
        var end = place
        while end < paragraphs.count, braces[end].first == nil, !braces[end].startsAnew { end += 1 }
        guard end < paragraphs.count, !braces[end].startsAnew, braces[end].first == .close else { return nil }
        return end
    }

    // MARK: Questions without a blank line between

    private mutating func split(_ block: Block) {
        let own = block.lines.filter { !self.starts($0, with: "//") }
        let text = GIFTText(own, of: bytes)
        let pairs = GIFTBraces(text).pairs
        var starts: [(offset: Int, text: String)] = []
        var row = 0
        for (place, pair) in pairs.enumerated() {
            let close = text.cells[pair.close].offset
            while row < own.count, own[row].upperBound <= close { row += 1 }
            guard row + 1 < own.count else { break }
            let later = place + 1 < pairs.count ? pairs[place + 1] : nil
            if let later, text.cells[later.open].offset < own[row + 1].lowerBound { continue }
            // A name opens another question.
            let limit = later.map { text.cells[$0.open].offset } ?? Int.max
            let named = own[(row + 1)...].prefix { $0.lowerBound <= limit }.first { self.starts($0, with: "::") }
            if let named {
                starts.append(
                    (
                        named.lowerBound,
                        "no blank line stands before this question, so that Moodle reads it as part of the one above;"
                            + " here it is a question of its own"
                    ))
            } else if pair.holdsAnswers, let later, later.holdsAnswers || later.isEmpty,
                Self.words(bytes[(close + 1)..<own[row].upperBound]).isEmpty
            {
                starts.append(
                    (
                        own[row + 1].lowerBound,
                        "no blank line stands before this question, so that Moodle takes it for words of the one above;"
                            + " here it is a question of its own"
                    ))
            }
        }
        guard !starts.isEmpty else { return blocks.append(block) }
        var part = Block(lines: [], notes: block.notes)
        var next = 0
        for line in block.lines {
            if next < starts.count, line.lowerBound >= starts[next].offset {
                // Comments above a question are of that question.
                var comments: [Range<Int>] = []
                while let last = part.lines.last, self.starts(last, with: "//") {
                    comments.insert(last, at: 0)
                    part.lines.removeLast()
                }
                blocks.append(part)
                part = Block(lines: comments, notes: [(starts[next].text, line)])
                while next < starts.count, line.lowerBound >= starts[next].offset { next += 1 }
            }
            part.lines.append(line)
        }
        blocks.append(part)
    }
}
