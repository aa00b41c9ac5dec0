import ScoreReports
import Testing

@Suite struct JSONValueTests {
    @Test func keysAreSortedAndSlashesStayAsTheyAre() {
        let value: JSONValue = ["b": 1, "a": ["x/y", true, nil], "c": .double(0.5)]
        #expect(value.text() == #"{"a":["x/y",true,null],"b":1,"c":0.5}"#)
    }

    @Test func whatIsNotFiniteIsNull() {
        #expect(JSONValue.array([.double(.nan), .double(.infinity)]).text() == "[null,null]")
    }

    @Test func nothingInItSteersATerminal() {
        #expect(JSONValue.string("\u{1B}\u{7F}\u{9B}\u{202E}é").text() == #""\u001b\u007f\u009b\u202eé""#)
    }
}
