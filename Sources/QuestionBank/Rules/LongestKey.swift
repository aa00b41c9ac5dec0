import Assessment

/// `longest-key`: a key much longer than any distractor gives itself away.
enum LongestKey {
    private static let fewestCharacters = 20

    static func check(_ item: ParsedItem, in context: RuleContext, findings: inout Findings) {
        guard item.shape == .single, item.areAnswersWhole, item.options.count > 2 else { return }
        let keys = item.options.filter(\.isKey)
        guard keys.count == 1, let key = keys.first, key.isCertainKey else { return }
        for (place, version) in key.text.text.versions.enumerated() {
            let length = length(of: version)
            guard length >= fewestCharacters, !isName(version) else { continue }
            var longest = 0
            for option in item.options where !option.isKey {
                let template = version.language.map { option.text.text.template(in: $0) }
                let other =
                    template.map { LocalizedText.Version(language: version.language, text: $0) }
                    ?? option.text.text.versions.first
                longest = max(longest, other.map(Self.length) ?? 0)
            }
            if longest > 0, length * 2 >= longest * 3 {
                findings.report(.longestKey(length, longest), at: key.text.ranges[place])
                return
            }
        }
    }

    /// Whether every word that has a meaning is capitalized: nobody can make a name or a title shorter.
    private static func isName(_ version: LocalizedText.Version) -> Bool {
        let words = TextWords(version).words
        return words.contains(where: \.isCapitalized)
            && words.allSatisfy { word in
                word.isCapitalized || word.isFigure || ContentWords.root(of: word, fewestLetters: 4) == nil
            }
    }

    /// In code points, which is near enough for comparing texts of one language.
    private static func length(of version: LocalizedText.Version) -> Int {
        version.text.segments.reduce(0) { length, segment in
            guard case .text(let text) = segment else { return length + 1 }
            return length + text.utf8.count { $0 & 0xC0 != 0x80 }
        }
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
