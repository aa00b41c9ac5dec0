import Assessment

/// What the head of a file says about how to read the rest.
struct Syntax {
    var numbers: KeyStyle = .undeclared
    /// In the order of `languages:`; empty where the file has no such line.
    var declaredLanguages: [Language] = [] {
        didSet { tags = declaredLanguages.map { Array($0.description.utf8) } }
    }
    /// The same as they are written.
    private var tags: [[UInt8]] = []
    /// False when a part of that line could not be read: then any language may be meant.
    var areLanguagesWhole = true
    /// Bank texts have no variables: braces in them are plain characters.
    var hasPlaceholders = true

    /// What a `[xx]` at some place is.
    enum Opening {
        case none
        case language(Language, end: Int)
        case unknown(Message, range: Range<Int>, end: Int, fix: Finding.Fix?)
        case unclosed(range: Range<Int>)
    }

    /// Reads the `[xx]` that starts at `place`.
    func opening(at place: Int, until end: Int, in bytes: [UInt8]) -> Opening {
        guard place < end, bytes[place] == UInt8(ascii: "[") else { return .none }
        var close = place + 1
        let farthest = min(end, place + 14)
        while close < farthest, Self.isTagPart(bytes[close]) { close += 1 }
        let tag = (place + 1)..<close
        guard tag.count >= 2, Self.isTagShaped(bytes[tag]) else { return .none }
        guard close < end, bytes[close] == UInt8(ascii: "]") else {
            let isEnd = close >= end || bytes[close] == UInt8(ascii: " ")
            let text = String(decoding: bytes[tag], as: UTF8.self)
            let isKnown = declaredLanguages.contains { $0.description == text }
            return isEnd && isKnown ? .unclosed(range: place..<(place + 1)) : .none
        }
        // `[es](...)` is a link.
        if close + 2 < end, bytes[close + 1] == UInt8(ascii: "("), bytes[close + 2] != UInt8(ascii: " "),
            bytes[close..<end].contains(UInt8(ascii: ")"))
        {
            return .none
        }
        return classify(tag, from: place, to: close + 1, in: bytes)
    }

    private func classify(_ tag: Range<Int>, from start: Int, to close: Int, in bytes: [UInt8]) -> Opening {
        for place in tags.indices where bytes[tag].elementsEqual(tags[place]) {
            return .language(declaredLanguages[place], end: close)
        }
        let text = String(decoding: bytes[tag], as: UTF8.self)
        guard let language = Language(text) else { return .none }
        let isWellFormed = language.description == text
        if declaredLanguages.isEmpty || !areLanguagesWhole, isWellFormed { return .language(language, end: close) }
        let range = start..<close
        if declaredLanguages.contains(language) || declaredLanguages.isEmpty {
            let fix = Finding.Fix(label: "write [\(language)]", range: range, replacement: "[\(language)]")
            return .unknown(.languageMisspelled(text, language), range: range, end: close, fix: fix)
        }
        return .unknown(.languageUndeclared(text, declaredLanguages), range: range, end: close, fix: nil)
    }

    private static func isTagPart(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: "_")
    }

    /// Two or three letters, alone or before a hyphen.
    private static func isTagShaped(_ tag: ArraySlice<UInt8>) -> Bool {
        let letters = tag.prefix { (0x61...0x7A).contains($0 | 0x20) }.count
        guard letters == 2 || letters == 3 else { return false }
        let rest = tag.dropFirst(letters)
        return rest.isEmpty || ((rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "_")) && rest.count >= 3)
    }
}

extension Message {
    static func languageMisspelled(_ text: String, _ language: Language) -> Message {
        Message(.languageUnknown, "`[\(text)]` is not how a language is written; write `[\(language)]`")
    }

    static func languageUndeclared(_ text: String, _ declared: [Language]) -> Message {
        let list = declared.map(\.description).joined(separator: ", ")
        return Message(
            .languageUnknown,
            "`\(text)` is not among the languages of this bank (\(list)); add it to `languages:`, or write `\\[` for a"
                + " plain bracket")
    }
}

extension Explanation {
    static let languageUnknown = Explanation(
        finds: "A `[xx]` that is none of the bank's languages.",
        reason: "A typo here would make a version that nobody is ever shown.",
        fires: .bank(
            #"""
            ---
            languages: en es
            ---
            ## a
            [en] One?
            [es] ¿Uno?
            [fr] Un ?

            = 1

            """#),
        quiet: .bank(
            #"""
            ---
            languages: en es
            ---
            ## a
            [en] One?
            [es] ¿Uno?

            = 1

            """#))
}
