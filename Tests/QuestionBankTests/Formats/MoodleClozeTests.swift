import Assessment
import Testing

@testable import QuestionBank

/// Gaps in all the spellings that Moodle takes.
@Suite struct MoodleClozeTests {
    private func read(_ text: String, id: String = "c1") -> BankReading {
        let file = """
            <?xml version="1.0" encoding="UTF-8"?>
            <quiz><question type="cloze"><name><text>Rivers</text></name><questiontext format="html"><text><![CDATA[\(text)]]></text></questiontext>
            <generalfeedback format="html"><text>An atlas helps.</text></generalfeedback><idnumber>\(id)</idnumber>
            </question></quiz>
            """
        return BankFormat.moodleXML.read(Array(file.utf8), fileName: "a.xml")
    }

    @Test(arguments: [
        ("MULTICHOICE", true), ("MC", true), ("MULTICHOICE_V", true), ("MCV", true), ("MULTICHOICE_H", true),
        ("MCH", true), ("MULTICHOICE_S", false), ("MCS", false), ("MULTICHOICE_VS", false), ("MCVS", false),
        ("MULTICHOICE_HS", false), ("MCHS", false),
    ])
    func kindsOfChoices(name: String, isFixed: Bool) {
        let reading = read("The Rhine is {2:\(name):long~%100%very long#Yes~%50%quite long}.")
        let fixed = isFixed ? "\n\norder: fixed" : ""
        #expect(
            items(reading) == [
                "## c1\nThe Rhine is [[1]].\n\n[[1]]\n- ( ) long\n- (x) very long\n      > Yes\n- (50%) quite long\n\n"
                    + "> An atlas helps.\(fixed)"
            ])
        #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics.map(\.message))")
    }

    @Test(arguments: [
        ("SHORTANSWER", false), ("SA", false), ("MW", false), ("SHORTANSWER_C", true), ("SAC", true), ("MWC", true),
    ])
    func kindsOfTexts(name: String, isExact: Bool) {
        let reading = read("It ends in {:\(name):=Rotterdam~%33,33333%Holland}.")
        let exact = isExact ? "case: exact\n" : ""
        #expect(
            items(reading) == [
                "## c1\nIt ends in [[1]].\n\n[[1]] = \"Rotterdam\"\n~ \"Holland\" (1/3)\n\n> An atlas helps.\n\n\(exact)accents: exact"
            ])
    }

    @Test(arguments: ["NUMERICAL", "NM"])
    func kindsOfFigures(name: String) {
        let reading = read("It is {1:\(name):=1233:5#Yes~%25%1.3e3:.5} km long.")
        #expect(items(reading).joined().contains("= 1233 ± 5\n  > Yes\n~ 1300 ± 0.5 (0.25)"), "\(items(reading))")
    }

    @Test(arguments: [
        ("MULTIRESPONSE", true), ("MR", true), ("MULTIRESPONSE_H", true), ("MRH", true), ("MULTIRESPONSE_S", false),
        ("MRS", false), ("MULTIRESPONSE_HS", false), ("MRHS", false),
    ])
    func boxesAlone(name: String, isFixed: Bool) {
        let reading = read("<p>Which are rivers?</p><p>{1:\(name):=Rhine#Yes~=Elbe~Etna#A mountain}</p>")
        let fixed = isFixed ? "\norder: fixed" : ""
        #expect(
            items(reading) == [
                "## c1\nWhich are rivers?\n\n- [x] Rhine\n      > Yes\n- [x] Elbe\n- [ ] Etna\n      > A mountain\n\n"
                    + "> An atlas helps.\n\nscore: right-minus-wrong\(fixed)"
            ])
        #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics.map(\.message))")
    }

    @Test func sharesOfBoxesAddUpToAll() {
        let reading = read("Which? {1:MR:%100%Rhine~%50%Elbe~%-50%Etna~Brocken}")
        #expect(
            items(reading).joined().contains(
                "- [200/3%] Rhine\n- [100/3%] Elbe\n- [-50%] Etna\n- [ ] Brocken"), "\(items(reading))")
    }

    @Test func boxesAmongGapsAreItemsOfTheirOwn() {
        let reading = read(
            "<p>{1:SA:=Bern} is a capital.</p><p>Which are rivers? {1:MRS:=Rhine~=Aare~Etna}</p><p>And {1:NM:=2} more.</p>"
        )
        #expect(
            items(reading) == [
                "## c1\n[[1]] is a capital.\n\nWhich are rivers? ____\n\nAnd [[2]] more.\n\n[[1]] = \"Bern\"\n[[2]] = 2\n\n"
                    + "> An atlas helps.\n\naccents: exact\ngroup: c1",
                "## c1-2\n____ is a capital.\n\nWhich are rivers? [?]\n\nAnd ____ more.\n\n- [x] Rhine\n- [x] Aare\n- [ ] Etna\n\n"
                    + "> An atlas helps.\n\nscore: right-minus-wrong\ngroup: c1",
            ])
        #expect(
            reading.diagnostics.map(\.message) == [
                "one item cannot ask all of this at once: it is 2 items here, each of which counts alone"
            ])
        #expect(reading.itemsLeftOut == 0)
    }

    @Test func partsWithoutAnIDAreNumbered() {
        let reading = read("{1:MR:=a~=b~c} {1:SA:=x} {1:MR:=d~e}", id: "")
        #expect(reading.bank?.items.map(\.id.item) == ["Rivers", "Rivers-1", "Rivers-3"])
    }

    /// Moodle takes the backslash off `\}` and `\#`, and off nothing else.
    @Test func backslashes() {
        let reading = read(##"A {1:SA:=a\~b\/c\"d\\e\}f\#g\\*h#no \~ \/ \} \#1}."##)
        let text = Item.plain(reading.bank?.items[0].stem ?? LocalizedText(""))
        #expect(text == "A [[1]].")
        guard case .cloze(let cloze)? = reading.bank?.items[0].answer, case .text(let key) = cloze.gaps[0].key else {
            Issue.record("no gap of text")
            return
        }
        #expect(key.branches[0].accepted.map(\.text) == [#"a\~b\/c\"d\\e}f#g\*h"#])
        #expect(key.branches[0].feedback == LocalizedText(#"no \~ \/ } #1"#))
    }

    @Test func entitiesDoNotEndAnAnswer() {
        let reading = read("A {1:MCS:=Tom &#38; Jerry&amp;#39;s~AT&~T&lt;b&gt;x&lt;/b&gt;#one#two}.")
        #expect(
            items(reading).joined().contains("- (x) Tom & Jerry's\n- ( ) AT&~Tx\n      > one#two"), "\(items(reading))")
    }

    @Test func whatMoodleWouldTakeOtherwise() {
        let loose = read("A {1:mc: =x~y} and {0.5:SA:=z}.")
        #expect(items(loose).count == 1)
        #expect(loose.diagnostics.map(\.message).contains { $0.contains("capitals") || $0.contains("blank") })
        let strange = read("A {1:REGEXP:=x.*} and {1:SA:=z} and {2:00:1}.")
        #expect(strange.diagnostics.map(\.message).filter { $0.contains("`{1:REGEXP:`") }.count == 1)
        #expect(items(strange).joined().contains("[[1]]"))
    }

    /// Lines stay as they are, and none is taken for a gap's answers.
    @Test func gapsAloneOnTheirLines() {
        let reading = read("<p>{1:SA:=Bern}</p><p>What is next?</p><p>{1:NM:=2} = 1 + 1</p><p>{1:SA:=x}</p>")
        #expect(
            items(reading).joined().hasPrefix(
                "## c1\n[[1]]\n\nWhat is next?\n\n  [[2]] = 1 + 1\n\n[[3]]\n\n[[1]] = \"Bern\""),
            "\(items(reading)) \(reading.diagnostics.map(\.message))")
        let text = reading.bank.map { BankWriter.text($0) } ?? ""
        let again = BankReader.read(Array(text.utf8), fileName: "a.quiz.md", scrutiny: .soundness)
        #expect(again.bank?.items.first?.stem == reading.bank?.items.first?.stem, "\(text)")
    }

    /// A bank says once for all gaps whether capitals count.
    @Test func capitalsOfOneGapAreNotThoseOfAll() {
        let mixed = read("A {1:SAC:=Bern} and {1:SA:=Rhine}.")
        #expect(items(mixed).joined().hasSuffix("> An atlas helps.\n\naccents: exact"), "\(items(mixed))")
        #expect(mixed.diagnostics.map(\.message).contains { $0.hasPrefix("capitals count in some of the gaps") })
        let alike = read("A {1:SA:=42} and {1:SAC:=Bern}.")
        #expect(items(alike).joined().hasSuffix("case: exact\naccents: exact"), "\(items(alike))")
        #expect(!alike.diagnostics.map(\.message).contains { $0.hasPrefix("capitals count") })
    }

    @Test func gapsThatAskNothing() {
        #expect(read("{1:MR:a~b}").diagnostics.map(\.severity) == [.error])
        #expect(read("{1:MC:=a}").diagnostics.map(\.severity) == [.error])
        #expect(read("{1:NM:=abc}").diagnostics.map(\.severity) == [.error])
        #expect(read("A {1:SA:=a~#wrong}").diagnostics.map(\.message) == ["an empty answer is left out"])
    }

    @Test func hostileGaps() {
        let deep = String(repeating: "{1:MC:", count: 5000)
        #expect(read(deep).diagnostics.map(\.severity) == [.error])
        let long = "{1:NM:=" + String(repeating: "9", count: 500) + "}"
        #expect(read(long).diagnostics.map(\.severity) == [.error])
        #expect(read("{1:NM:=1e999999999999999999:1}").diagnostics.map(\.severity) == [.error])
    }

    /// Moodle reads a text file with gaps as one question.
    @Test func textFiles() {
        let text = "The Rhine rises in {1:MC:=Switzerland~France}\r\nand is {2:NM:=1233:5} km long.\r\n"
        #expect(BankFormat(fileName: "rhine.txt", bytes: Array(text.utf8)) == .moodleXML)
        let reading = BankFormat.moodleXML.read(Array(text.utf8), fileName: "rhine.txt")
        #expect(
            items(reading).joined().contains(
                "The Rhine rises in [[1]]\\\n  and is [[2]] km long.\n\n[[1]]\n- (x) Switzerland\n- ( ) France\n[[2]] = 1233 ± 5"
            ), "\(items(reading))")
        #expect(reading.diagnostics.map(\.message) == ["every gap counts alike here, whatever its weight"])
        #expect(BankFormat(fileName: "a.txt", bytes: Array("::a:: B {=c ~d}".utf8)) == .gift)
    }
}
