import ArgumentParser
import Assessment
import LineEditing
import QuestionBank
import ScoreReports

/// `viva translations BANK`: what is missing or stale in which language, and worksheets for translators.
struct TranslationsCommand: VivaCommand {
    static let configuration = CommandConfiguration(
        commandName: "translations", abstract: "Tell what a bank lacks in its languages; write and read worksheets.",
        discussion:
            "A translation is stale when the text that it is of has changed since --accept. What was accepted is "
            + "kept beside the bank, in NAME.quiz.translations.json; keep that file with the bank. Worksheets are CSV "
            + "or Markdown, by the ending of the file. Fill in the column `translation`; a translation that is right "
            + "as it stands is accepted where its `state` reads `current`.")

    @Argument(help: "A bank, or its file.")
    var bank: String

    @Option(help: ArgumentHelp("Write a worksheet, .csv or .md.", valueName: "file"))
    var to: String?

    @Option(help: ArgumentHelp("Read a worksheet back into the bank.", valueName: "file"))
    var from: String?

    @Flag(help: "Take the translations to be right as they stand.")
    var accept = false

    @Option(help: ArgumentHelp("Only the texts of this item; may be repeated.", valueName: "item"))
    var item: [String] = []

    @Flag(help: "With --from: say what would be done, and change nothing.")
    var dryRun = false

    @Flag(help: "With --to: write over a worksheet that holds translations the bank has not, or over another file.")
    var force = false

    @Flag(help: "Exit 1 when something is missing or stale.")
    var strict = false

    @OptionGroup var globals: GlobalOptions

    func validate() throws {
        if [to != nil, from != nil, accept].count(where: { $0 }) > 1 {
            throw ValidationError("--to, --from and --accept go one at a time.")
        }
        if force, to == nil { throw ValidationError("--force is for --to.") }
        if dryRun, from == nil { throw ValidationError("--dry-run is for --from.") }
    }

    func run(in context: Context) throws {
        let file = try BankFile(path(in: context))
        let texts = BankTexts(file.bytes, fileName: file.path)
        let stamps = try StampFile(bank: file.path)
        let choice = try choice(of: texts)
        if texts.itemsLeftOut > 0 {
            context.console.note(context.wording(.itemsLeftOut(texts.itemsLeftOut, in: file.path)))
        }
        if let to {
            try checkWorksheet(to, against: texts, stamps.stamps)
            try write(choice.rows(texts.rows(stamps.stamps)), to: to, context)
        } else if let from {
            try WorksheetReading(
                context: context, file: file, texts: texts, stampFile: stamps, choice: choice, isTrial: dryRun
            ).read(from)
        } else if accept {
            try accept(texts, stamps, choice, context)
        } else {
            try report(choice.rows(texts.rows(stamps.stamps)), in: texts.languages, file.path, context)
        }
    }

    private func path(in context: Context) throws -> String {
        if bank.hasSuffix(Shelf.ending) { return bank }
        let shelf = try context.shelf()
        guard let file = shelf.files[bank] else {
            throw Failure.unknown(.noInput, .bank, name: bank, among: shelf.banks.map(\.id), otherwise: .listShowsBanks)
        }
        return file
    }

    /// The language and the items that were given with this command, which must be the bank's.
    private func choice(of texts: BankTexts) throws -> TranslationChoice {
        let ids = texts.itemIDs
        for name in item where !ids.contains(name) {
            throw Failure.unknown(.usage, .item, name: name, among: ids, otherwise: .listShowsAll)
        }
        guard let tag = globals.lang, let language = Language(tag) else {
            return TranslationChoice(language: nil, items: item)
        }
        guard texts.languages.contains(language) else {
            let own = texts.languages.map(\.description)
            throw Failure(
                .usage, .bankNotIn(tag),
                hints: [
                    .languagesAre(own),
                    .authoring(.addLanguage(tag, line: "languages: \((own + [tag]).joined(separator: " "))")),
                ])
        }
        return TranslationChoice(language: language, items: item)
    }

    // MARK: What there is

