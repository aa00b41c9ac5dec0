import Assessment
import Testing

@testable import QuestionBank

/// Bytes of every kind: the reader always answers, soon, and with all items that are not touched.
@Suite struct RobustnessTests {
    /// xorshift64*, so that a failure comes back.
    private struct Generator: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state ^= state >> 12
            state ^= state << 25
            state ^= state >> 27
            return state &* 0x2545_F491_4F6C_DD1D
        }
    }

    private static let sample = Array(BankFormatExampleTests.text.utf8)
    private static let sampleItems = Set(BankReader.read(sample, fileName: "s").bank?.items.map(\.id.item) ?? [])

    /// The ids of items whose bytes do not hold `place`, nor stand right before it.
    private func untouched(by place: Int) -> Set<String> {
        var result = Self.sampleItems
        let text = Self.sample
        var id = ""
        var line = 0
        while line < text.count {
            let end = text[line...].firstIndex(of: 0x0A) ?? text.count
            if text[line..<end].starts(with: "## ".utf8) {
                id = String(decoding: text[(line + 3)..<end], as: UTF8.self)
            }
            if (line...end).contains(place) { break }
            line = end + 1
        }
        if id.isEmpty { return [] }
        result.remove(id)
        // A heading that is broken joins its item to the one above.
        let order = ["land-decree", "results-named", "desiatina", "commune-area", "household-case", "author-named"]
        if let place = order.firstIndex(of: id), place > 0 { result.remove(order[place - 1]) }
        if let place = order.firstIndex(of: id), place + 1 < order.count { result.remove(order[place + 1]) }
        return result
    }

    @Test func everyDeletionKeepsTheOtherItems() {
        for place in Self.sample.indices {
            var bytes = Self.sample
            bytes.remove(at: place)
            let items = Set(BankReader.read(bytes, fileName: "s").bank?.items.map(\.id.item) ?? [])
            #expect(items.isSuperset(of: untouched(by: place)), "byte \(place) deleted")
        }
    }

    @Test(arguments: 1...8 as ClosedRange<UInt64>) func mutationsKeepTheOtherItems(seed: UInt64) {
        var random = Generator(state: seed &* 0x9E37_79B9_7F4A_7C15)
        let likely = Array("\n\r\t -=~>#[](){}\\\"|:x0.,<!\u{0}\u{1B}".utf8)
        for _ in 0..<120 {
            var bytes = Self.sample
            let place = Int.random(in: bytes.indices, using: &random)
            bytes[place] =
                Bool.random(using: &random)
                ? likely.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
            let items = Set(BankReader.read(bytes, fileName: "s").bank?.items.map(\.id.item) ?? [])
            #expect(items.isSuperset(of: untouched(by: place)), "byte \(place) is now \(bytes[place]), seed \(seed)")
        }
    }

    @Test(arguments: 1...8 as ClosedRange<UInt64>) func randomBytes(seed: UInt64) {
        var random = Generator(state: seed)
        let pieces = [
            "## a\n", "- (x) ", "- ( ) ", "- [x] ", "= ", "~ ", "{", "}", "(", ")", "let d = ", "1..9", " step 2", "±",
            "%", "\n", "\n\n",
            "[en] ", "[es", "]", "<!--", "-->", "---\n", "id: x\n", "units:\n", "  g: 3 g\n", "\"", "|", "> ", "  > ",
            "hint: ", "score: ",
            "languages: en es\n", "numbers: comma\n", "1.600", "१", "ñ", "\u{202E}", "x if d > 2", "otherwise", "sf",
            "dp", "ha", "\\", "1/0",
        ].map { Array($0.utf8) }
        for _ in 0..<120 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0..<80, using: &random) {
                if Int.random(in: 0..<12, using: &random) == 0 {
                    bytes.append(UInt8.random(in: 0...255, using: &random))
                } else {
                    bytes += pieces.randomElement(using: &random) ?? []
                }
            }
            let reading = BankReader.read(bytes, fileName: "r.quiz.md")
            for diagnostic in reading.diagnostics {
                #expect(diagnostic.range.bytes.upperBound <= bytes.count)
                #expect(!DiagnosticPrinter.text(diagnostic, source: bytes).isEmpty)
            }
        }
    }

    @Test func everyPrefix() {
        for end in stride(from: 0, to: Self.sample.count, by: 7) {
            _ = BankReader.read(Array(Self.sample[..<end]), fileName: "s")
        }
    }

    @Test(arguments: [
        String(repeating: "(", count: 100_000), String(repeating: "-", count: 100_000),
        String(repeating: "not ", count: 50_000),
        String(repeating: "1+", count: 100_000), "min(" + String(repeating: "1,", count: 100_000),
    ])
    func deepExpressions(text: String) {
        let reading = read("## a\nlet d = \(text)\nWhat is {\(text)}?\n- (x if \(text)) a\n- ( ) b\n= {\(text)}\n")
        #expect(reading.bank?.items.isEmpty == true)
    }

    @Test(arguments: [
        "a", "{d} ", "\\{", "[en] x ", "<!--", "\0", "\u{202E}", "##\n", "- (x) a\n", "[aa] b\n", "> c\n", "= 1\n",
        "hint: h\n", "let d = 1\n", "\t", "- (", "  > x\n", "\"a\" | ",
    ])
    func longFiles(piece: String) {
        let count = 60_000 / piece.utf8.count
        let body = String(repeating: piece, count: count)
        for text in [body, "## a\nOne?\n" + body, "## a\nOne?\n= " + body] {
            let reading = read(text)
            #expect(reading.diagnostics.count <= Findings.limit + 1)
        }
    }

    @Test func aVeryLongLine() {
        let bytes =
            Array("## a\n".utf8) + [UInt8](repeating: 0x61, count: 2_000_000) + Array("\n= x\n\n## b\nTwo?\n= 2\n".utf8)
        let reading = BankReader.read(bytes, fileName: "x")
        #expect(reading.bank?.items.count == 1)
        #expect(reading.codes == [.answerUnreadable])
    }

    @Test(arguments: ["[en] [es] x", "[en]  [es] x", "[en] [es] [en] x", "[en] x [es]  [en]"])
    func languagesInARow(text: String) {
        let reading = read("---\nlanguages: en es\n---\n## a\n\(text)\n\n= 1\n")
        #expect(reading.bank != nil)
    }

    @Test func emptyFiles() {
        for text in ["", "\n", "\u{FEFF}", "---", "---\n---", "\u{FEFF}---\nid: x\n---\n"] {
            #expect(read(text).bank?.items.isEmpty == true)
        }
    }
}
