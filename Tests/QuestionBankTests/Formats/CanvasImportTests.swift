import Assessment
import Testing

@testable import QuestionBank

/// What Canvas's import goes by in the packages that are written for it.
@Suite struct CanvasImportTests {
    private func bank(_ items: String, id: String = "b") throws -> Bank {
        let text = "---\nid: \(id)\nlanguages: en\nnumbers: point\n---\n" + items
        let reading = BankReader.read(Array(text.utf8), fileName: "b.quiz.md")
        return try #require(reading.bank, "\(reading.diagnostics.map(\.message))")
    }

    private func quiz(_ items: String, id: String = "b", folder: String = "b") throws -> XMLElement {
        var archive = try ZipArchive(BankFormat.canvas.write(bank(items, id: id)).bytes)
        let file = try archive.file("\(folder)/\(folder).xml")
        return try XMLDocument.root(of: try #require(file))
    }

    private func losses(_ items: String) throws -> [String] {
        BankFormat.canvas.write(try bank(items)).diagnostics.map(\.message)
    }

    private func readAgain(_ items: String) throws -> String {
        let reading = BankFormat.canvas.read(BankFormat.canvas.write(try bank(items)).bytes, fileName: "b.zip")
        #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics.map(\.message))")
        let text = try #require(reading.bank.map(BankWriter.text))
        return String(text[(text.firstRange(of: "## ")?.lowerBound ?? text.startIndex)...])
    }

    // MARK: Names

    /// The first digits within the name of a right side are its number.
    @Test func answersAreNumbers() throws {
        let quiz = try quiz(
            "\n## week-2\nM?\n\n- a -> one\n- b -> two\n\n## correct-solution\nQ?\n\n- (x) c\n- ( ) d\n  > No.\n")
        let items = quiz.descendants("item")
        let right = items[0].descendants("response_lid").map {
            $0.descendants("response_label").compactMap { $0["ident"] }
        }
        #expect(right == [["1001", "1002"], ["1001", "1002"]])
        #expect(items[0].descendants("response_lid").map { $0["ident"] } == ["response_1003", "response_1004"])
        // Among words such as `correct`, Canvas looks for feedback to the question as a whole.
        #expect(items[1].descendants("itemfeedback").map { $0["ident"] } == ["1006_fb"])
        #expect(items[1].descendants("displayfeedback").map { $0["linkrefid"] } == ["1006_fb"])
    }

    @Test(arguments: [("b", "b"), ("2024.own", "ID_2024.own"), ("बैंक", "____")])
    func folderIsTheIdOfTheQuiz(id: String, folder: String) throws {
        var archive = try ZipArchive(
            BankFormat.canvas.write(try bank("\n## a\nQ?\n\n- (x) c\n- ( ) d\n", id: id)).bytes)
        #expect(archive.entries.map(\.name).contains(folder + "/assessment_meta.xml"))
        let manifest = try #require(try archive.file("imsmanifest.xml"))
        #expect(String(decoding: manifest, as: UTF8.self).contains("href=\"\(folder)/assessment_meta.xml\""))
    }

    @Test func idsBeyondASCIIStayDifferent() throws {
        let items = "## भूमि\nQ?\n\n- (x) c\n- ( ) d\n- ( ) e\n\n## राजा\nW?\n\n- (x) c\n- ( ) d\n- ( ) e\n"
        let idents = try quiz("\n" + items).descendants("item").compactMap { $0["ident"] }
        #expect(Set(idents).count == 2 && idents.joined().utf8.allSatisfy { $0 < 0x80 })
        #expect(try readAgain("\n" + items) == items)
    }

    @Test func namesOfGapsThatCanvasWouldChange() throws {
        let quiz = try quiz(
            "\n## a\nThe [[x_ans]] and [[y]].\n\n[[x_ans]] = \"one\"\n[[y]] = \"two\"\n\naccents: exact\n")
        #expect(quiz.descendants("response_lid").map { $0["ident"] } == ["response_gap-1", "response_y"])
        #expect(quiz.descendants("mattext").first?.text == "The [gap-1] and [y].")
    }

    // MARK: Texts

    /// Canvas shows what is in a plain comment letter by letter.
    @Test func oneLineIsPlainText() throws {
        let items = "## a\nQ?\n\n- (x) a < b & c\n  > if b > a\n- ( ) two\n  lines\n- ( ) x\n\n> All & more.\n"
        let quiz = try quiz("\n" + items)
        let texts = quiz.descendants("mattext").map { [$0["texttype"] ?? "", $0.text] }
        #expect(texts.contains(["text/plain", "a < b & c"]) && texts.contains(["text/plain", "if b > a"]))
        #expect(texts.contains(["text/plain", "All & more."]) && !texts.contains { $0[1].contains("&amp;") })
    }

    /// A left side is read as HTML, and shown so only if it has tags.
    @Test func leftSidesWithSigns() throws {
        let items = "## a\nM?\n\n- x < y -> one\n- z -> two & more\n"
        let quiz = try quiz("\n" + items)
        let left = quiz.descendants("response_lid").compactMap { $0.first("material")?.first("mattext")?.text }
        #expect(left == ["<span dir=\"auto\">x &lt; y</span>", "z"])
        #expect(try readAgain("\n" + items) == items)
    }

    @Test func textsThatAreTooLongAreTold() throws {
        func item(_ count: Int) -> String {
            "\n## a\n\(String(repeating: "word ", count: count))?\n\n- (x) c\n- ( ) d\n- ( ) e\n"
        }
        #expect(
            try losses(item(3_300)) == [
                "`a`: Canvas keeps no question whose text is longer than 16384 signs"
            ])
        #expect(try losses(item(3_200)).isEmpty)
    }

