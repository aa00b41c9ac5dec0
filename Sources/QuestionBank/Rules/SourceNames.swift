import Assessment

/// `field-invalid` for a source that is nearly the short name of one at the head of the bank.
enum SourceNames {
    static func check(_ item: ParsedItem, in context: RuleContext, findings: inout Findings) {
        guard !context.front.sources.isEmpty, let source = item.source, source.value.text.versions.count == 1,
            source.value.text.versions[0].language == nil
        else { return }
        let range = source.value.range
        let bytes = context.source.bytes
        var start = range.lowerBound
        while start < range.upperBound {
            let end = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: ",")) ?? range.upperBound
            var name = start..<end
            while let first = name.first, bytes[first] == 0x20 { name.removeFirst() }
            while let last = name.last, bytes[last] == 0x20 { name.removeLast() }
            check(name, context.front, in: context.source, findings: &findings)
            start = end + 1
        }
    }

    private static func check(
        _ name: Range<Int>, _ front: FrontMatter, in source: SourceText, findings: inout Findings
    ) {
        let bytes = source.bytes[name]
        guard name.count >= 2, name.count <= 40, !front.sources.contains(where: { bytes.elementsEqual($0.key.utf8) })
        else { return }
        let keys = front.sources.map(\.key)
        let word = source.string(name)
        // A short name that is one among many words of a title is none.
        guard let near = Spelling.nearest(to: word, among: keys), isSlip(word, near) else { return }
        findings.report(
            .sourceNear(word, near), at: name,
            fix: Finding.Fix(label: "write \(near)", range: name, replacement: near, isGuess: true))
    }

    /// Whether the two are a character apart, or two where a blank is one of them.
    private static func isSlip(_ word: String, _ near: String) -> Bool {
        func bare(_ name: String) -> String { name.filter { $0.isLetter || $0.isNumber } }
        return abs(word.count - near.count) <= 1 && near.count >= 3 || bare(word) == bare(near)
    }
}

extension Message {
    static func sourceNear(_ word: String, _ near: String) -> Message {
        Message(
            .fieldInvalid,
            "`\(word)` names none of the sources at the head of the bank; did you mean `\(near)`?", severity: .warning)
    }
}
