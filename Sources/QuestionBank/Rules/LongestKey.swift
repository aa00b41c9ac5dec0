import Assessment

/// `longest-key`: a key much longer than any distractor gives itself away.
enum LongestKey {
    private static let fewestCharacters = 20

    static func check(_ item: ParsedItem, in context: RuleContext, findings: inout Findings) {
        guard item.shape == .single, item.areAnswersWhole, item.options.count > 2 else { return }
        let keys = item.options.indices.filter { item.options[$0].isKey }
        guard keys.count == 1, item.options[keys[0]].isCertainKey else { return }
        let key = item.options[keys[0]].text
        for (place, version) in key.text.versions.enumerated() {
            let length = version.text.length
            guard length >= fewestCharacters else { continue }
            var longest = 0
            for option in item.options.indices where option != keys[0] {
                let text = item.options[option].text.text
                let other = version.language.map { text.template(in: $0) } ?? text.versions.first?.text
                longest = max(longest, other?.length ?? 0)
            }
            if longest > 0, length * 2 >= longest * 3, !isName(version) {
                findings.report(.longestKey(length, longest), at: key.ranges[place])
                return
            }
        }
    }

    /// Whether every word that has a meaning is capitalized: nobody can make a name or a title shorter.
    private static func isName(_ version: LocalizedText.Version) -> Bool {
        let text = TextWords(version)
        return text.words.contains(where: \.isCapitalized)
            && text.words.allSatisfy { word in
                word.isCapitalized || word.isFigure || ContentWords.root(of: word, in: text, fewestLetters: 4) == nil
            }
    }
}

extension Template {
    /// In code points, which is near enough for comparing texts of one language.
    var length: Int {
        if let words { return Self.length(of: words) }
        return segments.reduce(0) { length, segment in
            if case .text(let text) = segment { length + Self.length(of: text) } else { length + 1 }
        }
    }

    private static func length(of text: String) -> Int {
        let bytes = text.utf8Span.span
        var count = 0
        for place in bytes.indices where bytes[place] & 0xC0 != 0x80 { count += 1 }
        return count
    }
}

extension Message {
    static func longestKey(_ length: Int, _ longest: Int) -> Message {
        Message(
            .longestKey,
            "the key has \(length) characters and the longest distractor \(longest), which gives it away; make them alike"
        )
    }
}

extension Explanation {
    static let longestKey = Explanation(
        finds: "A key at least one and a half times as long as the longest distractor.",
        reason: "Authors take care that the key is true, and so it grows; readers know. In five real banks the key "
            + "was the longest option of 12 to 33 % of the items, about what chance would do, but one and a half "
            + "times as long in only 1.5 to 11 %. Haladyna, Downing and Rodriguez 2002: keep options about equal "
            + "in length. Names and titles are left alone. See `longest-keys` for the bank as a whole.",
        fires: .bank(
            #"""
            ## a
            What was it?

            - (x) a decree of the first days on land
            - ( ) a code of laws
            - ( ) a tax

            """#),
        quiet: .bank(
            #"""
            ## a
            What was it?

            - (x) a decree on land
            - ( ) a code of laws
            - ( ) a tax

            """#))
}
