import ArgumentParser
import Assessment
import QuestionBank

extension CheckReport.Format: ExpressibleByArgument {}

/// `viva check`: everything that is wrong with banks, in one run.
struct CheckCommand: VivaCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check banks: every error and warning with its place.",
        discussion: "Exits 1 when there is an error; with --strict, also when there is a warning. "
            + "--explain CODE tells what stands behind a finding; --explain all lists the codes.")

    @Argument(help: "Files and folders; the folder of banks where none is named; - for standard input.")
    var paths: [String] = []

    @Option(help: "text, json or sarif (2.1.0).")
    var format: CheckReport.Format = .text

    @Flag(help: "Warnings count as errors.")
    var strict = false

    @Flag(help: "Write the fixes of findings into the files, but for those that are guesses.")
    var fix = false

    @Flag(help: "With --fix: say what would be done, and change nothing.")
    var dryRun = false

    @Flag(help: "With --fix: show what would be done as a unified diff, which patch -p0 applies, and change nothing.")
    var diff = false

    @Flag(help: "Check again whenever a file is saved, until Ctrl-C.")
    var watch = false

    @Option(
        help: ArgumentHelp("Explain a code, with examples; or all.", valueName: "code"),
        completion: .list(ExplanationView.names))
    var explain: String?

    @Option(
        help: ArgumentHelp(
            "A text that the figures in keys come from; may be repeated. What it lacks is a warning.",
            valueName: "file"))
    var against: [String] = []

    @OptionGroup var globals: GlobalOptions

    func run(in context: Context) throws {
        let report = CheckReport(format: context.options.json ? .json : format, context: context)
        if let explain {
            try ExplanationView(context: context, asJSON: report.format == .json).show(explain)
            return
        }
        if !against.isEmpty, fix || watch {
            throw Failure(.usage, .againstAlone)
        }
        if dryRun, !fix { throw Failure(.usage, .dryRunNeedsFix) }
        if diff, !fix || report.format != .text {
            throw Failure(.usage, fix ? .diffIsNo(report.format.rawValue) : .diffNeedsFix)
        }
        if paths == ["-"] { return try checkInput(report: report) }
        let chosen = try paths.isEmpty ? [Places.banks(context.options.banks)] : paths
        let files = try Shelf.bankFiles(in: chosen)
        if watch { try startWatching(chosen, report: report) }
        guard !files.isEmpty else { throw Failure.noBank(in: chosen) }
        if fix {
            let checked = try FixingOfFiles(report: report, isTrial: dryRun || diff, isDiffShown: diff).run(on: files)
            // Findings would be no part of a diff.
            if diff {
                if checked.isRejected(strict: strict) { throw Failure(.checkFailed) }
            } else {
                try finish(checked, report: report)
            }
        } else {
            let texts = try GroundingTexts(paths: against, banks: files, language: globals.lang)
            let checked = CheckedFiles(
                files.map { CheckedFiles.File(path: $0, bytes: Shelf.bytes(of: $0), against: texts.sources) },
                sources: texts.sources)
            try finish(checked, report: report)
        }
    }

    /// What an editor hands over, before it is saved.
    private func checkInput(report: CheckReport) throws {
        if fix || watch { throw Failure(.usage, .transfer(.inputIsOnlyRead), hints: [.transfer(.nameTheFile)]) }
        let bytes = BankFile.standardInput()
        let own = BankReader.read(bytes, fileName: "-", scrutiny: .soundness).bank?.languages.first
        let texts = try GroundingTexts(paths: against, banks: [], language: globals.lang ?? own?.description)
        let file = CheckedFiles.File(path: "-", bytes: bytes, against: texts.sources)
        try finish(CheckedFiles([file], sources: texts.sources), report: report)
    }

    private func startWatching(_ paths: [String], report: CheckReport) throws -> Never {
        if fix {
            throw Failure(.usage, .watchAndFix, hints: [.useOneOfThem])
        }
        if report.context.isInShell {
            throw Failure(.usage, .watchInShell, hints: [.watchInOwnTerminal])
        }
        CheckWatch(report: report, paths: paths).run()
    }

    private func finish(_ checked: CheckedFiles, report: CheckReport) throws {
        report.show(checked)
        if checked.isRejected(strict: strict) {
            throw Failure(.checkFailed)
        }
    }
}
