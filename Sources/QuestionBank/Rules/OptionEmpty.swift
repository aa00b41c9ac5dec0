import Assessment

/// `option-empty`: a mark with no words after it.
enum OptionEmpty {
    static func check(_ item: ParsedItem, in context: RuleContext, findings: inout Findings) {
        for place in item.options.indices where Self.isEmpty(item.options[place].text.text) {
            let option = item.options[place]
            let empty = option.text.text.versions.firstIndex { $0.text.isEmpty }
            findings.report(.optionEmpty, at: empty.map { self.place(of: $0, in: option) } ?? option.mark)
        }
    }

    private static func isEmpty(_ text: LocalizedText) -> Bool {
        text.versions.isEmpty || text.versions.contains { $0.text.isEmpty }
    }

    private static func place(of version: Int, in option: ParsedItem.Option) -> Range<Int> {
        let range = option.text.ranges[version]
        return range.isEmpty ? option.mark : range
    }
}

extension Message {
    static var optionEmpty: Message {
        Message(.optionEmpty, "this option has no text; write one, or drop the line")
    }
}

extension Explanation {
    static let optionEmpty = Explanation(
        finds: "An option without a text.",
        reason: "It cannot be read, and its letter would stand for nothing.",
        fires: .bank(
            #"""
            ## a
            Which?

            - (x) one
            - ( )
            - ( ) three

            """#),
        quiet: .bank(
            #"""
            ## a
            Which?

            - (x) one
            - ( ) two
            - ( ) three

            """#))
}
