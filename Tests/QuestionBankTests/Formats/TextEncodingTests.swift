import Assessment
import Testing

@testable import QuestionBank

@Suite struct TextEncodingTests {
    private let text = "::Q::¿Dónde? {\n=Aquí\n~“Allí”\n}\n"

    private func utf16(isLittle: Bool, hasMark: Bool) -> [UInt8] {
        ((hasMark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return isLittle ? [low, high] : [high, low]
        }
    }

    @Test func twoBytesACharacter() {
        for isLittle in [true, false] {
            for hasMark in [true, false] {
                let decoded = TextEncoding.decoded(utf16(isLittle: isLittle, hasMark: hasMark))
                #expect(String(decoding: decoded.bytes, as: UTF8.self) == text)
                #expect(decoded.guess == nil)
            }
        }
    }

    @Test func oneByteACharacter() {
        let decoded = TextEncoding.decoded(Array("ok é\n".utf8) + [0x93, 0x43, 0xF3, 0x94, 0x80, 0x0A])
        #expect(String(decoding: decoded.bytes, as: UTF8.self) == "ok é\n“Có”€\n")
        #expect(decoded.guess?.name == "Windows-1252")
        #expect(decoded.guess?.place == 6..<9)
    }

    @Test func lineEnds() {
        #expect(TextEncoding.decoded(Array("a\r\rb\r".utf8)).bytes == Array("a\n\nb\n".utf8))
        #expect(TextEncoding.decoded(Array("a\r\nb\r".utf8)).bytes == Array("a\r\nb\r".utf8))
        #expect(TextEncoding.decoded([]).bytes.isEmpty)
        #expect(TextEncoding.decoded([0xFF]).guess?.name == "Windows-1252")
    }

    /// A file that is not UTF-8 keeps its letters, and a finding says what was taken for granted, in its place.
    @Test func importedFiles() throws {
        let bytes: [UInt8] = Array("::Q::D".utf8) + [0xF3] + Array("nde? {=a ~b}\n".utf8)
        let reading = BankFormat.gift.read(bytes, fileName: "a.gift")
        let finding = try #require(reading.diagnostics.first)
        #expect(reading.bank?.items.first.map { Item.plain($0.stem) } == "Dónde?")
        #expect(finding.range.column == 7)
        #expect(finding.message.contains("Windows-1252"))
        #expect(reading.packed["a.gift"].map { String(decoding: $0, as: UTF8.self) } == "::Q::Dónde? {=a ~b}\n")
        let wide = BankFormat.aiken.read(
            Array("Q?\nA. a\nB. b\nANSWER: A\n".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, fileName: "a")
        #expect(wide.bank?.items.count == 1)
        #expect(wide.diagnostics.isEmpty)
    }

    @Test func xml() throws {
        let head = Array("\n <quiz><question type=\"shortanswer\"><name><text>n</text></name><questiontext><text>".utf8)
        let tail = Array(
            "</text></questiontext><answer fraction=\"100\"><text>a</text></answer></question></quiz>".utf8)
        let reading = BankFormat.moodleXML.read(head + [0x63, 0x61, 0x66, 0xE9] + tail, fileName: "a.xml")
        #expect(reading.bank?.items.first.map { Item.plain($0.stem) } == "café")
        #expect(reading.diagnostics.map(\.code) == [.importLossy])
        #expect(reading.diagnostics.first?.range.line == 2)
    }
}
