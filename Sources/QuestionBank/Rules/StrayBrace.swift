import Assessment

/// `bracket-unclosed` for a `}` that closes nothing right after the name of a variable: its `{` was forgotten.
enum StrayBrace {
    static func check(_ item: ParsedItem, in context: RuleContext, findings: inout Findings) {
        guard !item.variables.isEmpty else { return }
        let names = Set(item.variables.map(\.name))
        item.forEachText { text in
            for (version, range) in zip(text.text.versions, text.ranges) {
                guard let name = version.text.segments.lazy.compactMap({ Self.name(in: $0, among: names) }).first
                else { continue }
                findings.report(.braceUnopened(name), at: range)
            }
        }
    }

    /// The variable before the first `}` of a text that has no `{`.
    private static func name(in segment: Template.Segment, among names: Set<String>) -> String? {
        guard case .text(let text) = segment, let close = text.utf8.firstIndex(of: UInt8(ascii: "}")),
            !text[..<close].utf8.contains(UInt8(ascii: "{"))
        else { return nil }
        let letters = text[..<close].utf8.reversed().prefix {
            (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x5F
        }
        let word = String(decoding: letters.reversed(), as: UTF8.self)
        return names.contains(word) ? word : nil
    }
}

extension Message {
    static func braceUnopened(_ name: String) -> Message {
        Message(
            .bracketUnclosed,
            "the `}` after `\(name)` closes nothing; write `{\(name)}` for the figure, or `\\}` for the sign",
            severity: .warning)
    }
}
