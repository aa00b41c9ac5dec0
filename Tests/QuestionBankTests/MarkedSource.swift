import Testing

@testable import QuestionBank

/// A bank with keycap emoji (1️⃣ ... 9️⃣) where findings are expected; the bank itself is the text without them.
struct MarkedSource {
    let text: String
    private var marks: [Int: Int] = [:]

    init(_ marked: String) {
        var text = ""
        var number = 0
        var scalars = Array(marked.unicodeScalars)[...]
        while let first = scalars.first {
            if (0x31...0x39).contains(first.value), scalars.dropFirst().first?.value == 0xFE0F {
                number = Int(first.value) - 0x30
                marks[number] = text.utf8.count
                scalars = scalars.dropFirst(3)
            } else {
                text.unicodeScalars.append(first)
                scalars = scalars.dropFirst()
            }
        }
        self.text = text
    }

    var reading: BankReading { BankReader.read(Array(text.utf8), fileName: "test.quiz.md") }

    /// Compares all findings with the expected ones: a code for each mark, and nothing else.
    func expect(_ expected: [Int: Diagnostic.Code], sourceLocation: SourceLocation = #_sourceLocation) {
        let places = Dictionary(marks.map { ($1, $0) }) { first, _ in first }
        var missing = expected
        for diagnostic in reading.diagnostics {
            let mark = places[diagnostic.range.bytes.lowerBound]
            if let mark, missing[mark] == diagnostic.code {
                missing[mark] = nil
            } else {
                let shown = DiagnosticPrinter.text(diagnostic, source: Array(text.utf8))
                Issue.record("unexpected finding\n\(shown)", sourceLocation: sourceLocation)
            }
        }
        for (mark, code) in missing {
            Issue.record("no finding `\(code.rawValue)` at mark \(mark)", sourceLocation: sourceLocation)
        }
    }
}

/// Reads `text` and expects exactly these findings at its marks.
func expect(
    _ text: String, _ expected: [Int: Diagnostic.Code] = [:], sourceLocation: SourceLocation = #_sourceLocation
) {
    MarkedSource(text).expect(expected, sourceLocation: sourceLocation)
}

extension BankReading {
    /// The only item of the bank.
    var onlyItem: BankItem? {
        guard let bank, bank.items.count == 1 else { return nil }
        return bank.items[0]
    }

    var codes: [Diagnostic.Code] { diagnostics.map(\.code) }
}
