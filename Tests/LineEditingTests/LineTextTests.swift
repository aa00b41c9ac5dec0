import Testing

@testable import LineEditing

@Suite struct LineTextTests {
    @Test func boundariesAreThoseOfCharactersAsSeen() {
        #expect(LineText("क्षेत्र").boundaries == [0, 4, 7])
        #expect(LineText("ae\u{301}👩‍👧x").boundaries == [0, 1, 3, 6, 7])
        #expect(LineText("").boundaries == [0])
    }

    @Test(arguments: [
        ("क्षे", 3), ("e\u{301}", 0), ("👩‍👧", 0), ("ñ", 0), ("กำ", 1), ("漢", 0), ("x", 0),
    ])
    func backspaceStart(text: String, start: Int) {
        #expect(LineText(text).backspaceStart == start)
    }

    @Test func wordsAreRunsOfLettersAndDigits() {
        let line = LineText("¿qué, क्षेत्र 16?", cursor: 9)
        #expect(line.wordStart == 6)
        #expect(line.wordEnd == 13)
        #expect(LineText("uno  dos ").wordStart == 5)
        #expect(LineText("a-b c--d ").blankWordStart == 4)
        #expect(LineText("", cursor: 0).wordStart == 0)
        #expect(LineText("uno", cursor: 3).wordEnd == 3)
    }
}
