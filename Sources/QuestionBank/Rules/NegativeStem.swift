import Assessment

/// `negative-stem`: a "not" that a hurried reader misses; set in capitals or between stars it is seen.
enum NegativeStem {
    static func check(_ item: ParsedItem, _ words: ItemWords, in context: RuleContext, findings: inout Findings) {
        guard item.shape == .single || item.shape == .multiple, let stem = item.stem else { return }
        for (place, version) in stem.text.versions.enumerated() {
            guard let known = RuleWords.of(version.language ?? context.languages.first),
                // Few stems have such a word at all.
                words.stem[place].words.contains(where: known.turning.contains),
                let word = denial(in: LocalizedText.words(of: version), words: known)
            else { continue }
            findings.report(.negativeStem(word), at: stem.ranges[place])
            return
        }
    }

    /// Between "what" and its "not": farther off it is most often another clause that is denied.
    private static let widest = 2

    /// The word that turns a question round, in lower case and without emphasis.
    private static func denial(in text: String, words: RuleWords) -> String? {
        let bytes = text.utf8Span.span
        var place = 0
        var isAsking = false
        var sinceWideAsking = widest + 1
        var before: UInt64 = 0
        var wordBefore: Range<Int>?
        var denial: Range<Int>?
        while let word = nextWord(after: &place, in: bytes) {
            let letters = bytes.extracting(word)
            let hash = WordHash.of(letters)
            if let found = denial {
                if !words.limiting.contains(hash) { return String(copying: bytes, found) }
                denial = nil
            }
            let opening = WordHash.of(letters, isStart: true)
            if let wordBefore, words.wrong.contains(before), words.statements.contains(hash) {
                return String(copying: bytes, wordBefore)
            }
            if words.excepting.contains(hash), !words.joining.contains(before), isLast(place, in: bytes) {
                return String(copying: bytes, word)
            }
            if words.wrong.contains(hash),
                words.statements.contains(before) || (isAsking && words.saying.contains(before))
            {
                return String(copying: bytes, word)
            }
            if words.asking.contains(opening) {
                isAsking = true
            } else if words.askingWidely.contains(opening), wordBefore == nil {
                sinceWideAsking = -1
            } else if isAsking || sinceWideAsking < widest, words.denying.contains(hash),
                !words.joining.contains(before)
            {
                denial = word
            }
            sinceWideAsking += 1
            before = hash
            wordBefore = word
        }
        return denial.map { String(copying: bytes, $0) }
    }

    /// Whether nothing but marks follows.
    private static func isLast(_ place: Int, in bytes: Span<UInt8>) -> Bool {
        var next = place
        return nextWord(after: &next, in: bytes) == nil
    }

    /// The next word outside of round brackets: what is added in these turns nothing round.
    private static func nextWord(after place: inout Int, in bytes: Span<UInt8>) -> Range<Int>? {
        var depth = 0
        while place < bytes.count, depth > 0 || parts(bytes[place]) || bytes[place] == 0xC2 {
            switch bytes[place] {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth = max(0, depth - 1)
            // ¿ and its like.
            case 0xC2: place += 1
            default: break
            }
            place += 1
        }
        guard place < bytes.count else { return nil }
        let start = place
        while place < bytes.count, !parts(bytes[place]) { place += 1 }
        return start..<place
    }

    /// Space and ASCII punctuation but for what belongs to words and emphasis.
    private static func parts(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "'"), UInt8(ascii: "-"): false
        case 0..<0x30, 0x3A..<0x41: true
        default: false
        }
    }
}

extension Message {
    static func negativeStem(_ word: String) -> Message {
        Message(
            .negativeStem,
            "the stem turns on `\(word)`, easily missed; ask for what is so, or write it in capitals or `**`")
    }
}

extension Explanation {
    static let negativeStem = Explanation(
        finds: "A stem that turns on a small \"not\", \"except\" or \"false\".",
        reason: "A hurried reader misses it, and the error then tells nothing about what is known. In five real "
            + "banks 0.3 to 10 % of the stems were such; Haladyna, Downing and Rodriguez 2002: word the stem "
            + "positively, and where it cannot be helped set the word in capitals or bold. A contrast (\"and not\"), "
            + "\"not only\" and what stands in brackets are left alone.",
        fires: .bank(
            #"""
            ## a
            Which of these is not a crop?

            - (x) clay
            - ( ) rye
            - ( ) wheat

            """#),
        quiet: .bank(
            #"""
            ## a
            Which of these is **not** a crop?

            - (x) clay
            - ( ) rye
            - ( ) wheat

            """#))
}
