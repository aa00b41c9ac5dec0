import Testing

@testable import LineEditing

@Suite struct CompletionTests {
    private func result(_ words: [String]) -> CompletionResult {
        CompletionResult(start: 0, candidates: words.map { Completion(replacement: $0) })
    }

    @Test func theCommonPrefixIsByScalars() {
        #expect(String(result(["अंक", "अक्षर"]).commonPrefix) == "अ")
        #expect(String(result(["número", "númida"]).commonPrefix) == "núm")
        #expect(String(result(["a", "b"]).commonPrefix) == "")
        #expect(String(result(["sólo"]).commonPrefix) == "sólo")
    }

    @Test func candidatesAreListedDownTheColumns() {
        #expect(result(["a", "b", "c", "d", "e"]).listing(columns: 8, rows: 9) == ["a  c  e", "b  d"])
        #expect(result(["अंक", "xx"]).listing(columns: 20, rows: 9) == ["अंक  xx"])
        #expect(result(["long one", "two"]).listing(columns: 5, rows: 9) == ["long one", "two"])
    }

    @Test func aLongListIsCut() {
        let many = result((1...50).map { "w\($0)" })
        let rows = many.listing(columns: 4, rows: 10)
        #expect(rows.count == 10)
        #expect(rows.last == "… +41")
    }

    @Test func hostileLabelsAreDisarmed() {
        #expect(result(["a\u{1B}[2Jb\nc", "d"]).listing(columns: 40, rows: 9) == ["ab c  d"])
    }
}
