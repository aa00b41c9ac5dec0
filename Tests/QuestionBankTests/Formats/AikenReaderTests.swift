import Assessment
import Testing

@testable import QuestionBank

@Suite struct AikenReaderTests {
    private func read(_ text: String) -> BankReading { BankFormat.aiken.read(Array(text.utf8), fileName: "a.aiken") }

    private func items(_ reading: BankReading) -> [String] {
        (reading.bank?.items ?? []).map { item in
            ItemWriter(item: item, languages: []).lines.dropFirst().joined(separator: "\n")
        }
    }

    @Test(arguments: [
        "a) x\nb) y\nanswer: b", "a. x\nb. y\nAnswer: B.", "A)x\nB)y\nANSWER:B", "A ) x\nB ) y\nANSWER : B",
        "A. x\nB. y\nANS: b", "A. x\nB. y\nCorrect answer: (B)", "A. x\n\nB. y\n\nANSWER: B) y",
        "A. x\r\nB. y\r\nANSWER: B\r",
    ]) func waysToWriteIt(answers: String) {
        let reading = read("Which?\n\(answers)\n")
        #expect(items(reading) == ["Which?\n\n- ( ) x\n- (x) y"])
        #expect(reading.diagnostics.allSatisfy { $0.code == .importLossy })
    }

    @Test func linesThatGoOn() {
        let reading = read(
            "Which of\nthese?\nA. one\nmore\nB. two\nor three\nANSWER: A\nNext?\nA. x\nB. y\nANSWER: B\n")
        #expect(
            items(reading) == [
                "Which of\\\n  these?\n\n- (x) one more\n- ( ) two or three", "Next?\n\n- ( ) x\n- (x) y",
            ])
        #expect(reading.diagnostics.map(\.range.line) == [2, 4])
    }

    @Test func lettersWithinStems() {
        let reading = read("e.g. this:\ni) first\nA. x\nB. y\nANSWER: A\n")
        #expect(items(reading) == ["e.g. this:\\\n  i) first\n\n- (x) x\n- ( ) y"])
    }

    @Test func answersThatNameNothing() {
        let reading = read(
            "A?\nA. x\nB. y\nANSWER:\n\nB?\nA. x\nB. y\nANSWER: both\n\nC?\nA. x\nB. y\nANSWER: A and B\n")
        #expect(reading.bank == nil)
        #expect(reading.diagnostics.map(\.range.line) == [4, 9, 14])
        #expect(reading.codes == [.importUnreadable, .importUnreadable, .importUnreadable])
    }

    /// Moodle refuses it as well.
    @Test func oneOptionIsNoChoice() {
        let reading = read("Which?\nA. x\nANSWER: A\n\nNext?\nA. x\nB. y\nANSWER: B\n")
        #expect(items(reading) == ["Next?\n\n- ( ) x\n- (x) y"])
        #expect(reading.codes == [.importUnreadable] && reading.diagnostics.map(\.range.line) == [1])
    }
}
