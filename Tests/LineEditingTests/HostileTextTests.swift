import Testing

@testable import LineEditing

@Suite struct HostileTextTests {
    @Test(arguments: [
        ("What is 2+2?\u{1B}]52;c;Y3Vyb==\u{07}", "What is 2+2?"),
        ("What is 2+2?\u{1B}]52;c;ZXZpbA==\u{1B}\\ ok", "What is 2+2? ok"),
        ("\u{1B}]8;;http://evil.example/\u{07}Click\u{1B}]8;;\u{07}", "Click"),
        ("\u{1B}[2J\u{1B}[HScore: 100/100", "Score: 100/100"),
        ("\u{1B}[?1049h\u{1B}[?25lQ?", "Q?"), ("\u{1B}P+q544e\u{1B}\\x", "x"), ("\u{1B}_Ga=T;AAAA\u{1B}\\y", "y"),
        ("\u{9B}31mred\u{9B}0m", "red"), ("\u{9D}0;title\u{9C}z", "z"), ("\u{1B}c\u{1B}(0abc", "abc"),
        ("\u{1B}]0;never ended\nnext line", "\nnext line"), ("end\u{1B}", "end"), ("\u{1B}\u{1B}[31mx", "x"),
        ("The answer is A\u{8}\u{8}B", "The answer is AB"), ("A\rB", "A B"), ("a\r\nb", "a\nb"), ("a\tb", "a    b"),
        ("a\u{2028}b\u{2029}c\u{85}d", "a b c d"), ("\u{0}\u{7}\u{7F}x", "x"),
        ("\u{202E}drowssap\u{202C}", "drowssap"), ("Q \u{2067}unclosed", "Q unclosed"),
        ("pass\u{200B}word\u{FEFF}", "password"), ("Hi\u{E0069}\u{E0067}!", "Hi!"), ("a\u{200D}b\u{200C}c", "abc"),
        ("café cafe\u{301}", "café cafe\u{301}"), ("क्\u{200D}ष र्\u{200D}य", "क्\u{200D}ष र्\u{200D}य"),
        ("नमस्\u{200C}ते", "नमस्\u{200C}ते"), ("می\u{200C}خواهم", "می\u{200C}خواهم"),
        ("👩\u{200D}👩\u{200D}👧 ❤\u{FE0F}", "👩\u{200D}👩\u{200D}👧 ❤\u{FE0F}"), ("x\u{FE0F}", "x"), ("á\nñ", "á\nñ"),
    ])
    func whatIsLeft(of text: String, is expected: String) {
        #expect(Array(TerminalText.sanitized(text).unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test func marksWithoutEndAreCut() {
        let text = "e" + String(repeating: "\u{301}", count: 5000) + "x"
        #expect(TerminalText.sanitized(text).unicodeScalars.count == 10)
    }

    @Test func nothingThatControlsATerminalIsLeft() {
        for value in (0...0x2FF) + Array(0x2000...0x206F) + Array(0xE0000...0xE007F) {
            guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
            let left = TerminalText.sanitized("a\(scalar)[31mb")
            let isSafe = left.unicodeScalars.allSatisfy {
                $0 == "\n" || ($0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && !TerminalText.isInvisible($0))
            }
            #expect(isSafe, "U+\(String(value, radix: 16))")
        }
    }

    @Test func whatIsSafeStaysSafe() {
        let once = TerminalText.sanitized("\u{1B}\u{1B}[[31mA\u{1B}]x\u{1B}[0m\u{9B}\u{9B}1mB")
        #expect(TerminalText.sanitized(once) == once)
    }
}
