import Assessment
import Testing

@testable import QuestionBank

/// What Canvas keeps beside a question, and spans whose ends count otherwise.
@Suite struct CanvasSettingTests {
    private func item(_ type: String, _ body: String, _ condition: String, title: String = "Question") -> String {
        """
        <item ident="q1" title="\(title)"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel>
        <fieldentry>\(type)</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>
        <presentation><material><mattext texttype="text/plain">What?</mattext></material>\(body)</presentation>
        <resprocessing><respcondition continue="No"><conditionvar>\(condition)</conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition></resprocessing></item>
        """
    }

    private func quiz(_ item: String) -> String {
        "<questestinterop><assessment ident=\"z\" title=\"Z\"><section ident=\"s\">\(item)</section></assessment></questestinterop>"
    }

    private func options(_ texts: [String], title: String = "Question") -> String {
        let labels = texts.map {
            "<response_label ident=\"\($0)\"><material><mattext>\($0)</mattext></material></response_label>"
        }
        return quiz(
            item(
                "multiple_choice_question",
                "<response_lid ident=\"response1\"><render_choice>\(labels.joined())</render_choice></response_lid>",
                "<varequal respident=\"response1\">\(texts[0])</varequal>", title: title))
    }

    private func package(_ quiz: String, shuffle: String) -> BankReading {
        let manifest =
            "<manifest><resources><resource identifier=\"q\" type=\"imsqti_xmlv1p2\"><file href=\"quiz/quiz.xml\"/></resource><resource identifier=\"m\" type=\"associatedcontent\" href=\"quiz/assessment_meta.xml\"/></resources></manifest>"
        let meta = "<quiz identifier=\"z\"><title>Z</title>\(shuffle)</quiz>"
        return BankFormat.canvas.read(
            ZipText.archive([
                ("imsmanifest.xml", Array(manifest.utf8)), ("quiz/quiz.xml", Array(quiz.utf8)),
                ("quiz/assessment_meta.xml", Array(meta.utf8)),
            ]), fileName: "z.zip")
    }

    @Test func quizzesThatDoNotShuffle() throws {
        let letters = options(["one", "two", "three"])
        func isFixed(_ quiz: String, _ shuffle: String) -> Bool? {
            let reading = package(quiz, shuffle: shuffle)
            #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics.map(\.message))")
            return reading.bank?.items.first?.choice?.isOrderFixed
        }
        #expect(isFixed(letters, "<shuffle_answers>false</shuffle_answers>") == true)
        #expect(isFixed(letters, "<shuffle_answers>true</shuffle_answers>") == false)
        #expect(isFixed(letters, "") == false)
    }

