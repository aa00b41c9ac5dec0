/// A question with gaps as plain text, which Moodle calls the format "Embedded answers": the whole file is one question.
enum MoodleClozeText {
    /// Whether a text has such gaps, and no sign of GIFT, which has answers in braces as well.
    static func isOne(_ text: String) -> Bool {
        let start = text.first { !$0.isWhitespace && $0 != "\u{FEFF}" }
        guard start != "<", !text.contains("::") else { return false }
        return !MoodleClozeParts(text).parts.isEmpty
    }

    static func read(into bank: inout ImportedBank) {
        bank.decode()
        let text = XMLElement.trimmed(String(decoding: bank.bytes, as: UTF8.self).replacing("\u{FEFF}", with: ""))
        let stem = XMLElement(
            "questiontext", [("format", "moodle_auto_format")],
            [XMLElement("text", text: text.replacing("\r\n", with: "\n"))])
        var losses = CommonLosses()
        var question = MoodleQuestion(
            XMLElement("question", [("type", "cloze")], content: [.element(stem)], range: 0..<bank.bytes.count))
        question.read(into: &bank, category: nil, losses: &losses)
        losses.report(to: &bank)
    }
}
