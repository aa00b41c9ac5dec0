import LineEditing

/// What the argument parser says, which folds all but the line of the usage and what does not fit beside an option.
enum HelpText {
    static func folded(_ text: String, columns: Int) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            guard TerminalText.width(line) > columns else { return String(line) }
            let usage = ["USAGE: ", "Usage: "].first { line.hasPrefix($0) }
            let indent = String(line.prefix { $0 == " " })
            let hanging = usage.map { String(repeating: " ", count: $0.count) } ?? indent
            return TerminalText.wrapped(
                glued(line.dropFirst(indent.count)), columns: columns, indent: indent, hanging: hanging
            ).joined(separator: "\n").replacing("\u{A0}", with: " ")
        }.joined(separator: "\n")
    }

    /// What stands in brackets stays together: an option and its value.
    private static func glued(_ line: Substring) -> String {
        var depth = 0
        return String(
            line.map { character in
                if character == "[" { depth += 1 }
                if character == "]" { depth -= 1 }
                return character == " " && depth > 0 ? "\u{A0}" : character
            })
    }
}
