import Testing

@testable import QuestionBank

/// What is said of a bank as a whole is information: it never fails a check.
@Suite struct WholeBankRuleTests {
    @Test func chiSquare() {
        #expect(ChiSquare.uniform([10, 10, 10, 10]) == 0)
        #expect(abs(ChiSquare.uniform([5, 25, 6, 4]) - 30.2) < 1e-9)
        // Tables give 9.210, 11.345 and 13.277.
        for (degrees, critical) in [(2, 9.210), (3, 11.345), (4, 13.277)] {
            #expect(abs(ChiSquare.critical(degrees: degrees) - critical) < 0.1)
        }
    }

    @Test func keyPositionsCountOnlyFixedOrders() throws {
        guard case .bank(let text) = Diagnostic.Code.keyPositions.explanation.fires else { return }
        let found = try #require(read(text).diagnostics.first)
        #expect(found.severity == .information)
        #expect(found.message.contains("A 0, B 15, C 0"))
        expect(text.replacing("order: fixed\n", with: ""))
        expect("<!-- allow: key-positions -->\n" + text)
    }

    @Test func longestKeys() throws {
        guard case .bank(let text) = Diagnostic.Code.longestKeys.explanation.fires else { return }
        let found = try #require(read(text).diagnostics.first)
        #expect(found.severity == .information)
        #expect(found.message.contains("in 20 of 20 items"))
    }

    @Test func coverage() {
        func bank(_ line: (Int) -> String) -> String {
            "---\nlanguages: en es\n---\n"
                + (0..<12).map { "## q\($0)\n[en] After \($0)?\n\(line($0))\n" }.joined()
        }
        let text = bank { "[es] ¿Tras \($0)?\n= 1\n" + ($0 == 3 ? "\ntags: odd\n" : "") }
        #expect(read(text).diagnostics.map(\.message) == ["1 of 12 items have tags; the others are never found by one"])
        let half = read(bank { ($0 < 6 ? "[es] ¿Tras \($0)?\n" : "") + "= 1\n" })
        #expect(half.diagnostics.first?.message == "6 of 12 items can be asked in `es`")
        #expect(half.diagnostics.first?.severity == .information)
        #expect(half.diagnostics.dropFirst().allSatisfy { $0.code == .translationMissing })
    }
}
