/// Lines such as `require a < b`.
extension ItemParser {
    mutating func readConstraint(_ line: SourceText.Line) {
        // A stem may have a line that happens to begin with this word; a condition has a comparison in it.
        guard construct != .stem || isAfterBlank || hasComparison(line) else { return readText(line) }
        close()
        construct = .declaration
        do throws(ExpressionParser.Failure) {
            let condition = try ExpressionParser.parse(
                (line.text + LineKind.require.count)..<line.end, in: bytes, style: syntax.numbers, wanted: .condition)
            item.constraints.append(
                ParsedItem.Constraint(condition: condition, variablesAbove: item.variables.count))
        } catch {
            let isPlainText = !hasComparison(line) && item.variables.isEmpty
            findings.report(isPlainText ? .requireWithoutCondition : error.message, at: error.range, fix: error.fix)
            item.areVariablesWhole = false
        }
    }

    private func hasComparison(_ line: SourceText.Line) -> Bool {
        let text = bytes[line.range]
        // ≤, ≥ and ≠ begin with these two bytes.
        return text.contains { (UInt8(ascii: "<")...UInt8(ascii: ">")).contains($0) }
            || zip(text, text.dropFirst()).contains { $0 == 0xE2 && $1 == 0x89 }
    }
}

extension Message {
    static var requireWithoutCondition: Message {
        Message(
            .expressionInvalid,
            "after `require` a condition should stand, such as `a < b`; a text that begins with this word needs its"
                + " language before it, or a capital letter")
    }
}
