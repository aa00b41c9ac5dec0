import SpacedRepetition
import Testing

@testable import LearnerRecord

struct JSONTests {
    private func parse(_ text: String) -> JSON? {
        let bytes = Array(text.utf8)
        return JSONParser.parse(bytes, in: bytes.indices)
    }

    @Test(arguments: [
        ("null", JSON.null), (" true\n", .bool(true)), ("false", .bool(false)), ("0", .integer(0)),
        ("-12", .integer(-12)),
        ("1.50", .number(1.5)), ("1e3", .number(1000)), ("-0.5E-1", .number(-0.05)),
        ("99999999999999999999", .number(1e20)), (#""a\/b\u00e9\ud83d\ude00\n""#, "a/bé😀\n"), ("[]", .array([])),
        ("[1, [2]]", .array([.integer(1), .array([.integer(2)])])), ("{}", .object([:])),
        (#"{"a" : {"b":null}}"#, .object(["a": .object(["b": .null])])),
    ])
    func values(text: String, value: JSON) {
        #expect(parse(text) == value)
    }

    @Test(arguments: [
        "", " ", "nul", "tru e", "01", "-", "1.", ".5", "1e", "+1", "0x1", "NaN", "1e400", "[1,]", "[1", "{\"a\":1,}",
        #"{"a":1,"a":2}"#, "{a:1}", #"{"a"}"#, #""a"#, "\"a\nb\"", #""\x""#, #""\ud800""#, #""\ude00""#,
        #""\ud83d\u0041""#, #""\u12""#,
        "1 2", "{}{}", "'a'",
    ])
    func whatIsNoJSON(text: String) {
        #expect(parse(text) == nil)
    }

    @Test func depthAndEncodingAreBounded() {
        #expect(parse(String(repeating: "[", count: 100_000)) == nil)
        #expect(parse(String(repeating: "[", count: 31) + String(repeating: "]", count: 31)) != nil)
        #expect(JSONParser.parse([0x22, 0xFF, 0x22], in: 0..<3) == nil)
        #expect(JSONParser.parse([0x22, 0xED, 0xA0, 0x80, 0x22], in: 0..<5) == nil)
    }

    @Test func whatIsWrittenReadsBack() {
        var generator = SeededGenerator(seed: 8)
        for _ in 0..<300 {
            let value = Self.value(&generator, depth: 0)
            let bytes = value.bytes
            #expect(JSONParser.parse(bytes, in: bytes.indices) == value)
        }
    }

    private static func value(_ generator: inout SeededGenerator, depth: Int) -> JSON {
        switch Int.random(in: 0..<(depth < 4 ? 8 : 5), using: &generator) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &generator))
        case 2: return .integer(Int.random(in: Int.min...Int.max, using: &generator))
        case 3: return .number(Double.random(in: -1e9...1e9, using: &generator) + 0.5)
        case 4, 5: return .string(text(&generator))
        case 6: return .array((0..<3).map { _ in value(&generator, depth: depth + 1) })
        default:
            var members: [String: JSON] = [:]
            for _ in 0..<4 { members[text(&generator)] = value(&generator, depth: depth + 1) }
            return .object(members)
        }
    }

    private static func text(_ generator: inout SeededGenerator) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0...6, using: &generator) {
            let scalar = Unicode.Scalar(UInt32.random(in: 0...0x1FFFF, using: &generator)) ?? "x"
            text.unicodeScalars.append(scalar)
        }
        return text
    }
}
