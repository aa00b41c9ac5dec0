import Assessment
import LineEditing
import QuestionBank

/// The conversation that makes a bank: asks, checks as it goes, and writes the file at the end or not at all.
struct NewBankInterview {
    let context: Context
    private var draft = BankDraft()
    /// What was asked last, as its prompt names it.
    private var asked = ""

    /// What is asked for, in this order; `<` goes back by one.
    private enum Step: Int, CaseIterable {
        case languages, title, kind, stem, answers, source
    }

    /// The author left before the end.
    private struct Left: Error {}
    /// The author wants the question before.
    private struct Back: Error {}

    init(context: Context) {
        self.context = context
        draft.languages = [Language(context.language.base) ?? context.language]
    }

    mutating func run(file: String?) throws {
        say(.introduction)
        do {
            let path = try askFile(file)
            let id = Self.id(of: path)
            try ask(Step.allCases)
            while let parts = try partsToMend(id: id) {
                say(.again)
                try ask(parts)
            }
            try write(draft.text(id: id), to: path)
            say(.written(path))
            say(.practised(id, folder: folderToName(of: path)))
        } catch is Left {
            throw Failure(
                .noInput, .plain(context.wording(.authoring(.new(.nothingWritten))).trimmedFullStop),
                hints: context.console.isInteractive || asked.isEmpty
                    ? [] : [.plain(words(.answerMissing(asked)))])
        }
    }

    /// Asks one after the other, and the one before again where that is wanted.
    private mutating func ask(_ steps: [Step]) throws {
        var place = 0
        while place < steps.count {
            do {
                try ask(steps[place])
                place += 1
            } catch is Back {
                place = max(0, place - 1)
            }
        }
    }

    private mutating func ask(_ step: Step) throws {
        draft.allowed = []
        switch step {
        case .languages: draft.languages = try askLanguages()
        case .title: draft.title = try askText(.title, keeping: draft.title) ?? []
        case .kind: draft.kind = try askKind()
        case .stem: draft.stem = try askText(.stem, keeping: draft.stem) ?? []
        case .answers: try askAnswers()
        case .source: draft.source = try askSomething(words(.source) + "> ", keeping: draft.source)
        }
    }

    // MARK: Asking

    private func say(_ phrase: Phrase.NewBank, isTrouble: Bool = false) {
        context.screen.paragraph(context.wording(.authoring(.new(phrase))), style: isTrouble ? .partial : .faint)
    }

    private func words(_ phrase: Phrase.NewBank) -> String { context.wording(.authoring(.new(phrase))) }

    /// What is typed behind a prompt; one that leaves no room for that is shown above it, folded.
    private mutating func read(_ prompt: String) throws -> String {
        asked = String(prompt.dropLast(2))
        var prompt = prompt
        if let columns = context.screen.columnsOfTerminal, TerminalText.width(prompt) > columns - Self.leastRoom {
            context.screen.paragraph(prompt.dropLast(2) + ":")
            prompt = "> "
        }
        switch context.console.readLine(prompt: prompt) {
        case .line(let line) where line.trimmed == "<": throw Back()
        case .line(let line): return line.trimmed
        case .interrupted, .endOfInput, .deadline: throw Left()
        case .terminated(let signal): throw Terminated(signal: signal)
        }
    }

    /// Columns that an answer has beside its prompt.
    private static let leastRoom = 12

    /// Asks until something is typed, or was earlier.
    private mutating func askSomething(_ prompt: String, keeping earlier: String? = nil) throws -> String {
        while true {
            let line = try read(prompt)
            if !line.isEmpty { return line }
            if let earlier, !earlier.isEmpty {
                context.screen.paragraph(earlier, indent: 2, style: .faint)
                return earlier
            }
            say(.empty, isTrouble: true)
        }
    }

    /// Asks for a text in each language; nil where an empty line in the first of them ends a list.
    private mutating func askText(
        _ phrase: Phrase.NewBank, mayEnd: Bool = false, keeping earlier: BankDraft.Text? = nil
    ) throws -> BankDraft.Text? {
        var texts: BankDraft.Text = []
        for (place, language) in draft.languages.enumerated() {
            let tag = draft.languages.count > 1 ? " [\(language)]" : ""
            let prompt = words(phrase) + tag + "> "
            let kept = earlier.flatMap { $0.indices.contains(place) ? $0[place] : nil }
            if mayEnd, texts.isEmpty, kept == nil {
                let line = try read(prompt)
                if line.isEmpty { return nil }
                texts.append(line)
            } else {
                texts.append(try askSomething(prompt, keeping: kept))
            }
        }
        return texts
    }

    // MARK: The head

