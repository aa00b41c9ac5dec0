import Testing

@testable import QuestionBank

@Suite struct FixingTests {
    private func fixed(_ text: String) -> Fixing.Outcome { Fixing.fix(Array(text.utf8), fileName: "b.quiz.md") }

    @Test func everyByteOutsideTheFixesIsKept() {
        let head = "\u{FEFF}---\r\nid: x\r\nlanguages: en es\r\n---\r\n<!-- a  comment -->\r\n\r\n"
        let before = head + "##\t\r\n[en]  How many villages?  \r\n[es] \t¿Cuántas?\r\n= 6..4  \r\n\r\ntagz:  a ,b\r\n"
        let after =
            head + "## how-many-villages\t\r\n[en]  How many villages?  \r\n[es] \t¿Cuántas?\r\n= 4..6  \r\n\r\n"
            + "tags:  a ,b\r\n"
        let outcome = fixed(before)
        #expect(String(decoding: outcome.bytes, as: UTF8.self) == after)
        #expect(outcome.applied.map(\.code) == [.idMissing, .rangeInverted, .fieldUnknown])
        #expect(outcome.reading.diagnostics == [])
    }

    @Test func bytesThatAreNoTextAreKept() {
        let bytes = Array("## a\nOne \u{1}?\n= 6..4\n\n> ".utf8) + [0xFF, 0x80] + Array("\n".utf8)
        let outcome = Fixing.fix(bytes, fileName: "b.quiz.md")
        #expect(outcome.bytes == Array("## a\nOne ?\n= 4..6\n\n> ".utf8) + [0xFF, 0x80] + Array("\n".utf8))
        #expect(outcome.reading.diagnostics.map(\.code) == [.encodingInvalid])
    }

    @Test func nothingToFixChangesNothing() {
        let text = "## a\r\nOne?\n= 1.600\n"
        let outcome = fixed(text)
        #expect(outcome.bytes == Array(text.utf8))
        #expect(outcome.applied == [])
        #expect(outcome.reading.diagnostics.map(\.code) == [.numberAmbiguousInKey])
    }

    @Test func guessesAreLeftToTheAuthor() {
        for text in [
            "## a\nOne?\n= about five\n", "## a\nOne?\n- (x) one\n- two\n",
            "## a\nlet days = 1..9\nIn {dys}?\n= {days}\n", "## a\nOne?\n= 5 hectarez\n",
        ] {
            let outcome = fixed(text)
            #expect(outcome.bytes == Array(text.utf8))
            #expect(outcome.reading.diagnostics.first?.fix?.isGuess == true)
        }
    }

    @Test func oneFixMayCallForAnother() {
        let outcome = fixed(
            "## a\nOne?\n= 1\n\nhnit: x\nscore: al-or-nothing\n\n## b\nTwo?\n- [x] a\n- [x] b\n- [ ] c\n\nscor: per-optoin\n"
        )
        let text = String(decoding: outcome.bytes, as: UTF8.self)
        #expect(text.contains("\nhint: x\n"))
        #expect(text.hasSuffix("\nscore: per-option\n"))
        #expect(outcome.applied.count == 4)
    }

    @Test func allowedFindingsAreNotFixed() {
        let text = "## a\n<!-- allow: entries-misnumbered -->\nOne?\n1. a\n3. b\n"
        #expect(fixed(text).bytes == Array(text.utf8))
        #expect(fixed("## a\nOne?\n1. a\n3. b\n").bytes == Array("## a\nOne?\n1. a\n2. b\n".utf8))
    }

    @Test func itEndsWhateverTheBytes() {
        var state: UInt64 = 7
        let pieces = [
            "## ", "##\n", "= 6..4\n", "tagz: x\n", "1. a\n", "7. b\n", "\u{200B}", "[ES] x\n", "{", "- x\n", "> y\n",
        ]
        for _ in 0..<200 {
            var text = "---\nlanguages: en es\n---\n"
            for _ in 0..<30 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += pieces[Int(state >> 33) % pieces.count]
            }
            let outcome = fixed(text)
            #expect(fixed(String(decoding: outcome.bytes, as: UTF8.self)).applied.count <= outcome.applied.count)
        }
    }
}
