import ArgumentParser
import Assessment
import FoundationEssentials
import Glibc
import LineEditing
import QuestionBank
import ScoreReports

/// `viva translations BANK`: what is missing or stale in which language, and worksheets for translators.
struct TranslationsCommand: VivaCommand {
    static let configuration = CommandConfiguration(
        commandName: "translations", abstract: "Tell what a bank lacks in its languages; write and read worksheets.",
        discussion:
            "A translation is stale when the text that it is of has changed since --accept. What was accepted is "
            + "kept beside the bank, in NAME.quiz.translations.json. Worksheets are CSV or Markdown, by the ending of "
            + "the file.")

    @Argument(help: "A bank, or its file.")
    var bank: String

    @Option(help: ArgumentHelp("Write a worksheet, .csv or .md.", valueName: "file"))
    var to: String?

    @Option(help: ArgumentHelp("Read a worksheet back into the bank.", valueName: "file"))
    var from: String?

    @Flag(help: "Take the translations to be right as they stand.")
    var accept = false

    @Flag(help: "Exit 1 when something is missing or stale.")
    var strict = false

    @OptionGroup var globals: GlobalOptions

    func validate() throws {
        if [to != nil, from != nil, accept].count(where: { $0 }) > 1 {
            throw ValidationError("--to, --from and --accept go one at a time.")
        }
    }

    func run(in context: Context) throws {
        let file = try BankFile(path(in: context))
        let texts = BankTexts(file.bytes, fileName: file.path)
        let stamps = try StampFile(bank: file.path)
        let language = try wantedLanguage(of: texts)
        if let to {
            try write(texts.rows(stamps.stamps, in: language), to: to, context)
        } else if let from {
            try read(from, into: file, texts, stamps, context)
        } else if accept {
            try accept(texts, stamps, language, context)
        } else {
            try report(texts.rows(stamps.stamps, in: language), file.path, context)
        }
    }

    private func path(in context: Context) throws -> String {
        if bank.hasSuffix(Shelf.ending) { return bank }
        let shelf = try context.shelf()
        guard let file = shelf.files[bank] else {
            throw Failure.unknown(
                .noInput, what: "bank", name: bank, among: shelf.banks.map(\.id),
                otherwise: "Name a bank or its file; `viva list` shows the banks.")
        }
        return file
    }

    /// The language that was given with this command, which must be one of the bank's.
    private func wantedLanguage(of texts: BankTexts) throws -> Language? {
        guard let tag = globals.lang, let language = Language(tag) else { return nil }
        guard texts.languages.contains(language) else {
            let own = texts.languages.map(\.description).joined(separator: ", ")
            throw Failure(kind: .usage, message: "the bank is not in `\(tag)`", hints: ["Its languages are \(own)."])
        }
        return language
    }

    // MARK: What there is

    private func report(_ rows: [TranslationRow], _ path: String, _ context: Context) throws {
        if context.options.json {
            context.show(.array(rows.map(Self.json)))
        } else {
            var languages: [Language] = []
            for row in rows where !languages.contains(row.language) { languages.append(row.language) }
            for language in languages {
                let own = rows.filter { $0.language == language }
                let counts = TranslationRow.State.allCases.compactMap { state in
                    let count = own.count { $0.state == state }
                    return count > 0 ? "\(count) \(state.rawValue)" : nil
                }
                context.screen.show("\(language): " + counts.joined(separator: ", "))
                for row in own where row.state == .missing || row.state == .stale {
                    context.screen.show(
                        TerminalText.sanitized("  \(path):\(row.line): \(row.state.rawValue): \(Self.title(of: row))"))
                }
            }
            if rows.isEmpty { context.screen.show("Nothing here is to be translated.") }
        }
        if strict, rows.contains(where: { $0.state == .missing || $0.state == .stale }) {
            throw Failure(kind: .checkFailed, message: "")
        }
    }

    private static func title(of row: TranslationRow) -> String {
        row.name.item.isEmpty ? row.name.part : "\(row.name.item), \(row.name.part)"
    }

    private static func json(_ row: TranslationRow) -> JSONValue {
        [
            "item": .string(row.name.item), "part": .string(row.name.part),
            "language": .string(row.language.description),
            "state": .string(row.state.rawValue), "line": .int(row.line), "source": .string(row.source),
            "translation": .string(row.translation),
        ]
    }

    private func accept(
        _ texts: BankTexts, _ file: StampFile, _ language: Language?, _ context: Context
    ) throws {
        var stamps = file.stamps
        let rows = texts.rows(stamps, in: language)
        for row in rows { stamps.accept(row) }
        stamps.keep(texts.rows(stamps))
        try file.write(stamps)
        let count = rows.count { !$0.translation.isEmpty }
        context.screen.show("\(count == 1 ? "1 translation" : "\(count) translations") accepted.")
    }

    // MARK: Worksheets

    private static func format(of path: String) throws -> Worksheet.Format {
        if path.hasSuffix(".csv") { return .csv }
        if path.hasSuffix(".md") { return .markdown }
        throw Failure(
            kind: .usage, message: "\(path) is no worksheet by its ending", hints: ["Worksheets end in .csv or .md."])
    }

    private func write(_ rows: [TranslationRow], to path: String, _ context: Context) throws {
        let text = Worksheet.text(rows, as: try Self.format(of: path))
        guard !path.hasSuffix(Shelf.ending) else {
            throw Failure(kind: .usage, message: "\(path) has the name of a bank", hints: ["Choose another name."])
        }
        guard OutputFile.write(text, to: path) else {
            throw Failure(
                kind: .cannotCreate, message: unsafe "cannot write \(path): \(String(cString: strerror(errno)))")
        }
        context.console.note("\(rows.count == 1 ? "1 row" : "\(rows.count) rows") written to \(path)")
    }

    private func read(
        _ path: String, into file: BankFile, _ texts: BankTexts, _ stampFile: StampFile, _ context: Context
    ) throws {
        let format = try Self.format(of: path)
        guard let bytes = Shelf.bytes(of: path) else {
            throw Failure(kind: .noInput, message: "cannot read \(path)")
        }
        let rows: [TranslationRow]
        do {
            rows = try Worksheet.rows(String(decoding: bytes, as: UTF8.self), as: format)
        } catch {
            throw Failure(kind: .badData, message: "\(path) is no worksheet: \(error.message)")
        }
        let edits = TranslationEdits(texts, worksheet: rows)
        if edits.bytes != file.bytes {
            try file.replace(with: edits.bytes)
            var stamps = stampFile.stamps
            for row in edits.applied { stamps.accept(row) }
            try stampFile.write(stamps)
        }
        for conflict in edits.conflicts {
            context.console.note(
                "\(file.path):\(conflict.row.line): \(Self.title(of: conflict.row)), \(conflict.row.language): "
                    + "left alone: \(conflict.reason.rawValue)")
        }
        let count = edits.applied.count
        context.screen.show("\(count == 1 ? "1 translation" : "\(count) translations") put into the bank.")
        if !edits.conflicts.isEmpty { throw Failure(kind: .checkFailed, message: "") }
    }
}
