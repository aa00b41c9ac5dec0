import LineEditing
import SpacedRepetition

/// A line that begins with `:` while a question is open.
enum SessionCommand {
    case hint, skip, source, edit, undo, accept, remember, quit, help
    case flag(note: String)
    case rate(Opinion)

    /// The learner's own view of a right answer.
    enum Opinion: String {
        case easy
        case hard
        /// It was right by luck, and counts as hard.
        case guess

        var rating: Rating {
            switch self {
            case .easy: .easy
            case .hard, .guess: .hard
            }
        }
    }

    static let names = [
        ":easy", ":edit", ":flag", ":guess", ":hard", ":help", ":hint", ":quit", ":remember", ":right", ":skip",
        ":source", ":undo",
    ]

    /// Nil when the first word is no command; a beginning that only one command has will do.
    init?(_ line: String) {
        let word = line.prefix { !$0.isWhitespace }.lowercased()
        let matches = Self.names.filter { $0 == word }
        let begun = matches.isEmpty && word.count > 1 ? Self.names.filter { $0.hasPrefix(word) } : matches
        guard begun.count == 1, let name = begun.first else { return nil }
        switch name {
        case ":easy": self = .rate(.easy)
        case ":hard": self = .rate(.hard)
        case ":guess": self = .rate(.guess)
        case ":right": self = .accept
        case ":remember": self = .remember
        case ":hint": self = .hint
        case ":skip": self = .skip
        case ":source": self = .source
        case ":edit": self = .edit
        case ":undo": self = .undo
        case ":quit": self = .quit
        case ":help": self = .help
        case ":flag": self = .flag(note: String(line.dropFirst(word.count)).trimmed)
        default: return nil
        }
    }

    /// Completes the names of these commands.
    static func complete(_ line: String, _ cursor: Int) -> CompletionResult {
        let typed = line.unicodeScalars.prefix(cursor)
        guard typed.first == ":" else { return CompletionResult(start: 0, candidates: []) }
        let found = names.filter { $0.unicodeScalars.starts(with: typed) }
        return CompletionResult(start: 0, candidates: found.map { Completion(replacement: $0) })
    }
}
