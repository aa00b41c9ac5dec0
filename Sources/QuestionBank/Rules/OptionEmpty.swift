import Assessment

/// `option-empty`: a mark with no words after it.
enum OptionEmpty {
    static func check(_ item: ParsedItem, in context: RuleContext, findings: inout Findings) {
        for option in item.options {
            let versions = option.text.text.versions
            guard versions.isEmpty || versions.contains(where: { $0.text.segments.isEmpty }) else { continue }
            let empty = versions.firstIndex { $0.text.segments.isEmpty }
            findings.report(.optionEmpty, at: empty.map { place(of: $0, in: option) } ?? option.mark)
        }
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
