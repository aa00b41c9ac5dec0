import Testing

@testable import QuestionBank

@Suite struct ByteWordTests {
    /// Each byte in each place, among bytes of several kinds: what is told of eight at once is what is true of each.
    @Test(arguments: [0x61, 0x20, 0x00, 0x7F, 0x80, 0xFF, 0x30, 0x2F, 0x3A] as [UInt8])
    func eightAtOnceAreAsEightInTurn(others: UInt8) {
        for place in 0..<ByteWord.length {
            for byte in UInt8.min...UInt8.max {
                var bytes = [UInt8](repeating: others, count: ByteWord.length)
                bytes[place] = byte
                let word = ByteWord(at: 0, in: bytes.span)
                #expect(word.isPrintable == bytes.allSatisfy { (0x20...0x7E).contains($0) })
                #expect(word.isWithoutDigits == bytes.allSatisfy { $0 < 0x80 && !(0x30...0x39).contains($0) })
                for sign in "<[{\\|%.\n".utf8 + [0xFF, 0xE2] {
                    #expect(word.contains(sign) == bytes.contains(sign))
                    #expect(word.lowered.contains(sign) == bytes.contains { $0 | 0x20 == sign })
                }
            }
        }
    }

    @Test func itBeginsWhereItIsToldTo() {
        let bytes = Array("0123456789abcdef".utf8)
        #expect(!ByteWord(at: 2, in: bytes.span).contains(UInt8(ascii: "1")))
        #expect(ByteWord(at: 2, in: bytes.span).contains(UInt8(ascii: "9")))
        #expect(!ByteWord(at: 2, in: bytes.span).contains(UInt8(ascii: "a")))
    }
}
