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
            context.screen.show(summary(of: checked))
        }
    }

    private func show(_ diagnostic: Diagnostic, in source: [UInt8]) {
        let text = DiagnosticPrinter.text(diagnostic, source: source, width: { TerminalText.width($0) })
        guard let end = text.firstIndex(of: "\n") else { return }
        let style: Screen.Style =
            switch diagnostic.severity {
            case .error: .bad
            case .warning: .partial
            case .information: .strong
            }
        context.screen.show(context.screen.styled(String(text[..<end]), style) + text[end...])
    }

    private func summary(of checked: CheckedFiles) -> String {
        context.wording(
            .report(
                .checked(
                    files: checked.files.count, items: checked.items, errors: checked.count(.error),
                    warnings: checked.count(.warning), notes: checked.count(.information))))
    }

    func mention(_ report: Phrase.Report) { mention(context.wording(.report(report))) }

    /// Says something beside the findings: on standard error where those are for a program.
    func mention(_ text: String) {
        if format == .text {
            context.screen.show(TerminalText.sanitized(text))
        } else {
            context.console.note(text)
        }
    }
}
