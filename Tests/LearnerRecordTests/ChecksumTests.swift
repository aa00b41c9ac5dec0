import Testing

@testable import LearnerRecord

struct ChecksumTests {
    @Test func knownSums() {
        #expect(CRC32(Array("123456789".utf8)[...]).value == 0xCBF4_3926)
        #expect(CRC32([]).value == 0)
        #expect(CRC32(Array("The quick brown fox jumps over the lazy dog".utf8)[...]).value == 0x414F_A339)
    }

    @Test func piecesGiveTheSumOfTheWhole() {
        let bytes = (0..<100).map { UInt8($0 * 7 % 251) }
        for cut in bytes.indices {
            var sum = CRC32(bytes[..<cut])
            sum = CRC32(resuming: sum.value)
            sum.update(bytes[cut...])
            #expect(sum == CRC32(bytes[...]))
        }
    }

    @Test func capitalDigitsAreNoSeal() {
        let line = (0..<64).lazy.map { SealedObject.seal(["a": .integer($0)]) }.first {
            $0.suffix(10).contains { $0 > 0x60 }
        }
        guard var line else { return }
        #expect(SealedObject.examine(line, in: line.indices) != .altered)
        for place in line.indices.suffix(10).prefix(8) where line[place] > 0x60 { line[place] ^= 0x20 }
        #expect(SealedObject.examine(line, in: line.indices) == .altered)
    }
}
