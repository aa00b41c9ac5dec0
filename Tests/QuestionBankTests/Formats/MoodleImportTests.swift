import Assessment
import Testing

@testable import QuestionBank

/// What Moodle's own importers would misread, were it written otherwise.
@Suite struct MoodleImportTests {
    private func bank(_ items: String, title: String = "A trip") throws -> Bank {
        let text = "---\nid: trip\ntitle: \(title)\nlanguages: en es\nnumbers: point\n---\n\n" + items + "\n"
        let reading = BankReader.read(Array(text.utf8), fileName: "trip.quiz.md", scrutiny: .soundness)
        return try #require(reading.bank, "\(reading.diagnostics.map(\.message))")
    }

    private func written(
        _ items: String, _ format: BankFormat, title: String = "A trip"
    ) throws -> (text: String, said: [String]) {
        let writing = try format.write(bank(items, title: title))
        return (String(decoding: writing.bytes, as: UTF8.self), writing.diagnostics.map(\.message))
    }

    private func back(_ items: String, _ format: BankFormat) throws -> String {
        let bytes = try format.write(bank(items)).bytes
        let bank = try #require(format.read(bytes, fileName: "trip", options: .init(bankID: "trip")).bank)
        return bank.items.map { ItemWriter(item: $0, languages: bank.languages).lines.joined(separator: "\n") }
            .joined(separator: "\n\n")
    }

    // MARK: XML

    @Test func blanksBetweenEntitiesStay() throws {
        let items = "## signs\nWhich signs?\n\n= \"< >\" | \"a & < b\" | \"x ]]> y\"\n\naccents: exact"
        let text = try written(items, .moodleXML).text
        #expect(text.contains("<text><![CDATA[< >]]></text>"))
        #expect(text.contains("<text><![CDATA[x ]]]]><![CDATA[> y]]></text>"))
        #expect(!text.contains("&lt;"))
        #expect(try back(items, .moodleXML) == lines(items))
    }

    @Test func aFormulaOfNoughtIsNoWildcard() throws {
        let items = "## nought\nlet b = 2..5\nTwice {b}?\n\n= {b * 2} ± 0.1\n~ 0 (0.5)"
        let text = try written(items, .moodleXML).text
        #expect(text.contains("<answer fraction=\"50\" format=\"html\">\n      <text>0.0</text>"))
        #expect(try back(items, .moodleXML).contains("~ 0 (0.5)"))
    }

    @Test func twoSignsAreNoDecrement() throws {
        let text = try written("## less\nlet b = 2..5\nWhat?\n\n= {-(-b) + 1} ± 0.1", .moodleXML).text
        #expect(text.contains("<text>{b} + 1</text>"))
    }

    @Test func aBackslashBeforeTheEndOfAGapStays() throws {
        let items = """
            ## gap
            A [[1]].

            [[1]]
            - (x) one \\\\\\} two
                  > three \\\\#
            - ( ) four
            """
        #expect(try written(items, .moodleXML).text.contains("one &#92;&#92;&#125; two#three &#92;&#92;&#35;"))
        #expect(try back(items, .moodleXML) == lines(items))
    }

    private func lines(_ items: String) throws -> String {
        let bank = try bank(items)
        return bank.items.map { ItemWriter(item: $0, languages: bank.languages).lines.joined(separator: "\n") }
            .joined(separator: "\n\n")
    }

    @Test func titlesAndTagsThatMoodleChanges() throws {
        let items = "## a\nWhat?\n\n= 1\n\ntags: a<b"
        let (text, said) = try written(items, .moodleXML, title: "/Odd <b>title</b>/")
        #expect(text.contains("$course$/top/ //Odd <b>title<//b>// ]]></text>"))
        #expect(said.contains { $0.contains("out of the title") } && said.contains { $0.contains("50 characters") })
        let fine = try written("## a\nWhat?\n\n= 1\n\ntags: b", .moodleXML, title: "1 < 2").said
        #expect(!fine.contains { $0.contains("title") || $0.contains("50 characters") })
    }

