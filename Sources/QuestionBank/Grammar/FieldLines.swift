import Assessment

/// Lines such as `hint: ...`, and `let`.
extension ItemParser {
    mutating func readUnknownField(_ line: SourceText.Line) {
        let end = bytes[line.range].firstIndex(of: UInt8(ascii: ":")) ?? line.end
        let name = line.text..<end
        let word = source.string(name)
        let near = Spelling.nearest(to: word, among: FieldName.allCases.map(\.rawValue))
        let isStem = !hasAnswers && fieldsSeen.isEmpty && explanation == nil
        if isStem {
            var value = end + 1
            while value < line.end, bytes[value] == 0x20 { value += 1 }
            switch StemWords.judge(word, value: source.string(min(value, line.end)..<line.end)) {
            case .text: return readText(line)
            case .perhaps(let field):
                findings.report(
                    .fieldPerhaps(word, field), at: name,
                    fix: Finding.Fix(
                        label: "write \(field.rawValue)", range: name, replacement: field.rawValue, isGuess: true))
                return readText(line)
            case .field: break
            }
        }
        let meant = FieldWords.field(called: word) ?? near
        let fix = meant.map { Finding.Fix(label: "write \($0)", range: name, replacement: $0) }
        findings.report(.fieldUnknown(word, near: meant), at: name, fix: fix)
        close()
        construct = .unread
    }

    mutating func readField(_ field: FieldName, _ line: SourceText.Line) {
        let name = line.text..<(line.text + field.rawValue.utf8.count)
        var start = name.upperBound + 1
        while start < line.end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
        let value = start..<line.end
        if field == .unit, declarationSign(in: value) != nil {
            construct = .closed
            return
        }
        if field != .hint, let first = place(of: field) {
            findings.report(
                .fieldRepeated(field.rawValue), at: name,
                notes: [Finding.Note(text: "it is first given here", range: first)])
            construct = .unread
            return
        }
        fieldsSeen.append((field, name))
        construct = .closed
        reportJoinedField(in: value, of: field)
        switch field {
        case .hint, .source:
            construct = field == .hint ? .hint : .source
            var text = TextDraft(at: name)
            if !value.isEmpty {
                text.add(value, joint: .line, in: source, syntax: syntax, findings: &findings)
            }
            draft = text
            if field == .source {
                item.source = ParsedItem.Field(value: PlacedText(emptyAt: name), range: name)
            }
        case .tags:
            construct = .tags
            readTags(value)
        case .score:
            choose(value, of: field, among: rulesAtHand.map { ($0.rawValue, $0) }) { item, rule in
                item.scoring = rule
            }
        case .unit:
            choose(value, of: field, among: UnitPolicy.allCases.map { ($0.rawValue, $0) }) { item, policy in
                item.unitPolicy = policy
            }
        case .answer:
            choose(value, of: field, among: [("span", true), ("number", false)]) { item, isSpan in
                item.isSpanWanted = isSpan
            }
        case .order:
            choose(value, of: field, among: [("fixed", true), ("shuffled", false)]) { item, isFixed in
                item.isOrderFixed = isFixed
            }
        case .group:
            if value.isEmpty { findings.report(.fieldEmpty(field.rawValue), at: name) }
            item.group = value.isEmpty ? nil : source.string(value)
        case .letterCase, .accents, .typos: readTextField(field, value)
        case .hintCost: readHintCost(value, at: name)
        }
    }

    /// Where a field was given, a hint last.
    func place(of field: FieldName) -> Range<Int>? { fieldsSeen.last { $0.field == field }?.name }

    /// The scoring rules of an item such as this one is so far, and the others where a name of them is given: that is
    /// reported with the item.
    private var rulesAtHand: [ScoringRule] {
        let kind: ItemKind? =
            switch item.shape {
            case .multiple: .multipleResponse
            case .ordering: .ordering
            case .matching: .matching
            case .cloze: .cloze
            case .single, .numeric, .text, nil: gap == nil && item.gaps.isEmpty ? nil : .cloze
            }
        guard let kind else { return ScoringRule.allCases }
        return ScoringRule.fitting(kind)
    }

