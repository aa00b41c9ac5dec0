extension TerminalText {
    /// The beginning of a text, with "…" where it goes on: between words, where one ends in the last third of the columns,
    /// else between characters as people see them.
    ///
    /// - Parameter columns: that it may take, the sign included.
    public static func shortened(_ text: String, columns: Int) -> String {
        guard width(text) > columns else { return text }
        var taken = 0
        var end = text.startIndex
        var lastBlank: String.Index?
        for index in text.indices {
            taken += width(String(text[index]))
            if taken > columns - 1 { break }
            if text[index] == " ", taken * 3 > columns * 2 { lastBlank = index }
            end = text.index(after: index)
        }
        // A word that just fits is whole.
        let isBetweenWords = end == text.endIndex || text[end] == " "
        let beginning = text[..<(isBetweenWords ? end : lastBlank ?? end)]
        guard let last = beginning.lastIndex(where: { $0 != " " }) else { return "…" }
        return beginning[...last] + "…"
    }
}