    /// Shares that Moodle does not know, each item's in one warning; those in gaps too.
    @Test(arguments: [BankFormat.moodleXML, .gift])
    func sharesThatMoodleDoesNotKnow(format: BankFormat) throws {
        let items = """
            ## boxes
            Which?

            \((1...11).map { "- [x] r\($0)" }.joined(separator: "\n"))
            - [ ] w

            score: right-minus-wrong

            ## one
            Which?

            - (x) a
            - (99%) b
            - ( ) c

            ## text
            Who?

            = "a"
            ~ "b" (0.99)

            accents: exact
            """
        let (_, said) = try written(items, format)
        #expect(said.filter { $0.contains("Moodle knows some shares") }.count == 3)
        let back = try back(items, format)
        #expect(back.ranges(of: "- [10%] r").count == 9 && back.ranges(of: "- [5%] r").count == 2, "\(back)")
        #expect(back.contains("- (90%) b") && back.contains("~ \"b\" (0.9)"))
    }

    @Test func sharesInGaps() throws {
        let (text, said) = try written(
            "## gap\nA [[1]].\n\n[[1]] = \"a\"\n~ \"b\" (0.99)\n\naccents: exact", .moodleXML)
        #expect(text.contains("=a~%90%b"))
        #expect(said.filter { $0.contains("Moodle knows some shares") }.count == 1)
    }

    // MARK: GIFT

    @Test func wordsThatBeginAsAWeight() throws {
        let items = """
            ## text
            Which share?

            = "%50%x" | "y"

            ## one
            Which?

            - (x) %50%right
            - ( ) %50%wrong
            - (50%) %100%half
            """
        let text = try written(items, .gift).text
        for line in ["=%100%%50%x", "=y", "=%50%right", "~%0%%50%wrong", "~%50%%100%half"] {
            #expect(text.contains("\t\(line)"), "\(line)")
        }
        let back = try back(items, .gift)
        #expect(back.contains("= \"%50%x\" | \"y\""))
        #expect(back.contains("- (x) %50%right\n- ( ) %50%wrong\n- (50%) %100%half"))
    }

    @Test func aBracketThatIsNeverClosed() throws {
        let text = try written("## one\nWhich?\n\n- (x) [htmlx\n- ( ) [htmlxy\n- ( ) [html", .gift).text
        #expect(text.contains("=[plain][htmlx\n") && text.contains("~[htmlxy\n") && text.contains("~[html}"))
    }

    @Test func aStemThatReadsAsAnOrdering() throws {
        let items = "## one\nA set \\{> 3 a\\}?\n\n= 1\n\n## two\nA set \\{ >3\\}, \\{>3\\}?\n\n= 1"
        let (text, said) = try written(items, .gift)
        #expect(!text.contains("::one::") && text.contains("::two::"))
        #expect(said.contains { $0.hasPrefix("`one`: left out") })
    }

    // MARK: Every format of one language

    @Test(arguments: [BankFormat.moodleXML, .gift])
    func textsInOtherLanguagesAreLeft(format: BankFormat) throws {
        let items = """
            ## charge
            [en] Which charge?
            [es] ¿Qué cargo?

            = [es] "traición"
            = [en] "treason" | "treachery"

            ## name
            [en] Who?
            [es] ¿Quién?

            = [es] "Baykov"
            ~ [en] "Nobody" (0.5)
            """
        let text = try written(items, format).text
        #expect(text.contains("treason") && text.contains("treachery") && !text.contains("traición"))
        #expect(text.contains("Baykov"))
    }

    // MARK: Aiken

    @Test func optionsThatMoodleEscapesTwice() throws {
        let items = "## a\nIs 1 < 2?\n\n- (x) 1 < 2\n- ( ) No\n\n## b\nIs 1 < 2?\n\n- (x) Yes, so\n- ( ) No"
        let said = try written(items, .aiken).said.filter { $0.contains("twice") }
        #expect(said.count == 1 && said[0].hasPrefix("`a`"))
    }

