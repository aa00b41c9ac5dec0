import QuestionBank
import ScoreReports

/// `viva check --explain CODE`: what stands behind a code.
struct ExplanationView {
    let context: Context
    let asJSON: Bool

    /// Every code, and the word for all of them.
    static let names = ["all"] + Diagnostic.Code.allCases.map(\.rawValue).sorted()

    func show(_ name: String) throws {
        if name == "all" {
            showAll()
            return
        }
        guard let code = Diagnostic.Code(rawValue: name) else {
            throw Failure.unknown(
                .usage, .code, name: name, among: Self.names, otherwise: .explainListsCodes)
        }
        if asJSON { context.show(Self.json(code)) } else { show(code) }
    }

    private func showAll() {
        let codes = Diagnostic.Code.allCases.sorted { $0.rawValue < $1.rawValue }
        if asJSON {
            context.show(.array(codes.map(Self.json)))
            return
        }
        for (place, severity) in Diagnostic.Severity.allCases.sorted(by: >).enumerated() {
            if place > 0 { context.screen.show() }
            context.screen.show(context.screen.styled("\(severity.rawValue):", .strong))
            context.screen.table(
                codes.filter { $0.severity == severity }.map { [$0.rawValue, $0.explanation.finds] }, indent: 2)
        }
    }

    private func show(_ code: Diagnostic.Code) {
        let screen = context.screen
        let explanation = code.explanation
        screen.show(screen.styled(code.rawValue, .strong) + ": \(code.severity.rawValue)")
        screen.show()
        screen.paragraph(explanation.finds)
        screen.show()
        screen.paragraph(explanation.reason)
        for (title, example) in [("Reported:", explanation.fires), ("Not reported:", explanation.quiet)] {
            screen.show()
            show(example, title: title)
        }
        if code.severity != .error {
            screen.show()
            screen.paragraph(
                "To allow it, write <!-- allow: \(code.rawValue) --> in the item, or before the first one for the"
                    + " whole file.")
        }
    }

    private func show(_ example: Explanation.Example, title: String) {
        let screen = context.screen
        switch example {
        case .words(let words): screen.paragraph("\(title) \(words)")
        case .bank(let text): showBank(text, title: title)
        case .banks(let texts):
            for (number, text) in texts.enumerated() {
                if number > 0 { screen.show() }
                showBank(text, title: "\(title.dropLast()), file \(number + 1):")
            }
        }
    }

    private func showBank(_ text: String, title: String) {
        context.screen.show(title)
        context.screen.show()
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        for line in lines.prefix(Self.mostLines) { showLine(line) }
        if lines.count > Self.mostLines { showLine("... and so on, \(lines.count) lines in all") }
    }

    private static let mostLines = 24

    private func showLine(_ line: some StringProtocol) {
        context.screen.show(line.isEmpty ? "" : "    " + DiagnosticPrinter.visible(String(line)))
    }

    private static func json(_ code: Diagnostic.Code) -> JSONValue {
        let explanation = code.explanation
        return [
            "code": .string(code.rawValue), "severity": .string(code.severity.rawValue),
            "finds": .string(explanation.finds), "reason": .string(explanation.reason),
            "fires": json(explanation.fires), "quiet": json(explanation.quiet),
        ]
    }

    private static func json(_ example: Explanation.Example) -> JSONValue {
        switch example {
        case .bank(let text): .array([.string(text)])
        case .banks(let texts): .array(texts.map { .string($0) })
        case .words(let words): .string(words)
        }
    }
}
