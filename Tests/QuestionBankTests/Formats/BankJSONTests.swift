import Assessment
import Testing

@testable import QuestionBank

@Suite struct BankJSONTests {
    private func json(_ bank: Bank) -> String {
        String(decoding: BankFormat.json.write(bank).bytes, as: UTF8.self)
    }

    /// JSON and back is the identity for whatever bank our own reader accepts.
    @Test(arguments: 1...16 as ClosedRange<UInt64>) func thereAndBack(seed: UInt64) throws {
        var random = RandomBank(seed: seed)
        let text = BankWriter.text(random.bank())
        let bank = try #require(BankReader.read(Array(text.utf8), fileName: "random.quiz.md").bank)
        let first = json(bank)
        let reading = BankFormat.json.read(Array(first.utf8), fileName: "random.json")
        #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics.map(\.message))")
        let second = try #require(reading.bank)
        #expect(json(second) == first)
        #expect(second.items.map(\.revision) == bank.items.map(\.revision))
        #expect(BankWriter.text(second) == BankWriter.text(bank))
    }

    @Test func placesOfWhatIsWrong() {
        let text = """
            {"version": 1, "id": "b", "languages": ["en"], "items": [
              {"id": "a", "kind": "numeric", "stem": "How many?", "answers": [{"value": "1,5"}]},
              {"id": "b", "kind": "numeric", "stem": "How many?", "answers": [{"value": "2"}], "colour": "red"},
              {"id": "c", "kind": "single-choice", "stem": "Which?", "options": [{"text": "One", "key": false}]}
            ]}
            """
        let reading = BankFormat.json.read(Array(text.utf8), fileName: "b.json")
        #expect(reading.bank?.items.map(\.id.item) == ["b"])
        #expect(reading.codes == [.importUnreadable, .importLossy, .keyMissing])
        #expect(reading.diagnostics.map(\.range.line) == [2, 3, 4])
        #expect(reading.itemsLeftOut == 2)
    }

    @Test(arguments: [
        ("significantFigures", "0", 1), ("significantFigures", "31", 1), ("decimalPlaces", "-1", 0),
    ])
    func roundingThatNobodyDoes(rounding: String, count: String, least: Int) {
        let text = """
            {"version": 1, "id": "b", "languages": ["en"], "items": [{"id": "a", "kind": "numeric", "stem": "How many?",
              "answers": [{"value": "2", "tolerance": {"\(rounding)": \(count)}}]}]}
            """
        let reading = BankFormat.json.read(Array(text.utf8), fileName: "b.json")
        #expect(reading.codes == [.importUnreadable])
        #expect(
            reading.diagnostics.first?.message.hasSuffix("a whole number from \(least) to 30 should stand here") == true
        )
    }

    @Test(arguments: ["", "{", "[1]", "{\"version\": 2, \"items\": []}", "{\"a\":1,\"a\":2}", "nul", "{\"items\": 3}"])
    func noBank(text: String) {
        let reading = BankFormat.json.read(Array(text.utf8), fileName: "b.json")
        #expect(reading.bank == nil)
        #expect(reading.codes.contains(.importUnreadable))
    }
}
