import Assessment

/// `all-of-the-above`: in real banks such an option is the key far too often, and shuffling makes nonsense of it.
enum AllOfTheAbove {
    private static let phrases: Set<String> = [
        "all of the above", "all the above", "all of these", "all above", "none of the above", "none of these",
        "none of them", "both of the above", "both of these",
        "todas las anteriores", "todos los anteriores", "todo lo anterior", "todas ellas", "todas son correctas",
        "ninguna de las anteriores", "ninguno de los anteriores", "ninguna de ellas", "nada de lo anterior",
        "उपरोक्त सभी", "उपर्युक्त सभी", "ऊपर के सभी", "ये सभी", "इनमें से सभी", "इनमें से कोई नहीं", "उपरोक्त में से कोई नहीं",
        "उपर्युक्त में से कोई नहीं", "उपरोक्त दोनों",
    ]

    /// The first bytes of the phrases, in either case.
    private static let initials = Set(phrases.compactMap(\.utf8.first).flatMap { [$0, $0 & 0xDF] })

    static func check(_ item: ParsedItem, in context: RuleContext, findings: inout Findings) {
        for option in item.options {
            for (place, version) in option.text.text.versions.enumerated() {
                let words = LocalizedText.words(of: version)
                guard (8...90).contains(words.utf8.count), let first = words.utf8.first,
                    initials.contains(first), phrases.contains(FoldedText.folded(words))
                else { continue }
                findings.report(.allOfTheAbove, at: option.text.ranges[place])
                break
            }
        }
    }
}

extension Message {
    static var allOfTheAbove: Message {
        Message(
            .allOfTheAbove, "this option speaks of the others, which are shuffled; use `[ ]`, or name what is meant")
    }
}
