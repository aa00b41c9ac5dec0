import ScoreReports
import Testing

struct JSONValueTests {
    private static let texts: [(JSONValue, String)] = [
        (.null, "null"), (true, "true"), (12, "12"), (.double(0.25), "0.25"), (.double(-0.1), "-0.1"),
        ("río", "\"río\""), ("नदी", "\"नदी\""), ("a/b", "\"a/b\""), ("é", "\"é\""), ("\"\\\n", #""\"\\\n""#), ([], "[]"),
        ([1, nil], "[1,null]"),
    ]

    @Test(arguments: texts)
    func text(value: JSONValue, text: String) {
        #expect(value.text() == text)
    }

    @Test func keysAreSorted() {
        let value: JSONValue = ["b": 1, "a": ["d": [], "c": nil], "B": 2]
        #expect(value.text() == #"{"B":2,"a":{"c":null,"d":[]},"b":1}"#)
    }

    @Test func theIndentedTextSaysTheSame() {
        let value: JSONValue = ["a": [1, 2], "b": "x"]
        let indented = value.text(indented: true)
        #expect(indented.contains("\n  \"a\""))
        #expect(indented.filter { !$0.isWhitespace } == value.text())
    }

    @Test func whatIsNoFiniteNumberIsNull() {
        #expect(JSONValue.array([.double(.nan), .double(.infinity), 1]).text() == "[null,null,1]")
    }

    @Test(arguments: [
        ("\u{1B}[2J", #"\u001b[2J"#), ("\u{7F}", #"\u007f"#), ("\u{9B}", #"\u009b"#), ("\u{202E}", #"\u202e"#),
        ("\u{2066}", #"\u2066"#), ("\u{0}", #"\u0000"#),
    ])
    func whatSteersATerminalIsEscaped(text: String, escaped: String) {
        #expect(JSONValue.string(text).text().lowercased() == "\"\(escaped)\"".lowercased())
        #expect(JSONValue.object([text: 1]).text().lowercased() == "{\"\(escaped)\":1}".lowercased())
    }

    @Test func aMissingTextIsNull() {
        let missing: String? = nil
        #expect(JSONValue(missing) == .null)
        #expect(JSONValue("x") == .string("x"))
    }
}
