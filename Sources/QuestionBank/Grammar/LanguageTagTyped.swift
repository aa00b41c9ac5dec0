import Assessment

/// What was to open a language at the start of a text, one character off: `es] ...`, `(es] ...`, `#[es] ...`, `[e] ...`.
struct LanguageTagTyped {
    var language: Language
    /// From the text's start to what follows the tag.
    var range: Range<Int>
    /// True where only a letter within whole brackets is wanting, which may be a sign of its own.
    var isGuess = false
}

extension Syntax {
    /// What a file that declares no languages is most likely in.
    private static let usualLanguages = ["en", "es", "hi", "fr", "de"].compactMap(Language.init)

    /// The tag that a text begins with, where it is one character off; what opens a language is none.
    func tagTyped(at place: Int, until end: Int, in bytes: [UInt8]) -> LanguageTagTyped? {
        guard place < end, bytes[place] != UInt8(ascii: "\\") else { return nil }
        if let typed = tagWithColon(at: place, until: end, in: bytes) { return typed }
        // Few texts have a bracket so early.
        var probe = place
        let farthest = min(end, place + 8)
        while probe < farthest, bytes[probe] != UInt8(ascii: "["), bytes[probe] != UInt8(ascii: "]") { probe += 1 }
        guard probe < farthest || isSign(at: place, until: end, in: bytes) else { return nil }
        for language in declaredLanguages.isEmpty ? Self.usualLanguages : declaredLanguages {
            let tag = Array("[\(language)]".utf8)
            if let typed = typed(tag, language, at: place, until: end, in: bytes) { return typed }
        }
        return nil
    }

    /// `en: What?`, as scripts and subtitles have it; only a declared language is meant so.
    private func tagWithColon(at place: Int, until end: Int, in bytes: [UInt8]) -> LanguageTagTyped? {
        var colon = place
        while colon < end, colon < place + 4, (0x61...0x7A).contains(bytes[colon]) { colon += 1 }
        guard declaredLanguages.count > 1, colon + 1 < end, bytes[colon] == UInt8(ascii: ":"),
            bytes[colon + 1] == 0x20, let language = Language(String(decoding: bytes[place..<colon], as: UTF8.self)),
            declaredLanguages.contains(language)
        else { return nil }
        return LanguageTagTyped(language: language, range: place..<(colon + 1))
    }

    /// One character that is no letter before a blank, or any before several.
    private func isSign(at place: Int, until end: Int, in bytes: [UInt8]) -> Bool {
        let blank = place + Self.scalarLength(bytes[place])
        guard blank < end, bytes[blank] == 0x20 else { return false }
        return TextDraft.isMark(bytes[place]) || (blank + 1 < end && bytes[blank + 1] == 0x20)
            || (bytes[place] == 0xC2 && !declaredLanguages.isEmpty)
    }

    private func typed(
        _ tag: [UInt8], _ language: Language, at place: Int, until end: Int, in bytes: [UInt8]
    ) -> LanguageTagTyped? {
        func matches(_ start: Int, _ rest: ArraySlice<UInt8>) -> Int? {
            let stop = start + rest.count
            return stop <= end && bytes[start..<stop].elementsEqual(rest) ? stop : nil
        }
        func isBlank(_ place: Int) -> Bool { place >= end || bytes[place] == 0x20 || bytes[place] == 0x09 }
        func found(_ stop: Int, isGuess: Bool = false) -> LanguageTagTyped {
            LanguageTagTyped(language: language, range: place..<stop, isGuess: isGuess)
        }
        if let stop = spaced(tag, at: place, until: end, in: bytes) { return found(stop) }
        if isSign(at: place, until: end, in: bytes) {
            var start = place + Self.scalarLength(bytes[place])
            while start < end, bytes[start] == 0x20 { start += 1 }
            if let stop = matches(start, tag[...]), isBlank(stop) { return found(stop) }
        }
        var same = 0
        while same < tag.count, place + same < end, bytes[place + same] == tag[same] { same += 1 }
        let odd = place + same
        // `[` or `[e` and nothing else: the line was cut there.
        if odd == end, same > 0, same < tag.count - 1, !declaredLanguages.isEmpty { return found(odd) }
        guard same < tag.count, odd < end, bytes[odd] != UInt8(ascii: "\\") else { return nil }
        let last = tag.count - 1
        let isLetter = bytes[odd] >= 0x80 || (0x61...0x7A).contains(bytes[odd] | 0x20)
        // A character too many.
        let next = odd + Self.scalarLength(bytes[odd])
        if let stop = matches(next, tag[same...]), same == 0 || isBlank(stop) { return found(stop) }
        // Another character; a letter after `[es` may begin a longer word.
        if !isLetter || bytes[odd] >= 0x80, let stop = matches(next, tag[(same + 1)...]), isBlank(stop) {
            return found(stop)
        }
        // None; `[es` alone is told of elsewhere.
        if same < last, let stop = matches(odd, tag[(same + 1)...]), isBlank(stop) {
            return same > 0 && declaredLanguages.isEmpty ? nil : found(stop, isGuess: same > 0)
        }
        // Two that changed places.
        if same < last, odd + 1 < end, bytes[odd] == tag[same + 1], bytes[odd + 1] == tag[same],
            let stop = matches(odd + 2, tag[(same + 2)...]), isBlank(stop)
        {
            return found(stop)
        }
        return nil
    }

    /// Where `[ es ]` ends.
    private func spaced(_ tag: [UInt8], at start: Int, until end: Int, in bytes: [UInt8]) -> Int? {
        guard bytes[start] == tag[0] else { return nil }
        var place = start + 1
        while place < end, bytes[place] == 0x20 { place += 1 }
        let name = tag.dropFirst().dropLast()
        guard bytes[place..<end].starts(with: name) else { return nil }
        place += name.count
        while place < end, bytes[place] == 0x20 { place += 1 }
        guard place < end, bytes[place] == tag[tag.count - 1], place - start >= tag.count else { return nil }
        return place + 1
    }

    private static func scalarLength(_ first: UInt8) -> Int {
        first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    }

    /// Whether a tag within a text touches the words before it, as where the end of a line was lost.
    func isGlued(_ tag: Range<Int>, until end: Int, in bytes: [UInt8]) -> Bool {
        let before = bytes[tag.lowerBound - 1]
        return !"([{<\"'`\\/-".utf8.contains(before) && tag.upperBound + 1 < end && bytes[tag.upperBound] == 0x20
            && bytes[tag.upperBound + 1] != 0x20
    }
}

extension Finding.Fix {
    static func tag(_ typed: LanguageTagTyped, in bytes: [UInt8]) -> Finding.Fix {
        let isApart = typed.range.upperBound >= bytes.count || bytes[typed.range.upperBound] <= 0x20
        return Finding.Fix(
            label: "write [\(typed.language)]", range: typed.range,
            replacement: "[\(typed.language)]" + (isApart ? "" : " "), isGuess: typed.isGuess)
    }
}

extension Message {
    static func tagTyped(_ text: String, _ typed: LanguageTagTyped) -> Message {
        Message(
            .languageUnknown,
            "`\(text.prefix(20))` opens no language; a text in one begins with `[\(typed.language)]`, and before a plain"
                + " bracket stands `\\`", severity: typed.isGuess ? .warning : .error)
    }

    static func tagGlued(_ language: Language) -> Message {
        Message(
            .languageUnknown,
            "`[\(language)]` opens a language at the start of a line or after a blank; before a plain bracket stands `\\`"
        )
    }
}
