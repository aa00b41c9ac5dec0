import Testing

@testable import LineEditing

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("educación", 9), ("educacio\u{301}n", 9), ("क्षेत्र", 4), ("कि", 2), ("漢字", 4), ("ｶﾅ", 2),
        ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("👍", 2), ("❤", 1), ("🇫🇷", 2), ("\u{1B}[1;31mrojo\u{1B}[0m", 4),
        ("a\u{200D}b", 2), ("ａ", 2), ("∞ ≤ ½ ░", 7), ("\u{7}x", 1), ("co\u{AD}op", 5),
    ])
    func columnsOf(text: String, columns: Int) {
        #expect(TerminalText.width(text) == columns)
        #expect(TerminalText.width(text[...]) == columns)
    }
}
