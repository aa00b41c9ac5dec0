import Assessment
import Testing

@testable import QuestionBank

/// Points that a mapping gives, to answers that it lists and to others.
@Suite struct QTIMappingTests {
    private func mapping(_ attributes: String, _ entries: [String: String]) -> String {
        let written = entries.sorted { $0.key < $1.key }.map {
            "<mapEntry mapKey=\"\($0.key)\" mappedValue=\"\($0.value)\"/>"
        }
        return "<mapping \(attributes)>\(written.joined())</mapping>"
    }

    private let all = "opt A, opt B, opt C, opt D"
    private let keys = "opt A, opt B"

    @Test(arguments: [("-2", 0.0, 0.0), ("-1", 0, 0.5), ("-0.5", 0.5, 0.75), ("0", 1, 1)])
    func whatIsNotListedCosts(rest: String, ofAll: Double, ofThree: Double) throws {
        let sample = QTISample.options(
            4, mapping: mapping("defaultValue=\"\(rest)\" lowerBound=\"0\" upperBound=\"2\"", ["A": "1", "B": "1"]))
        #expect(try sample.credits([keys, all, keys + ", opt C", "opt A"]) == [1, ofAll, ofThree, 0.5])
        #expect(sample.reading.diagnostics.isEmpty)
    }

    @Test func listedOptionsKeepTheirOwn() throws {
        let sample = QTISample.options(
            4,
            mapping: mapping("defaultValue=\"-1\" lowerBound=\"0\" upperBound=\"2\"", ["A": "1", "B": "1", "C": "0"]))
        #expect(try sample.credits([keys + ", opt C", keys + ", opt D", all]) == [1, 0.5, 0.5])
    }

    @Test func withoutALowerBoundTheLossBelowNothingIsTold() throws {
        let sample = QTISample.options(3, mapping: mapping("defaultValue=\"-1\"", ["A": "1", "B": "1"]))
        #expect(try sample.credits([keys, "opt A, opt B, opt C", "opt C"]) == [1, 0.5, 0])
        #expect(
            sample.reading.diagnostics.map(\.message) == ["an answer earns nothing at the least here, and not less"])
        let raised = QTISample.options(3, mapping: mapping("lowerBound=\"1\"", ["A": "1", "B": "1"]))
        #expect(raised.reading.diagnostics.contains { $0.message.contains("every answer earns 1 at the least") })
    }

    @Test func oneOptionThatIsNotListedEarnsItsShare() throws {
        let sample = QTISample.options(
            3, single: true, mapping: mapping("defaultValue=\"0.25\"", ["A": "1", "B": "0.5"]),
            interaction: "shuffle=\"false\" maxChoices=\"1\"")
        #expect(try sample.credits(["opt A", "opt B", "opt C"]) == [1, 0.5, 0.25])
        let costly = QTISample.options(
            3, single: true, mapping: mapping("defaultValue=\"-1\" lowerBound=\"0\"", ["A": "1"]))
        #expect(try costly.credits(["opt A", "opt C"]) == [1, 0])
        #expect(costly.reading.diagnostics.isEmpty)
    }

    @Test func whatAnyOtherTextEarnsIsTold() throws {
        let sample = QTISample.field(
            "string", correct: "York", mapping("defaultValue=\"0.5\"", ["York": "1"]),
            processing: QTISample.template("map_response"))
        #expect(try sample.credits(["York", "Leeds"]) == [1, 0])
        #expect(
            sample.reading.diagnostics.map(\.message) == ["any other answer earns 50%; it earns nothing here"])
        let costly = QTISample.field(
            "string", correct: "York", mapping("defaultValue=\"-1\"", ["York": "1"]),
            processing: QTISample.template("map_response"))
        #expect(costly.reading.diagnostics.count == 1)
        let bounded = QTISample.field(
            "string", correct: "York", mapping("defaultValue=\"-1\" lowerBound=\"0\"", ["York": "1"]),
            processing: QTISample.template("map_response"))
        #expect(bounded.reading.diagnostics.isEmpty)
    }

    /// Two of three right options are all that may be chosen.
    @Test func theMostThatMayBeChosen() throws {
        let three = mapping("defaultValue=\"0\"", ["A": "1", "B": "1", "C": "1"])
        let sample = QTISample.options(3, mapping: three, interaction: "shuffle=\"true\" maxChoices=\"2\"")
        #expect(try sample.credits(["opt A, opt B", "opt B, opt C", "opt C"]) == [1, 1, 0.5])
        #expect(
            sample.reading.diagnostics.map(\.message)
                == ["2 options may be chosen at the most; here any number may"])
        let free = QTISample.options(3, mapping: three, interaction: "shuffle=\"true\" maxChoices=\"0\"")
        #expect(try free.credits(["opt A, opt B"]) == [0.667])
        #expect(free.reading.diagnostics.isEmpty)
    }

    @Test func anOptionThatKeepsItsPlace() throws {
        var sample = QTISample.options(3, mapping: "", processing: QTISample.template("match_correct"))
        #expect(sample.reading.bank?.items.first?.choice?.isOrderFixed == false)
        #expect(sample.reading.diagnostics.isEmpty)
        sample.body = sample.body.replacing("identifier=\"C\"", with: "identifier=\"C\" fixed=\"true\"")
        #expect(sample.reading.bank?.items.first?.choice?.isOrderFixed == true)
        #expect(
            sample.reading.diagnostics.map(\.message)
                == ["an option that keeps its place when others are shuffled: here all keep theirs"])
        sample.body = sample.body.replacing("shuffle=\"true\"", with: "shuffle=\"false\"")
        #expect(sample.reading.bank?.items.first?.choice?.isOrderFixed == true)
        #expect(sample.reading.diagnostics.isEmpty)
    }

    /// Three cut thirds fall short of one by a trifle, which is no reason for another share to go beyond it.
    @Test func cutThirds() throws {
        let sample = QTISample.options(
            4,
            mapping: mapping(
                "lowerBound=\"0\" upperBound=\"1\" defaultValue=\"0\"",
                ["A": "0.3333333", "B": "0.3333333", "C": "0.3333333", "D": "-1"]))
        #expect(try sample.credits(["opt A, opt B, opt C", all, "opt A"]) == [1, 0, 0.333])
        #expect(sample.reading.diagnostics.isEmpty)
    }

    @Test func whatCostsMoreThanAllCostsAll() throws {
        let sample = QTISample.options(
            3, mapping: mapping("lowerBound=\"0\"", ["A": "0.5", "B": "0.5", "C": "-3"]))
        #expect(try sample.credits([keys, "opt A, opt B, opt C"]) == [1, 0])
        #expect(sample.reading.diagnostics.isEmpty)
    }
}
