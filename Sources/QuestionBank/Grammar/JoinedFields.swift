import Assessment

/// `field-invalid` for a field within the value of another: the end of a line was lost between them.
extension ItemParser {
    mutating func reportJoinedField(in value: Range<Int>, of field: FieldName) {
        var cost = value
        if let first = value.first, bytes[first] == UInt8(ascii: "-") { cost.removeFirst() }
        if field == .hint, bytes[cost].starts(with: "cost:".utf8), bytes[value].last == UInt8(ascii: "%") {
            let start = cost.lowerBound
            findings.report(
                .fieldJoined("hint-cost"), at: start..<(start + 5),
                fix: Finding.Fix(
                    label: "write hint-cost", range: (place(of: .hint)?.lowerBound ?? start)..<(start + 5),
                    replacement: "hint-cost:"))
            return
        }
        // Few values have a colon.
        guard let joined = JoinedField.find(in: value, of: field, bytes: bytes, rules: ScoringRule.allCases) else {
            return
        }
        let name = joined.name.rawValue
        var start = joined.range.lowerBound
        while start > value.lowerBound, bytes[start - 1] == 0x20 { start -= 1 }
        findings.report(
            .fieldJoined(name), at: joined.range,
            fix: Finding.Fix(
                label: "begin a line", range: start..<joined.range.lowerBound, replacement: "\n",
                isGuess: !joined.isSure))
    }
}

/// A field's name and its colon, where only a value should be.
struct JoinedField {
    var name: FieldName
    var range: Range<Int>
    /// True where what follows is a value that only this field has.
    var isSure: Bool

    /// The first of them in a value; what a sentence may say is none.
    static func find(in value: Range<Int>, of field: FieldName, bytes: [UInt8], rules: [ScoringRule]) -> JoinedField? {
        var place = value.lowerBound
        while let colon = bytes[place..<value.upperBound].firstIndex(of: UInt8(ascii: ":")) {
            place = colon + 1
            for name in FieldName.allCases {
                let word = Array(name.rawValue.utf8)
                let start = colon - word.count
                guard start > value.lowerBound, bytes[start..<colon].elementsEqual(word) else { continue }
                // `hint-cost` ends in no other name, `hint` may begin none here.
                let joined = JoinedField(name: name, range: start..<(colon + 1), isSure: false)
                guard let isSure = joined.isField(below: field, in: value, bytes: bytes, rules: rules) else { continue }
                return JoinedField(name: name, range: joined.range, isSure: isSure)
            }
        }
        return nil
    }

    /// Whether it is hardly a word of a sentence, and whether it is surely a field; nil where it is none.
    private func isField(below field: FieldName, in value: Range<Int>, bytes: [UInt8], rules: [ScoringRule]) -> Bool? {
        let before = bytes[range.lowerBound - 1]
        guard !"/-_#\\".utf8.contains(before) else { return nil }
        let isApart = before == 0x20
        var end = range.lowerBound
        while end > value.lowerBound, bytes[end - 1] == 0x20 { end -= 1 }
        // After the end of a sentence a word begins with a capital.
        let endsSentence =
            end > value.lowerBound
            && (".!?)\"".utf8.contains(bytes[end - 1])
                || bytes[value.lowerBound..<end].suffix(3).elementsEqual("।".utf8))
        let after = bytes[range.upperBound..<value.upperBound].drop { $0 == 0x20 }
        let words = after.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
        let isGlued = !isApart && !endsSentence
        switch name {
        case .order: return words == ["fixed"] || words == ["shuffled"] ? true : nil
        case .unit: return words.count == 1 && UnitPolicy(rawValue: words[0]) != nil ? true : nil
        case .answer: return words == ["span"] || words == ["number"] ? true : nil
        case .letterCase, .accents:
            return words.count == 1 && TextComparison.Regard(rawValue: words[0]) != nil ? true : nil
        case .typos: return words == ["0"] || words == ["1"] || words == ["2"] ? true : nil
        case .score: return words.count == 1 && rules.contains { $0.rawValue == words[0] } ? true : nil
        case .hintCost: return words.count == 1 && words[0].last == "%" ? true : nil
        case .tags: return isGlued && field == .hint ? nil : true
        case .hint:
            return field == .tags || field == .group || endsSentence ? true : isApart && field == .source ? false : nil
        case .source:
            return field == .tags || field == .group ? true : endsSentence ? false : nil
        case .group:
            guard words.count == 1 else { return nil }
            return field == .tags || endsSentence ? true : isApart || field == .source ? false : nil
        }
    }
}

extension Message {
    static func fieldJoined(_ name: String) -> Message {
        Message(
            .fieldInvalid,
            "`\(name):` is a part of this text, and a field only at the start of a line; in a text write `\\` before the"
                + " colon", severity: .warning)
    }
}