    private mutating func askFile(_ named: String?) throws -> String {
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
            let name: String
            // Nothing stands before the first question.
            do { name = try askSomething(words(.file)) } catch is Back { continue }
            let path = Self.completed(name)
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

    /// The folder of a file that `practise` would not find; nil where it is among the banks.
    private func folderToName(of path: String) -> String? {
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        guard let banks = try? Places.banks(context.options.banks), let files = try? Shelf.bankFiles(in: [banks]) else {
            return folder
        }
        let made = FileState(path: path)
        return files.contains { FileState(path: $0).isSameFile(as: made) } ? nil : folder
    }

    private mutating func askLanguages() throws -> [Language] {
        while true {
            let line = try read(words(.languages))
            if line.isEmpty { return draft.languages }
            let tags: [String] = line.split { $0 == " " || $0 == "," }.map(String.init)
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

    private mutating func askKind() throws -> BankDraft.Kind {
        while true {
            let line = try read(words(.kind))
            if line.isEmpty { return draft.kind }
            if let place = Int(countedFromOne: line), place < BankDraft.Kind.allCases.count {
                return BankDraft.Kind.allCases[place]
            }
            say(.noKind(line), isTrouble: true)
        }
    }

    private mutating func askAnswers() throws {
        switch draft.kind {
        case .choice, .multiple:
            let isSingle = draft.kind == .choice
            if !isSingle { say(.untilEmpty) }
            draft.rightOptions = try askOptions(.rightOption, keeping: draft.rightOptions, most: isSingle ? 1 : nil)
            if isSingle { say(.untilEmpty) }
            draft.wrongOptions = try askOptions(.wrongOption, keeping: draft.wrongOptions, most: nil)
        case .numeric: try askFigure()
        case .text:
            let typed = draft.accepted.map { $0.joined(separator: " | ") }
            draft.accepted = try (askText(.accepted, keeping: typed) ?? []).map { line in
                line.split(separator: "|").map { String($0).trimmed }.filter { !$0.isEmpty }
            }
        }
    }

    /// Those there are, each to be kept or typed anew, and then more until an empty line.
    private mutating func askOptions(
        _ phrase: Phrase.NewBank, keeping earlier: [BankDraft.Text], most: Int?
    ) throws -> [BankDraft.Text] {
        var options: [BankDraft.Text] = []
        for option in earlier.prefix(most ?? earlier.count) {
            if let text = try askText(phrase, keeping: option) { options.append(text) }
        }
        while options.count < most ?? .max {
            guard let text = try askText(phrase, mayEnd: !options.isEmpty) else { break }
            options.append(text)
        }
        return options
    }

    /// Asks until the figure can be read, and says how it was.
    private mutating func askFigure() throws {
        while true {
            draft.figure = try askSomething(words(.figure), keeping: draft.figure)
            let trial = draft.trialOfFigure()
            guard let item = trial.item else {
                let source = Array(trial.text.utf8)
                for finding in trial.findings {
                    context.screen.show(
                        FindingText(finding, source: source, columns: context.screen.columnsOfTerminal).text)
                }
                draft.figure = ""
                continue
            }
            let key = KeyText(variant: Variant(of: item, seed: 0), language: context.language, showsTolerance: true)
            say(.figureRead(key.text, numbers: draft.numbers))
            return
        }
    }

    // MARK: The end

    /// Shows what the checker says; a warning may stand where the author wants it to.
    ///
    /// - Returns: what is to be asked again; nil where nothing is.
    private mutating func partsToMend(id: String) throws -> [Step]? {
        let findings = draft.findings(id: id)
        guard !findings.isEmpty else { return nil }
        let text = draft.text(id: id)
        let source = Array(text.utf8)
        for finding in findings {
            context.screen.show(
                FindingText(finding, source: source, columns: context.screen.columnsOfTerminal).text)
        }
        if findings.allSatisfy({ $0.severity == .warning }) {
            let answer = try askToKeep()
            if ["y", "s", "h", "ह"].contains(where: answer.hasPrefix) {
                var codes: [Diagnostic.Code] = []
                for finding in findings where !codes.contains(finding.code) { codes.append(finding.code) }
                draft.allowed = codes
                if draft.findings(id: id).isEmpty { return nil }
            }
        }
        let steps = Set(findings.map { Self.step(for: BankDraft.part(ofLine: $0.range.line, in: text)) })
        return Step.allCases.filter(steps.contains)
    }

    /// There is nothing to go back to from here.
    private mutating func askToKeep() throws -> String {
        do { return try read(words(.keepAnyway)).lowercased() } catch is Back { return "" }
    }

    private static func step(for part: BankDraft.Part) -> Step {
        switch part {
        case .title: .title
        case .stem: .stem
        case .answers: .answers
        case .source: .source
        }
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
