import Assessment

/// The cells of a worksheet's row as the bank would hold them.
struct TranslationCell {
    var row: TranslationRow
    private let typedSource: String
    private let text: BankTexts.Text
    private let origin: BankTexts.Version
    /// What could not be taken as it was typed.
    let remarks: [TranslationEdits.Remark.Kind]

    init(_ typed: TranslationRow, of text: BankTexts.Text, from origin: BankTexts.Version) {
        row = typed
        self.text = text
        self.origin = origin
        let keepsQuotes = origin.words.contains("\"")
        let words = text.form == .accepted && !keepsQuotes ? Self.unquoted(typed.translation) : typed.translation
        row.translation = Self.tidied(words, as: text.form, keepsLineEnds: origin.words.contains("\n"))
        remarks = Self.remarks(typed.translation, taken: row.translation, unquoted: words, as: text.form)
        typedSource = Self.tidied(typed.source, as: text.form, keepsLineEnds: true)
        row.source = origin.words
    }

    private static func remarks(
        _ typed: String, taken: String, unquoted: String, as form: BankTexts.Text.Form
    ) -> [TranslationEdits.Remark.Kind] {
        var kinds: [TranslationEdits.Remark.Kind] = []
        let lines = typed.split { $0.isNewline }.count { !trimmed($0).isEmpty }
        if lines > 1 + taken.count(where: { $0 == "\n" }) { kinds.append(.linesJoined) }
        if unquoted != typed { kinds.append(.unquoted) }
        guard form == .accepted, !trimmed(typed[...]).isEmpty else { return kinds }
        let parts = unquoted.split(separator: "|", omittingEmptySubsequences: false)
        if parts.contains(where: { trimmed($0).isEmpty }) { kinds.append(.alternativeEmpty) }
        return kinds
    }

    /// Without the quotation marks that surround an alternative, as they do in a bank.
    private static func unquoted(_ typed: String) -> String {
        typed.split(separator: "|", omittingEmptySubsequences: false).map { part in
            let words = trimmed(part)
            guard words.count > 1, words.first == "\"", words.last == "\"" else { return String(part) }
            return String(words.dropFirst().dropLast())
        }.joined(separator: "|")
    }

    /// Whether both texts are still what they were when the worksheet was written.
    func isUnchanged(in texts: BankTexts) -> Bool {
        row.mark == TranslationRow.mark(origin.words, BankTexts.version(text, row.language)?.words ?? "")
    }

    /// Whether someone wrote into the source's cell.
    func isSourceEdited(in texts: BankTexts) -> Bool {
        isUnchanged(in: texts) && !typedSource.isEmpty && typedSource != origin.words
    }

    /// Line ends stay where a backslash keeps them, and where the source has some; others become blanks.
    private static func tidied(_ text: String, as form: BankTexts.Text.Form, keepsLineEnds: Bool) -> String {
        if form == .accepted {
            return text.split(separator: "|").map { TextLines.oneLine(String($0)) }.filter { !$0.isEmpty }
                .joined(separator: " | ")
        }
        var result = ""
        var keepsNext = false
        for line in text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").split(separator: "\n") {
            var words = trimmed(line)
            guard !words.isEmpty else { continue }
            if !result.isEmpty { result += keepsNext ? "\n" : " " }
            let hasBackslash = !words.reversed().prefix { $0 == "\\" }.count.isMultiple(of: 2)
            if hasBackslash { words = trimmed(words.dropLast()[...]) }
            keepsNext = keepsLineEnds || hasBackslash
            result += words
        }
        return result
    }

    private static func trimmed(_ line: Substring) -> String {
        var words = line.drop { $0 == " " || $0 == "\t" }
        while let last = words.last, last == " " || last == "\t" { words = words.dropLast() }
        return String(words)
    }

    /// As the file has it; what follows a line end is indented.
    static func written(_ text: String, as form: BankTexts.Text.Form, below column: Int) -> [UInt8] {
        switch form {
        case .words:
            return Array(text.replacing("\n", with: "\\\n" + String(repeating: " ", count: max(2, column))).utf8)
        case .accepted:
            let quoted = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").split(separator: "|").map {
                "\"" + trimmed($0) + "\""
            }
            return Array(quoted.joined(separator: " | ").utf8)
        }
    }
}
