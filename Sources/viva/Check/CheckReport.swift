import LineEditing
import QuestionBank
import ScoreReports

/// What a check found, for people and for programs.
struct CheckReport {
    enum Format: String, CaseIterable {
        case text
        case json
        case sarif
    }

    let format: Format
    let context: Context

    func show(_ checked: CheckedFiles) {
        switch format {
        case .json: context.show(.array(checked.diagnostics.map { JSONValue($0) }))
        case .sarif: context.show(.sarif(checked.diagnostics, version: Viva.version))
        case .text:
            for diagnostic in checked.diagnostics { show(diagnostic, in: checked.bytes(of: diagnostic.file)) }
            context.screen.line(summary(of: checked))
            mentionEmpty(checked)
        }
    }

    private func show(_ diagnostic: Diagnostic, in source: [UInt8]) {
        let text = FindingText(diagnostic, source: source, columns: context.screen.columnsOfTerminal)
        let style: Screen.Style =
            switch diagnostic.severity {
            case .error: .bad
            case .warning: .partial
            case .information: .strong
            }
        let message = text.message.map { context.screen.styled($0, style) }
        context.screen.show((message + text.rest + [""]).joined(separator: "\n"))
    }

    /// A file of another program, or one whose headings are not seen as such, has nothing that could be wrong.
    private func mentionEmpty(_ checked: CheckedFiles) {
        for file in checked.files where file.reading.itemsLeftOut == 0 && file.reading.bank?.roster.isEmpty == true {
            guard file.bytes?.contains(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) == true else {
                if file.bytes != nil {
                    context.console.note(context.wording(.report(.authoring(.fileEmpty(file.path)))))
                }
                continue
            }
            guard !checked.diagnostics.contains(where: { $0.file == file.path && $0.severity == .error }) else {
                continue
            }
            let name = file.path == "-" ? context.wording(.report(.transfer(.standardInput))) : file.path
            context.console.note(context.wording(.report(.noItemsIn(name))))
        }
    }

    private func summary(of checked: CheckedFiles) -> String {
        context.wording(
            .report(
                .checked(
                    files: checked.files.count, items: checked.items + checked.faulty, faulty: checked.faulty,
                    errors: checked.count(.error),
                    warnings: checked.count(.warning), notes: checked.count(.information))))
    }

    func mention(_ report: Phrase.Report) { mention(context.wording(.report(report))) }

    /// Says something beside the findings: on standard error where those are for a program.
    func mention(_ text: String) {
        if format == .text {
            context.screen.line(text)
        } else {
            context.console.note(text)
        }
    }
}
