import Assessment
import LineEditing
import QuestionBank

/// The conversation that makes a bank: asks, checks as it goes, and writes the file at the end or not at all.
struct NewBankInterview {
    let context: Context
    private var draft = BankDraft()

    /// The author left before the end.
    private struct Left: Error {}

    init(context: Context) {
        self.context = context
        draft.languages = [context.language]
    }

    mutating func run(file: String?) throws {
        say(.introduction)
        do {
            let path = try askFile(file)
            try askHead()
            try askItem(id: Self.id(of: path))
            try write(draft.text(id: Self.id(of: path)), to: path)
            say(.written(path))
        } catch is Left {
            throw Failure(.noInput, .plain(context.wording(.authoring(.new(.nothingWritten))).trimmedFullStop))
        }
    }

    // MARK: Asking

    private func say(_ phrase: Phrase.NewBank, isTrouble: Bool = false) {
        context.screen.paragraph(context.wording(.authoring(.new(phrase))), style: isTrouble ? .partial : .faint)
    }

    private func words(_ phrase: Phrase.NewBank) -> String { context.wording(.authoring(.new(phrase))) }

    /// What is typed behind a prompt; one that leaves no room for that is shown above it, folded.
    private func read(_ prompt: String) throws -> String {
        var prompt = prompt
        if let columns = context.screen.columnsOfTerminal, TerminalText.width(prompt) > columns - Self.leastRoom {
            context.screen.paragraph(prompt.dropLast(2) + ":")
            prompt = "> "
        }
        switch context.console.readLine(prompt: prompt) {
        case .line(let line): return line.trimmed
        case .interrupted, .endOfInput, .deadline: throw Left()
        case .terminated(let signal): throw Terminated(signal: signal)
        }
    }

    /// Columns that an answer has beside its prompt.
    private static let leastRoom = 12

    private func ask(_ phrase: Phrase.NewBank) throws -> String { try read(words(phrase)) }

    /// Asks until something is typed, or was earlier.
    private func askSomething(_ prompt: String, keeping earlier: String? = nil) throws -> String {
        while true {
            let line = try read(prompt)
            if !line.isEmpty { return line }
            if let earlier, !earlier.isEmpty { return earlier }
            say(.empty, isTrouble: true)
        }
    }

    /// Asks for a text in each language; nil where an empty line in the first of them ends a list.
    private func askText(
        _ phrase: Phrase.NewBank, mayEnd: Bool = false, keeping earlier: BankDraft.Text? = nil
    ) throws -> BankDraft.Text? {
        var texts: BankDraft.Text = []
        for (place, language) in draft.languages.enumerated() {
            let tag = draft.languages.count > 1 ? " [\(language)]" : ""
            let prompt = words(phrase) + tag + "> "
            if mayEnd, texts.isEmpty {
                let line = try read(prompt)
                if line.isEmpty { return nil }
                texts.append(line)
            } else {
                let kept = earlier.flatMap { $0.indices.contains(place) ? $0[place] : nil }
                texts.append(try askSomething(prompt, keeping: kept))
            }
        }
        return texts
    }

    // MARK: The head

    private func askFile(_ named: String?) throws -> String {
        if let named {
            let path = Self.completed(named)
            guard !FileState(path: path).exists else {
                throw Failure(.cannotCreate, .plain(words(.fileExists(path)).trimmedFullStop))
            }
            if let folder = Self.missingFolder(of: path) {
                throw Failure(.cannotCreate, .noFileOrFolder(folder), hints: [.nameWritable])
            }
            return path
        }
        while true {
            let path = Self.completed(try askSomething(words(.file)))
            if FileState(path: path).exists {
                say(.fileExists(path), isTrouble: true)
            } else if let folder = Self.missingFolder(of: path) {
                context.screen.paragraph(context.wording(.trouble(.noFileOrFolder(folder))), style: .partial)
            } else {
                return path
            }
        }
    }

    /// Said before anything is typed that could not be kept.
    private static func missingFolder(of path: String) -> String? {
        guard let slash = path.lastIndex(of: "/") else { return nil }
        let folder = String(path[...slash])
        return Places.isDirectory(folder) ? nil : folder
    }

