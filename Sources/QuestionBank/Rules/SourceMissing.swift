/// `source-missing`: a claim without a witness, in a bank that otherwise names its sources.
enum SourceMissing {
    /// Notes what is a slip only where the bank's habit is another.
    ///
    /// - Parameter slips: the place of each, to be reported where the bank has the habit.
    static func check(_ item: ParsedItem, slips: inout [Range<Int>]) {
        if item.source == nil { slips.append(item.idRange) }
    }
}

extension Message {
    static var sourceMissing: Message {
        Message(.sourceMissing, "this item names no source; add a line such as `source: ...`")
    }
}

extension Explanation {
    static let sourceMissing = Explanation(
        finds: "An item without a source, in a bank that names sources.",
        reason: "A claim that can be looked up is one that can be mended, and learners ask for it with `:source`.",
        fires: .bank(
            #"""
            ## a
            One?

            = 1

            ## b
            Two?

            = 2

            source: an atlas

            """#),
        quiet: .bank(
            #"""
            ## a
            One?

            = 1

            source: an atlas

            ## b
            Two?

            = 2

            source: an atlas

            """#))
}