    private func report(
        _ rows: [TranslationRow], in all: [Language], _ path: String, _ context: Context
    ) throws {
        if context.options.json {
            context.show(.array(rows.map { JSONValue($0) }))
        } else {
            var languages: [Language] = []
            for row in rows where !languages.contains(row.language) { languages.append(row.language) }
            for language in languages {
                let own = rows.filter { $0.language == language }
                let counts = TranslationRow.State.allCases.compactMap { state in
                    let count = own.count { $0.state == state }
                    return count > 0 ? (state: state, count: count) : nil
                }
                context.screen.show(context.wording(.report(.states(language, counts))))
                for row in own where row.state == .missing || row.state == .stale {
                    let text = context.wording(.report(.text(row.title, row.state)))
                    context.screen.line("\(path):\(row.line): \(text)", indent: 2)
                }
            }
            if rows.isEmpty {
                context.screen.show(context.wording(.report(.nothingToTranslate)))
                if all.count == 1 {
                    let line = "languages: \(all[0]) \(all[0].base == "es" ? "en" : "es")"
                    context.screen.paragraph(context.wording(.report(.authoring(.oneLanguage(all[0], line: line)))))
                }
            }
        }
        if strict, rows.contains(where: { $0.state == .missing || $0.state == .stale }) {
            throw Failure(.checkFailed)
        }
    }

    private func accept(
        _ texts: BankTexts, _ file: StampFile, _ choice: TranslationChoice, _ context: Context
    ) throws {
        var stamps = file.stamps
        let rows = choice.rows(texts.rows(stamps))
        for row in rows { stamps.accept(row) }
        stamps.keep(texts.rows(stamps))
        try file.write(stamps)
        let count = rows.count { !$0.translation.isEmpty }
        if context.options.json { return context.show(["accepted": .int(count)]) }
        context.screen.show(context.wording(.report(.translationsAccepted(count))))
    }

    /// What a translator has filled in is not written over without a word; nor is a file that is no worksheet.
    private func checkWorksheet(_ path: String, against texts: BankTexts, _ stamps: TranslationStamps) throws {
        let format = try Worksheet.Format(path: path)
        guard !path.lowercased().hasSuffix(Shelf.ending) else {
            throw Failure(.usage, .bankEnding(path), hints: [.chooseOtherName])
        }
        guard !force, let bytes = Shelf.bytes(of: path), !bytes.isEmpty else { return }
        guard let contents = try? Worksheet.contents(bytes, as: format) else {
            throw Failure(.cannotCreate, .transfer(.existsAlready(path)), hints: [.authoring(.forceOrOtherName)])
        }
        let count = texts.unsaved(in: contents, stamps: stamps)
        guard count == 0 else {
            throw Failure(
                .cannotCreate, .authoring(.worksheetFilled(path, count)),
                hints: [.authoring(.readBackOrForce(bank: bank, worksheet: path))])
        }
    }

    private func write(_ rows: [TranslationRow], to path: String, _ context: Context) throws {
        let text = Worksheet.text(rows, as: try Worksheet.Format(path: path))
        guard OutputFile.write(text, to: path) else { throw Failure.cannotWrite(path) }
        context.console.note(context.wording(.report(.rowsWritten(rows.count, file: path))))
    }
}

/// The part of a bank's translations that a command was asked for.
struct TranslationChoice {
    /// Nil for all.
    var language: Language?
    /// None for all, and for the texts of the bank itself.
    var items: [String]

    func rows(_ rows: [TranslationRow]) -> [TranslationRow] {
        rows.filter { (language == nil || $0.language == language) && (items.isEmpty || items.contains($0.name.item)) }
    }
}

extension Worksheet.Format {
    init(path: String) throws {
        if path.lowercased().hasSuffix(".csv") {
            self = .csv
        } else if path.lowercased().hasSuffix(".md") {
            self = .markdown
        } else {
            throw Failure(.usage, .noWorksheetEnding(path), hints: [.worksheetEndings])
        }
    }
}

extension TranslationRow {
    var title: String { name.item.isEmpty ? name.part : "\(name.item), \(name.part)" }
}

extension JSONValue {
    init(_ row: TranslationRow) {
        self = [
            "item": .string(row.name.item), "part": .string(row.name.part),
            "language": .string(row.language.description), "state": .string(row.state.rawValue),
            "line": .int(row.line), "source": .string(row.source), "translation": .string(row.translation),
        ]
    }
}