    private static func completed(_ name: String) -> String {
        name.hasSuffix(Shelf.ending)
            ? name : name.hasSuffix(".md") ? String(name.dropLast(3)) + Shelf.ending : name + Shelf.ending
    }

    /// The name of the file, as far as a bank can have it.
    private static func id(of path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return BankDraft.id(from: String(name.dropLast(Shelf.ending.count)))
    }

    private mutating func askHead() throws {
        draft.languages = try askLanguages()
        draft.title = try askText(.title) ?? []
    }

    private func askLanguages() throws -> [Language] {
        while true {
            let line = try ask(.languages)
            if line.isEmpty { return [Language(context.language.base) ?? context.language] }
            let tags = line.split { $0 == " " || $0 == "," }.map(String.init)
            if let wrong = tags.first(where: { Language($0)?.description != $0 }) {
                say(.noLanguage(wrong), isTrouble: true)
                continue
            }
            var languages: [Language] = []
            for tag in tags {
                if let language = Language(tag), !languages.contains(language) { languages.append(language) }
            }
            return languages
        }
    }

    // MARK: The item

    /// Asks for the item until the checker, or the author in spite of it, is content.
    private mutating func askItem(id: String) throws {
        var earlier: BankDraft?
        while true {
            draft.kind = try askKind(keeping: earlier?.kind)
            draft.stem = try askText(.stem, keeping: earlier?.stem) ?? []
            try askAnswers(keeping: earlier)
            draft.source = try askSomething(words(.source) + "> ", keeping: earlier?.source)
            if try isAccepted(id: id) { return }
            draft.allowed = []
            earlier = draft
            say(.again)
        }
    }

    private func askKind(keeping earlier: BankDraft.Kind?) throws -> BankDraft.Kind {
        while true {
            let line = try ask(.kind)
            if line.isEmpty { return earlier ?? .choice }
            if let number = Int(line), BankDraft.Kind.allCases.indices.contains(number - 1) {
                return BankDraft.Kind.allCases[number - 1]
            }
            say(.noKind(line), isTrouble: true)
        }
    }

    private mutating func askAnswers(keeping earlier: BankDraft?) throws {
        switch draft.kind {
        case .choice, .multiple:
            draft.rightOptions = []
            draft.wrongOptions = []
            say(.untilEmpty)
            if let first = try askText(.rightOption) { draft.rightOptions.append(first) }
            while draft.kind == .multiple, let next = try askText(.rightOption, mayEnd: true) {
                draft.rightOptions.append(next)
            }
            if let first = try askText(.wrongOption) { draft.wrongOptions.append(first) }
            while let next = try askText(.wrongOption, mayEnd: true) { draft.wrongOptions.append(next) }
        case .numeric: draft.figure = try askSomething(words(.figure), keeping: earlier?.figure)
        case .text:
            let typed = earlier?.accepted.map { $0.joined(separator: " | ") }
            draft.accepted = try (askText(.accepted, keeping: typed) ?? []).map { line in
                line.split(separator: "|").map { String($0).trimmed }.filter { !$0.isEmpty }
            }
        }
    }

    /// Shows what the checker says; a warning may stand where the author wants it to.
    private mutating func isAccepted(id: String) throws -> Bool {
        let findings = draft.findings(id: id)
        guard !findings.isEmpty else { return true }
        let source = Array(draft.text(id: id).utf8)
        for finding in findings {
            context.screen.show(
                FindingText(finding, source: source, columns: context.screen.columnsOfTerminal).text)
        }
        guard findings.allSatisfy({ $0.severity == .warning }) else { return false }
        let answer = try ask(.keepAnyway).lowercased()
        guard ["y", "s", "h", "ह"].contains(where: answer.hasPrefix) else { return false }
        var codes: [Diagnostic.Code] = []
        for finding in findings where !codes.contains(finding.code) { codes.append(finding.code) }
        draft.allowed = codes
        return draft.findings(id: id).isEmpty
    }

    /// Makes the file, unless another has come to be there meanwhile.
    private func write(_ text: String, to path: String) throws {
        guard OutputFile.create(path, with: Array(text.utf8)) else {
            let failure = Failure.cannotWrite(path, hints: [.nameWritable])
            // What was typed is not lost.
            context.screen.show(TerminalText.sanitized(text))
            throw failure
        }
    }
}

extension String {
    fileprivate var trimmedFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
