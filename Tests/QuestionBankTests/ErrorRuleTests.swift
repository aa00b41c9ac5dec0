import Assessment
import Testing

@testable import QuestionBank

/// A source that fires and one that does not, for each error.
@Suite struct ErrorRuleTests {
    static let options = "- (x) yes\n- ( ) no\n"

    @Test func idDuplicate() {
        expect("## a\nOne?\n\(Self.options)\n## 1️⃣a\nTwo?\n\(Self.options)", [1: .idDuplicate])
        expect("## a\nOne?\n\(Self.options)\n## b\nTwo?\n\(Self.options)")
        let reading = read("## a\nOne?\n= 1\n\n## a\nTwo?\n= 2\n")
        #expect(reading.diagnostics.first?.notes.first?.message == "first used here")
        #expect(reading.diagnostics.first?.notes.first?.range.line == 1)
        #expect(reading.bank?.items.count == 1)
    }

    @Test func idMissing() {
        expect("1️⃣##\nOne?\n\(Self.options)", [1: .idMissing])
        expect("## 1️⃣¿what/is?\nOne?\n\(Self.options)", [1: .idMissing])
        let fix = read("##\nHow many villages are there?\n= 1\n").diagnostics.first?.fix
        #expect(fix?.replacement == " how-many-villages-are-there")
        #expect(fix?.range.bytes == 2..<2)
    }

    @Test func keyMissing() {
        expect("## 1️⃣a\nOne?\n", [1: .keyMissing])
        expect("## a\nOne?\n1️⃣- ( ) x\n- ( ) y\n- ( ) z\n", [1: .keyMissing])
        expect("## a\nOne?\n1️⃣- [ ] x\n- [ ] y\n- [ ] z\n", [1: .keyMissing])
        expect("## a\nOne?\n~ 1️⃣5 (0)\n", [1: .keyMissing])
    }