    @Test func feedbackToEachText() throws {
        let items =
            "## a\nWho?\n\n= \"Baykov\" | \"A. Baykov\"\n  > He is.\n= \"Carr\"\n  > He too.\n\naccents: exact\n"
        let conditions = try quiz("\n" + items).descendants("respcondition")
        #expect(conditions.map { $0.first("setvar") == nil } == [true, true, false, false])
        #expect(conditions.map { $0.descendants("displayfeedback").count } == [1, 1, 0, 0])
        #expect(try readAgain("\n" + items) == items)
    }

    /// As Canvas writes them, beside one rule for all texts.
    @Test func feedbackToTextsOfCanvas() throws {
        func rule(_ text: String, _ inner: String) -> String {
            "<respcondition continue=\"Yes\"><conditionvar>\(text)</conditionvar>\(inner)</respcondition>"
        }
        let texts = ["one", "two", "three"].map { "<varequal respident=\"response1\">\($0)</varequal>" }
        let shows = "<displayfeedback feedbacktype=\"Response\" linkrefid=\"7_fb\"/>"
        let xml = """
            <questestinterop><assessment ident="z" title="Z"><section ident="s"><item ident="q" title="Question">
            <itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>short_answer_question</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>
            <presentation><material><mattext>What?</mattext></material><response_str ident="response1"/></presentation>
            <resprocessing>\(rule(texts[1], shows))\(rule(texts.joined(), "<setvar action=\"Set\" varname=\"SCORE\">100</setvar>"))</resprocessing>
            <itemfeedback ident="7_fb"><flow_mat><material><mattext>Well.</mattext></material></flow_mat></itemfeedback>
            </item></section></assessment></questestinterop>
            """
        let reading = BankFormat.canvas.read(Array(xml.utf8), fileName: "z.xml")
        #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics.map(\.message))")
        let text = try #require(reading.bank.map(BankWriter.text))
        #expect(text.contains("= \"one\"\n= \"two\"\n  > Well.\n= \"three\"\n"))
    }

