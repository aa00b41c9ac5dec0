import Assessment
import Testing

@testable import QuestionBank

/// Lines that look like answers and are none.
@Suite struct NearMissTests {
    private func fixed(_ text: String) -> String? {
        let fixes = read(text).diagnostics.compactMap(\.fix).filter { !$0.replacement.isEmpty }
        var bytes = Array(text.utf8)
        for fix in fixes.reversed() { bytes.replaceSubrange(fix.range.bytes, with: Array(fix.replacement.utf8)) }
        return fixes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }

    @Test func arrowsAsTyped() {
        expect("## a\nMatch.\n- A 1️⃣→ B\n- C 2️⃣=> D\n", [1: .pairIncomplete, 2: .pairIncomplete])
        expect("## a\nMatch.\n- A -> B\n- C 1️⃣→ D\n", [1: .pairIncomplete])
        #expect(fixed("## a\nMatch.\n- A → B\n- C ⇒ D\n") == "## a\nMatch.\n- A -> B\n- C -> D\n")
        expect("## a\nWhich?\n- from A → B\n- from B → A\n\n= 1\n")
    }

    @Test func sharesWithoutTheirSign() {
        expect("## a\nWhich?\n- [1️⃣50] one\n- [2️⃣50] two\n", [1: .answerUnreadable, 2: .answerUnreadable])
        #expect(fixed("## a\nWhich?\n- [50] one\n- [50] two\n") == "## a\nWhich?\n- [50%] one\n- [50%] two\n")
        expect("## a\nWhich?\n- [100%] one\n- [1️⃣-50] two\n", [1: .answerUnreadable])
    }

    @Test func gapsWithoutAName() {
        expect("## a\nIt flows into 1️⃣[[the sea]].\n\n2️⃣[[the sea]] = \"x\"\n", [1: .gapUndefined, 2: .gapUndefined])
        #expect(
            fixed("## a\nIt flows into [[the sea]].\n\n[[the sea]] = \"x\"\n")
                == "## a\nIt flows into [[the-sea]].\n\n[[the-sea]] = \"x\"\n")
        expect("## a\nIt flows into 1️⃣[[]].\n", [1: .gapUndefined])
        expect("## a\nIt is [[1, 2], [3, 4]].\n\n= 1\n")
    }

    @Test func aLanguageNamedOnBothSides() throws {
        let text = """
            ---
            languages: en es
            ---
            ## a
            [en] Match.
            [es] Une.

            - [en] Paris -> [en] Seine
              [es] París -> [es] Sena
            - [en] London -> Thames
              [es] Londres -> Támesis

            """
        expect(text)
        let item = try #require(read(text).onlyItem)
        guard case .matching(let matching) = item.answer else {
            Issue.record("\(item.kind)")
            return
        }
        #expect(
            matching.targets.map { $0.versions.map(\.text.source) } == [["Seine", "Sena"], ["Thames", "Támesis"]])
    }

    @Test func onlyRulesThatFitAreListed() {
        let message = read("## a\nWhich?\n- [x] one\n- [x] two\n- [ ] three\nscore: half\n").diagnostics.first?.message
        #expect(message?.contains("`moodle`") == true)
        #expect(message?.contains("`per-gap`") == false)
    }

    @Test func aNoteThatCutsACharacter() {
        let bytes = Array("## a\nत?\n".utf8)
        let place = SourceRange(bytes: 6..<7, line: 2, column: 1, endLine: 2, endColumn: 2)
        let finding = Diagnostic(
            code: .keyCount, severity: .error, message: "m", file: "b", range: place, fix: nil)
        #expect(DiagnosticPrinter.text(finding, source: bytes).contains("  त?\n  ^\n"))
    }
}
