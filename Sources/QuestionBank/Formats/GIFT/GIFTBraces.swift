/// The braces of a question, and which of them hold its answers.
struct GIFTBraces {
    /// Places of cells.
    struct Pair {
        var open: Int
        var close: Int
        /// Whether what is in it can hardly be anything but answers.
        var holdsAnswers: Bool
        /// Whether nothing is in it, as in an essay's.
        var isEmpty = false
    }

    /// From left to right; none stands within another.
    private(set) var pairs: [Pair] = []
    private(set) var isLeftOpen = false

    init(_ text: GIFTText) {
        let matches = Self.matches(in: text)
        var place = text.cells.startIndex
        let end = text.cells.endIndex
        // Of each place the next closing brace, looked for once.
        var nextClose = end
        while place < end {
            defer { place += 1 }
            guard text.cells[place].isMark("{") else { continue }
            if let close = matches[place] {
                let inner = GIFTText(text.cells[(place + 1)..<close])
                pairs.append(
                    Pair(
                        open: place, close: close, holdsAnswers: Self.holdsAnswers(inner),
                        isEmpty: inner.trimmed.isEmpty))
                place = close
                continue
            }
            if nextClose <= place || nextClose == end {
                nextClose = text.cells[place...].firstIndex { $0.isMark("}") } ?? end
            }
            guard nextClose < end else {
                isLeftOpen = true
                break
            }
            // A plain brace before or among the answers: Moodle closes them at the first that it meets.
            let inner = GIFTText(text.cells[(place + 1)..<nextClose])
            if Self.holdsAnswers(inner) {
                pairs.append(Pair(open: place, close: nextClose, holdsAnswers: true))
                place = nextClose
            }
        }
    }

    /// The answers: the first braces that seem to hold some, else the first of all, as in Moodle.
    var answers: Pair? { pairs.first(where: \.holdsAnswers) ?? pairs.first }

    /// Closing braces by their opening ones.
    private static func matches(in text: GIFTText) -> [Int: Int] {
        var matches: [Int: Int] = [:]
        var open: [Int] = []
        for place in text.cells.indices {
            if text.cells[place].isMark("{") {
                open.append(place)
            } else if text.cells[place].isMark("}"), let start = open.popLast() {
                matches[start] = place
            }
        }
        return matches
    }

    private static func holdsAnswers(_ text: GIFTText) -> Bool {
        var start = text.cells.startIndex
        while start < text.cells.endIndex, text.cells[start].isSpace { start += 1 }
        guard start < text.cells.endIndex else { return false }
        if ["=", "~", "#"].contains(where: { text.cells[start].isMark($0) }) { return true }
        let head = GIFTText(text.cells[start...].prefix(8)).parted(by: "#").head.trimmed.string.uppercased()
        let isWhole = text.cells.count < 16 || text.contains("#")
        return isWhole && ["T", "TRUE", "F", "FALSE"].contains(head)
    }
}