    mutating func readTags(_ range: Range<Int>) {
        for tag in bytes[range].split(separator: UInt8(ascii: ",")) {
            let words = tag.split { $0 == 0x20 || $0 == 0x09 || $0 == SourceText.blank }
                .map { source.string($0.indices) }.joined(separator: " ")
            if !words.isEmpty, !item.tags.contains(words) || item.tags.count > 50 { item.tags.append(words) }
        }
    }

    mutating func choose<Value>(
        _ range: Range<Int>, of field: FieldName, among known: [(String, Value)],
        set: (inout ParsedItem, ParsedItem.Field<Value>) -> Void
    ) {
        let word = source.string(range)
        if let found = known.first(where: { $0.0 == word }) {
            set(&item, ParsedItem.Field(value: found.1, range: range))
            return
        }
        let names = known.map(\.0)
        let near = Spelling.nearest(to: word, among: names)
        let fix = near.map { Finding.Fix(label: "write \($0)", range: range, replacement: $0) }
        let place = range.isEmpty ? (place(of: field) ?? range) : range
        findings.report(.fieldValueUnknown(field.rawValue, word, names, near: near), at: place, fix: fix)
    }

    mutating func readDeclaration(_ line: SourceText.Line) {
        let parser = DeclarationParser(bytes: bytes, style: syntax.numbers)
        do throws(ExpressionParser.Failure) {
            let variable = try parser.parse((line.text + 4)..<line.end)
            if let first = namesSeen[variable.name] {
                findings.report(
                    .variableRepeated(variable.name), at: variable.nameRange,
                    notes: [Finding.Note(text: "it is first given here", range: first)])
                item.areVariablesWhole = false
                return
            }
            namesSeen[variable.name] = variable.nameRange
            item.variables.append(variable)
            reportRangeTyped(variable, in: line)
        } catch {
            findings.report(error.message, at: error.range, fix: error.fix)
            item.areVariablesWhole = false
        }
    }
}

extension Message {
    static func fieldUnknown(_ word: String, near: String?) -> Message {
        let known = FieldName.allCases.map(\.rawValue).joined(separator: ", ")
        return Message(
            .fieldUnknown,
            "there is no field `\(word)`; " + (near.map { "did you mean `\($0)`?" } ?? "there are \(known)"))
    }

    static func fieldRepeated(_ name: String) -> Message {
        Message(.fieldDuplicate, "`\(name)` is given twice; keep one of them")
    }

    static func variableRepeated(_ name: String) -> Message {
        Message(.fieldDuplicate, "the variable `\(name)` is declared twice; give one of them another name")
    }

    static func fieldEmpty(_ name: String) -> Message {
        Message(.fieldInvalid, "`\(name)` has no value; write one or drop the line")
    }

    static func fieldValueUnknown(_ field: String, _ word: String, _ known: [String], near: String?) -> Message {
        let list = known.map { "`\($0)`" }.joined(separator: ", ")
        let start = word.isEmpty ? "`\(field)` has no value" : "`\(word)` is no value of `\(field)`"
        return Message(.fieldInvalid, start + "; " + (near.map { "did you mean `\($0)`?" } ?? "there are \(list)"))
    }
}

extension Explanation {
    static let fieldDuplicate = Explanation(
        finds: "A field or a variable that is given twice.",
        reason: "Only one of them could hold, and which one is not for a program to guess.",
        fires: .bank(
            #"""
            ## a
            One?

            = 1

            tags: first
            tags: second

            """#),
        quiet: .bank(
            #"""
            ## a
            One?

            = 1

            tags: first, second

            """#))

    static let fieldUnknown = Explanation(
        finds: "A field that there is not.",
        reason: "It is most often a typo, and what it says would be lost without a word. The fix writes the field "
            + "that is spelt nearly so.",
        fires: .bank(
            #"""
            ## a
            One?

            = 1

            tagz: first

            """#),
        quiet: .bank(
            #"""
            ## a
            One?

            = 1

            tags: first

            """#))
}