    @Test func keyCount() {
        expect("## a\nOne?\n- (x) x\n1️⃣- (x) y\n- ( ) z\n", [1: .keyCount])
        expect("## a\nOne?\n- [x] x\n- [x] y\n- [ ] z\n")
        let message = read("## k\nOne?\n- (x) a\n- (x) b\n").diagnostics.first?.message
        #expect(
            message == "two options are marked right: `a` and `b`; a `( )` item has one key (use `[ ]` for several)")
        expect("## a\nOne?\n1️⃣- [x] x\n- [x] y\n- [x] z\n", [1: .keyCount])
    }

    @Test func optionDuplicate() {
        expect("## a\nOne?\n- (x) Río  Duero\n- ( ) 1️⃣RI\u{301}O DUERO\n- ( ) z\n", [1: .optionDuplicate])
        expect("---\nnumbers: point\n---\n## a\nOne?\n- (x) 1.50\n- ( ) 1️⃣1.5\n- ( ) 2\n", [1: .optionDuplicate])
        expect("## a\nOne?\n- (x) Rio\n- ( ) Río\n- ( ) z\n")
    }

    @Test func optionEmpty() {
        expect("## a\nOne?\n- (x) yes\n1️⃣- ( )\n- ( ) no\n", [1: .optionEmpty])
    }

    @Test func answerUnreadable() {
        expect("## a\nOne?\n= 1️⃣about five\n", [1: .answerUnreadable])
        expect("## a\nOne?\n= 5\n= 1️⃣\"five\"\n".replacing("= 1️⃣", with: "1️⃣= "), [1: .answerUnreadable])
        expect(
            "## a\nOne?\n- 1️⃣(x) yes\n- ( ) no\n".replacing("- 1️⃣", with: "- ").replacing("- ( )", with: "1️⃣- [ ]"),
            [1: .answerUnreadable])
        expect("## a\nOne?\n- (1️⃣y) yes\n- ( ) no\n", [1: .answerUnreadable])
        expect("## a\nOne?\n- (x) yes\n1️⃣- no\n", [1: .answerUnreadable])
        expect("## a\nOne?\n1️⃣- no\n- (x) yes\n", [1: .answerUnreadable])
        expect("## a\nOne?\n= 5\n~ 4 1️⃣(2)\n", [1: .answerUnreadable])
        expect("## a\nOne?\n= \"a\" 1️⃣\"b\"\n", [1: .answerUnreadable])
        #expect(read("## a\nOne?\n= five\n").diagnostics.first?.fix?.replacement == "\"five\"")
    }

    @Test func numberAmbiguousInKey() {
        expect("## a\nOne?\n= 1️⃣1.600\n", [1: .numberAmbiguousInKey])
        expect("---\nnumbers: point\n---\n## a\nOne?\n= 1.600\n")
        expect("---\nnumbers: comma\n---\n## a\nOne?\n= 1,600\n")
        expect("---\nnumbers: comma\n---\n## a\nOne?\n= 1️⃣1.600\n", [1: .numberAmbiguousInKey])
        expect("---\nnumbers: point\n---\n## a\nOne?\n= 1️⃣16,353\n", [1: .numberAmbiguousInKey])
        expect("## a\nOne?\n= 1️⃣16 353\n", [1: .numberAmbiguousInKey])
        expect("## a\nOne?\n= 1️⃣1.234.567\n", [1: .numberAmbiguousInKey])
        #expect(read("## a\nOne?\n= 1.234.567\n").diagnostics.first?.fix?.replacement == "1234567")
        #expect(
            read("---\nnumbers: comma\n---\n## a\nOne?\n= 1.600,5\n").diagnostics.first?.fix?.replacement == "1600,5")
        expect("## a\nOne?\n= 0.125\n")
    }

    @Test func tolerances() {
        expect("## a\nOne?\n= 5 1️⃣± -1\n", [1: .toleranceNegative])
        expect("## a\nOne?\n= 0 1️⃣± 5%\n", [1: .toleranceOfZeroKey])
        expect("## a\nOne?\n= 0 ± 0.5\n")
        expect("## a\nlet d = 0..4\n{d}?\n= {d * 2} 1️⃣± 5%\n", [1: .toleranceOfZeroKey])
        expect("## a\nlet d = 0..4\n{d}?\n= 5 1️⃣± {d - 1}\n", [1: .toleranceNegative])
    }

    @Test func units() {
        expect("## a\nOne?\n= 5 1️⃣hectarez\n", [1: .unitUnknown])
        expect("## a\nOne?\n= 5 ha\n~ 3 1️⃣kg (0)\n", [1: .unitMismatch])
        expect("---\nunits:\n  puñado: 3 g\n---\n## a\nOne?\n= 5 puñado\n~ 3 kg (0)\n")
    }

    @Test func rangeInverted() {
        expect("## a\nOne?\n= 1️⃣6..4 ha\n", [1: .rangeInverted])
        #expect(read("## a\nOne?\n= 6..4 ha\n").diagnostics.first?.fix?.replacement == "4..6")
        expect("## a\nlet d = 1..9\n{d}?\n= 1️⃣{d}..5\n", [1: .rangeInverted])
    }

    @Test func variables() {
        expect("## a\nlet days = 1..9\nHow many in {1️⃣dys}?\n= {days}\n", [1: .variableUndefined])
        expect("## a\nlet b = 1️⃣a * 2\nlet a = 1..9\nHow many in {b}?\n= {a}\n", [1: .variableUndefined])
        expect("## a\nlet a = 1..9\nlet 1️⃣a = 2\nHow many in {a}?\n= {a}\n", [1: .fieldDuplicate])
    }

    @Test func expressions() {
        expect("## a\nlet d = 1..9\nHow many in {d 1️⃣$ 2}?\n= {d}\n", [1: .expressionInvalid])
        expect("## a\nlet d = 0..9\nHow many in {1️⃣1 / d}?\n= {d}\n", [1: .expressionInvalid])
        expect("## a\nlet d = 1..9\nHow many in {1️⃣d > 2}?\n= {d}\n", [1: .expressionInvalid])
        expect(
            "## a\nlet d = 1..9 step 1️⃣0\nHow many in {d}?\n= {d}\n".replacing("step 1️⃣", with: "step1️⃣ "),
            [1: .expressionInvalid])
    }

    @Test func digitsMixed() {
        expect("## a\nOne?\n= 1️⃣1९29\n", [1: .digitsMixed])
        expect("## a\nOne?\n= १९२९\n")
    }

    @Test func languageUnknown() {
        expect("---\nlanguages: en es\n---\n## a\n1️⃣[fr] 1?\n= 1\n", [1: .languageUnknown])
        expect("---\nlanguages: en 1️⃣Spanish\n---\n## a\nOne?\n= 1\n", [1: .languageUnknown])
        expect("---\nlanguages: en\n---\n## a\n1️⃣[EN] Un?\n= 1\n", [1: .languageUnknown])
        expect("---\nlanguages: en\n---\n## a\n[1] and [note] and \\[fr] here?\n= 1\n")
    }

    @Test func fields() {
        expect("## a\nOne?\n= 1\n\n1️⃣hnt: look\n", [1: .fieldUnknown])
        expect("## a\nOne?\n= 1\n\n1️⃣note: look\n", [1: .fieldUnknown])
        expect("## a\nnote: how many?\n= 1\n")
        expect("## a\n1️⃣sourc: how many?\n\nOne?\n= 1\n", [1: .fieldUnknown])
        expect("## a\nOne?\n= 1\n\nsource: x\n1️⃣source: y\n", [1: .fieldDuplicate])
        expect("## a\nOne?\n- [x] a\n- [ ] b\n- [ ] c\n\nscore: 1️⃣per-optoin\n", [1: .fieldInvalid])
        expect("## a\nOne?\n= 1\n\nscore: 1️⃣per-option\n", [1: .fieldInvalid])
        expect("---\n1️⃣titel: x\n---\n## a\nOne?\n= 1\n", [1: .fieldUnknown])
    }

    @Test func bracketUnclosed() {
        expect("## a\nOne 1️⃣{d?\n= 1\n", [1: .bracketUnclosed])
        expect("## a\nOne?\n- 1️⃣(x yes\n- ( ) no\n", [1: .bracketUnclosed])
        expect("## a\nOne?\n= 1️⃣\"Baykov\n", [1: .bracketUnclosed])
        expect("## a\nOne?\n= 1\n1️⃣<!-- no end\n", [1: .bracketUnclosed])
        expect("---\nlanguages: en\n---\n## a\n1️⃣[en One?\n= 1\n", [1: .bracketUnclosed])
        expect("## a\nOne \\{d?\n= 1\n")
    }

    @Test func frontMatter() {
        expect("1️⃣---\nid: x\n\n## a\nOne?\n= 1\n", [1: .frontMatterInvalid])
        expect("---\nid: 1️⃣a/b\n---\n## a\nOne?\n= 1\n", [1: .frontMatterInvalid])
        expect("---\n1️⃣no field here\n---\n## a\nOne?\n= 1\n", [1: .frontMatterInvalid])
        expect("---\nnumbers: 1️⃣coma\n---\n## a\nOne?\n= 1\n", [1: .fieldInvalid])
    }

    @Test func conditions() {
        expect(
            "## a\nlet d = 1..9\nIs {d} small?\n- (x if d < 5) yes\n1️⃣- (x if d > 3) no\n- (x otherwise) maybe\n",
            [1: .optionConditionsOverlap])
        expect(
            "## a\nlet d = 1..9\nIs {d} small?\n1️⃣- (x if d < 5) yes\n- (x if d > 5) no\n", [1: .optionConditionsOverlap]
        )
        expect("## a\nlet d = 1..9\nIs {d} small?\n- (x if d < 5) yes\n- (x if d >= 5) no\n")
        let message = read("## a\nlet d = 1..9\nIs {d} small?\n- (x if d < 5) yes\n- (x if d > 5) no\n").diagnostics
            .first
        #expect(message?.message == "for d = 5 no option is right; mark one `(x otherwise)`")
    }

    @Test func stemMissing() {
        expect("## 1️⃣a\n- (x) yes\n- ( ) no\n", [1: .stemMissing])
    }

    @Test func textMisplaced() {
        expect("## a\nOne?\n- (x) yes\n1️⃣which is long\n- ( ) no\n", [1: .textMisplaced])
        expect("## a\nOne?\n= 1\n\n1️⃣Because.\n", [1: .textMisplaced])
        expect("## a\nOne?\n  1️⃣> Because.\n= 1\n", [1: .textMisplaced])
    }

    @Test func tooLarge() {
        let many = (0...1000).map { "- ( ) option \($0)\n" }.joined()
        #expect(read("## a\nOne?\n- (x) yes\n" + many).codes == [.tooLarge])
        #expect(read("## a\nlet d = 1..1e30\n{d}?\n= {d}\n").codes == [.tooLarge])
    }

    @Test func encodingInvalid() {
        let bytes = Array("## a\nOne?\n= 1\n\n## b\nTw".utf8) + [0xE9] + Array("o?\n= 2\n".utf8)
        let reading = BankReader.read(bytes, fileName: "x")
        #expect(reading.codes == [.encodingInvalid])
        #expect(reading.diagnostics.first?.message.hasPrefix("byte 22 ") == true)
        #expect(reading.bank?.items.map(\.id.item) == ["a"])
        #expect(BankReader.read([0xFF, 0xFE, 0x23, 0], fileName: "x").codes == [.encodingInvalid])
    }

    @Test func oneMistakeOneMessage() {
        expect(
            "## a\nOne?\n= 1️⃣five\n\nsource: x\n\n## b\nTwo?\n- (2️⃣y) a\n- ( ) b\n\nsource: x\n",
            [1: .answerUnreadable, 2: .answerUnreadable])
    }
}
