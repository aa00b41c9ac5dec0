import Assessment

/// A set-in line whose `>` was struck out by another key, or has a sign before it: it would be a part of the answer
/// above, for all to read.
extension ItemParser {
    mutating func reportFeedbackTyped(_ line: SourceText.Line) -> Bool {
        switch construct {
        case .option, .optionFeedback, .entry, .entryFeedback, .numberFeedback, .textFeedback: break
        default: return false
        }
        guard let typed = FeedbackTyped(at: line.range, in: bytes) else { return false }
        // Pairs have arrows of their own.
        if item.shape == .matching, bytes[line.text..<typed.mark].contains(UInt8(ascii: "-")) { return false }
        let isSure =
            typed.isSure
            || {
                if case .language = syntax.opening(at: typed.text, until: line.end, in: bytes) { true } else { false }
            }()
        guard isSure || !typed.mayBeProse else { return false }
        let sign = line.text..<typed.mark
        findings.report(
            .feedbackTyped(source.string(sign), isSure: isSure), at: sign,
            fix: Finding.Fix(label: "write >", range: sign, replacement: ">", isGuess: true))
        guard isSure else { return false }
        close()
        construct = .unread
        item.hasLostText = true
        return true
    }
}

/// What stands where a `>` should: one sign before a blank, or one character and a `>`.
struct FeedbackTyped {
    /// Where what was struck ends.
    var mark: Int
    /// Where the words begin.
    var text: Int
    /// False for signs that a line of a text may begin with.
    var isSure: Bool

    /// True for `n > 5`, which only a language behind it tells from a formula.
    private(set) var mayBeProse = false

    private static let never = Array(".,;".utf8)
    private static let seldom = Array("<#~|-=:?/!%*+()[]{}".utf8)

    init?(at line: Range<Int>, in bytes: [UInt8]) {
        guard line.count > 2 else { return nil }
        let first = bytes[line.lowerBound]
        let next = line.lowerBound + (first < 0xC0 ? 1 : first < 0xE0 ? 2 : 3)
        // Most lines begin with a word.
        guard next + 1 < line.upperBound, bytes[next] == 0x20 || bytes[next] == UInt8(ascii: ">") else { return nil }
        var sign = next
        while sign < line.upperBound, bytes[sign] == 0x20 { sign += 1 }
        let isWord = first >= 0xE0 || (0x61...0x7A).contains(first | 0x20) || (0x30...0x39).contains(first)
        let isArrow = sign == next && (first == UInt8(ascii: "-") || first == UInt8(ascii: "="))
        if sign + 1 < line.upperBound, bytes[sign] == UInt8(ascii: ">"), bytes[sign + 1] == 0x20,
            first != UInt8(ascii: "\\")
        {
            mark = sign + 1
            isSure = !isArrow && (!isWord || sign != next + 1)
            mayBeProse = isWord && sign == next + 1
        } else if bytes[next] == 0x20, Self.never.contains(first) || Self.seldom.contains(first) {
            mark = next
            isSure = Self.never.contains(first)
        } else {
            return nil
        }
        text = mark
        while text < line.upperBound, bytes[text] == 0x20 { text += 1 }
    }
}

extension Message {
    static func feedbackTyped(_ sign: String, isSure: Bool) -> Message {
        Message(
            .textMisplaced,
            "`\(sign)` makes this line a part of the text above; feedback begins with `>`, and a line that goes on with"
                + " this sign has `\\` before it", severity: isSure ? .error : .warning)
    }
}
