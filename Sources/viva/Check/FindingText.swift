import LineEditing
import QuestionBank

/// A finding as it is printed: as it stands into a pipe, folded to a terminal's width.
struct FindingText {
    /// The place and the message, which are emphasised.
    var message: [String] = []
    var rest: [String] = []

    /// - Parameter columns: of the terminal; nil where nothing is folded.
    init(_ diagnostic: Diagnostic, source: [UInt8], columns: Int?) {
        let widest = columns.map { min($0 - 2, DiagnosticPrinter.widest) } ?? DiagnosticPrinter.widest
        let lines = DiagnosticPrinter.lines(
            diagnostic, source: source, widest: widest, width: { TerminalText.width($0) })
        for (number, line) in lines.enumerated() {
            let folded = Self.folded(line, columns)
            if number == 0 { message = folded } else { rest += folded }
        }
    }

    var text: String { (message + rest).joined(separator: "\n") }

    private static func folded(_ line: DiagnosticPrinter.Line, _ columns: Int?) -> [String] {
        guard let columns else { return [line.text] }
        return switch line {
        case .message(let text): TerminalText.wrapped(text, columns: columns, hanging: "    ")
        case .fix(let text): TerminalText.wrapped(text.trimmedAtStart, columns: columns, indent: "  ", hanging: "    ")
        case .excerpt(let text): [text]
        }
    }
}

extension Context {
    /// Lists findings on standard error as `viva check` prints them.
    func listFindings(_ diagnostics: [Diagnostic], source: [UInt8]) {
        for diagnostic in diagnostics {
            console.writeAside(FindingText(diagnostic, source: source, columns: console.columnsAside).text + "\n")
        }
    }
}
