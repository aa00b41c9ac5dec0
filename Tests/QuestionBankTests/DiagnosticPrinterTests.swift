import Testing

@testable import QuestionBank

@Suite struct DiagnosticPrinterTests {
    private func printed(_ text: String, width: (String) -> Int = { $0.count }) -> String {
        let bytes = Array(text.utf8)
        return BankReader.read(bytes, fileName: "b.quiz.md").diagnostics
            .map { DiagnosticPrinter.text($0, source: bytes, width: width) }.joined()
    }

    @Test func placeLineAndCaret() {
        #expect(
            printed("## a\nOne?\n= 6..4 ha\n") == """
                b.quiz.md:3:3: error: the range runs backwards; its lower end stands first [range-inverted]
                  = 6..4 ha
                    ^~~~
                  fix: swap the ends

                """)
    }

    @Test func tabsAndWideCharacters() {
        let text = printed("## a\n水?\n=\t水\n") { $0.reduce(0) { $0 + ($1 == "水" ? 2 : 1) } }
        #expect(text.contains("  =    水\n       ^~\n"))
    }

    @Test func controlCharactersAreShown() {
        let text = printed("## a\nOne\u{1B}[2J?\n= \u{1B}]0;x\n")
        #expect(!text.unicodeScalars.contains("\u{1B}"))
        #expect(text.contains("<U+001B>"))
    }

    @Test func longLinesAreCut() {
        let text = printed(
            "## a\n" + String(repeating: "word ", count: 100_000) + "{x} " + String(repeating: "w", count: 1000)
                + "\n= 1\n")
        #expect(text.utf8.count < 700)
        #expect(text.contains("…"))
        let lines = text.split(separator: "\n")
        #expect(lines[2].count - 1 == lines[1].split(separator: "{")[0].count + 1)
    }

    @Test func columnsCountCodePoints() throws {
        let diagnostic = try #require(read("## a\nक्षñ {x}?\n= 1\n").diagnostics.first)
        #expect(diagnostic.range.line == 2)
        #expect(diagnostic.range.column == 7)
        #expect(diagnostic.range.endColumn == 8)
        #expect(diagnostic.code.rawValue == "variable-undefined")
        #expect(diagnostic.severity == .error)
    }

    @Test(arguments: [20, 38, 60]) func excerptsFitANarrowTerminal(widest: Int) {
        let line = "¿En qué año empezó la guerra civil española, según {libro} y según las demás fuentes?"
        let bytes = Array("## a\n\(line)\n= \(String(repeating: "x", count: 90))\n".utf8)
        for diagnostic in BankReader.read(bytes, fileName: "b.quiz.md").diagnostics {
            let lines = DiagnosticPrinter.lines(diagnostic, source: bytes, widest: widest)
            let excerpts = lines.filter { if case .excerpt = $0 { true } else { false } }.map(\.text)
            #expect(excerpts.count == 2 && excerpts.allSatisfy { $0.count <= widest + 2 }, "\(excerpts)")
            // The caret stands below what it is about.
            let caret = excerpts[1].prefix { $0 == " " }.count
            #expect("x{l".contains(excerpts[0].dropFirst(caret).first ?? "?"), "\(excerpts)")
        }
    }

    @Test(arguments: 20...60) func noCharacterIsCutFromItsMarks(widest: Int) {
        let words = String(repeating: "हिंदी में स्त्री और क्षेत्र ", count: 9)
        let bytes = Array("## a\n\(words){x} \(words)?\n= 1\n".utf8)
        let characters = Set(words)
        for diagnostic in BankReader.read(bytes, fileName: "b.quiz.md").diagnostics {
            let lines = DiagnosticPrinter.lines(diagnostic, source: bytes, widest: widest)
            for case .excerpt(let text) in lines where text.contains("…") {
                let parts = text.split { "…{x} ".contains($0) }
                #expect(parts.allSatisfy { Set($0).isSubset(of: characters) }, "\(text)")
            }
        }
    }

    @Test func aLineThatFitsIsNotCut() {
        let text = printed("## a\n\(String(repeating: "w", count: 85)) {x}\n= 1\n")
        #expect(!text.contains("…"))
    }

    @Test func aByteThatBeginsNoCharacterStaysOnItsLine() {
        let bytes = Array("## a\n".utf8) + [0xBF] + Array("Uno?\n\n= 1\n".utf8)
        let diagnostics = BankReader.read(bytes, fileName: "b.quiz.md").diagnostics
        #expect(diagnostics.contains { DiagnosticPrinter.text($0, source: bytes).contains("\n  \u{FFFD}Uno?\n  ^") })
    }
}
