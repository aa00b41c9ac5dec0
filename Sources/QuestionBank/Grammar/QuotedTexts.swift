import Assessment

/// Reads the short texts that an answer accepts: `"Baykov" | "Alexander Baykov"`, each after a language if need be.
enum QuotedTexts {
    struct Failure: Error {
        var message: Message
        var range: Range<Int>
        var fix: Finding.Fix?
    }

    /// What opens a quotation, and what closes it.
    private static let quotes: [(open: [UInt8], close: [UInt8])] = [
        ([0x22], [0x22]), ([0xE2, 0x80, 0x9C], [0xE2, 0x80, 0x9D]), ([0xC2, 0xAB], [0xC2, 0xBB]),
    ]

    static func isStart(_ place: Int, until end: Int, in bytes: [UInt8]) -> Bool {
        place < end && quotes.contains { bytes[place..<end].starts(with: $0.open) }
    }

    static func parse(
        _ range: Range<Int>, language: Language?, in bytes: [UInt8], syntax: Syntax
    ) throws(Failure) -> [ParsedItem.TextBranch.Accepted] {
        var accepted: [ParsedItem.TextBranch.Accepted] = []
        var language = language
        var place = range.lowerBound
        let end = range.upperBound
        func skip(_ signs: [UInt8]) { while place < end, signs.contains(bytes[place]) { place += 1 } }
        let space: [UInt8] = [0x20, 0x09, SourceText.blank]
        skip(space)
        while place < end {
            switch syntax.opening(at: place, until: end, in: bytes) {
            case .language(let opened, let after):
                language = opened
                place = after
            case .unknown(let message, let tag, _, let fix):
                throw Failure(message: message, range: tag, fix: fix)
            case .unclosed(let bracket):
                throw Failure(message: .bracketUnclosed("["), range: bracket)
            case .none:
                let text = try quotation(at: &place, until: end, in: bytes)
                accepted.append(.init(language: language, text: text.text, range: text.range))
                skip(space)
                if place < end, bytes[place] == UInt8(ascii: "|") {
                    place += 1
                    skip(space)
                    if place >= end { throw Failure(message: .alternativeMissing, range: (place - 1)..<place) }
                    continue
                }
                if place < end, case .none = syntax.opening(at: place, until: end, in: bytes) {
                    let rest = String(decoding: bytes[place..<end].prefix(60), as: UTF8.self)
                    throw Failure(message: .alternativeUnjoined(rest), range: place..<end)
                }
            }
            skip(space)
        }
        return accepted
    }

    private static func quotation(
        at place: inout Int, until end: Int, in bytes: [UInt8]
    ) throws(Failure) -> (text: String, range: Range<Int>) {
        let start = place
        guard let quote = quotes.first(where: { bytes[start..<end].starts(with: $0.open) }) else {
            let words = String(decoding: bytes[start..<end].prefix(60), as: UTF8.self)
            throw Failure(message: .quotesMissing(words), range: start..<end)
        }
        place += quote.open.count
        var text: [UInt8] = []
        while place < end {
            if bytes[place] == UInt8(ascii: "\\"), place + 1 < end, TextDraft.isMark(bytes[place + 1]) {
                text.append(bytes[place + 1])
                place += 2
            } else if bytes[place] == quote.close[0], bytes[place..<end].starts(with: quote.close) {
                place += quote.close.count
                let words = String(decoding: text, as: UTF8.self).split { $0 == " " || $0 == "\t" }
                guard !words.isEmpty else { throw Failure(message: .acceptedEmpty, range: start..<place) }
                return (words.joined(separator: " "), start..<place)
            } else {
                if bytes[place] != SourceText.blank { text.append(bytes[place]) }
                place += 1
            }
        }
        let sign = String(decoding: quote.open, as: UTF8.self)
        throw Failure(message: .bracketUnclosed(sign), range: start..<(start + quote.open.count))
    }
}

extension Message {
    static var alternativeMissing: Message {
        Message(.answerUnreadable, "another accepted text in quotes should follow this `|`")
    }

    static func alternativeUnjoined(_ rest: String) -> Message {
        Message(.answerUnreadable, "`\(rest)` does not belong here; between accepted texts stands `|`")
    }

    static func quotesMissing(_ words: String) -> Message {
        Message(.answerUnreadable, "`\(words)` is not in quotes; an accepted text is written `\"...\"`")
    }

    static var acceptedEmpty: Message {
        Message(.answerUnreadable, "an accepted text cannot be empty; nobody can type nothing")
    }
}
