import Assessment
import Quantities

/// `line-untagged`: a line for every language below one that has its own, which most often should go on with that.
enum LooseLine {
    /// - Parameters:
    ///   - range: the words of a line that opens no language.
    ///   - pieces: what the text has above it.
    static func check(
        _ range: Range<Int>, joint: TextDraft.Joint, below pieces: [TextDraft.Piece], in source: SourceText,
        findings: inout Findings
    ) {
        // A tag with nothing behind it is told of there.
        guard let above = pieces.last(where: { $0.language != nil }), let language = above.language,
            !above.text.isEmpty, hasWords(source.bytes[range])
        else { return }
        findings.report(.lineUntagged(language), at: range, fix: joint == .line ? fix(range, in: source.bytes) : nil)
    }

    /// Indents the line; in a quotation, blanks take the place of its mark.
    private static func fix(_ range: Range<Int>, in bytes: [UInt8]) -> Finding.Fix {
        var start = range.lowerBound
        while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
        let label = "indent it"
        guard start > 0, bytes[start - 1] == UInt8(ascii: ">") else {
            return Finding.Fix(
                label: label, range: range.lowerBound..<range.lowerBound, replacement: "     ", isGuess: true)
        }
        return Finding.Fix(label: label, range: (start - 1)..<start, replacement: " ", isGuess: true)
    }

    private static func hasWords(_ bytes: ArraySlice<UInt8>) -> Bool {
        var depth = 0
        let words = String(decoding: bytes, as: UTF8.self).filter { character in
            if character == "{" { depth += 1 }
            if character == "}" { depth -= 1 }
            return depth <= 0
        }
        return UntaggedTexts.hasWords(words, units: .standard)
    }
}

extension Message {
    static func lineUntagged(_ language: Language) -> Message {
        Message(
            .lineUntagged,
            "this line has no language and goes to all readers; to go on with `[\(language)]` it is indented, without "
                + "a `>`, and a version of its own begins with `[\(language)]`")
    }
}

extension Explanation {
    static let lineUntagged = Explanation(
        finds: "A line without a language below lines of the same text that have one.",
        reason: "It is added to the versions in all languages, where most often it is the rest of the line above. "
            + "Indent it, or give it a tag. Lines without words, and those above the first tag, are left alone.",
        fires: .bank(
            #"""
            ## a
            [en] How many villages were there
            at the end of that year?
            [es] ¿Cuántas aldeas había al final de ese año?

            = 1

            """#),
        quiet: .bank(
            #"""
            ## a
            [en] How many villages were there
                 at the end of that year?
            [es] ¿Cuántas aldeas había al final de ese año?

            = 1

            """#))
}
