import Testing

@testable import QuestionBank

/// The examples of the documentation are checked as banks.
@Suite struct ExplanationTests {
    private func codes(of example: Explanation.Example) -> Set<Diagnostic.Code>? {
        let banks: [String]
        switch example {
        case .bank(let text): banks = [text]
        case .banks(let texts): banks = texts
        case .words: return nil
        }
        let readings = banks.enumerated().map {
            BankReader.read(Array($0.element.utf8), fileName: "\($0.offset).quiz.md")
        }
        let found = readings.flatMap(\.diagnostics) + (readings.count > 1 ? BankReader.crossCheck(readings) : [])
        return Set(found.map(\.code))
    }

    @Test(arguments: Diagnostic.Code.allCases) func theExamplesAreTrue(code: Diagnostic.Code) {
        let explanation = code.explanation
        #expect(codes(of: explanation.fires) ?? [code] == [code])
        #expect(codes(of: explanation.quiet) ?? [] == [])
    }

    @Test func onlyWhatNoTextCanShowIsToldInWords() {
        let told = Diagnostic.Code.allCases.filter { codes(of: $0.explanation.fires) == nil }
        // Other programs' files are no banks, and neither are texts that banks are checked against.
        #expect(
            told == [
                .encodingInvalid, .fileUnreadable, .importUnreadable, .exportLossy, .importLossy, .ungrounded,
                .figureUnasked,
            ])
    }

    @Test(arguments: Diagnostic.Code.allCases) func itIsWrittenOut(code: Diagnostic.Code) {
        let explanation = code.explanation
        for text in [explanation.finds, explanation.reason] {
            #expect(text.hasSuffix("."))
            #expect(!text.contains("  "))
            #expect(!text.hasPrefix(" "))
        }
        #expect(explanation.finds.count < 140)
    }
}
