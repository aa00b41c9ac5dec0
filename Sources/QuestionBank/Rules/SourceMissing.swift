/// `source-missing`: a claim without a witness, in a bank that otherwise names its sources.
enum SourceMissing {
    static func check(_ item: ParsedItem, in context: RuleContext, findings: inout Findings) {
        guard item.source == nil, context.usesSources else { return }
        findings.report(.sourceMissing, at: item.idRange)
    }
}

extension Message {
    static var sourceMissing: Message {
        Message(.sourceMissing, "this item names no source; add a line such as `source: ...`")
    }
}