    @Test func feedbackToOptionsOfAGap() throws {
        let items = "## a\nThe [[one]].\n\n[[one]]\n- (x) red\n      > Yes.\n- ( ) blue\n      > No.\n"
        let quiz = try quiz("\n" + items)
        #expect(quiz.descendants("itemfeedback").map { $0["ident"] } == ["1001_fb", "1002_fb"])
        #expect(try readAgain("\n" + items) == items)
    }

    /// Shown, there as here, where the pair was not found.
    @Test func feedbackToAPair() throws {
        let items = "## a\nM?\n\n- one -> first\n  > Count.\n- two -> second\n"
        let conditions = try quiz("\n" + items).descendants("respcondition")
        #expect(conditions.map { $0.descendants("not").count } == [0, 1, 0])
        #expect(conditions[1].descendants("displayfeedback").map { $0["linkrefid"] } == ["1003_fb"])
        #expect(try readAgain("\n" + items) == items)
    }

    /// As D2L and others write them.
    @Test func questionsWithinFlows() throws {
        func text(_ words: String) -> String { "<material><mattext>\(words)</mattext></material>" }
        let xml = """
            <questestinterop><section ident="s"><item ident="q" title="q">
            <presentation><flow>\(text("Which "))\(text("are even?"))<flow>\(text("Choose."))</flow>
            <response_lid ident="r" rcardinality="Multiple"><render_choice>\(["1", "2", "4"].map {
                "<flow_label><response_label ident=\"A\($0)\"><flow_mat>\(text($0))</flow_mat></response_label></flow_label>"
            }.joined())</render_choice></response_lid></flow></presentation>
            <resprocessing><respcondition><conditionvar><varequal respident="r">A2</varequal><varequal respident="r">A4</varequal>
            <not><varequal respident="r">A1</varequal></not></conditionvar><setvar action="Add">1</setvar></respcondition></resprocessing>
            </item></section></questestinterop>
            """
        let reading = BankFormat.canvas.read(Array(xml.utf8), fileName: "z.xml")
        #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics.map(\.message))")
        let text = try #require(reading.bank.map(BankWriter.text))
        #expect(text.contains("Which are even?\\\n  Choose.\n\n- [ ] 1\n- [x] 2\n- [x] 4\n"))
    }

    // MARK: Figures

    /// Canvas looks for `vargte` and `varlte`, and takes the first figure for the middle.
    @Test(arguments: [
        ("3.14159 3 sf", ["3.14", "3.14159", "3.145"], "3.135", "3.145"),
        ("-3.14 3 sf", ["-3.14", "-3.145"], "-3.145", "-3.135"), ("1.0925 ± 0.00005", ["1.0925"], "1.09245", "1.09255"),
        ("1..2", [], "1", "2"),
    ])
    func limits(key: String, figures: [String], low: String, high: String) throws {
        let condition = try #require(
            try quiz("\n## a\nQ?\n\n= \(key)\n").descendants("conditionvar").first)
        #expect(condition.descendants("varequal").map(\.text) == figures)
        #expect(condition.descendants("vargte").map(\.text) == [low])
        #expect(condition.descendants("varlte").map(\.text) == [high])
        #expect(condition.descendants("vargt").isEmpty && condition.descendants("varlt").isEmpty)
    }

    @Test func limitsThatCountAreTold() throws {
        #expect(
            try losses("\n## a\nQ?\n\n= 3.14 3 sf\n") == [
                "`a`: `3.145` is right in Canvas: the limits of a span count there"
            ])
        #expect(try losses("\n## a\nQ?\n\n= 3.14 ± 0.005\n").isEmpty)
    }

    @Test func figuresThatAreTooLongAreTold() throws {
        #expect(
            try losses("\n## a\nQ?\n\n= 1234567890123456.5\n") == [
                "`a`: Canvas keeps the first fifteen digits of `1234567890123456.5`"
            ])
        #expect(try losses("\n## a\nQ?\n\n= 120000000000000000000\n").isEmpty)
    }
}
