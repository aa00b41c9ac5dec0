import Assessment

/// `negative-stem`: a "not" that a hurried reader misses; set in capitals or between stars it is seen.
enum NegativeStem {
    static func check(_ item: ParsedItem, in context: RuleContext, findings: inout Findings) {
        guard item.shape == .single || item.shape == .multiple, let stem = item.stem else { return }
        for (place, version) in stem.text.versions.enumerated() {
            let language = version.language ?? context.languages.first
            guard let pattern = patterns.first(where: { $0.language == language?.base }),
                let word = pattern.word(in: LocalizedText.words(of: version))
            else { continue }
            findings.report(.negativeStem(word), at: stem.ranges[place])
            return
        }
    }

    /// Words of a language that ask for one of several, and words that then turn the question round.
    private struct Pattern {
        let language: String
        let asking: [[UInt8]]
        let denying: [[UInt8]]
        let joining: [[UInt8]]
        let limiting: [[UInt8]]

        init(_ language: String, _ words: RuleWords) {
            self.language = language
            asking = words.asking.map { Array($0.utf8) }
            denying = words.denying.map { Array($0.utf8) }
            joining = words.joining.map { Array($0.utf8) }
            limiting = words.limiting.map { Array($0.utf8) }
        }

        /// The word that turns a question round, in lower case and without emphasis.
        func word(in text: String) -> String? {
            var isAsking = false
            var before: ArraySlice<UInt8> = []
            let bytes = Self.outsideBrackets(Array(text.utf8))
            let parts = bytes.split(whereSeparator: Self.parts)
            for (place, part) in parts.enumerated() {
                let word = part.starts(with: Self.openingMark) ? part.dropFirst(2) : part
                if word.isEmpty { continue }
                defer { before = word }
                if isAsking {
                    guard denying.contains(where: { $0.elementsEqual(word) }),
                        !joining.contains(where: { $0.elementsEqual(before) }),
                        place + 1 == parts.count
                            || !limiting.contains(where: { $0.elementsEqual(parts[place + 1]) })
                    else { continue }
                    return String(decoding: word, as: UTF8.self)
                } else {
                    // Only the case of the first letter varies.
                    isAsking = asking.contains {
                        $0.count == word.count && $0[0] == word[word.startIndex] | ($0[0] < 0x80 ? 0x20 : 0)
                            && $0.dropFirst().elementsEqual(word.dropFirst())
                    }
                }
            }
            return nil
        }

        /// What is added in brackets turns nothing round.
        private static func outsideBrackets(_ bytes: [UInt8]) -> [UInt8] {
            guard bytes.contains(UInt8(ascii: "(")) else { return bytes }
            var depth = 0
            return bytes.filter { byte in
                if byte == UInt8(ascii: "(") { depth += 1 }
                if byte == UInt8(ascii: ")") { depth = max(0, depth - 1) }
                return depth == 0
            }
        }

        /// ¿
        private static let openingMark: [UInt8] = [0xC2, 0xBF]

        /// Space and ASCII punctuation but for what belongs to words and emphasis.
        private static func parts(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "'"), UInt8(ascii: "-"): false
            case 0..<0x30, 0x3A..<0x41: true
            default: false
            }
        }
    }

    private static let patterns = RuleWords.all.map { Pattern($0, $1) }
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
        finds: "A stem that turns on a small \"not\".",
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
