/// Splits a command line into words as a shell does: blanks divide, quotes join, a backslash takes the next as it is.
enum ShellWords {
    /// The word as it is typed to be one word.
    static func quoted(_ word: String) -> String {
        word.reduce(into: "") { typed, character in
            if character.isWhitespace || "\\\"'".contains(character) { typed.append("\\") }
            typed.append(character)
        }
    }

    static func split(_ line: String) throws -> [String] {
        var words: [String] = []
        var word: String?
        var quote: Character?
        var isEscaped = false
        for character in line {
            if isEscaped {
                word = (word ?? "") + String(character)
                isEscaped = false
            } else if character == "\\", quote != "'" {
                isEscaped = true
            } else if let open = quote {
                if character == open { quote = nil } else { word = (word ?? "") + String(character) }
            } else if character == "\"" || character == "'" {
                quote = character
                word = word ?? ""
            } else if character.isWhitespace {
                if let finished = word { words.append(finished) }
                word = nil
            } else {
                word = (word ?? "") + String(character)
            }
        }
        guard quote == nil, !isEscaped else {
            throw Failure(.usage, .quotationOpen, hints: [.closeQuotation])
        }
        if let finished = word { words.append(finished) }
        return words
    }
}
