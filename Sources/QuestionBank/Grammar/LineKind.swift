/// What an unindented line of an item begins with.
enum LineKind: Equatable {
    case heading
    case declaration
    /// `require`, which may turn out to be a word of the stem.
    case constraint
    /// `- (...)` or `- [...]`
    case option
    /// `- ` and no mark
    case listEntry
    /// `1. ` or `1) `
    case numbered
    /// `[[name]]` alone, or before an answer
    case gap
    case key
    case branch
    case quotation
    case field(FieldName)
    /// A lower-case word before a colon that names no field.
    case unknownField
    case text

    init(_ line: SourceText.Line, in bytes: [UInt8]) {
        let start = line.text
        let end = line.end
        func next(_ distance: Int) -> UInt8 { start + distance < end ? bytes[start + distance] : 0 }
        switch next(0) {
        case UInt8(ascii: "#"):
            self = next(1) == UInt8(ascii: "#") && next(2) != UInt8(ascii: "#") ? .heading : .text
        case UInt8(ascii: "-"):
            guard next(1) == UInt8(ascii: " ") || next(1) == UInt8(ascii: "\t") else {
                self = .text
                return
            }
            var mark = start + 2
            while mark < end, bytes[mark] == UInt8(ascii: " ") || bytes[mark] == UInt8(ascii: "\t") { mark += 1 }
            let isMarked =
                mark < end && (bytes[mark] == UInt8(ascii: "(") || Self.isBox(at: mark, until: end, in: bytes))
            self = isMarked ? .option : .listEntry
        case 0x30...0x39: self = Self.isNumbered(start, end, bytes) ? .numbered : .text
        case UInt8(ascii: "["):
            let name = GapName.range(at: start, until: end, in: bytes)
            var after = (name?.upperBound ?? end) + 2
            while after < end, bytes[after] == UInt8(ascii: " ") || bytes[after] == UInt8(ascii: "\t") { after += 1 }
            let isAnswer = after >= end || bytes[after] == UInt8(ascii: "=") || bytes[after] == UInt8(ascii: "~")
            self = name != nil && isAnswer ? .gap : .text
        case UInt8(ascii: "="): self = .key
        case UInt8(ascii: "~"): self = next(1) == UInt8(ascii: "~") ? .text : .branch
        case UInt8(ascii: ">"): self = .quotation
        case UInt8(ascii: "l") where Self.isDeclaration(start, end, bytes): self = .declaration
        case UInt8(ascii: "r") where bytes[start..<end].starts(with: Self.require): self = .constraint
        case 0x61...0x7A: self = Self.field(start, end, bytes)
        default: self = .text
        }
    }

    static let require = Array("require ".utf8)

    /// `[x]`, `[ ]`, `[]`, other single characters, `[50%]` and `[x if ...]`: what cannot open a language.
    private static func isBox(at place: Int, until end: Int, in bytes: [UInt8]) -> Bool {
        guard bytes[place] == UInt8(ascii: "[") else { return false }
        let inside = bytes[(place + 1)..<end]
        if inside.starts(with: "x if".utf8) || inside.starts(with: "x otherwise".utf8) { return true }
        let close = inside.prefix(48).firstIndex(of: UInt8(ascii: "]"))
        guard let close else { return false }
        let inner = bytes[(place + 1)..<close].filter { $0 != UInt8(ascii: " ") }
        return inner.count < 2 && close < place + 6 || inner.last == UInt8(ascii: "%")
            || MarkTyped.isLikeness(bytes[(place + 1)..<close])
    }

    /// One to three digits, a full stop or a bracket, and a blank.
    private static func isNumbered(_ start: Int, _ end: Int, _ bytes: [UInt8]) -> Bool {
        let digits = bytes[start..<end].prefix(4).prefix { (0x30...0x39).contains($0) }.count
        let mark = start + digits
        guard digits < 4, mark + 1 < end else { return false }
        return (bytes[mark] == UInt8(ascii: ".") || bytes[mark] == UInt8(ascii: ")"))
            && (bytes[mark + 1] == UInt8(ascii: " ") || bytes[mark + 1] == UInt8(ascii: "\t"))
    }

    /// `let name =`
    private static func isDeclaration(_ start: Int, _ end: Int, _ bytes: [UInt8]) -> Bool {
        guard start + 4 < end, bytes[start..<(start + 4)].elementsEqual("let ".utf8) else { return false }
        var place = start + 4
        while place < end, bytes[place] == UInt8(ascii: " ") { place += 1 }
        while place < end, bytes[place] != UInt8(ascii: " "), bytes[place] != UInt8(ascii: "=") { place += 1 }
        while place < end, bytes[place] == UInt8(ascii: " ") { place += 1 }
        return place < end && bytes[place] == UInt8(ascii: "=")
    }

    private static func field(_ start: Int, _ end: Int, _ bytes: [UInt8]) -> LineKind {
        var place = start
        while place < end, (0x61...0x7A).contains(bytes[place]) || bytes[place] == UInt8(ascii: "-") { place += 1 }
        guard place < end, bytes[place] == UInt8(ascii: ":"), place - start <= 30 else { return .text }
        // `https://...` is a text.
        if place + 1 < end, bytes[place + 1] == UInt8(ascii: "/") { return .text }
        return FieldName(bytes: bytes[start..<place]).map(LineKind.field) ?? .unknownField
    }
}

/// The fields that an item may have.
enum FieldName: String, CaseIterable {
    case hint
    case source
    case tags
    case score
    case unit
    case answer
    case order
    case group
    case letterCase = "case"
    case accents
    case typos
    case hintCost = "hint-cost"

    init?(bytes: ArraySlice<UInt8>) {
        guard let name = Self.allCases.first(where: { bytes.elementsEqual($0.rawValue.utf8) }) else { return nil }
        self = name
    }
}