    @Test func titlesAreTold() {
        let reading = BankFormat.canvas.read(
            Array(options(["x", "y"], title: "Photosynthesis").utf8), fileName: "a.xml")
        #expect(
            reading.diagnostics.map(\.message) == ["the titles of questions are not kept, such as `Photosynthesis`"])
        let plain = BankFormat.canvas.read(Array(options(["x", "y"]).utf8), fileName: "a.xml")
        #expect(plain.diagnostics.isEmpty)
    }

    private func figure(_ condition: String) throws -> (key: String, messages: [String], item: BankItem) {
        let text = quiz(item("numerical_question", "<response_str ident=\"response1\"/>", condition))
        let reading = BankFormat.canvas.read(Array(text.utf8), fileName: "a.xml")
        let item = try #require(reading.bank?.items.first, "\(reading.diagnostics.map(\.message))")
        return (
            ItemWriter(item: item, languages: [.english]).lines.dropFirst(3).joined(separator: "\n"),
            reading.diagnostics.map(\.message), item
        )
    }

    private func around(_ center: String, _ low: String, _ high: String) -> String {
        "<or><varequal>\(center)</varequal><and>\(low)\(high)</and></or>"
    }

    /// As this program writes rounded figures.
    @Test(arguments: [
        ("3.14159", "3.135", "3.145", "= 3.14159 3 sf", "= 3.14159 3 sf"),
        ("2.5", "2.495", "2.505", "= 2.5 2 dp", "= 2.5 3 sf"), ("1234", "1150", "1250", "= 1234 2 sf", "= 1234 2 sf"),
    ])
    func figuresThatRoundAlike(center: String, low: String, high: String, key: String, counted: String) throws {
        let own = try figure(around(center, "<vargte>\(low)</vargte>", "<varlt>\(high)</varlt>"))
        #expect(own.key == key && own.messages.isEmpty)
        // As Canvas writes its precision, which is one of significant figures.
        let theirs = try figure(around(center, "<vargt>\(low)</vargt>", "<varlte>\(high)</varlte>"))
        #expect(theirs.key == counted && theirs.messages.count == 1)
        // Some margin that happens to be as wide.
        let margin = try figure(around(center, "<vargte>\(low)</vargte>", "<varlte>\(high)</varlte>"))
        #expect(margin.key != key && margin.key != counted && margin.messages.isEmpty)
    }

    @Test func whatIsRoundedComesBack() throws {
        for key in ["3.14159 3 sf", "2.5 2 dp", "-2.5 2 dp", "0.00123 2 sf", "-40 1 sf", "1234567 3 sf"] {
            let text = "---\nid: b\nlanguages: en\nnumbers: point\n---\n\n## a\nQ?\n\n= \(key)\n"
            let bank = try #require(BankReader.read(Array(text.utf8), fileName: "b.quiz.md").bank)
            let reading = BankFormat.canvas.read(BankFormat.canvas.write(bank).bytes, fileName: "b.zip")
            #expect(reading.diagnostics.isEmpty, "\(key): \(reading.diagnostics.map(\.message))")
            #expect(reading.bank.map { BankWriter.text($0).hasSuffix("= \(key)\n") } == true, "\(key)")
        }
    }

    @Test func anOrderThatAllHaveComesBack() throws {
        let head = "---\nid: b\nlanguages: en\nnumbers: point\n---\n"
        let one = "\n## a\nQ?\n\n- (x) one\n- ( ) two\n- ( ) three\n\norder: fixed\n"
        let yes = "\n## t\nS.\n\n- (x) True\n- ( ) False\n"
        let bank = try #require(BankReader.read(Array((head + one + yes).utf8), fileName: "b.quiz.md").bank)
        let writing = BankFormat.canvas.write(bank)
        #expect(writing.diagnostics.isEmpty, "\(writing.diagnostics.map(\.message))")
        let reading = BankFormat.canvas.read(writing.bytes, fileName: "b.zip")
        #expect(reading.bank?.items.map { $0.choice?.isOrderFixed } == [true, false])
        let other = "\n## c\nW?\n\n- (x) one\n- ( ) two\n- ( ) three\n"
        let mixed = try #require(BankReader.read(Array((head + one + other).utf8), fileName: "b.quiz.md").bank)
        #expect(BankFormat.canvas.write(mixed).diagnostics.map(\.message).contains { $0.contains("order: fixed") })
    }

    @Test func otherSpansWithoutAnEnd() throws {
        let open = try figure("<vargt>1</vargt><varlt>2</varlt>")
        #expect(open.messages.isEmpty)
        let credits = ["1", "1.5", "2"].map { answer -> Double in
            guard case .graded(let grade) = Variant(of: open.item, seed: 1).judge(answer, language: .english) else {
                return -1
            }
            return grade.score
        }
        #expect(credits == [0, 1, 0])
    }

    @Test func answersThatContainATextAreLeftOut() {
        let text = quiz(
            item(
                "short_answer_question", "<response_str ident=\"response1\"/>",
                "<varsubstring respident=\"response1\">York</varsubstring>"))
        let reading = BankFormat.canvas.read(Array(text.utf8), fileName: "a.xml")
        #expect(reading.itemsLeftOut == 1 && reading.codes == [.importUnreadable])
    }
}