    // MARK: Read as Moodle reads it

    private func read(_ questions: String) -> (items: [String], said: [String]) {
        let reading = BankFormat.moodleXML.read(
            Array("<quiz>\(questions)</quiz>".utf8), fileName: "a.xml", options: .init(bankID: "a"))
        let bank = reading.bank
        return (
            bank?.items.map { ItemWriter(item: $0, languages: bank?.languages ?? []).lines.joined(separator: "\n") }
                ?? [],
            reading.diagnostics.map(\.message)
        )
    }

    private func question(_ type: String, _ text: String, _ rest: String) -> String {
        "<question type=\"\(type)\"><name><text>The name</text></name><questiontext format=\"html\"><text>\(text)</text>"
            + "</questiontext><idnumber>q</idnumber>\(rest)</question>"
    }

    @Test func anEmptyToleranceIsNone() {
        let (items, said) = read(
            question(
                "numerical", "How many?",
                "<answer fraction=\"100\"><text>3</text><tolerance></tolerance></answer>"))
        #expect(items == ["## q\nHow many?\n\n= 3"])
        #expect(said.isEmpty)
    }

    @Test func whatCostsAPartOfTheMarkIsTold() {
        let told = "an answer that costs a part of the mark earns nothing here"
        for (type, right, wrong) in [("shortanswer", "x", "y"), ("numerical", "1", "2")] {
            let (items, said) = read(
                question(
                    type, "What?",
                    "<answer fraction=\"100\"><text>\(right)</text></answer><answer fraction=\"-50\"><text>\(wrong)</text></answer>"
                ))
            #expect(items.count == 1 && items[0].contains("(0)"), "\(items)")
            #expect(said == [told])
        }
        for gap in ["{1:SA:=x~%-50%y}", "{1:NM:=1~%-50%2}"] {
            #expect(read(question("cloze", "It is \(gap).", "")).said == [told])
        }
    }

    @Test func aQuestionOfBoxesAloneIsAskedByItsName() {
        let (items, said) = read(question("cloze", "{1:MR:=a~=b~c}", ""))
        #expect(items.count == 1 && items[0].hasPrefix("## q\nThe name\n\n- [x] a\n- [x] b\n- [ ] c"), "\(items)")
        #expect(said == ["this question has no text; its name is asked"])
    }

    @Test func thePartsOfAPairBeforeItsArrow() {
        func pair(_ left: String, _ right: String) -> String {
            "<subquestion format=\"html\"><text>\(left)</text><answer><text>\(right)</text></answer></subquestion>"
        }
        let (items, said) = read(
            question("matching", "Which?", pair("&lt;p&gt;a&lt;/p&gt;&lt;p&gt;b&lt;/p&gt;", "c") + pair("d", "e")))
        #expect(items.count == 1 && items[0].contains("- a b -> c"), "\(items)")
        #expect(said == ["what stands before the arrow of a pair is one line here"])
    }

    @Test func drawnFiguresComeBackAsTheRangeThatTheyWere() throws {
        for variable in ["20..90 step 5", "0.5..2 step 0.25", "2, 3, 5, 7"] {
            let items = "## area\nlet d = \(variable)\nHow much is {d} twice?\n\n= {d * 2} ± 1%"
            #expect(try back(items, .moodleXML) == items)
        }
    }

    @Test func linesInGapsAndTargetsAreTold() throws {
        let gap = "## a\nA [[b]].\n\n[[b]]\n- (x) one\n\n      two\n- ( ) three"
        #expect(try written(gap, .moodleXML).said.contains("`a`: a text of several lines in a gap is written on one"))
        let pair = "## a\nWhich?\n\n- x -> one\n\n  two\n- y -> z"
        #expect(
            try written(pair, .moodleXML).said
                .contains("`a`: what stands after the arrow of a pair is written on one line"))
    }
}
