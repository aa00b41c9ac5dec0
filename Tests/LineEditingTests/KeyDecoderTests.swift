import Testing

@testable import LineEditing

@Suite struct KeyDecoderTests {
    private func keys(_ bytes: [UInt8]) -> [Key] {
        var decoder = KeyDecoder()
        return bytes.flatMap { decoder.receive($0) } + decoder.flush()
    }

    @Test func charactersArePutTogetherFromUTF8() {
        #expect(keys(Array("añ漢👍".utf8)) == ["a", "ñ", "漢", "👍"].map { .character($0) })
    }

    @Test(
        arguments: [
            [0xFF], [0xC3], [0xC0], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
        ] as [[UInt8]])
    func malformedBytesAreReplaced(bytes: [UInt8]) {
        let found = keys(bytes + [0x61])
        #expect(found.last == .character("a"))
        #expect(found.dropLast().allSatisfy { $0 == .character("\u{FFFD}") })
        #expect(found.count >= 2)
    }

    @Test func sequencesAreKeys() {
        #expect(
            keys(Array("\u{1B}[A\u{1B}OD\u{1B}[1;5C".utf8)) == [
                .special(.up, sequence: "[A"), .special(.left, sequence: "OD"), .special(.wordRight, sequence: "[1;5C"),
            ])
        #expect(keys(Array("\u{1B}[15~x".utf8)) == [.unknown(sequence: "[15~"), .character("x")])
        #expect(keys(Array("\u{1B}[[Ax".utf8)) == [.unknown(sequence: "[[A"), .character("x")])
    }

    @Test func escapeAloneWaitsForWhatFollows() {
        var decoder = KeyDecoder()
        #expect(decoder.receive(0x1B) == [])
        #expect(decoder.isWaiting)
        #expect(decoder.flush() == [.character("\u{1B}")])
        #expect(!decoder.isWaiting)
        #expect(keys(Array("\u{1B}b".utf8)) == [.character("\u{1B}"), .character("b")])
        #expect(keys(Array("\u{1B}\u{1B}[A".utf8)) == [.character("\u{1B}"), .special(.up, sequence: "[A")])
    }

    @Test func aPasteIsOneKey() {
        #expect(keys(Array("\u{1B}[200~a\nb~ñ\u{1B}[201~c".utf8)) == [.paste("a\nb~ñ"), .character("c")])
        #expect(keys(Array("\u{1B}[201~c".utf8)) == [.character("c")])
    }
}
