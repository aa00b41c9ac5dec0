import Assessment
import Testing

@testable import QuestionBank

/// Quizzes as text2qti and Canvas write them.
@Suite struct CanvasTests {
    private func read(_ type: String, _ inner: String, feedback: String = "") -> BankReading {
        let text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <questestinterop><assessment ident="quiz-1" title="A quiz"><section ident="root_section">
            <item ident="q1" title="Question"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel>
            <fieldentry>\(type)</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>
            \(inner)\(feedback)
            </item></section></assessment></questestinterop>
            """
        return BankFormat.canvas.read(Array(text.utf8), fileName: "a.xml")
    }

    private func lines(_ reading: BankReading, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
        let bank = try #require(reading.bank, "\(reading.diagnostics.map(\.message))", sourceLocation: sourceLocation)
        #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics.map(\.message))", sourceLocation: sourceLocation)
        return ItemWriter(item: bank.items[0], languages: bank.languages).lines.joined(separator: "\n")
    }

    private func label(_ ident: String, _ text: String) -> String {
        "<response_label ident=\"\(ident)\"><material><mattext texttype=\"text/html\">&lt;p&gt;\(text)&lt;/p&gt;</mattext></material></response_label>"
    }

    private let stem = "<material><mattext texttype=\"text/html\">&lt;p&gt;What?&lt;/p&gt;</mattext></material>"

    @Test func oneOption() throws {
        let reading = read(
            "multiple_choice_question",
            """
            <presentation>\(stem)<response_lid ident="response1" rcardinality="Single"><render_choice>\(label("a", "One"))\(label("b", "Two"))</render_choice></response_lid></presentation>
            <resprocessing>
            <respcondition continue="Yes"><conditionvar><other/></conditionvar><displayfeedback feedbacktype="Response" linkrefid="general_fb"/></respcondition>
            <respcondition continue="Yes"><conditionvar><varequal respident="response1">a</varequal></conditionvar><displayfeedback feedbacktype="Response" linkrefid="a_fb"/></respcondition>
            <respcondition continue="No"><conditionvar><varequal respident="response1">b</varequal></conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition></resprocessing>
            """,
            feedback: """
                <itemfeedback ident="general_fb"><flow_mat><material><mattext texttype="text/html">All.</mattext></material></flow_mat></itemfeedback>
                <itemfeedback ident="a_fb"><flow_mat><material><mattext texttype="text/html">No.</mattext></material></flow_mat></itemfeedback>
                """)
        #expect(try lines(reading) == "## q1\nWhat?\n\n- ( ) One\n      > No.\n- (x) Two\n\n> All.")
        #expect(reading.bank?.id == "quiz-1" && reading.bank?.title == LocalizedText("A quiz"))
    }

    @Test(arguments: [
        (
            "<or><varequal respident=\"response1\">1.0925</varequal><and><vargte respident=\"response1\">1.0924</vargte><varlte respident=\"response1\">1.0926</varlte></and></or>",
            "= 1.0925 ± 0.0001"
        ),
        (
            "<vargte respident=\"response1\">1.5000</vargte><varlte respident=\"response1\">2.5000</varlte>",
            "= 1.5..2.5"
        ),
        (
            "<or><varequal respident=\"response1\">1.0925</varequal><and><vargte respident=\"response1\">1.09245</vargte><varlte respident=\"response1\">1.0925500000000001</varlte></and></or>",
            "= 1.0925 ± 0.00005"
        ),
        (
            "<or><varequal respident=\"response1\">42</varequal><and><vargte respident=\"response1\">42</vargte><varlte respident=\"response1\">42</varlte></and></or>",
            "= 42"
        ),
    ])
    func figures(condition: String, key: String) throws {
        let reading = read(
            "numerical_question",
            """
            <presentation>\(stem)<response_str ident="response1" rcardinality="Single"><render_fib fibtype="Decimal"><response_label ident="answer1"/></render_fib></response_str></presentation>
            <resprocessing><respcondition continue="No"><conditionvar>\(condition)</conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition></resprocessing>
            """)
        #expect(try lines(reading) == "## q1\nWhat?\n\n" + key)
    }

    @Test func blanksWhoseRulesNameTheText() throws {
        let reading = read(
            "fill_in_multiple_blanks_question",
            """
            <presentation><material><mattext texttype="text/html">Roses are [c1].</mattext></material>
            <response_lid ident="response_1"><material><mattext>c1</mattext></material><render_choice>\(label("1", "red"))\(label("2", "pink"))</render_choice></response_lid></presentation>
            <resprocessing><respcondition><conditionvar><or><varequal respident="response_1">red</varequal><varequal respident="response_1">pink</varequal></or></conditionvar><setvar varname="SCORE" action="Add">100.00</setvar></respcondition></resprocessing>
            """)
        #expect(try lines(reading) == "## q1\nRoses are [[c1]].\n\n[[c1]] = \"red\" | \"pink\"\n\naccents: exact")
    }

    @Test func dropdowns() throws {
        let reading = read(
            "multiple_dropdowns_question",
            """
            <presentation><material><mattext texttype="text/html">&lt;p&gt;Roses are [color1].&lt;/p&gt;</mattext></material>
            <response_lid ident="response_color1"><material><mattext>color1</mattext></material><render_choice>\(label("1", "red"))\(label("2", "blue"))</render_choice></response_lid></presentation>
            <resprocessing><respcondition><conditionvar><varequal respident="response_color1">1</varequal></conditionvar><setvar varname="SCORE" action="Add">100.00</setvar></respcondition></resprocessing>
            """)
        #expect(try lines(reading) == "## q1\nRoses are [[color1]].\n\n[[color1]]\n- (x) red\n- ( ) blue")
    }

    @Test func whatNobodyCanMark() {
        let reading = read("essay_question", "<presentation>\(stem)</presentation>")
        #expect(reading.itemsLeftOut == 1 && reading.diagnostics.map(\.severity) == [.warning])
    }

    @Test func allDigitsAreWritten() throws {
        let text = "---\nid: d\nlanguages: en\nnumbers: point\n---\n\n## a\nQ?\n\n= 1.0925 ± 0.00005\n"
        let bank = try #require(BankReader.read(Array(text.utf8), fileName: "d.quiz.md").bank)
        var archive = try ZipArchive(BankFormat.canvas.write(bank).bytes)
        let file = try archive.file("d/d.xml")
        let quiz = String(decoding: file ?? [], as: UTF8.self)
        #expect(quiz.contains(">1.09245</vargte>") && quiz.contains(">1.09255</varlte>"))
    }
}
