/// Fragments of HTML, as other programs keep their texts, turned into plain text and back.
enum HTMLText {
    /// What could not be kept, for whoever knows the place.
    enum Loss: Hashable {
        /// A picture, a sound, a film or a frame: its name, and what it shows in words.
        case media(String, description: String)
        case link(String)
        case style(String)
        /// Of MathML.
        case formula
        case crossedOut(String)
        /// What a browser does not show.
        case hidden
    }

    /// The text with its structure: paragraphs, lists, lines of tables, indices as Unicode or `^{...}`, `_{...}`.
    static func plain(_ html: String) -> (text: String, losses: [Loss]) {
        var rendering = HTMLRendering()
        var scanner = HTMLScanner(html)
        while let token = scanner.next() { rendering.take(token) }
        return (rendering.text, rendering.losses)
    }

    /// Paragraphs and line breaks as tags, and nothing else that a browser would obey.
    static func html(_ text: String) -> String {
        let even = escaped(TextLines.evened(text))
        let paragraphs = even.split(separator: "\n\n").map { String($0).replacing("\n", with: "<br />") }
        guard paragraphs.count > 1 else { return paragraphs.first ?? "" }
        return paragraphs.map { "<p>\($0)</p>" }.joined()
    }

    /// The same characters as a browser shows them; quotation marks too, so that an attribute can hold it.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

/// Tags, and the words between them.
struct HTMLScanner {
    enum Token {
        case text(String)
        case open(name: String, attributes: [(name: String, value: String)])
        case close(name: String)
    }

    private let bytes: [UInt8]
    private var place = 0
    /// Of the last `>`, behind which nothing is a tag.
    private let lastEnd: Int
    /// Whether no end of a comment stands in what is left.
    private var areCommentsOpen = false
    /// Whether quotation marks are taken for letters.
    private var areQuotesKept = false

    init(_ html: String) {
        bytes = Array(html.utf8)
        lastEnd = bytes.lastIndex(of: UInt8(ascii: ">")) ?? -1
    }

    mutating func next() -> Token? {
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "<") {
                if skipComment() { continue }
                if let token = tag() { return token }
            }
            return words()
        }
        return nil
    }

    private func peek(_ distance: Int) -> UInt8 { place + distance < bytes.count ? bytes[place + distance] : 0 }

    /// Comments, doctypes, and the marks of CDATA; what is never closed is words.
    private mutating func skipComment() -> Bool {
        let sign = peek(1)
        guard sign == UInt8(ascii: "!") || sign == UInt8(ascii: "?"), place <= lastEnd else { return false }
        if sign == UInt8(ascii: "!"), peek(2) == UInt8(ascii: "-"), peek(3) == UInt8(ascii: "-") {
            guard !areCommentsOpen else { return false }
            var end = place + 4
            while end < bytes.count {
                if bytes[end] == UInt8(ascii: ">"), bytes[end - 1] == UInt8(ascii: "-"),
                    bytes[end - 2] == UInt8(ascii: "-")
                {
                    place = end + 1
                    return true
                }
                end += 1
            }
            areCommentsOpen = true
            return false
        }
        guard peek(2) == UInt8(ascii: "[") || (0x61...0x7A).contains(peek(2) | 0x20),
            sign == UInt8(ascii: "?") || peek(2) == UInt8(ascii: "[") || isDoctype,
            let end = bytes[place...].firstIndex(of: UInt8(ascii: ">"))
        else { return false }
        place = end + 1
        return true
    }

    private var isDoctype: Bool {
        (0..<7).allSatisfy { peek($0 + 2) & 0xDF == Array("DOCTYPE".utf8)[$0] }
    }

    /// A tag; nil where `<` is only a sign.
    private mutating func tag() -> Token? {
        let isClosing = peek(1) == UInt8(ascii: "/")
        var end = place + (isClosing ? 2 : 1)
        let start = end
        while end < bytes.count, Self.isNamePart(bytes[end]) { end += 1 }
        guard end > start, !(0x30...0x39).contains(bytes[start]) else { return nil }
        let name = Self.lowercased(bytes[start..<end])
        guard start <= lastEnd, HTMLElements.isKnown(name) else { return nil }
        let attributes = attributes(&end)
        guard end < bytes.count || bytes.last == UInt8(ascii: ">") else {
            // Some quotation mark is never closed; once is enough to look for its end.
            areQuotesKept = true
            return nil
        }
        place = end
        return isClosing ? .close(name: name) : .open(name: name, attributes: attributes)
    }

    private func attributes(_ place: inout Int) -> [(name: String, value: String)] {
        var attributes: [(name: String, value: String)] = []
        while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
            let start = place
            while place < bytes.count, Self.isNamePart(bytes[place]) { place += 1 }
            guard place > start else {
                place += 1
                continue
            }
            let name = Self.lowercased(bytes[start..<place])
            while place < bytes.count, Self.isSpace(bytes[place]) { place += 1 }
            guard place < bytes.count, bytes[place] == UInt8(ascii: "=") else {
                attributes.append((name, ""))
                continue
            }
            place += 1
            while place < bytes.count, Self.isSpace(bytes[place]) { place += 1 }
            attributes.append((name, HTMLEntities.decoded(value(&place))))
        }
        place = min(place + 1, bytes.count)
        return attributes
    }

    private func value(_ place: inout Int) -> String {
        guard place < bytes.count else { return "" }
        let quote = bytes[place]
        var start = place
        let isQuoted = !areQuotesKept && (quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"))
        if isQuoted {
            start += 1
            place += 1
            while place < bytes.count, bytes[place] != quote { place += 1 }
        } else {
            while place < bytes.count, !Self.isSpace(bytes[place]), bytes[place] != UInt8(ascii: ">") { place += 1 }
        }
        let value = String(decoding: bytes[min(start, place)..<place], as: UTF8.self)
        if isQuoted, place < bytes.count { place += 1 }
        return value
    }

    private mutating func words() -> Token {
        let start = place
        place += 1
        while place < bytes.count, bytes[place] != UInt8(ascii: "<") { place += 1 }
        return .text(HTMLEntities.decoded(String(decoding: bytes[start..<place], as: UTF8.self)))
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "_")
    }

    private static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
}
