import Testing

@testable import QuestionBank

/// What a slip of the finger does to a bank: it is told of where it stands, once, and nothing is lost without a word.
@Suite struct SlipTests {
    /// What may change or go without a finding: names that authors choose, and what then stands in a text for all to see.
    private static let plain: Set<String> = ["book:", "text:", "letters", "lines", "indented > "]

    @Test func theBanksAreSound() {
        for bank in Slip.banks {
            #expect(read(bank).diagnostics.filter { $0.severity == .error }.isEmpty)
        }
    }

    @Test(arguments: Slip.banks.indices) func whatIsLeftOutLosesNothing(bank: Int) {
        let text = Slip.banks[bank]
        let sound = read(text)
        let inventory = Inventory(sound)
        let slips = Slip.all(in: text).filter { $0.what.hasPrefix("without") && !$0.what.hasSuffix("\"\\n\"") }
        // Every third, beginning with another one in each bank.
        for slip in slips.dropFirst(bank % 3).enumerated().filter({ $0.offset % 3 == 0 }).map(\.element) {
            let reading = read(slip.text)
            guard reading.itemsLeftOut == 0, Set(reading.codes).isSubset(of: sound.codes) else { continue }
            let lost = Set(inventory.losses(in: Inventory(reading))).subtracting(Self.plain)
            #expect(lost.isEmpty, "\(slip.what) at byte \(slip.offset) of bank \(bank)")
        }
    }

    @Test(arguments: Slip.banks.indices) func findingsStandInTheFile(bank: Int) {
        // Every 101st, so that each kind of slip and each place has its turn.
        for (number, slip) in Slip.all(in: Slip.banks[bank]).enumerated() where number % 101 == 0 {
            for diagnostic in read(slip.text).diagnostics {
                let ranges =
                    [diagnostic.range] + diagnostic.notes.map(\.range) + (diagnostic.fix.map { [$0.range] } ?? [])
                #expect(
                    ranges.allSatisfy { $0.bytes.upperBound <= slip.text.utf8.count }, "\(slip.what) at \(slip.offset)")
            }
        }
    }

    @Test func headings() {
        let last = "\nYes?\n\n= 1\n"
        expect("1️⃣# a\nYes?\n\n= 1\n\n## b" + last, [1: .textMisplaced])
        expect("1️⃣### a\nWhich order?\n\n1. one\n2. two\n\n## b" + last, [1: .textMisplaced])
        expect("## a\nYes?\n\n= 1\n\ntags: x\n\n1️⃣# b" + last, [1: .textMisplaced])
        expect("## a\nYes?\n\n= 1\n\nunit: required\n\n1️⃣-## b" + last, [1: .textMisplaced])
        expect("# About rivers\nA list:\n\n- one\n- two\n\n## b" + last)
    }

    @Test func theHeadOfTheFile() {
        let item = "## a\nYes?\n\n= 1\n"
        expect("1️⃣--\nid: x\n---\n" + item, [1: .frontMatterInvalid])
        expect("---\nid: x\n1️⃣--\n" + item, [1: .frontMatterInvalid])
        expect("1️⃣id: x\n---\n" + item, [1: .frontMatterInvalid])
        expect("1️⃣---\nid: x\n\nWords.\n" + item, [1: .frontMatterInvalid])
        expect("---\nid: x\n1️⃣[itle: [en] x\n---\n" + item, [1: .fieldUnknown])
        expect("---\n1️⃣licence: # none\n---\n" + item, [1: .fieldInvalid])
        expect("---\nlanguages: 1️⃣x en\n---\n## a\n[en] Yes?\n[es] ¿Sí?\n\n= 1\n", [1: .languageUnknown])
    }

    @Test func options() {
        expect("## a\nWhich?\n- (x) one\n 1️⃣( ) two\n- ( ) three\n- ( ) four\n", [1: .answerUnreadable])
        expect("## a\nWhich?\n- (x) one\n  1️⃣- ( ) two\n- ( ) three\n- ( ) four\n", [1: .answerUnreadable])
        expect("## a\nWhich?\n1️⃣* (x) one\n- ( ) two\n- ( ) three\n- ( ) four\n", [1: .answerUnreadable])
        expect("## a\nWhich?\n- (x) one\n- ( ) two 1️⃣- ( ) three\n- ( ) four\n", [1: .answerUnreadable])
        expect(
            "## a\nWhich?\n- (x) one\n\\(x) more\n".replacing("\n\\", with: "\n      \\") + "- ( ) two\n- ( ) three\n")
        expect("## a\nWhich?\n- (x) one\n 1️⃣more\n- ( ) two\n- ( ) three\n", [1: .textMisplaced])
        expect("## a\nHow many?\n\n= 1️⃣= 5\n", [1: .answerUnreadable])
        expect("## a\nWhich order?\n. one\n\n1️⃣2. two\n3. three\n", [1: .entriesMisnumbered])
    }

    @Test func declarations() {
        expect("## a\nlet d = 1..9\n1️⃣requir d > 2\nHow many in {d}?\n\n= {d}\n", [1: .fieldUnknown])
        expect("## a\n1️⃣lte d = 1..9\nHow many in {d}?\n\n= {d}\n", [1: .fieldUnknown])
        expect("## a\nlet d = 1..9\n1️⃣How many in d}, not {d}?\n\n= {d}\n", [1: .bracketUnclosed])
    }

    @Test func gapMarks() {
        for mark in ["[sea]]", "[[sea]", "[[[sea]]", "[[sea]]]"] {
            expect("## a\nInto the [[sea]].\n\n1️⃣\(mark) = \"Black Sea\"\n", [1: .bracketUnclosed])
        }
    }

    /// UTF-8 that was read as Latin-1 would be lost by a fix that takes its control characters out.
    @Test func wrongDecodingIsNotFixed() {
        let text = "## a\nWas it â\u{80}\u{99}so?\n\n= 1\n"
        let reading = read(text)
        #expect(reading.codes == [.controlCharacters])
        #expect(reading.diagnostics[0].message.contains("decoded wrongly"))
        #expect(Fixing.fix(Array(text.utf8), fileName: "a").bytes == Array(text.utf8))
    }

    @Test func aGapIsMeantThatTheItemHas() {
        let reading = read("## a\nInto the [[s#a]].\n\n[[sea]] = \"Black Sea\"\n")
        #expect(reading.diagnostics.first { $0.code == .gapUndefined }?.fix?.replacement == "sea")
    }

    @Test func whatStandsBelowAField() {
        expect("## a\nYes?\n\n= 1\n\nunit: optional\n1️⃣#ags: x\n", [1: .textMisplaced])
        expect("## a\nYes?\n\n= 1\n\nunit: optional\n  1️⃣more\n", [1: .textMisplaced])
        expect("## a\nYes?\n\n= 1\n\nunit: optional\n  1️⃣> more\n", [1: .textMisplaced])
    }
}
