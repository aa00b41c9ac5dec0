/// Tells formats apart by what a file holds.
enum BankFormatGuess {
    /// As much of a file as is looked at, in bytes.
    private static let head = 16_384

    static func format(of bytes: [UInt8]) -> BankFormat? {
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return .qti }
        let text = String(decoding: bytes.prefix(head), as: UTF8.self)
        let start = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        if start.hasPrefix("<") { return xml(text) }
        if start.hasPrefix("{"), text.contains("\"items\"") { return .json }
        let lines = text.split(whereSeparator: \.isNewline)
        if start.hasPrefix("#separator:") || start.hasPrefix("#html:") || start.hasPrefix("#notetype") {
            return .ankiText
        }
        if lines.contains(where: { $0.hasPrefix("ANSWER:") }) { return .aiken }
        if MoodleClozeText.isOne(text) { return .moodleXML }
        if lines.contains(where: { $0.hasPrefix("::") }) || text.contains("{") && text.contains("}") { return .gift }
        if lines.contains(where: { $0.hasPrefix("Q:") || $0.hasPrefix("C:") }) { return .hashcards }
        return nil
    }

    private static func xml(_ text: String) -> BankFormat? {
        if text.contains("<quiz") { return .moodleXML }
        if text.contains("qti-assessment") { return .qti3 }
        if text.contains("<questestinterop") { return .canvas }
        return text.contains("<assessment") || text.contains("<POOL") ? .qti : nil
    }
}
