import Testing

@testable import LineEditing

@Suite struct HistoryTests {
    @Test func eachLineIsKeptOnceAtItsNewestPlace() {
        var history = History(limit: 3, lines: ["a", "b", "a", " ", "c"])
        #expect(history.lines == ["b", "a", "c"])
        history.add("b")
        #expect(history.lines == ["a", "c", "b"])
        history.add("d")
        #expect(history.lines == ["c", "b", "d"])
    }

    @Test func spellingsThatSwiftCallsEqualAreKeptApart() {
        var history = History(limit: 5, lines: ["é", "e\u{301}"])
        #expect(history.lines.count == 2)
        history.add("é")
        #expect(history.lines.map { $0.unicodeScalars.count } == [2, 1])
    }

    @Test func searchGoesByScalarsAndIgnoresCaseUnlessAsked() {
        #expect(History.place(of: "क", in: "शब्द कोश") == 5)
        #expect(History.place(of: "mé", in: "MÉXICO") == 0)
        #expect(History.place(of: "Mé", in: "méxico") == nil)
        #expect(History.place(of: "", in: "x") == nil)
        #expect(History.place(of: "aa", in: "aaa") == 1)
    }
}
