/// `stem-missing`: an item that asks nothing.
enum StemMissing {
    static func check(_ item: ParsedItem, in context: RuleContext, findings: inout Findings) {
        guard item.stem == nil else { return }
        findings.report(.stemMissing, at: item.idRange)
    }
}

extension Message {
    static var stemMissing: Message {
        Message(.stemMissing, "this item asks nothing; write the question below the heading, before the answers")
    }
}

extension Explanation {
    static let stemMissing = Explanation(
        finds: "An item that asks nothing.",
        reason: "The question stands below the heading, before the answers.",
        fires: .bank(
            #"""
            ## a

            - (x) yes
            - ( ) no

            """#),
        quiet: .bank(
            #"""
            ## a
            Is it?

            - (x) yes
            - ( ) no

            """#))
}
