import ArgumentParser
import Assessment
import LineEditing
import QuestionBank

/// What Tab offers at the shell's prompt: commands, their options, banks, tags, items and settings.
struct ShellCompletion {
    let shelf: Shelf?

    func complete(_ line: String, _ cursor: Int) -> CompletionResult {
        let typed = String(String.UnicodeScalarView(line.unicodeScalars.prefix(cursor)))
        let words = typed.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
        let isNewWord = typed.isEmpty || typed.hasSuffix(" ")
        let current = isNewWord ? "" : words.last ?? ""
        let before = isNewWord ? words : Array(words.dropLast())
        let start = cursor - current.unicodeScalars.count
        let found = candidates(after: before, current: current).filter {
            $0.unicodeScalars.starts(with: current.unicodeScalars)
        }
        return CompletionResult(
            start: start, candidates: found.map { Completion(replacement: ShellWords.quoted($0), label: $0) })
    }

    private func candidates(after words: [String], current: String) -> [String] {
        guard let command = words.first else { return Self.commands }
        switch words.last {
        case "--lang": return languages
        case "--kind": return ItemKind.allCases.map(\.rawValue)
        case "--tag": return shelf?.tags ?? []
        case "--format": return command == "check" ? ["json", "sarif", "text"] : ["csv", "json", "jsonl"]
        case "--explain": return ExplanationView.names
        case "--sure": return ["50", "60", "70", "80", "90", "95", "99"]
        case "--by": return ["item", "session", "tag"]
        default: break
        }
        if current.hasPrefix("-") { return Self.options[command, default: []] + Self.globalOptions }
        switch command {
        case "practise", "practice", "due", "list", "suggestions":
            let banks = shelf?.banks.map(\.id) ?? []
            let names = (banks + (shelf?.tags ?? [])).sorted()
            return current.contains("/") ? items : names
        case "show", "history", "suspend", "resume", "edit", "preview": return items
        case "translations": return shelf?.banks.map(\.id).sorted() ?? []
        case "config": return words.count == 1 ? Settings.Key.allCases.map(\.rawValue) : []
        case "export": return words.count == 1 ? ["scores"] : []
        case "record": return words.count == 1 ? ["merge", "path", "verify"] : []
        case "stats": return words.count == 1 ? ["calibration"] : []
        case "help": return words.count == 1 ? Self.commands : []
        default: return []
        }
    }

    /// Aliases are understood and not offered, so that a beginning completes.
    private static let commands = (Viva.configuration.subcommands.map { $0._commandName } + ["help", "quit"]).sorted()

    private var items: [String] { shelf?.items.map(\.id.description).sorted() ?? [] }

    private var languages: [String] {
        Set(shelf?.banks.flatMap { $0.languages.map(\.description) } ?? []).sorted()
    }

    private static let options: [String: [String]] = [
        "practise": ["--ahead", "--cram", "--estimate", "--kind", "--limit", "--new", "--sure", "--tag"],
        "practice": ["--ahead", "--cram", "--estimate", "--kind", "--limit", "--new", "--sure", "--tag"],
        "list": ["--tags"],
        "check": ["--against", "--dry-run", "--explain", "--fix", "--format", "--strict", "--watch"],
        "read": ["--unit"], "config": ["--unset"], "fmt": ["--check"], "preview": ["--variants"],
        "translations": ["--accept", "--dry-run", "--from", "--item", "--strict", "--to"],
        "export": ["--by", "--format", "--out", "--since"],
    ]

    private static let globalOptions = [
        "--banks", "--help", "--json", "--lang", "--no-color", "--now", "--plain", "--record", "--seed",
    ]
}
