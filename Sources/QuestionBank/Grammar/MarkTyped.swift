/// What looks like the `x` of an option, or like the blank in its brackets, and is another character.
enum MarkTyped {
    /// Letters of other alphabets, signs, and what other programs put into boxes that are ticked.
    private static let crosses = Set(
        ["х", "Х", "χ", "×", "✓", "✔", "☑", "✗", "✘", "✕", "✖", "ｘ", "Ｘ"].map { Array($0.utf8) })
    private static let blanks = Set(
        ["\u{A0}", "\u{2002}", "\u{2003}", "\u{2007}", "\u{2009}", "\u{202F}", "\u{3000}"].map { Array($0.utf8) })

    static func meant(by bytes: ArraySlice<UInt8>) -> String? {
        let sign = Array(bytes)
        return crosses.contains(sign) ? "x" : blanks.contains(sign) ? " " : nil
    }

    /// The same with blanks around it.
    static func isLikeness(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.contains(where: { $0 >= 0x80 }) else { return false }
        var sign = bytes.drop { $0 == 0x20 }
        while sign.last == 0x20 { sign = sign.dropLast() }
        return meant(by: sign) != nil
    }
}

extension Message {
    static func markTyped(_ text: String, _ meant: String) -> Message {
        let code = text.unicodeScalars.first.map { String($0.value, radix: 16, uppercase: true) } ?? ""
        let name = "U+" + String(repeating: "0", count: max(0, 4 - code.utf8.count)) + code
        return Message(
            .answerUnreadable,
            meant == "x"
                ? "`\(text)` is \(name), and no `x`; the mark of a right option is the letter x, as in `(x)` and `[x]`"
                : "\(name) is no plain blank; a distractor has `( )` or `[ ]`, or nothing in its brackets")
    }
}
